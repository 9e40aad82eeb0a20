package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.newretail.policy.StockPolicy;
import java.util.List;

/** One article at one place: a store's shelf, a depot. Immutable; see {@link Builder} for the parts and what they are if not set. */
public final class StockPoint {
  private final Builder b;

  private StockPoint(Builder builder) {
    this.b = builder;
  }

  /**
   * A description to fill.
   *
   * @param name unique in the system
   * @return the builder
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * A description to change.
   *
   * @return a builder with these parts
   */
  public Builder toBuilder() {
    return new Builder(b);
  }

  /**
   * The name.
   *
   * @return unique in the system
   */
  public String name() {
    return b.name;
  }

  /**
   * Where it is.
   *
   * @return the store or depot
   */
  public String site() {
    return b.site;
  }

  /**
   * What it holds.
   *
   * @return the article
   */
  public String item() {
    return b.item;
  }

  /**
   * The class of the article.
   *
   * @return a name, under which reports add up
   */
  public String itemClass() {
    return b.itemClass;
  }

  /**
   * How it orders.
   *
   * @return the policy
   */
  public StockPolicy policy() {
    return b.policy;
  }

  /**
   * When it may order.
   *
   * @return the review
   */
  public Review review() {
    return b.review;
  }

  /**
   * Where it orders.
   *
   * @return the lanes, first choice first
   */
  public List<Lane> lanes() {
    return b.lanes;
  }

  /**
   * What customers do who find too little.
   *
   * @return the rule
   */
  public Shortage shortage() {
    return b.shortage;
  }

  /**
   * What customers want, in a system of periods.
   *
   * @return the demand
   */
  public PeriodDemand demand() {
    return b.demand;
  }

  /**
   * What it costs.
   *
   * @return the costs
   */
  public StockCosts costs() {
    return b.costs;
  }

  /**
   * The stock at the start.
   *
   * @return units
   */
  public double opening() {
    return b.opening;
  }

  /**
   * How many periods a unit can be sold, counting that of its arrival.
   *
   * @return periods; 0 for ever
   */
  public int shelfLife() {
    return b.shelfLife;
  }

  /**
   * Which lot is given out.
   *
   * @return the rule
   */
  public Issuing issuing() {
    return b.issuing;
  }

  /**
   * How records go wrong.
   *
   * @return the errors
   */
  public RecordErrors records() {
    return b.records;
  }

  /**
   * How it shares what is short.
   *
   * @return the rule
   */
  public Rationing rationing() {
    return b.rationing;
  }

  @Override
  public String toString() {
    return "StockPoint[" + b.name + "]";
  }

  /** The parts of a point. Not safe for several threads. */
  public static final class Builder {
    private final String name;
    private String site;
    private String item = "item";
    private String itemClass = "all";
    private StockPolicy policy = StockPolicy.none();
    private Review review = Review.ALWAYS;
    private List<Lane> lanes = List.of(Lane.outside(LeadTime.of(0)));
    private Shortage shortage = Shortage.WAIT;
    private PeriodDemand demand = PeriodDemand.none();
    private StockCosts costs = StockCosts.none();
    private double opening;
    private int shelfLife;
    private Issuing issuing = Issuing.FEFO;
    private RecordErrors records = RecordErrors.none();
    private Rationing rationing = Rationing.FIRST_COME;

    private Builder(String name) {
      this.name = name;
      this.site = name;
    }

    private Builder(Builder other) {
      name = other.name;
      site = other.site;
      item = other.item;
      itemClass = other.itemClass;
      policy = other.policy;
      review = other.review;
      lanes = other.lanes;
      shortage = other.shortage;
      demand = other.demand;
      costs = other.costs;
      opening = other.opening;
      shelfLife = other.shelfLife;
      issuing = other.issuing;
      records = other.records;
      rationing = other.rationing;
    }

    /**
     * Where it is; if not set, a site of its own name.
     *
     * @param value the store or depot
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder site(String value) {
      site = value;
      return this;
    }

    /**
     * What it holds; if not set, {@code item} of class {@code all}.
     *
     * @param value the article
     * @param group its class
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder item(String value, String group) {
      item = value;
      itemClass = group;
      return this;
    }

    /**
     * How it orders; if not set, never.
     *
     * @param value the policy
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder policy(StockPolicy value) {
      policy = value;
      return this;
    }

    /**
     * When it may order; if not set, always.
     *
     * @param value the review
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder review(Review value) {
      review = value;
      return this;
    }

    /**
     * Where it orders; if not set, outside without delay.
     *
     * @param values the lanes, first choice first; at least one
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder lanes(Lane... values) {
      checkArgument(values.length > 0, "lanes: must not be empty");
      lanes = List.of(values);
      return this;
    }

    /**
     * What customers do who find too little; if not set, they wait.
     *
     * @param value the rule
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder shortage(Shortage value) {
      shortage = value;
      return this;
    }

    /**
     * What customers want in each period; if not set, nothing.
     *
     * @param value the demand
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder demand(PeriodDemand value) {
      demand = value;
      return this;
    }

    /**
     * What it costs; if not set, nothing.
     *
     * @param value the costs
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder costs(StockCosts value) {
      costs = value;
      return this;
    }

    /**
     * The stock at the start; if not set, none.
     *
     * @param units at least 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder opening(double units) {
      checkArgument(units >= 0 && units <= 1e9, "opening: %s: must be 0 to 1e9", units);
      opening = units;
      return this;
    }

    /**
     * How long units last; if not set, for ever.
     *
     * @param periods that a unit can be sold, counting that of its arrival from outside; at least 1
     * @param rule which lot is given out
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder perishing(int periods, Issuing rule) {
      checkArgument(
          periods >= 1 && periods <= 100_000, "shelfLife: %s: must be 1 to 100,000", periods);
      shelfLife = periods;
      issuing = rule;
      return this;
    }

    /**
     * How records go wrong; if not set, they are right.
     *
     * @param value the errors
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder records(RecordErrors value) {
      records = value;
      return this;
    }

    /**
     * How it shares what is short; if not set, first come, first served.
     *
     * @param value the rule
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder rationing(Rationing value) {
      rationing = value;
      return this;
    }

    /**
     * The point.
     *
     * @return it
     */
    public StockPoint build() {
      return new StockPoint(new Builder(this));
    }
  }
}
