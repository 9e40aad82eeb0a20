package io.newretail.sim;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.flow.Outcome;
import io.newretail.internal.flow.ShelfWatch;
import io.newretail.internal.flow.SlotStarts;
import io.newretail.internal.flow.Story;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StorePlan;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.internal.tally.StoreSeriesTally;
import io.newretail.policy.PlaceLimit;
import io.newretail.report.Conservation;
import io.newretail.report.DayReport;
import io.newretail.report.Distribution;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.SlotReport;
import io.newretail.report.StoreReport;
import io.newretail.report.StoreSeries;
import io.newretail.scenario.Scenario;
import io.newretail.unit.GeoPoint;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Turns the outcomes of replications into a report: ids back to names, counters to figures with intervals. */
final class ReportWriter {
  private static final double MINUTE = 60e6;
  private final Scenario scenario;
  private final Plan plan;
  private final List<Outcome> outcomes;
  private final Report.Builder report;
  private final double major;

  ReportWriter(Scenario scenario, Plan plan, RunOptions options, List<Outcome> outcomes) {
    this.scenario = scenario;
    this.plan = plan;
    this.outcomes = outcomes;
    report = new Report.Builder(scenario.name(), options.seed(), outcomes.size());
    major = MoneyScale.minorPerMajor(scenario);
  }

  /** Adds a series of the stores, if there is one. */
  ReportWriter stores(@Nullable StoreSeriesTally series) {
    if (series != null) {
      report.storeSeries(new StoreSeries(
          plan.shards.stream()
              .flatMap(s -> s.stores().stream())
              .map(StorePlan::name)
              .toList(),
          new StoreSeriesSource(series),
          outcomes.size(),
          (plan.warmUp - zero()) / 1e6));
    }
    return this;
  }

  /** Adds the story of a basket, if there is one. */
  ReportWriter story(@Nullable Story story) {
    if (story != null) {
      report.story(new TraceWriter(scenario, plan).write(story));
    }
    return this;
  }

  private long zero() {
    return (scenario.spikeDay().toEpochDay() - scenario.from().toEpochDay()) * Ticks.DAY;
  }

  Report write(SeriesTally series, double seconds) {
    report.notice(scenario.notice()).digest(Digest.of(outcomes));
    long baskets = outcomes.stream().mapToLong(o -> o.baskets).sum();
    long lines = outcomes.stream().mapToLong(o -> o.lines).sum();
    long events = outcomes.stream().mapToLong(o -> o.events).sum();
    report.effort(seconds, baskets, lines, events);
    kpis();
    report.days(days()).stores(stores()).conservation(conservation());
    report.deals(new DealFigures(scenario, plan, outcomes).reports());
    report.distribution("click.to.ready", merged(o -> o.clickToReady));
    report.distribution("counter.wait", merged(o -> o.counterWait));
    report.distribution("ready.lateness", merged(o -> o.lateness));
    if (plan.rules.ops.delivers) {
      report.distribution("click.to.door", merged(o -> o.clickToDoor));
    }
    report.series(new Series(new SeriesSource(series, major), outcomes.size(), zero()));
    report.slots(slots());
    WayFigures ways = new WayFigures(outcomes, major);
    report.ways(ways.funnel(), ways.losses(), currency());
    return report.build();
  }

  /** The key figures alone; days, stores and distributions are empty. */
  Report figures() {
    kpis();
    return report
        .series(new Series(new SeriesSource(new SeriesTally(Ticks.DAY, plan.end), major), 1, 0))
        .build();
  }

  private void kpis() {
    basketKpis();
    new ShopperFigures(this, scenario, plan).write();
    serviceKpis();
    moneyKpis();
    stockKpis();
    recordKpis();
    operationKpis();
    classKpis();
    shelfKpis();
  }

  void kpi(String name, String unit, ToDoubleFunction<Outcome> value) {
    report.kpi(name, unit, outcomes.stream().mapToDouble(value).toArray());
  }

  void count(String name, String unit, int count) {
    kpi(name, unit, o -> o.sum(count));
  }

  void share(String name, int part, int... whole) {
    kpi(name, "%", o -> 100.0 * o.sum(part) / total(o, whole));
  }

  static double total(Outcome o, int... counts) {
    double sum = 0;
    for (int count : counts) {
      sum += o.sum(count);
    }
    return sum == 0 ? Double.NaN : sum;
  }

