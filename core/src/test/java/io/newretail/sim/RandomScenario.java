package io.newretail.sim;

import io.newretail.demand.BasketSize;
import io.newretail.demand.CartLoading;
import io.newretail.demand.Checkout;
import io.newretail.demand.DayCurve;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.Excitement;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.LevelPeriods;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Presale;
import io.newretail.demand.Reaction;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Spike;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.demand.WeekRhythm;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.Exposure;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromiseDesk;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.Refusal;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StaffingPlan;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Scenarios of every kind, drawn from a seed: small, and most of them under strain. */
public final class RandomScenario {
  private static final LocalDate FIRST = LocalDate.of(2017, 11, 10);
  private final SplittableRandom random;
  private final long seed;
  private boolean hasVisits;
  private final SplittableRandom draws;
  private final SplittableRandom later;
  private final SplittableRandom parts;

  /** A source of scenarios. */
  public RandomScenario(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    draws = new SplittableRandom(~seed);
    later = new SplittableRandom(~seed);
    parts = new SplittableRandom(~seed * 31);
  }

  /** The next scenario. */
  public Scenario draw() {
    int days = 1 + random.nextInt(3);
    Scenario scenario = Scenario.builder(network())
        .days(FIRST, FIRST.plusDays(days))
        .warmUpDays(random.nextInt(days))
        .demand(demand().withShoppers(shoppers()))
        .promise(promise())
        .sourcing(maybe() ? SourcingPolicy.FIRST_COMPLETE : SourcingPolicy.OWN_STORE)
        .hold(hold())
        .pick(pick())
        .collect(
            CollectPolicy.counter(service()).withKeepFor(minutes(0, 300)).withStaffing(staffing()))
        .restock(restock())
        .build();
    return parts.nextInt(3) > 0 || !holdsEarly(scenario.hold().from())
        ? scenario
        : scenario.toBuilder().sourcing(split()).build();
  }

  private static boolean holdsEarly(HoldPolicy.From from) {
    return from == HoldPolicy.From.CART || from == HoldPolicy.From.ORDER;
  }

  private SourcingPolicy split() {
    Duration between = Duration.ofMinutes(parts.nextInt(300));
    return parts.nextBoolean()
        ? SourcingPolicy.splitNearest(between)
        : SourcingPolicy.splitFewest(between);
  }

  private HoldPolicy hold() {
    Duration timeout = minutes(1, 120);
    HoldPolicy.From[] from = HoldPolicy.From.values();
    HoldPolicy.From kind = from[later.nextInt(from.length)];
    boolean holds = holdsEarly(kind);
    return new HoldPolicy(kind, timeout, 1 + later.nextDouble(2), !holds || later.nextBoolean());
  }

  private Payment payment() {
    Payment payment =
        maybe() ? Payment.atOnce() : new Payment(Share.of(random.nextDouble()), minutes(0, 60));
    return later.nextInt(3) > 0
        ? payment
        : payment.withCheckout(
            new Checkout(Share.of(later.nextDouble()), Duration.ofMinutes(later.nextInt(90))));
  }

