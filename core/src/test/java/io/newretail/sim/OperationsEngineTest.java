package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Visit;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.ReadyPlaces;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What happens between payment and hand-over in the basket engine, against formulas. Seeds are fixed; bounds are four standard errors or more. */
final class OperationsEngineTest {
  private static final ServiceTime NONE = ServiceTime.none();

  private static Scenario.Builder chain(Store store, OnlineDemand online, int days) {
    return Chains.scenario(Chains.city(2_000, store), online, days)
        .pick(PickPolicy.continuous(NONE))
        .collect(CollectPolicy.counter(NONE));
  }

  private static Report run(Scenario.Builder scenario) {
    return Simulator.run(scenario.build(), RunOptions.seed(5).withThreads(1));
  }

  private static DeliveryPolicy riders(int riders) {
    return DeliveryPolicy.of(riders).withStaffing(StaffingPlan.always());
  }

  @Test
  void aRiderWithOneBasketNeedsTheMeanDistanceOfADiscAndTheTimeAtTheDoor() {
    OnlineDemand online = Chains.online(2_000, 3).withDelivery(Share.of(1));
    DeliveryPolicy policy = riders(1_000).withTrip(new DeliveryPolicy.Trip(3, 18, 1));
    Report report = run(chain(Chains.store("store"), online, 5).delivery(policy));
    // 2 km at 18 km/h and 2.5 min; a distance has a standard deviation of 0.71 km, 2.36 min; 10,000
    // baskets: 0.024 min
    assertThat(Chains.figure(report, "click.to.door.mean")).isCloseTo(9.1667, within(0.1));
    assertThat(Chains.figure(report, "riders.baskets.an.hour"))
        .isCloseTo(60 / 15.8333, within(0.05));
    assertThat(Chains.figure(report, "delivered.in.time")).isEqualTo(100);
    assertThat(Chains.figure(report, "baskets.collected")).isZero();
  }

  @Test
  void moreRidersBringMoreBasketsInTimeUnderTheSameShoppers() {
    OnlineDemand online = Chains.online(600, 3).withDelivery(Share.of(0.75));
    double before = -1;
    for (int riders : new int[] {4, 6, 8, 12}) {
      Report report = run(chain(Chains.store("store"), online, 2)
          .delivery(riders(riders).withPromise(Duration.ofMinutes(30))));
      double inTime = Chains.figure(report, "delivered.in.time");
      assertThat(inTime).isGreaterThanOrEqualTo(before);
      before = inTime;
    }
    assertThat(before).isGreaterThan(95);
  }

  @Test
  void lockersBlockAsErlangsLossFormulaSays() {
    OnlineDemand online = Chains.online(720, 2).withVisit(Visit.onceReady(Duration.ofHours(1)));
    ReadyPlaces places = ReadyPlaces.plain().withLockers(30);
    Report report = run(chain(Chains.store("store"), online, 60)
        .collect(CollectPolicy.counter(NONE).withPlaces(places)));
    // B(30, 30) = 0.13246 (Erlang 1917); 60 days of 24 dwells: the standard error is about 0.003
    assertThat(Chains.figure(report, "lockers.blocked")).isCloseTo(13.246, within(1.3));
  }

  @Test
  void aBasketOfOneLineTakesSearchScanWayAndTheCrowd() {
    OnlineDemand online = Chains.online(200, 1);
    PickRounds rounds = PickRounds.plain().withLines(PickTime.inStore());
    Report report = run(chain(Chains.store("store"), online, 3)
        .pick(PickPolicy.continuous(NONE).withRounds(rounds)));
    double minutes = PickTime.inStore().secondsPerLine(1, 0) / 60;
    assertThat(Chains.figure(report, "click.to.ready.mean")).isCloseTo(minutes, within(1e-6));
  }

  @Test
  void zonesSplitTheLinesAmongPickersAtOnce() {
    PickTime zoned = PickTime.inStore().withZones(new PickTime.Zones(3, 40));
    OnlineDemand online = Chains.online(100, 1_000);
    PickRounds rounds = PickRounds.plain().withLines(zoned);
    Report one = run(chain(Chains.store("store"), online, 1)
        .pick(PickPolicy.continuous(NONE)
            .withRounds(PickRounds.plain().withLines(PickTime.inStore()))));
    Report three = run(chain(Chains.store("store"), online, 1)
        .pick(PickPolicy.continuous(NONE).withRounds(rounds)));
    double alone = Chains.figure(one, "click.to.ready.mean");
    double together = Chains.figure(three, "click.to.ready.mean") - 40 / 60.0;
    // a third of the lines, rounded up: within two lines of a third
    assertThat(together).isCloseTo(alone / 3, within(alone / 200));
    assertThat(Chains.figure(three, "pickers.hours"))
        .isGreaterThan(Chains.figure(one, "pickers.hours"));
  }

  @Test
  void tripsOfFourTakeFourBasketsWherePickersAreScarce() {
    Store store = Chains.store("store").withPickers(1);
    PickRounds rounds = PickRounds.plain().withBaskets(4);
    ServiceTime time = ServiceTime.perUnit(Duration.ofMinutes(20), Duration.ZERO);
    Report report = run(chain(store, Chains.online(400, 2), 2)
        .pick(PickPolicy.continuous(time).withRounds(rounds).withStaffing(StaffingPlan.always())));
    assertThat(Chains.figure(report, "picks.a.trip")).isCloseTo(4, within(0.3));
  }