  private void basketKpis() {
    count("baskets.placed", "baskets", Count.PLACED);
    int day = (int) (scenario.spikeDay().toEpochDay() - scenario.from().toEpochDay());
    kpi("baskets.placed.spike.day", "baskets", o -> o.placedByDay[day]);
    count("baskets.promised", "baskets", Count.PROMISED);
    count("baskets.refused.stock", "baskets", Count.REFUSED_STOCK);
    count("baskets.refused.slot", "baskets", Count.REFUSED_SLOT);
    count("baskets.refused.rule", "baskets", Count.REFUSED_RULE);
    if (asksForPlaces()) {
      count("baskets.refused.place", "baskets", Count.REFUSED_PLACE);
      count("lost.to.place", "units", Count.LOST_TO_PLACE);
    }
    count("baskets.spilled", "baskets", Count.SPILLED);
    if (scenario.sourcing().splits()) {
      count("sourcing.split", "baskets", Count.SPLIT);
      share("sourcing.split.share", Count.SPLIT, Count.PROMISED);
      count("sourcing.packages", "packages", Count.PARTS);
      count("sourcing.units", "units", Count.UNITS_SENT);
    }
    count("baskets.expired", "baskets", Count.EXPIRED);
    count("baskets.paid", "baskets", Count.PAID);
    count("baskets.ready", "baskets", Count.READY);
    count("baskets.collected", "baskets", Count.COLLECTED);
    count("baskets.lapsed", "baskets", Count.LAPSED);
    count("baskets.cancelled", "baskets", Count.CANCELLED);
    kpi("baskets.open", "baskets", o -> o.open);
    holdKpis();
    count("walkin.baskets", "baskets", Count.WALK_INS);
    sourceKpis();
  }

  /** What came besides the day curve; nothing where nothing is to come. */
  private void sourceKpis() {
    if (plan.sources.branching > 0) {
      count("visits.excited", "visits", Count.EXCITED);
    }
    if (plan.herding != null) {
      count("deals.claims", "units", Count.UNITS_CLAIMED);
      count("deals.herded", "units", Count.UNITS_HERDED);
    }
    if (!plan.sources.carts.isEmpty()) {
      count("carts.loaded", "carts", Count.CARTS_LOADED);
      count("carts.sent", "carts", Count.CARTS_SENT);
    }
    if (!plan.sources.presales.isEmpty()) {
      count("presale.deposits", "baskets", Count.DEPOSITS);
      count("presale.balances", "baskets", Count.BALANCES);
      count("presale.forfeits", "baskets", Count.FORFEITS);
      share("presale.conversion", Count.BALANCES, Count.BALANCES, Count.FORFEITS);
      share("presale.share", Count.BALANCES, Count.PLACED);
    }
  }

  private void holdKpis() {
    count("baskets.abandoned", "baskets", Count.ABANDONED);
    kpi("baskets.in.cart", "baskets", o -> o.carts);
    count("baskets.refused.paid", "baskets", Count.REFUSED_PAID);
    kpi("holds.units.mean", "units", o -> o.sum(Count.HELD_TICKS) / measured());
    share("holds.expired", Count.EXPIRED, Count.EXPIRED, Count.PAID);
    count("holds.units.blocked", "units", Count.UNITS_BLOCKED);
    count("oversold.units", "units", Count.UNITS_OVERSOLD);
    kpi(
        "oversold.ppm",
        "ppm",
        o -> 1e6 * o.sum(Count.UNITS_OVERSOLD) / total(o, Count.UNITS_PROMISED));
    count("lost.to.oversell", "units", Count.LOST_TO_OVERSELL);
  }

  private void serviceKpis() {
    share("fill.online", Count.UNITS_PROMISED, Count.UNITS_WANTED);
    kpi(
        "fill.pick",
        "%",
        o -> 100.0
            * o.sum(Count.UNITS_PICKED)
            / total(o, Count.UNITS_PICKED, Count.UNITS_SHORT_AT_PICK));
    share("fill.walkin", Count.WALK_IN_UNITS, Count.WALK_IN_UNITS_WANTED);
    share("baskets.full", Count.FULL, Count.COLLECTED, Count.DELIVERED);
    share("baskets.otif", Count.ON_TIME_IN_FULL, Count.COLLECTED, Count.DELIVERED);
    share("ready.in.time", Count.READY_IN_TIME, Count.READY);
    kpi(
        "click.to.ready.mean",
        "min",
        o -> o.sum(Count.CLICK_TO_READY) / MINUTE / total(o, Count.READY));
    kpi("click.to.ready.p50", "min", o -> quantile(o.clickToReady, 50));
    kpi("click.to.ready.p95", "min", o -> quantile(o.clickToReady, 95));
    kpi("ready.lateness.p95", "min", o -> quantile(o.lateness, 95));
    kpi(
        "counter.wait.mean",
        "s",
        o -> o.sum(Count.COUNTER_WAIT) / 1e6 / total(o, Count.COUNTER_SERVED));
    kpi("counter.wait.p95", "s", o -> 60 * quantile(o.counterWait, 95));
    share("counter.waited", Count.COUNTER_WAITED, Count.COUNTER_SERVED);
    share("counters.busy", Count.COUNTER_BUSY, Count.COUNTER_STAFFED);
    share("pickers.busy", Count.PICKER_BUSY, Count.PICKER_STAFFED);
    kpi("pickers.hours", "h", o -> o.sum(Count.PICKER_BUSY) / (double) Ticks.HOUR);
    kpi("pick.queue.peak", "baskets a store", o -> max(o.pickPeak));
    kpi("shelf.peak", "baskets a store", o -> max(o.shelfPeak));
    count("shelf.overflow", "baskets", Count.SHELF_OVERFLOW);
  }

