package io.newretail.sim;

import static io.newretail.sim.Chains.MONDAY;
import static io.newretail.sim.Chains.city;
import static io.newretail.sim.Chains.figure;
import static io.newretail.sim.Chains.online;
import static io.newretail.sim.Chains.scenario;
import static io.newretail.sim.Chains.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Network;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StaffingPlan;
import io.newretail.report.Report;
import io.newretail.report.Series.Column;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Small scenarios in rising order; what each must show follows from its numbers alone. */
final class ScenarioLadderTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final PickPolicy PICK_TEN_MINUTES =
      PickPolicy.continuous(ServiceTime.fixed(Duration.ofMinutes(10)));

  /** All orders in the first hour of a day. */
  private static final DayCurve FIRST_HOUR = DayCurve.custom(s -> Math.min(1, s / 3_600));

  private static Report run(Scenario.Builder builder) {
    Report report = Simulator.run(builder.build(), RunOptions.seed(3).checkingEveryEvent());
    assertThat(report.conservation().holds()).isTrue();
    return report;
  }

  private static PromisePolicy slots(SlotPlan plan) {
    return PromisePolicy.timeSlots(plan.withLeadTime(Duration.ZERO));
  }

  @Test
  void a01BasketsAreOrderedPickedAndCollected() {
    Report report = run(scenario(city(5, store("a")), online(100, 3).withCurve(FIRST_HOUR), 1)
        .promise(slots(SlotPlan.every(HOUR)))
        .pick(PickPolicy.continuous(
            ServiceTime.perUnit(Duration.ofMinutes(4), Duration.ofMinutes(2)))));

    assertThat(figure(report, "baskets.placed")).isBetween(60.0, 140.0);
    assertThat(report.samples("baskets.collected")).isEqualTo(report.samples("baskets.placed"));
    assertThat(figure(report, "click.to.ready.mean")).isEqualTo(10);
    assertThat(figure(report, "fill.online")).isEqualTo(100);
    assertThat(figure(report, "baskets.otif")).isBetween(80.0, 100.0);
  }

  @Test
  void a02WhoeverDoesNotPayLosesTheBasketAndTheUnitsAreFreeAgain() {
    OnlineDemand nobodyPays = online(200, 1)
        .withCurve(FIRST_HOUR)
        .withPayment(new Payment(Share.of(0), Duration.ofMinutes(1)));
    Report report = run(scenario(city(1, store("a")), nobodyPays, 1)
        .restock(RestockPolicy.fixedStock(40))
        .hold(HoldPolicy.atOrder(Duration.ofMinutes(5))));

    double placed = figure(report, "baskets.placed");
    assertThat(figure(report, "baskets.expired") + figure(report, "baskets.refused.stock"))
        .isEqualTo(placed);
    assertThat(figure(report, "baskets.expired")).as("more than the stock").isGreaterThan(100);
    assertThat(figure(report, "sales.online")).isZero();
  }

  @Test
  void a03PayersWithExponentialDelaysBeatTheHoldAsOftenAsTheoryHasIt() {
    OnlineDemand late = online(20_000, 1).withPayment(new Payment(Share.of(0.8), HOUR));
    Report report = run2(scenario(city(1, store("a")), late, 2).hold(HoldPolicy.atOrder(HOUR)));

    double paid = 0.8 * (1 - Math.exp(-1));
    double settled = figure(report, "baskets.paid") + figure(report, "baskets.expired");
    assertThat(figure(report, "baskets.paid") / settled).isCloseTo(paid, within(0.01));
  }

  private static Report run2(Scenario.Builder builder) {
    return Simulator.run(builder.build(), 3);
  }

  @Test
  void a04NobodyComesSoEverythingIsPutBackAndPaidBack() {
    Report report = run(scenario(
            city(5, store("a")),
            online(100, 2).withCurve(FIRST_HOUR).withVisit(Visit.inSlot(Share.of(1))),
            1)
        .promise(slots(SlotPlan.every(HOUR)))
        .pick(PICK_TEN_MINUTES));

    assertThat(report.samples("baskets.lapsed")).isEqualTo(report.samples("baskets.placed"));
    assertThat(report.samples("refunds.online")).isEqualTo(report.samples("gmv.online"));
    assertThat(figure(report, "sales.online")).isZero();
  }

  @Test
  void a05OnlyWhatIsThereIsPromised() {
    Report report =
        run(scenario(city(1, store("a")), online(500, 1), 1).restock(RestockPolicy.fixedStock(7)));

    assertThat(figure(report, "baskets.promised")).isEqualTo(7);
    assertThat(figure(report, "baskets.refused.stock"))
        .isEqualTo(figure(report, "baskets.placed") - 7);
  }

  @Test
  void a06SafetyStockIsNeverPromised() {
    Report report = run(scenario(city(1, store("a")), online(500, 1), 1)
        .restock(RestockPolicy.fixedStock(7))
        .promise(PromisePolicy.timeSlots(HOUR).withSafetyStock(3)));

    assertThat(figure(report, "baskets.promised")).isEqualTo(4);
  }

  @Test
  void a07ABasketMayBePromisedInPart() {
    Scenario.Builder five =
        scenario(city(1, store("a")), online(300, 5), 1).restock(RestockPolicy.fixedStock(7));
    Report parts = run(five);
    Report whole = run(five.promise(PromisePolicy.timeSlots(HOUR).wholeBasketsOnly()));

    assertThat(figure(parts, "baskets.promised")).as("five and two").isEqualTo(2);
    assertThat(figure(whole, "baskets.promised")).isEqualTo(1);
    assertThat(figure(parts, "units.short.at.pick")).isZero();
  }

  @Test
  void a08ASlotTakesAsManyBasketsAsItHolds() {
    Report report = run(scenario(city(5, store("a")), online(900, 1), 1)
        .promise(slots(SlotPlan.every(HOUR).withCapacity(3).withDaysAhead(0))));

    double promised = figure(report, "baskets.promised");
    assertThat(promised)
        .as("24 slots of 3, less those before the first order")
        .isBetween(66.0, 72.0);
    assertThat(figure(report, "baskets.refused.slot"))
        .isEqualTo(figure(report, "baskets.placed") - promised);
  }

  @Test
  void a09WavesReleaseAtTheirTimes() {
    Report report = run(scenario(city(5, store("a")), online(200, 1).withCurve(FIRST_HOUR), 1)
        .pick(PickPolicy.waves(Duration.ofHours(2), ServiceTime.fixed(Duration.ofMinutes(5)))));

    assertThat(report.series().sum(Column.BASKETS_READY, 7_500, 7_560))
        .isEqualTo(figure(report, "baskets.placed"));
  }

  @Test
  void a10PickingMayBeReleasedBySlot() {
    Report report = run(scenario(city(5, store("a")), online(200, 1).withCurve(FIRST_HOUR), 1)
        .promise(PromisePolicy.timeSlots(SlotPlan.of(Window.of("12:00", "13:00"))))
        .pick(PickPolicy.bySlot(HOUR, ServiceTime.fixed(Duration.ofMinutes(5)))));

    double eleven = 11 * 3_600;
    assertThat(report.series().sum(Column.BASKETS_READY, eleven + 300, eleven + 360))
        .isEqualTo(figure(report, "baskets.placed"));
    assertThat(figure(report, "ready.in.time")).isEqualTo(100);
  }

  @Test
  void a11ReceiptsMayBePromisedAgain() {
    RestockPolicy.Periodic policy =
        RestockPolicy.orderUpTo(Share.percent(50)).reviewed(Duration.ofDays(1), LocalTime.of(6, 0));
    Report dry = run(scenario(city(1, store("a")), online(100, 1), 3)
        .restock(policy.withRule(desk -> desk.order(0))));
    Report fed = run(scenario(city(1, store("a")), online(100, 1), 3).restock(policy));

    assertThat(figure(dry, "units.received")).isZero();
    assertThat(figure(fed, "units.received")).isPositive();
    assertThat(figure(fed, "baskets.promised")).isGreaterThan(figure(dry, "baskets.promised") + 50);
  }

  @Test
  void a12WalkInShoppersTakeWhatWasPromised() {
    Demand both = Demand.none()
        .withOnline(online(200, 1).withCurve(FIRST_HOUR))
        .withWalkIn(WalkInDemand.of(Rate.perDay(500)).withSize(BasketSize.fixed(1)));
    Report report = run(scenario(city(1, store("a")), online(1, 1), 1)
        .demand(both)
        .restock(RestockPolicy.fixedStock(200))
        .promise(slots(SlotPlan.of(Window.of("20:00", "21:00"))))
        .pick(PickPolicy.bySlot(Duration.ofMinutes(30), ServiceTime.fixed(Duration.ofMinutes(1)))));

    assertThat(figure(report, "units.overtaken")).isPositive();
    assertThat(report.samples("units.short.at.pick")).isEqualTo(report.samples("units.overtaken"));
    assertThat(figure(report, "baskets.cancelled")).isPositive();
  }

  @Test
  void a13AnotherStoreServesWhatTheOwnOneCannot() {
    Network two = city(1, store("a"), store("b").withSize(1e-9));
    Scenario.Builder builder =
        scenario(two, online(100, 1), 1).restock(RestockPolicy.fixedStock(20));

    assertThat(figure(run(builder), "baskets.promised")).isEqualTo(20);
    Report spilled = run(builder.sourcing(SourcingPolicy.FIRST_COMPLETE));
    assertThat(figure(spilled, "baskets.promised")).isEqualTo(40);
    assertThat(figure(spilled, "baskets.spilled")).isEqualTo(20);
  }

  @Test
  void a14TheReadyShelfOverflows() {
    Report report = run(
        scenario(city(5, store("a").withShelfSpaces(10)), online(100, 1).withCurve(FIRST_HOUR), 1)
            .promise(slots(SlotPlan.of(Window.of("12:00", "13:00"))))
            .pick(PICK_TEN_MINUTES));

    assertThat(figure(report, "shelf.peak")).isEqualTo(figure(report, "baskets.placed"));
    assertThat(figure(report, "shelf.overflow")).isEqualTo(figure(report, "baskets.placed") - 10);
  }

  @Test
  void a15WarmUpDaysAreRunButNotReported() {
    Scenario.Builder builder = scenario(city(5, store("a")), online(300, 1), 3);
    Report all = run(builder);
    Report last = run(builder.warmUpDays(2));

    assertThat(last.days()).isEqualTo(all.days());
    assertThat(figure(last, "baskets.placed")).isEqualTo(all.days().get(2).basketsPlaced());
  }

  @Test
  void a16OnePickerWorksWithoutPause() {
    Report report =
        run(scenario(city(5, store("a").withPickers(1)), online(300, 1).withCurve(FIRST_HOUR), 1)
            .pick(PICK_TEN_MINUTES));

    assertThat(figure(report, "baskets.ready")).as("six an hour").isBetween(142.0, 144.0);
    assertThat(figure(report, "pickers.busy")).isBetween(99.0, 100.0);
    assertThat(figure(report, "pick.queue.peak")).isGreaterThan(200);
  }

  @Test
  void a17ExtraStaffWorksOnItsDay() {
    Scenario.Builder builder =
        scenario(city(5, store("a").withPickers(1)), online(300, 1).withCurve(FIRST_HOUR), 1);
    Report report = run(
        builder.pick(PICK_TEN_MINUTES.withStaffing(StaffingPlan.always().withExtra(MONDAY, 2))));

    assertThat(figure(report, "baskets.ready")).as("twelve an hour").isBetween(284.0, 288.0);
  }

  @Test
  void a18ShoppersWhoComeTooEarlyWaitAndAreNotOnTime() {
    Report report =
        run(scenario(city(5, store("a").withPickers(1)), online(40, 1).withCurve(FIRST_HOUR), 1)
            .promise(slots(SlotPlan.of(Window.of("01:00", "02:00"))))
            .pick(PICK_TEN_MINUTES)
            .collect(CollectPolicy.counter(ServiceTime.none())));

    assertThat(report.samples("baskets.collected")).isEqualTo(report.samples("baskets.placed"));
    assertThat(figure(report, "baskets.otif")).isBetween(5.0, 60.0);
    assertThat(figure(report, "ready.in.time")).isLessThan(figure(report, "baskets.otif"));
  }

  @Test
  void a19CountsByPeriodSellWithoutBaskets() {
    Demand slow = Demand.none().withItems(ItemDemand.daily(Rate.perDay(500)));
    Report report = run(scenario(city(50, store("a")), online(1, 1), 4).demand(slow));

    assertThat(figure(report, "baskets.placed")).isZero();
    assertThat(figure(report, "fill.walkin")).isEqualTo(100);
    double price = 1e6 * figure(report, "sales.walkin") / (4 * 500 * 8);
    assertThat(price).as("about RMB 8 a unit").isBetween(0.8, 1.2);
  }

  @Test
  void a20AStoreThatClosesPicksNothingAtNight() {
    Network shop = city(5, store("a").withHours(Window.of("08:00", "20:00")));
    Report report =
        run(scenario(shop, online(200, 1).withCurve(FIRST_HOUR), 1).pick(PICK_TEN_MINUTES));

    var column = Column.BASKETS_READY;
    assertThat(report.series().sum(column, 0, 8 * 3_600)).isZero();
    assertThat(report.series().sum(column, 8 * 3_600 + 600, 8 * 3_600 + 660))
        .isEqualTo(figure(report, "baskets.placed"));
  }
}