  @Test
  void aSingleWaveReleasesEverythingPaidSinceTheLast() {
    PickPolicy wave = PickPolicy.wavesAt(NONE, LocalTime.of(18, 0));
    Report report = run(chain(Chains.store("store"), Chains.online(2_400, 2), 4)
        .promise(PromisePolicy.timeSlots(SlotPlan.every(Duration.ofHours(1)).withDaysAhead(3)))
        .pick(wave));
    // uniform over a day before the wave: 12 h on average, those of the last six hours still wait
    assertThat(Chains.figure(report, "click.to.ready.mean")).isCloseTo(700, within(40.0));
    assertThat(Chains.figure(report, "click.to.ready.p99")).isLessThanOrEqualTo(24.5 * 60);
  }

  @Test
  void aStrictShelfNeverHoldsMoreThanItsPlaces() {
    Store store = Chains.store("store").withShelfSpaces(12);
    OnlineDemand online = Chains.online(400, 2);
    Report report = run(chain(store, online, 2)
        .collect(CollectPolicy.counter(NONE).withPlaces(ReadyPlaces.plain().strictShelf())));
    assertThat(Chains.figure(report, "shelf.peak")).isEqualTo(12);
    assertThat(Chains.figure(report, "shelf.overflow")).isZero();
    assertThat(Chains.figure(report, "staged.waited")).isGreaterThan(100);
  }

  @Test
  void overbookedSlotsTakeMoreThanTheirPlacesAndLinesLimitThemToo() {
    SlotPlan slots = SlotPlan.every(Duration.ofHours(1)).withCapacity(10).withDaysAhead(0);
    Scenario.Builder plain = chain(Chains.store("store"), Chains.online(2_000, 4), 1);
    double exact = used(plain.promise(PromisePolicy.timeSlots(slots)));
    double over =
        used(plain.promise(PromisePolicy.timeSlots(slots.withOverbooking(Share.of(0.2)))));
    double lines = used(plain.promise(PromisePolicy.timeSlots(slots.withLineCapacity(20))));
    assertThat(exact).isBetween(85.0, 100.0);
    assertThat(over).isCloseTo(1.2 * exact, within(1.0));
    assertThat(lines).isBetween(0.45 * exact, 0.6 * exact);
  }

  private static double used(Scenario.Builder scenario) {
    return Chains.figure(run(scenario), "slots.used");
  }

  @Test
  void theSharesOfThoseWhoCancelBringBackOrComeEarlyAreTheOnesGiven() {
    Share tenth = Share.of(0.1);
    Habits habits = Habits.plain()
        .withCancelling(new Habits.Cancelling(Share.of(0.2), Duration.ofSeconds(1)))
        .withReturning(new Habits.Returning(tenth, tenth, Duration.ZERO))
        .withPunctuality(
            new Habits.Punctuality(tenth, Duration.ofMinutes(5), tenth, Duration.ofDays(300)));
    Report report = run(chain(Chains.store("store"), Chains.online(4_000, 2).withHabits(habits), 3)
        .pick(PickPolicy.bySlot(Duration.ofMinutes(10), NONE))
        .collect(CollectPolicy.counter(NONE).withWasted(Share.of(1))));
    double paid = Chains.figure(report, "baskets.paid");
    double collected = Chains.figure(report, "baskets.collected");
    // 12,000 and 9,000 baskets: standard errors 0.4 and 0.5 per cent points
    assertThat(Chains.figure(report, "baskets.cancelled.shopper") / paid)
        .isCloseTo(0.2, within(0.016));
    assertThat(Chains.figure(report, "baskets.returned") / collected).isCloseTo(0.2, within(0.02));
    double lapsed = Chains.figure(report, "baskets.lapsed");
    assertThat(lapsed / (lapsed + collected)).isCloseTo(0.1, within(0.02));
    assertThat(Chains.figure(report, "units.wasted")).isGreaterThan(2 * lapsed);
  }

  @Test
  void packersAreAQueueOfTheirOwn() {
    Report report = run(chain(Chains.store("store"), Chains.online(720, 2), 4)
        .pack(new PackPolicy(
            1, ServiceTime.exponential(Duration.ofMinutes(1)), StaffingPlan.always())));
    // M/M/1 with load 0.5: a sojourn of 2 min; 2,880 baskets, correlated: standard error about 0.08
    assertThat(Chains.figure(report, "click.to.ready.mean")).isCloseTo(2, within(0.35));
    assertThat(Chains.figure(report, "packers.busy")).isCloseTo(50, within(4.0));
  }

  @Test
  void aBreakTakesTheShiftAway() {
    StaffingPlan plan = StaffingPlan.shifts(new StaffingPlan.Shift(Window.of("08:00", "16:00"), 1))
        .withBreak(Window.of("12:00", "13:00"));
    Store store = Chains.store("store").withPickers(2);
    Report report = run(
        chain(store, Chains.online(10, 1), 1).pick(PickPolicy.continuous(NONE).withStaffing(plan)));
    assertThat(Chains.figure(report, "pickers.staffed")).isCloseTo(14, within(1e-9));
  }

  @Test
  void whoNeitherUsesRidersNorLockersPaysNothing() {
    Scenario.Builder plain = chain(Chains.store("store"), Chains.online(100, 3), 2);
    String digest = run(plain).digest();
    assertThat(run(plain.pack(PackPolicy.none()).delivery(DeliveryPolicy.of(0))).digest())
        .isEqualTo(digest);
  }
}