  private static double max(int[] values) {
    int max = 0;
    for (int value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  private static double quantile(Histogram millis, double percent) {
    return millis.getTotalCount() == 0
        ? Double.NaN
        : millis.getValueAtPercentile(percent) / 60_000.0;
  }

  private boolean asksForPlaces() {
    return !scenario.promise().slots().load().places().equals(PlaceLimit.none());
  }

  private void moneyKpis() {
    String unit = moneyUnit();
    money("gmv.online", unit, Count.GMV);
    money("sales.online", unit, Count.AMOUNT_RECOGNISED);
    money("refunds.online", unit, Count.AMOUNT_REFUNDED);
    money("sales.walkin", unit, Count.WALK_IN_SALES);
    if (plan.fees != null) {
      money("fees.paid", unit, Count.FEES_PAID);
      money("fees.refunded", unit, Count.FEES_REFUNDED);
      money("fees.earned", unit, Count.FEES_EARNED);
    }
    if (!plan.sources.presales.isEmpty()) {
      money("deposits.paid", unit, Count.AMOUNT_DEPOSITED);
      money("deposits.credited", unit, Count.AMOUNT_CREDITED);
      money("deposits.refunded", unit, Count.AMOUNT_DEPOSIT_REFUNDED);
      money("deposits.forfeited", unit, Count.AMOUNT_FORFEITED);
    }
  }

  private String moneyUnit() {
    return "million " + currency();
  }

  private String currency() {
    return scenario.network().assortment().items().get(0).price().currency();
  }

  private void money(String name, String unit, int count) {
    kpi(name, unit, o -> o.sum(count) / major / 1e6);
  }

  private void stockKpis() {
    count("units.short.at.pick", "units", Count.UNITS_SHORT_AT_PICK);
    count("units.overtaken", "units", Count.OVERTAKEN);
    count("units.received", "units", Count.UNITS_RECEIVED);
    share("units.cut.by.depot", Count.UNITS_CUT, Count.UNITS_ORDERED);
    kpi(
        "cycle.service",
        "%",
        o -> 100 - 100.0 * o.sum(Count.CYCLES_SHORT) / total(o, Count.CYCLES));
    share("stock.empty", Count.EMPTY_AT_REVIEW, Count.CYCLES);
    kpi("stock.mean", "units", o -> o.stockTicks() / measured());
    kpi("stock.turns", "a year", o -> 365 * dailySales(o) * measured() / o.stockTicks());
    kpi("stock.cover", "days", o -> o.stockTicks() / measured() / dailySales(o));
    count("restock.orders", "orders", Count.RESTOCK_ORDERS);
    count("lost.in.network", "units", Count.LOST_IN_NETWORK);
    count("lost.in.place", "units", Count.LOST_IN_PLACE);
    count("lost.to.threshold", "units", Count.LOST_TO_THRESHOLD);
    count("lost.to.slot", "units", Count.LOST_TO_SLOT);
    count("lost.to.rule", "units", Count.LOST_TO_RULE);
    count("lost.with.basket", "units", Count.LOST_WITH_BASKET);
    count("lost.to.hold", "units", Count.LOST_TO_HOLD);
    money("lost.worth", moneyUnit(), Count.AMOUNT_LOST);
  }

  private void recordKpis() {
    if (plan.records == null) {
      return;
    }
    count("lost.record.wrong", "units", Count.LOST_RECORD_WRONG);
    share("records.wrong", Count.RECORDS_WRONG, Count.RECORDS);
    count("records.counted", "records", Count.RECORD_COUNTS);
    count("records.corrected", "records", Count.RECORDS_CORRECTED);
    count("units.shrunk", "units", Count.UNITS_SHRUNK);
    count("units.misplaced", "units", Count.UNITS_MISPLACED);
    count("units.found", "units", Count.UNITS_FOUND);
  }

  /** What every scenario has: where baskets get lost on the way, what was held, how full the slots were. */
  private void operationKpis() {
    count("units.wanted.online", "units", Count.UNITS_WANTED);
    count("units.sold.online", "units", Count.UNITS_COLLECTED);
    count("units.wanted.walkin", "units", Count.WALK_IN_UNITS_WANTED);
    count("units.sold.walkin", "units", Count.WALK_IN_UNITS);
    share("lines.full", Count.LINES_FULL, Count.LINES_PLACED);
    count("units.expired", "units", Count.UNITS_EXPIRED);
    share("slots.used", Count.SLOT_BASKETS, Count.SLOT_PLACES);
    kpi(
        "picks.waited",
        "%",
        o -> 100.0 * o.sum(Count.PICK_WAITED) / total(o, Count.READY, Count.CANCELLED));
    count("came.early", "shoppers", Count.CAME_EARLY);
    kpi("pickers.staffed", "h", o -> o.sum(Count.PICKER_STAFFED) / (double) Ticks.HOUR);
    kpi("click.to.ready.p99", "min", o -> quantile(o.clickToReady, 99));
    if (plan.rules.ops.delivers) {
      deliveryKpis();
    }
    if (plan.rules.ops.packing != null) {
      share("packers.busy", Count.PACKER_BUSY, Count.PACKER_STAFFED);
    }
    if (plan.rules.ops.used) {
      count("baskets.cancelled.shopper", "baskets", Count.CUSTOMER_CANCELLED);
      kpi(
          "baskets.returned",
          "baskets",
          o -> o.sum(Count.RETURNED_FULL) + o.sum(Count.RETURNED_LINE));
      count("units.wasted", "units", Count.UNITS_WASTED);
      count("lockers.used", "baskets", Count.LOCKER_USED);
      kpi(
          "lockers.blocked",
          "%",
          o -> 100.0
              * o.sum(Count.LOCKER_BLOCKED)
              / total(o, Count.LOCKER_USED, Count.LOCKER_BLOCKED));
      count("staged.waited", "baskets", Count.STAGED_WAITED);
      kpi(
          "staged.wait.mean",
          "min",
          o -> o.sum(Count.STAGED_WAIT) / MINUTE / total(o, Count.STAGED_WAITED));
      kpi(
          "picks.a.trip",
          "baskets",
          o -> (o.sum(Count.READY) + o.sum(Count.CANCELLED)) / total(o, Count.PICK_TRIPS));
    }
  }

  private void deliveryKpis() {
    count("baskets.delivered", "baskets", Count.DELIVERED);
    count("baskets.undelivered", "baskets", Count.UNDELIVERED);
    share("delivered.in.time", Count.DELIVERED_IN_TIME, Count.DELIVERED);
    kpi(
        "click.to.door.mean",
        "min",
        o -> o.sum(Count.CLICK_TO_DOOR) / MINUTE / total(o, Count.DELIVERED));
    kpi("click.to.door.p50", "min", o -> quantile(o.clickToDoor, 50));
    kpi("click.to.door.p95", "min", o -> quantile(o.clickToDoor, 95));
    kpi("click.to.door.p99", "min", o -> quantile(o.clickToDoor, 99));
    share("riders.busy", Count.RIDER_BUSY, Count.RIDER_STAFFED);
    kpi(
        "riders.baskets.an.hour",
        "baskets",
        o -> o.sum(Count.TRIP_BASKETS) * (double) Ticks.HOUR / total(o, Count.RIDER_BUSY));
    kpi("riders.baskets.a.trip", "baskets", o -> o.sum(Count.TRIP_BASKETS) / total(o, Count.TRIPS));
  }

  private void shelfKpis() {
    if (plan.counts == null) {
      return;
    }
    shelf("shelf.empty.hours", "%", s -> 100.0 * s.empty / s.periods);
    shelf("shelf.empty.days", "%", s -> 100.0 * s.touched / s.days);
    shelf("shelf.empty.at.22h", "%", s -> 100.0 * s.emptyEvenings / s.evenings);
    shelf("shelf.spell.mean", "h", s -> (double) s.hours / s.spells());
    shelf("shelf.spell.lower.quartile", "h", s -> s.length(0.25));
    shelf("shelf.spell.median", "h", s -> s.length(0.5));
    shelf("shelf.spell.upper.quartile", "h", s -> s.length(0.75));
    shelf("shelf.spell.begins.16.to.19h", "%", s -> 100 * ShelfWatch.share(s.begun, 16, 19));
    shelf("shelf.spell.ends.3.to.8h", "%", s -> 100 * ShelfWatch.share(s.ended, 3, 8));
  }

  private void shelf(String name, String unit, ToDoubleFunction<ShelfWatch> value) {
    kpi(name, unit, o -> o.shelves == null ? Double.NaN : value.applyAsDouble(o.shelves));
  }

  private void classKpis() {
    for (int c = 0; plan.classes.size() > 1 && c < plan.classes.size(); c++) {
      int group = c;
      kpi("fill.class." + className(c), "%", o -> 100 * ClassFill.of(o, group));
    }
  }

  private String className(int group) {
    String name = plan.classes.get(group);
    return name.isEmpty() ? "other" : name;
  }

  private double measured() {
    return plan.end - plan.warmUp;
  }

  private double dailySales(Outcome o) {
    double days = measured() / Ticks.DAY;
    return (o.sum(Count.UNITS_COLLECTED) + o.sum(Count.WALK_IN_UNITS)) / days;
  }

  private List<DayReport> days() {
    List<DayReport> days = new ArrayList<>();
    for (int d = 0; d < scenario.days(); d++) {
      int day = d;
      double placed =
          outcomes.stream().mapToLong(o -> o.placedByDay[day]).average().orElse(0);
      days.add(new DayReport(scenario.from().plusDays(d), placed));
    }
    return days;
  }

  private List<SlotReport> slots() {
    SlotStarts starts = new SlotStarts(plan);
    List<SlotReport> slots = new ArrayList<>();
    for (int i = 0; i < starts.count(); i++) {
      int at = i;
      long tick = starts.tick(i);
      double places =
          outcomes.stream().mapToLong(o -> o.slotPlaces[at]).average().orElse(0);
      double booked =
          outcomes.stream().mapToLong(o -> o.slotBaskets[at]).average().orElse(0);
      if (tick >= plan.warmUp && tick < plan.end) {
        LocalDateTime start = scenario.from().atStartOfDay().plus(tick, ChronoUnit.MICROS);
        slots.add(new SlotReport(start, (tick - zero()) / 1e6, places, booked));
      }
    }
    return slots;
  }

  private List<StoreReport> stores() {
    Map<String, @Nullable GeoPoint> places = new HashMap<>();
    scenario.network().catchments().forEach(c -> places.put(c.name(), c.place()));
    List<StoreReport> reports = new ArrayList<>();
    for (ShardPlan shard : plan.shards) {
      String depot = plan.depots.get(shard.depot()).name();
      for (StorePlan store : shard.stores()) {
        GeoPoint place = places.get(shard.name());
        reports.add(new StoreReport(store.name(), shard.name(), depot, figures(store), place));
      }
    }
    return reports;
  }

  private Map<String, Double> figures(StorePlan store) {
    StoreFigures f = new StoreFigures(outcomes, store.index(), major);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("size", store.size());
    f.write(figures);
    if (plan.choice != null) {
      f.writeChoices(figures);
    }
    if (plan.fees != null) {
      f.writeFees(figures);
    }
    for (int c = 0; plan.classes.size() > 1 && c < plan.classes.size(); c++) {
      int group = c;
      double fill = outcomes.stream()
          .mapToDouble(o -> ClassFill.of(o, store.index(), group))
          .average()
          .orElse(Double.NaN);
      figures.put("fill_" + className(c), fill);
    }
    return figures;
  }

  private Conservation conservation() {
    return new Conservation(
        outcomes.stream().mapToLong(o -> o.unitResidual).sum(),
        outcomes.stream().mapToLong(o -> o.basketResidual).sum(),
        outcomes.stream().mapToLong(o -> o.moneyResidual).sum());
  }

  private Distribution merged(Function<Outcome, Histogram> part) {
    Histogram sum = part.apply(outcomes.get(0)).copy();
    for (int i = 1; i < outcomes.size(); i++) {
      sum.add(part.apply(outcomes.get(i)));
    }
    List<long[]> pairs = new ArrayList<>();
    sum.recordedValues()
        .forEach(
            v -> pairs.add(new long[] {v.getValueIteratedTo(), v.getCountAtValueIteratedTo()}));
    return Distribution.ofMillis(pairs.toArray(new long[0][]));
  }
}
