package io.newretail.examples.ready;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Spike;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.examples.facts.Facts;
import io.newretail.network.Assortment;
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
import io.newretail.policy.PlaceLimit;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.ReadyPlaces;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.policy.StaffingPlan.Shift;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;

/** One hypermarket with everything between payment and hand-over: pickers among walk-in shoppers, packers, riders, lockers, counters. */
final class StoreDay {
  private static final LocalDate ELEVENTH = LocalDate.of(2017, 11, 11);
  private static final double MEAN_PRICE =
      Facts.value("online.ticket") / Facts.value("online.items");

  private final Settings settings;

  StoreDay(Settings settings) {
    this.settings = settings;
  }

  /** Days without an event. */
  Scenario.Builder ordinary() {
    return around(demand(settings.number("orders")));
  }

  /** Singles' Day 2017 between two ordinary days. */
  Scenario.Builder event() {
    double ordinary = settings.number("orders.ordinary");
    Spike spike = Spike.singlesDay(2017).scaledTo(settings.number("orders") / ordinary);
    return around(demand(ordinary).plus(spike));
  }

  private Demand demand(double orders) {
    return Demand.none().withOnline(online(orders)).withWalkIn(walkIn());
  }

  private Scenario.Builder around(Demand demand) {
    return Scenario.builder(network())
        .days(ELEVENTH.minusDays(1), ELEVENTH.plusDays(2))
        .warmUpDays(1)
        .demand(demand)
        .promise(PromisePolicy.timeSlots(SlotPlan.every(settings.time("slots.width"))
            .withLeadTime(settings.time("slots.lead"))
            .withCapacity(settings.count("slots.capacity"))
            .withPlaces(PlaceLimit.none().withBasketsPerRider(settings.count("promise.perRider")))))
        .hold(HoldPolicy.atOrder(settings.time("hold.timeout")))
        .pick(picking())
        .pack(
            PackPolicy.of(settings.count("packers"), ServiceTime.fixed(settings.time("pack.time")))
                .withStaffing(roundTheClock()))
        .collect(CollectPolicy.counter(ServiceTime.fixed(settings.time("counter.time")))
            .withPlaces(ReadyPlaces.plain().withLockers(settings.count("lockers"))))
        .delivery(delivery())
        .restock(RestockPolicy.orderUpTo(settings.share("restock.service"))
            .withSafetyTime(Duration.ofHours(12)));
  }

  private Network network() {
    return Network.builder()
        .assortment(Assortment.zipf(
            settings.count("assortment.items"),
            settings.number("assortment.zipf"),
            Money.rmb(
                BigDecimal.valueOf(MEAN_PRICE).setScale(2, RoundingMode.HALF_UP).toPlainString())))
        .depot(Depot.of("depot", settings.time("restock.lead")).withSafetyTime(Duration.ofDays(2)))
        .stores(
            1, Store.ofPickers(settings.count("pickers")).withCounters(settings.count("counters")))
        .build();
  }

  private OnlineDemand online(double orders) {
    Share none = Share.of(0);
    Habits habits = Habits.plain()
        .withDelivered(settings.share("delivery.share"))
        .withCancelling(
            new Habits.Cancelling(settings.share("cancels"), settings.time("cancels.delay")))
        .withReturning(new Habits.Returning(settings.share("returns"), none, Duration.ofHours(12)));
    return OnlineDemand.of(Rate.perDay(orders))
        .withLevel(level())
        .withSize(BasketSize.negativeBinomial(
            settings.number("basket.items"), settings.number("basket.shape")))
        .withPayment(Payment.atOnce()
            .withShare(settings.share("pays"))
            .withDelay(PaymentLaw.STORE.of(settings)))
        .withVisit(Visit.inSlot(settings.share("no.show")))
        .withHabits(habits);
  }

  private WalkInDemand walkIn() {
    double sales = settings.number("walkin.sales") * settings.number("walkin.busy");
    double items = Facts.value("walkin.items");
    return WalkInDemand.of(Rate.perDay(sales / (items * MEAN_PRICE)))
        .withCurve(Chain.walkInHours())
        .withLevel(level())
        .withSize(BasketSize.negativeBinomial(items, Facts.value("online.items.shape")));
  }

  private DayLevel level() {
    return DayLevel.gamma(settings.number("level.cv")).sharedBy(DayLevel.Scope.CATCHMENT);
  }

  /** Line by line, divided as in {@link PickTime#inStore}, at the rate that is set. */
  private PickPolicy picking() {
    PickTime usual = PickTime.inStore();
    double slower = usual.linesPerHour(usual.travelLines(), 0) / settings.number("pick.rate");
    PickTime time = new PickTime(
        slower * usual.searchSeconds(),
        slower * usual.scanSeconds(),
        slower * usual.travelSeconds(),
        usual.travelLines(),
        settings.number("pick.crowd"),
        new PickTime.Zones(settings.count("picking.zones"), 0));
    PickRounds rounds = PickRounds.plain()
        .withBaskets(settings.count("picking.batch"))
        .withLines(time)
        .withCrowd(new PickRounds.Crowd(settings.time("pick.stay"), settings.count("pick.full")));
    ServiceTime setup = ServiceTime.perUnit(settings.time("pick.setup"), Duration.ZERO);
    return PickPolicy.continuous(setup).withStaffing(roundTheClock()).withRounds(rounds);
  }

  private DeliveryPolicy delivery() {
    return DeliveryPolicy.of(settings.count("riders"))
        .withStaffing(roundTheClock())
        .withTrip(new DeliveryPolicy.Trip(
            settings.number("delivery.radius"),
            settings.number("delivery.speed"),
            settings.count("delivery.trip")))
        .withHandover(ServiceTime.fixed(settings.time("delivery.door")))
        .withPromise(settings.time("delivery.promise"))
        .withAbsent(settings.share("delivery.absent"));
  }

  /** All while the store is open, some at night. */
  private StaffingPlan roundTheClock() {
    double night = settings.number("staff.night");
    return StaffingPlan.shifts(
        new Shift(Window.of("00:00", "07:30"), night),
        new Shift(Store.ofPickers(0).hours(), 1),
        new Shift(Window.of("22:00", "00:00"), night));
  }
}
