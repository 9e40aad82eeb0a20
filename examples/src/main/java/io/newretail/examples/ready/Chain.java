package io.newretail.examples.ready;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.demand.WeekRhythm;
import io.newretail.examples.facts.Facts;
import io.newretail.network.Assortment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StockRecords;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hypermarkets on ordinary days, described from settings: shoppers, shelves, pickers, slots, depots. */
final class Chain {
  /** With trips of three and 64 % of the time on the way; see store-day-ordinary. */
  private static final double BASKETS_A_RIDER = 30;

  private final Settings settings;

  Chain(Settings settings) {
    this.settings = settings;
  }

  /** A scenario of ordinary days on a network; days and name must still be given. */
  Scenario.Builder on(Network network) {
    return Scenario.builder(network)
        .demand(demand())
        .promise(
            PromisePolicy.timeSlots(slots()).withSafetyStock(settings.count("promise.safetyStock")))
        .hold(HoldPolicy.atOrder(settings.time("hold.timeout")))
        .pick(PickPolicy.continuous(ServiceTime.atRate(
            settings.time("pick.setup"), Rate.perHour(settings.number("pick.rate")))))
        .collect(CollectPolicy.counter(ServiceTime.fixed(settings.time("counter.time"))))
        .delivery(delivery())
        .records(records())
        .restock(RestockPolicy.orderUpTo(settings.share("restock.service"))
            .withSafetyTime(settings.time("restock.safetyTime")));
  }

  /** Baskets ordered online and filled in the stores on ordinary days. */
  Demand demand() {
    return Demand.none().withOnline(online()).withWalkIn(walkIn());
  }

  private StockRecords records() {
    return StockRecords.shrinking(settings.number("records.shrink"))
        .withOpening(new StockRecords.Opening(settings.number("records.wrong"), 2))
        .countedEvery(settings.count("records.countEvery"));
  }

  /** The range of articles, at a mean price that makes the published ticket. */
  Assortment assortment() {
    BigDecimal price = BigDecimal.valueOf(meanPrice()).setScale(2, RoundingMode.HALF_UP);
    return Assortment.zipf(
        settings.count("assortment.items"),
        settings.number("assortment.zipf"),
        Money.rmb(price.toPlainString()));
  }

  private double meanPrice() {
    return Facts.value("online.ticket") / Facts.value("online.items");
  }

  /** Riders as set, or as many as the baskets of an ordinary day need. */
  private DeliveryPolicy delivery() {
    double home = settings.number("delivery.share") * settings.number("online.baskets");
    int set = settings.count("stores.riders");
    int riders = set > 0 ? set : (int) Math.ceil(home / BASKETS_A_RIDER);
    return DeliveryPolicy.of(riders)
        .withTrip(new DeliveryPolicy.Trip(
            settings.number("delivery.radius"), Facts.value("day.speed"), (int)
                Facts.value("day.trip")))
        .withPromise(settings.time("delivery.promise"))
        .withAbsent(Share.percent(Facts.value("day.absent")));
  }

  private SlotPlan slots() {
    return SlotPlan.every(settings.time("slots.width"))
        .withCapacity(settings.count("slots.capacity"))
        .withLeadTime(settings.time("slots.lead"))
        .withDaysAhead(settings.count("slots.daysAhead"));
  }

  private OnlineDemand online() {
    return OnlineDemand.of(Rate.perDay(settings.number("online.baskets")))
        .withCurve(DayCurve.grocery())
        .withWeek(WeekRhythm.grocery())
        .withLevel(
            DayLevel.gamma(settings.number("online.levelCv")).sharedBy(DayLevel.Scope.CATCHMENT))
        .withSize(size("online.items"))
        .withPayment(Payment.atOnce()
            .withShare(settings.share("online.pays"))
            .withDelay(PaymentLaw.CHAIN.of(settings)))
        .withVisit(Visit.inSlot(settings.share("online.noShow")))
        .withDelivery(settings.share("delivery.share"));
  }

  private WalkInDemand walkIn() {
    double ticket = settings.number("walkin.items") * meanPrice();
    return WalkInDemand.of(Rate.perDay(settings.number("walkin.sales") / ticket))
        .withCurve(walkInHours())
        .withWeek(WeekRhythm.grocery())
        .withLevel(
            DayLevel.gamma(settings.number("online.levelCv")).sharedBy(DayLevel.Scope.CATCHMENT))
        .withSize(size("walkin.items"));
  }

  private BasketSize size(String path) {
    return BasketSize.negativeBinomial(settings.number(path), Facts.value("online.items.shape"));
  }

  /** The hours of walk-in shoppers. */
  static DayCurve walkInHours() {
    return DayCurve.hourly(
        Facts.rows("walkin-hours.csv").stream().mapToDouble(Chain::weight).toArray());
  }

  private static double weight(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("weight"));
  }

  /** A depot of the chain. */
  Depot depot(String name) {
    return Depot.of(name, settings.time("restock.lead"))
        .withSafetyTime(settings.time("depot.safetyTime"));
  }
}
