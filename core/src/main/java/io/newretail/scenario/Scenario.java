package io.newretail.scenario;

import io.newretail.alliance.Alliance;
import io.newretail.demand.Demand;
import io.newretail.network.Network;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StockRecords;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole description of one chain under one demand over some days: what a run needs, and nothing else. Clock times are
 * the chain's local time, without daylight saving.
 *
 * <p>Immutable and safe for any thread. {@link Builder#build} checks everything and tells all problems at once.
 */
public final class Scenario {
  static final int MAX_DAYS = 1_000_000;
  private final String name;
  private final String notice;
  private final Network network;
  private final Demand demand;
  private final PromisePolicy promise;
  private final SourcingPolicy sourcing;
  private final HoldPolicy hold;
  private final PickPolicy pick;
  private final CollectPolicy collect;
  private final PackPolicy pack;
  private final DeliveryPolicy delivery;
  private final RestockPolicy restock;
  private final StockRecords records;
  private final Alliance alliance;
  private final LocalDate from;
  private final LocalDate to;
  private final int warmUpDays;

  private Scenario(Builder builder) {
    this.name = builder.name;
    this.notice = builder.notice;
    this.network = Objects.requireNonNull(builder.network);
    this.demand = Objects.requireNonNull(builder.demand);
    this.promise = Objects.requireNonNull(builder.promise);
    this.sourcing = Objects.requireNonNull(builder.sourcing);
    this.hold = Objects.requireNonNull(builder.hold);
    this.pick = Objects.requireNonNull(builder.pick);
    this.collect = Objects.requireNonNull(builder.collect);
    this.pack = Objects.requireNonNull(builder.pack);
    this.delivery = Objects.requireNonNull(builder.delivery);
    this.restock = Objects.requireNonNull(builder.restock);
    this.records = Objects.requireNonNull(builder.records);
    this.alliance = Objects.requireNonNull(builder.alliance);
    this.from = Objects.requireNonNull(builder.from);
    this.to = Objects.requireNonNull(builder.to);
    this.warmUpDays = builder.warmUpDays;
  }

  /**
   * Starts a scenario on a network, with the policies of a plain click-and-collect chain.
   *
   * @param network the chain on the ground
   * @return a builder; days and demand must still be given
   */
  public static Builder builder(@Nullable Network network) {
    return new Builder().network(network);
  }

  /**
   * Starts another scenario from this one.
   *
   * @return a builder with all parts of this scenario
   */
  public Builder toBuilder() {
    Builder builder = new Builder().days(from, to).warmUpDays(warmUpDays);
    builder.name(name);
    builder.notice(notice);
    builder.network(network);
    builder.demand(demand);
    builder.promise(promise);
    builder.sourcing(sourcing);
    builder.hold(hold);
    builder.pick(pick);
    builder.collect(collect);
    builder.pack(pack);
    builder.delivery(delivery);
    builder.restock(restock);
    builder.records(records);
    builder.alliance(alliance);
    return builder;
  }

  /**
   * The first day.
   *
   * @return the day on which the run starts at 00:00
   */
  public LocalDate from() {
    return from;
  }

  /**
   * The day after the last.
   *
   * @return the day on which the run ends at 00:00
   */
  public LocalDate to() {
    return to;
  }

  /**
   * How many of the first days are run but not reported.
   *
   * @return the days, less than all
   */
  public int warmUpDays() {
    return warmUpDays;
  }

  /**
   * How many days are run.
   *
   * @return the days from first to last
   */
  public int days() {
    return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
  }

  /**
   * The day that times in reports count from: the first spike inside the run, else the first day.
   *
   * @return the day
   */
  public LocalDate spikeDay() {
    return demand.spikes().stream()
        .map(s -> s.date())
        .filter(d -> !d.isBefore(from) && d.isBefore(to))
        .sorted()
        .findFirst()
        .orElse(from);
  }

  /**
   * The name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * What a reader must know before the figures (for instance that it is a what-if).
   *
   * @return the notice; empty if there is none
   */
  public String notice() {
    return notice;
  }

  /**
   * The chain on the ground.
   *
   * @return the chain on the ground
   */
  public Network network() {
    return network;
  }

  /**
   * What shoppers want.
   *
   * @return what shoppers want
   */
  public Demand demand() {
    return demand;
  }

  /**
   * What is promised online.
   *
   * @return what is promised online
   */
  public PromisePolicy promise() {
    return promise;
  }

  /**
   * Which store serves a basket.
   *
   * @return which store serves a basket
   */
  public SourcingPolicy sourcing() {
    return sourcing;
  }

  /**
   * How long an unpaid basket is held.
   *
   * @return how long an unpaid basket is held
   */
  public HoldPolicy hold() {
    return hold;
  }

  /**
   * How baskets are picked.
   *
   * @return how baskets are picked
   */
  public PickPolicy pick() {
    return pick;
  }

  /**
   * How baskets are handed over.
   *
   * @return how baskets are handed over
   */
  public CollectPolicy collect() {
    return collect;
  }

  /**
   * How picked baskets are packed.
   *
   * @return how picked baskets are packed
   */
  public PackPolicy pack() {
    return pack;
  }

  /**
   * How baskets are brought home.
   *
   * @return how baskets are brought home
   */
  public DeliveryPolicy delivery() {
    return delivery;
  }

  /**
   * How stores order.
   *
   * @return how stores order
   */
  public RestockPolicy restock() {
    return restock;
  }

  /**
   * How the records of the stock drift from the shelves.
   *
   * @return how the records of the stock drift from the shelves
   */
  public StockRecords records() {
    return records;
  }

  /**
   * Who owns the chain and what each partner brings. The other parts of the scenario are those of the chain without it.
   *
   * @return the alliance
   */
  public Alliance alliance() {
    return alliance;
  }

  /**
   * The chain as it runs: everything that the alliance brings is switched on.
   *
   * @return this scenario if nothing is brought, else one that says what its alliance changes and has no alliance any more
   * @throws ScenarioException if the parts do not go together with what is brought
   */
  public Scenario inForce() {
    return alliance.contributions().isEmpty() ? this : new AlliedParts(this).build();
  }

  /** Builds a scenario step by step; not safe for several threads. */
  public static final class Builder {
    String name = "scenario";
    String notice = "";

    @Nullable
    Network network;

    @Nullable
    Demand demand;

    @Nullable
    PromisePolicy promise = PromisePolicy.timeSlots(Duration.ofMinutes(30));

    @Nullable
    SourcingPolicy sourcing = SourcingPolicy.OWN_STORE;

    @Nullable
    HoldPolicy hold = HoldPolicy.atOrder(Duration.ofMinutes(30));

    @Nullable
    PickPolicy pick =
        PickPolicy.continuous(ServiceTime.atRate(Duration.ofMinutes(1), Rate.perHour(100)));

    @Nullable
    CollectPolicy collect = CollectPolicy.counter(ServiceTime.fixed(Duration.ofMinutes(2)));

    @Nullable
    PackPolicy pack = PackPolicy.none();

    @Nullable
    DeliveryPolicy delivery = DeliveryPolicy.of(0);

    @Nullable
    RestockPolicy restock = RestockPolicy.orderUpTo(Share.percent(95));

    @Nullable
    StockRecords records = StockRecords.exact();

    @Nullable
    Alliance alliance = Alliance.none();

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate to;

    int warmUpDays;

    private Builder() {}

    /**
     * Sets the days.
     *
     * @param first the first day
     * @param end the day after the last
     * @return this
     */
    public Builder days(@Nullable LocalDate first, @Nullable LocalDate end) {
      from = first;
      to = end;
      return this;
    }

    /**
     * Sets the warm-up.
     *
     * @param value how many of the first days are run but not reported
     * @return this
     */
    public Builder warmUpDays(int value) {
      warmUpDays = value;
      return this;
    }

    /**
     * Sets the name.
     *
     * @param value the name
     * @return this
     */
    public Builder name(String value) {
      name = value;
      return this;
    }

    /**
     * Sets what a reader must know before the figures (for instance that it is a what-if).
     *
     * @param value what a reader must know before the figures (for instance that it is a what-if)
     * @return this
     */
    public Builder notice(String value) {
      notice = value;
      return this;
    }

    /**
     * Sets the chain on the ground.
     *
     * @param value the chain on the ground
     * @return this
     */
    public Builder network(@Nullable Network value) {
      network = value;
      return this;
    }

    /**
     * Sets what shoppers want.
     *
     * @param value what shoppers want
     * @return this
     */
    public Builder demand(@Nullable Demand value) {
      demand = value;
      return this;
    }

    /**
     * Sets what is promised online.
     *
     * @param value what is promised online
     * @return this
     */
    public Builder promise(@Nullable PromisePolicy value) {
      promise = value;
      return this;
    }

    /**
     * Sets which store serves a basket.
     *
     * @param value which store serves a basket
     * @return this
     */
    public Builder sourcing(@Nullable SourcingPolicy value) {
      sourcing = value;
      return this;
    }

    /**
     * Sets how long an unpaid basket is held.
     *
     * @param value how long an unpaid basket is held
     * @return this
     */
    public Builder hold(@Nullable HoldPolicy value) {
      hold = value;
      return this;
    }

    /**
     * Sets how baskets are picked.
     *
     * @param value how baskets are picked
     * @return this
     */
    public Builder pick(@Nullable PickPolicy value) {
      pick = value;
      return this;
    }

    /**
     * Sets how baskets are handed over.
     *
     * @param value how baskets are handed over
     * @return this
     */
    public Builder collect(@Nullable CollectPolicy value) {
      collect = value;
      return this;
    }

    /**
     * Sets how picked baskets are packed.
     *
     * @param value how picked baskets are packed
     * @return this
     */
    public Builder pack(@Nullable PackPolicy value) {
      pack = value;
      return this;
    }

    /**
     * Sets how baskets are brought home.
     *
     * @param value how baskets are brought home
     * @return this
     */
    public Builder delivery(@Nullable DeliveryPolicy value) {
      delivery = value;
      return this;
    }

    /**
     * Sets how stores order.
     *
     * @param value how stores order
     * @return this
     */
    public Builder restock(@Nullable RestockPolicy value) {
      restock = value;
      return this;
    }

    /**
     * Sets how the records of the stock drift from the shelves.
     *
     * @param value how the records of the stock drift from the shelves
     * @return this
     */
    public Builder records(@Nullable StockRecords value) {
      records = value;
      return this;
    }

    /**
     * Sets who owns the chain and what each partner brings.
     *
     * @param value the alliance
     * @return this
     */
    public Builder alliance(@Nullable Alliance value) {
      alliance = value;
      return this;
    }

    /**
     * Checks everything and finishes.
     *
     * @return the scenario
     * @throws ScenarioException naming every problem with its path
     */
    public Scenario build() {
      List<Problem> found = new ScenarioChecks(this).found();
      if (!found.isEmpty()) {
        throw new ScenarioException(found);
      }
      return new Scenario(this);
    }
  }
}
