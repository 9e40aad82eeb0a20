package io.newretail.benchmarks;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Spike;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.ReadyPlaces;
import io.newretail.policy.ReadyPlaces.Turn;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The store-days that are measured, described once for the engine and the floor. */
final class StoreDays {
  static final int ARTICLES = 18_000;
  static final double ZIPF = 1.04;
  static final double ONLINE = 670;
  static final double EVENT_MULTIPLIER = 7;
  static final double WALK_INS = 7_450;
  static final int PICKERS = 60;
  static final int COUNTERS = 12;
  static final int SLOT_CAPACITY = 250;
  static final int EVENT_STOCK = 1_000;
  static final double PAY_SHARE = 0.95;
  static final Duration PAY_DELAY = Duration.ofMinutes(5);
  static final Duration HOLD = Duration.ofMinutes(30);
  static final Duration SLOT = Duration.ofHours(1);
  static final Duration SLOT_LEAD = Duration.ofHours(2);
  static final Duration PICK_SETUP = Duration.ofMinutes(1);
  static final Duration PICK_UNIT = Duration.ofSeconds(36);
  static final Duration COUNTER = Duration.ofMinutes(2);
  static final BasketSize ONLINE_SIZE = BasketSize.negativeBinomial(8, 1.9);
  static final BasketSize WALK_IN_SIZE = BasketSize.negativeBinomial(10, 1.9);
  static final LocalDate ELEVENTH = LocalDate.of(2017, 11, 11);

  private StoreDays() {}

  /** The eleventh at seven times the ordinary baskets, and the day after, so that all are fetched; online only. */
  static Scenario event() {
    return store(Demand.none()
            .withOnline(online())
            .plus(Spike.singlesDay(2017).scaledTo(EVENT_MULTIPLIER)))
        .days(ELEVENTH, ELEVENTH.plusDays(2))
        .restock(RestockPolicy.fixedStock(EVENT_STOCK))
        .build();
  }

  /** The same day with everything between payment and hand-over: riders, packers, lines and zones, trips, lockers, turns, cancelling, bringing back. */
  static Scenario everything() {
    Scenario plain = event();
    Share some = Share.percent(3);
    Habits habits = Habits.plain()
        .withDelivered(Share.percent(75))
        .withCurbside(Share.percent(20))
        .withCancelling(new Habits.Cancelling(some, Duration.ofMinutes(20)))
        .withPunctuality(
            new Habits.Punctuality(some, Duration.ofMinutes(10), some, Duration.ofMinutes(20)))
        .withReturning(new Habits.Returning(some, some, Duration.ofHours(5)));
    PickRounds rounds = PickRounds.plain()
        .withBaskets(4)
        .withLines(PickTime.inStore().withZones(new PickTime.Zones(2, 20)));
    ReadyPlaces places =
        ReadyPlaces.plain().strictShelf().withLockers(40).withTurns(Turn.CURBSIDE, Turn.EARLY);
    return plain.toBuilder()
        .demand(
            new Demand(online().withHabits(habits), null, null, plain.demand().spikes()))
        .pick(plain.pick().withRounds(rounds))
        .pack(PackPolicy.of(30, ServiceTime.fixed(COUNTER)))
        .collect(plain.collect().withPlaces(places).withWasted(some))
        .delivery(DeliveryPolicy.of(60).withAbsent(some))
        .build();
  }

  /** A day without event: online and walk-in shoppers, and the review of the stock in the evening. */
  static Scenario ordinary() {
    WalkInDemand walkIn = WalkInDemand.of(Rate.perDay(WALK_INS)).withSize(WALK_IN_SIZE);
    return store(Demand.none().withOnline(online()).withWalkIn(walkIn))
        .days(ELEVENTH, ELEVENTH.plusDays(1))
        .restock(RestockPolicy.orderUpTo(Share.percent(95)))
        .build();
  }

  private static OnlineDemand online() {
    return OnlineDemand.of(Rate.perDay(ONLINE))
        .withSize(ONLINE_SIZE)
        .withPayment(new Payment(Share.of(PAY_SHARE), PAY_DELAY))
        .withVisit(Visit.inSlot(Share.of(0)));
  }

  /** Forty ordinary stores in twenty catchments, for two days. */
  static Scenario chain() {
    Network.Builder network = Network.builder()
        .assortment(Assortment.zipf(ARTICLES, ZIPF))
        .depot(Depot.unlimited("depot", Duration.ofDays(1)));
    for (int c = 0; c < 20; c++) {
      Store store = Store.ofPickers(PICKERS).withCounters(COUNTERS);
      network.catchment(new Catchment(
          "city-" + c, "depot", List.of(store.named("a-" + c), store.named("b-" + c))));
    }
    return ordinary().toBuilder()
        .network(network.build())
        .days(ELEVENTH, ELEVENTH.plusDays(2))
        .build();
  }

  private static Scenario.Builder store(Demand demand) {
    Network network = Network.builder()
        .assortment(Assortment.zipf(ARTICLES, ZIPF))
        .depot(Depot.unlimited("depot", Duration.ofDays(1)))
        .stores(1, Store.ofPickers(PICKERS).withCounters(COUNTERS))
        .build();
    return Scenario.builder(network)
        .demand(demand)
        .promise(PromisePolicy.timeSlots(SlotPlan.every(SLOT)
            .withLeadTime(SLOT_LEAD)
            .withCapacity(SLOT_CAPACITY)
            .withDaysAhead(2)))
        .hold(HoldPolicy.atOrder(HOLD))
        .pick(PickPolicy.continuous(ServiceTime.perUnit(PICK_SETUP, PICK_UNIT)))
        .collect(CollectPolicy.counter(ServiceTime.fixed(COUNTER)));
  }
}