  private Exposure exposure() {
    Exposure exposure = Exposure.full();
    if (later.nextBoolean()) {
      exposure = exposure.withStore("store-0-0", later.nextInt(4));
    }
    return later.nextInt(3) > 0 ? exposure : exposure.withClass("", later.nextInt(2));
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private Duration minutes(int from, int to) {
    return Duration.ofMinutes(random.nextInt(from, to + 1));
  }

  private Network network() {
    Network.Builder network =
        Network.builder().assortment(Assortment.zipf(5 + random.nextInt(55), random.nextDouble(2)));
    int depots = 1 + random.nextInt(2);
    for (int d = 0; d < depots; d++) {
      Duration lead = minutes(10, 2_000);
      network.depot(
          maybe()
              ? Depot.unlimited("depot-" + d, lead)
              : Depot.of("depot-" + d, lead)
                  .withSupply(minutes(60, 2_000), minutes(0, 2_000), Share.percent(50)));
    }
    int cities = 1 + random.nextInt(4);
    for (int c = 0; c < cities; c++) {
      List<Store> stores = new ArrayList<>();
      int count = 1 + random.nextInt(5);
      for (int s = 0; s < count; s++) {
        stores.add(store("store-" + c + "-" + s));
      }
      Catchment city = new Catchment("city-" + c, "depot-" + random.nextInt(depots), stores);
      network.catchment(
          RandomShoppers.of(seed).stores() == null ? city : RandomShoppers.zoned(city));
    }
    return network.build();
  }

  private Store store(String name) {
    Window hours = maybe() ? Window.of("07:30", "22:00") : Window.ALL_DAY;
    return Store.ofPickers(random.nextInt(4))
        .named(name)
        .withSize(0.3 + random.nextDouble(2))
        .withHours(hours)
        .withCounters(random.nextInt(4))
        .withShelfSpaces(random.nextInt(20));
  }

  private Demand demand() {
    Demand demand = Demand.none();
    if (random.nextInt(8) > 0) {
      demand = demand.withOnline(online());
    }
    if (maybe()) {
      demand = demand.withWalkIn(WalkInDemand.of(Rate.perDay(random.nextDouble(60)))
          .withSize(size())
          .withWeek(WeekRhythm.grocery()));
    }
    if (random.nextInt(3) == 0) {
      demand =
          demand.withItems(new ItemDemand(Rate.perDay(random.nextDouble(80)), minutes(30, 900)));
    }
    if (maybe()) {
      demand = demand.plus(Spike.singlesDay(2016 + random.nextInt(3)).scaledTo(random.nextInt(5)));
    }
    hasVisits = demand.online() != null;
    return maybe() ? demand.plus(new Spike(FIRST, DayCurve.flat(), random.nextDouble(3))) : demand;
  }

  /** Drawn from a seed of their own, so that the rest of the scenario is what it was before shoppers could choose. */
  private Shoppers shoppers() {
    Shoppers drawn = RandomShoppers.of(seed);
    Shoppers all = hasVisits ? drawn : Shoppers.plain();
    return drawn.stores() == null ? all : all.withStores(drawn.stores());
  }

  private OnlineDemand online() {
    Share noShow = Share.of(random.nextDouble(0.5));
    OnlineDemand online = OnlineDemand.of(Rate.perDay(random.nextDouble(60)))
        .withSize(size())
        .withLevel(DayLevel.gamma(random.nextDouble(1)).sharedBy(pick(DayLevel.Scope.values())))
        .withPayment(payment())
        .withVisit(maybe() ? Visit.inSlot(noShow) : new Visit.OnceReady(minutes(0, 200), noShow));
    return withSources(online);
  }

  /** Draws of its own, so that scenarios without sources stay as they are. */
  private OnlineDemand withSources(OnlineDemand plain) {
    OnlineDemand online = plain;
    if (draws.nextInt(3) == 0) {
      LocalDateTime release = FIRST.atTime(draws.nextInt(24), 0);
      online = online.plus(CartLoading.poisson(release, draws.nextInt(30)));
    }
    if (draws.nextInt(3) == 0) {
      online = online.plus(new Presale(
          new Presale.Span(FIRST.minusDays(1).atTime(12, 0), FIRST.atTime(7, 0)),
          new Presale.Span(FIRST.atTime(9, 0), FIRST.atTime(22, 0)),
          Share.of(draws.nextDouble()),
          Share.of(draws.nextDouble()),
          Share.of(draws.nextDouble()),
          Reaction.ofBalances()));
    }
    if (draws.nextInt(3) == 0) {
      online = online.excitedBy(new Excitement(draws.nextDouble(0.6), Duration.ofMinutes(30)));
    }
    if (draws.nextInt(3) == 0) {
      online = online.withLevel(
          online.level().by(LevelPeriods.decaying(Duration.ofHours(8), draws.nextDouble())));
    }
    return online;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private BasketSize size() {
    return maybe()
        ? BasketSize.fixed(1 + random.nextInt(12))
        : BasketSize.negativeBinomial(1.5 + random.nextDouble(8), 0.5 + random.nextDouble(3));
  }

  private PromisePolicy promise() {
    SlotPlan slots = maybe()
        ? SlotPlan.every(minutes(15, 240))
        : SlotPlan.of(Window.of("08:00", "09:00"), Window.of("18:00", "21:30"));
    slots = slots.withLeadTime(minutes(0, 300)).withDaysAhead(random.nextInt(3));
    slots = maybe() ? slots.withCapacity(1 + random.nextInt(6)) : slots;
    int kind = random.nextInt(4);
    PromisePolicy policy = kind == 0
        ? PromisePolicy.rule(slots, RandomScenario::capricious)
        : PromisePolicy.timeSlots(slots);
    policy = policy.withSafetyStock(random.nextInt(3)).withMeanWish(minutes(0, 400));
    policy = policy.withExposure(exposure());
    return kind == 1 ? policy.wholeBasketsOnly() : policy;
  }

  /** A rule that asks for everything, takes any slot it is shown, and refuses for any reason. */
  private static void capricious(PromiseDesk desk) {
    int sum = 0;
    for (int line = 0; line < desk.lines(); line++) {
      sum += desk.item(line) * 31 + desk.units(line) + desk.free(line);
    }
    int first = desk.firstSlot();
    int later = first < 0 ? -1 : desk.slotAfter(first);
    switch (Math.floorMod(sum, 5)) {
      case 0 -> desk.refuse(Refusal.RULE);
      case 1 -> desk.refuse(Refusal.STOCK);
      case 2 -> desk.accept(later);
      case 3 -> {} // no answer is a refusal
      default -> desk.accept(first);
    }
  }

  private PickPolicy pick() {
    PickPolicy policy = switch (random.nextInt(3)) {
      case 0 -> PickPolicy.continuous(service());
      case 1 -> PickPolicy.waves(minutes(10, 300), service());
      default -> PickPolicy.bySlot(minutes(0, 300), service());
    };
    return policy.withStaffing(staffing());
  }

  private ServiceTime service() {
    return switch (random.nextInt(4)) {
      case 0 -> ServiceTime.none();
      case 1 -> ServiceTime.fixed(minutes(0, 60));
      case 2 -> ServiceTime.perUnit(minutes(0, 10), minutes(0, 10));
      default -> ServiceTime.exponential(minutes(1, 60));
    };
  }

  private StaffingPlan staffing() {
    return switch (random.nextInt(3)) {
      case 0 -> StaffingPlan.always();
      case 1 -> StaffingPlan.whileStoreOpen().withExtra(FIRST, random.nextDouble(3));
      default ->
        StaffingPlan.shifts(
            new StaffingPlan.Shift(Window.of("06:00", "12:00"), 1),
            new StaffingPlan.Shift(Window.of("11:00", "20:00"), 0.5));
    };
  }

  private RestockPolicy restock() {
    RestockPolicy.Periodic periodic = RestockPolicy.orderUpTo(Share.percent(random.nextInt(99)))
        .reviewed(
            minutes(60, 2_000), Chains.MONDAY.atTime(random.nextInt(24), 0).toLocalTime())
        .withSafetyTime(minutes(0, 600))
        .atLeast(random.nextInt(3));
    return switch (random.nextInt(3)) {
      case 0 -> RestockPolicy.fixedStock(random.nextInt(8));
      case 1 -> periodic.withRule(desk -> desk.order(desk.item() % 3 == 0 ? 5 : 0));
      default -> periodic;
    };
  }
}
