package io.newretail.internal.plan;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.DayCurve;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.OnlineSources;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Spike;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Tastes;
import io.newretail.demand.TraceDemand;
import io.newretail.demand.WalkInDemand;
import io.newretail.demand.WeekRhythm;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a scenario into a plan: names become dense numbers in the order of names, times become ticks. */
public final class PlanCompiler {
  private static final int MAX_ROWS = 1 << 27;
  private static final long LONGEST_EPOCH = Ticks.DAY;

  final Scenario scenario;
  final int items;
  final int[] price;
  final double[] weights;
  final double[] share;
  final AliasTable popularity;
  final @Nullable PromotionPlan promotions;
  final long end;
  final long warmUp;
  final long epoch;
  final @Nullable ChannelPlan online;
  final @Nullable ChoicePlan choice;
  final @Nullable SegmentPlan segments;
  final @Nullable SegmentPlan walkInSegments;
  final @Nullable ExpectedUnits expected;
  final @Nullable ChannelPlan walkIn;
  final SourcesPlan sources;
  final double countedUnits;
  final long countPeriod;
  final List<String> classes;
  final int[] classOf;
  final @Nullable CountPlan counts;
  final double unitsPerDay;
  final double[] unitShare;
  final @Nullable ModelPlan onlineModel;
  final @Nullable ModelPlan walkInModel;
  final @Nullable HerdingPlan herding;
  final double onlineUnits;
  final BasketRules rules;
  final @Nullable PoissonLevels levels;
  final double[] coverDays;
  final List<ShardPlan> shards = new ArrayList<>();
  final List<DepotPlan> depots = new ArrayList<>();
  private final Map<Share, PoissonLevels> levelsByService = new HashMap<>();
  private final Map<Window, Integer> hours = new LinkedHashMap<>();

  private PlanCompiler(Scenario scenario) {
    this.scenario = scenario;
    List<Item> list = scenario.network().assortment().items();
    items = list.size();
    price = list.stream().mapToInt(i -> Math.toIntExact(i.price().minor())).toArray();
    weights = list.stream().mapToDouble(Item::popularity).toArray();
    popularity = AliasTable.of(weights);
    classes = list.stream().map(Item::category).distinct().sorted().toList();
    classOf = list.stream().mapToInt(i -> classes.indexOf(i.category())).toArray();
    promotions = PromotionPlan.of(this);
    share = shares(weights);
    end = scenario.days() * Ticks.DAY;
    warmUp = scenario.warmUpDays() * Ticks.DAY;
    collectHours();
    Demand demand = scenario.demand();
    choice = choicePlan(demand.shoppers());
    double[] mass = onlineMass(demand.online());
    sources = sourcesPlan(demand.online(), mass);
    online = onlinePlan(demand.online(), mass);
    walkIn = walkInPlan(demand.walkIn());
    ItemDemand counted = demand.items();
    countedUnits = counted == null ? 0 : counted.units().perDay();
    countPeriod = counted == null ? Ticks.DAY : Ticks.of(counted.period());
    Shoppers shoppers = demand.shoppers();
    OnlineDemand visits = demand.online();
    WalkInDemand walkers = demand.walkIn();
    segments = segments(shoppers.segments(), visits == null ? null : visits.size());
    walkInSegments = segments(shoppers.walkInSegments(), walkers == null ? null : walkers.size());
    counts =
        counted == null || counted.plain() ? null : new CountPlan(scenario, counted, list, classes);
    onlineModel = visits == null ? null : model(demand.baskets().online());
    walkInModel = walkers == null ? null : model(demand.baskets().walkIn());
    herding = HerdingPlan.of(this, visits == null ? null : visits.sources().herding());
    onlineUnits = onlineUnits(demand.online()) + tracedUnits(demand.trace(), true);
    double[] units = units(demand);
    unitShare = units.length == 0 ? share : shares(units);
    unitsPerDay = units.length == 0 ? unitsPerDay(demand) : Arrays.stream(units).sum();
    rules = new BasketRules(scenario, demand.online());
    List<Depot> sorted = sortedDepots();
    epoch = sorted.stream().mapToLong(d -> Ticks.of(d.leadTime())).reduce(LONGEST_EPOCH, Math::min);
    RestockPolicy restock = scenario.restock();
    levels = restock instanceof RestockPolicy.Periodic p ? levels(p.service()) : null;
    coverDays = sorted.stream().mapToDouble(d -> coverDays(d, restock)).toArray();
    addShards(sorted);
    boolean alike = segments == null && walkInSegments == null && shoppers.stores() == null;
    expected = alike ? null : ExpectedUnits.of(this, demand);
    addDepots(sorted);
  }

  @Nullable
  TracePlan trace() {
    TraceDemand log = scenario.demand().trace();
    List<String> names =
        scenario.network().assortment().items().stream().map(Item::name).toList();
    return log == null ? null : new TracePlan(log, shards, names, scenario.from());
  }

  /** Units of the log, a day and store of size 1; of online orders only, or of all. */
  private double tracedUnits(@Nullable TraceDemand log, boolean onlineOnly) {
    if (log == null) {
      return 0;
    }
    double units = 0;
    for (int order = 0; order < log.orders(); order++) {
      boolean counts = !onlineOnly || log.channel(order) != Channel.WALK_IN;
      for (int line = log.firstLine(order); counts && line < log.firstLine(order + 1); line++) {
        units += log.units(line);
      }
    }
    double size = scenario.network().catchments().stream()
        .flatMap(c -> c.stores().stream())
        .mapToDouble(Store::size)
        .sum();
    return units / scenario.days() / size;
  }

  /** Compiles a checked scenario. */
  public static Plan compile(Scenario scenario) {
    return new Plan(new PlanCompiler(scenario));
  }

  static double[] shares(double[] weights) {
    double total = 0;
    for (double w : weights) {
      total += w;
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[i] / total;
    }
    return shares;
  }

  private void collectHours() {
    for (Catchment catchment : scenario.network().catchments()) {
      for (Store store : catchment.stores()) {
        hours.putIfAbsent(store.hours(), hours.size());
      }
    }
  }

  private double[] onlineMass(@Nullable OnlineDemand demand) {
    if (demand == null) {
      return new double[0];
    }
    double[] mass = masses(demand.baskets(), demand.week());
    for (int day = 0; day < mass.length; day++) {
      Spike spike = scenario.demand().spikeOn(scenario.from().plusDays(day));
      mass[day] *= spike == null ? 1 : spike.multiplier();
    }
    return mass;
  }

  private SourcesPlan sourcesPlan(@Nullable OnlineDemand demand, double[] mass) {
    OnlineSources given = demand == null ? OnlineSources.none() : demand.sources();
    return new SourcesPlan(given, scenario.from(), mass);
  }

  private @Nullable ChannelPlan onlinePlan(@Nullable OnlineDemand demand, double[] mass) {
    if (demand == null) {
      return null;
    }
    int days = scenario.days();
    ArrivalCurve[] curves = new ArrivalCurve[days];
    ArrivalCurve ordinary = ArrivalCurve.of(demand.curve(), Window.ALL_DAY);
    for (int day = 0; day < days; day++) {
      LocalDate date = scenario.from().plusDays(day);
      Spike spike = scenario.demand().spikeOn(date);
      curves[day] = spike == null ? ordinary : ArrivalCurve.of(spike.curve(), Window.ALL_DAY);
    }
    ArrivalCurve[][] all = new ArrivalCurve[hours.size()][];
    java.util.Arrays.fill(all, curves);
    return channel(mass, all, demand.size(), demand.level());
  }

  private @Nullable ChoicePlan choicePlan(Shoppers shoppers) {
    ChannelChoice channels = shoppers.channels();
    if (channels == null) {
      return null;
    }
    List<Tastes> tastes = new ArrayList<>();
    for (Segment segment : shoppers.segments()) {
      Tastes own = segment.tastes();
      tastes.add(own == null ? channels.tastes() : own);
    }
    if (tastes.isEmpty()) {
      tastes.add(channels.tastes());
    }
    return new ChoicePlan(channels, tastes, hours.keySet(), hours.size());
  }

  private @Nullable SegmentPlan segments(List<Segment> segments, @Nullable BasketSize size) {
    return segments.isEmpty() || size == null
        ? null
        : new SegmentPlan(
            segments,
            size,
            scenario.network().assortment().items(),
            scenario.demand().shoppers().regulars());
  }

  private @Nullable ChannelPlan walkInPlan(@Nullable WalkInDemand demand) {
    if (demand == null) {
      return null;
    }
    double[] mass = masses(demand.baskets(), demand.week());
    ArrivalCurve[][] curves = new ArrivalCurve[hours.size()][];
    hours.forEach((window, i) -> curves[i] = everyDay(demand.curve(), window));
    return channel(mass, curves, demand.size(), demand.level());
  }

  private ArrivalCurve[] everyDay(DayCurve curve, Window window) {
    ArrivalCurve[] days = new ArrivalCurve[scenario.days()];
    java.util.Arrays.fill(days, ArrivalCurve.of(curve, window));
    return days;
  }

  private double[] masses(Rate baskets, WeekRhythm week) {
    double[] mass = new double[scenario.days()];
    for (int day = 0; day < mass.length; day++) {
      mass[day] = baskets.perDay() * week.factor(scenario.from().plusDays(day).getDayOfWeek());
      mass[day] *= promotions == null ? 1 : promotions.factor[day];
    }
    return mass;
  }

  private static ChannelPlan channel(
      double[] mass, ArrivalCurve[][] curves, BasketSize size, DayLevel level) {
    double[] weights = size.weights().stream().mapToDouble(Double::doubleValue).toArray();
    return new ChannelPlan(mass, curves, AliasTable.of(weights), new LevelPlan(level));
  }

  /** How many units of an article online baskets hold in the mean, by day and segment. */
  HerdingPlan.Holding holding() {
    SegmentPlan who = segments;
    if (who != null) {
      return (day, segment, item) -> who.meanSize[segment] * who.itemShare[segment][item];
    }
    OnlineDemand visits = java.util.Objects.requireNonNull(scenario.demand().online());
    BasketModel model = scenario.demand().baskets().online();
    double[] units = new double[items];
    addUnits(units, 1, visits.size(), onlineModel, model);
    PromotionPlan plan = promotions;
    return plan == null
        ? (day, segment, item) -> units[item]
        : (day, segment, item) -> units[item] * plan.ofArticle(day, item) / plan.factor[day];
  }

  private @Nullable ModelPlan model(@Nullable BasketModel model) {
    return model == null
        ? null
        : new ModelPlan(model, scenario.network().assortment().items());
  }

  /** The expected units of each article a day in a store of size 1 where a channel has a basket model; else empty. */
  private double[] units(Demand demand) {
    if (onlineModel == null && walkInModel == null) {
      return new double[0];
    }
    double[] units = new double[items];
    addPopular(units, countedUnits);
    OnlineDemand o = demand.online();
    if (o != null) {
      double baskets = o.baskets().perDay() * (choice == null ? 1 : choice.kept(0, Double.NaN));
      addUnits(units, baskets, o.size(), onlineModel, demand.baskets().online());
    }
    WalkInDemand w = demand.walkIn();
    if (w != null) {
      addUnits(
          units, w.baskets().perDay(), w.size(), walkInModel, demand.baskets().walkIn());
    }
    return units;
  }

  private void addUnits(
      double[] units,
      double baskets,
      BasketSize size,
      @Nullable ModelPlan plan,
      @Nullable BasketModel model) {
    if (plan == null || model == null) {
      addPopular(units, baskets * size.mean());
    } else {
      plan.addUnits(model, baskets, units);
    }
  }

  private void addPopular(double[] units, double all) {
    for (int i = 0; i < items; i++) {
      units[i] += all * share[i];
    }
  }

  private double unitsPerDay(Demand demand) {
    double units = countedUnits + tracedUnits(demand.trace(), false) + onlineUnits(demand.online());
    WalkInDemand w = demand.walkIn();
    return units + (w == null ? 0 : w.baskets().perDay() * w.size().mean());
  }

  private double onlineUnits(@Nullable OnlineDemand o) {
    double kept = choice == null ? 1 : choice.kept(0, Double.NaN);
    return o == null ? 0 : kept * o.baskets().perDay() * o.size().mean();
  }

  private List<Depot> sortedDepots() {
    return scenario.network().depots().stream()
        .sorted(Comparator.comparing(Depot::name))
        .toList();
  }

  private static double coverDays(Depot depot, RestockPolicy restock) {
    if (!(restock instanceof RestockPolicy.Periodic periodic)) {
      return 0;
    }
    long ticks =
        Ticks.of(periodic.every()) + Ticks.of(depot.leadTime()) + Ticks.of(periodic.safety());
    return ticks / (double) Ticks.DAY;
  }

  private void addShards(List<Depot> sorted) {
    List<String> names = sorted.stream().map(Depot::name).toList();
    List<Catchment> catchments = new ArrayList<>(scenario.network().catchments());
    catchments.sort(Comparator.comparing(Catchment::name));
    int index = 0;
    for (Catchment catchment : catchments) {
      List<Store> stores = new ArrayList<>(catchment.stores());
      stores.sort(Comparator.comparing(Store::name));
      requireFits(catchment, (long) stores.size() * items);
      List<StorePlan> plans = new ArrayList<>();
      for (Store store : stores) {
        plans.add(store(store, index++));
      }
      shards.add(new ShardPlan(
          catchment.name(),
          RandomStream.entity(catchment.name()),
          names.indexOf(catchment.depot()),
          plans,
          zones(catchment, plans)));
    }
  }

  private List<ZonePlan> zones(Catchment catchment, List<StorePlan> stores) {
    StoreChoice choice = scenario.demand().shoppers().stores();
    List<String> rivals = scenario.network().rivals();
    return choice == null
        ? List.of()
        : catchment.zones().stream()
            .sorted(Comparator.comparing(Zone::name))
            .map(z -> ZonePlan.of(z, stores, choice, catchment.rivals(), rivals))
            .toList();
  }

  private static void requireFits(Catchment catchment, long rows) {
    if (rows > MAX_ROWS) {
      throw new ScenarioException(List.of(new Problem(
          "network.catchments." + catchment.name(),
          rows + " item-store pairs",
          "must be at most " + MAX_ROWS,
          "split the catchment")));
    }
  }

  private StorePlan store(Store store, int index) {
    SlotPlan slots = scenario.promise().slots();
    boolean unlimited = slots.capacity() == SlotPlan.UNLIMITED;
    return new StorePlan(
        store.name(),
        RandomStream.entity(store.name()),
        index,
        store.size(),
        hours.getOrDefault(store.hours(), 0),
        store.pickers(),
        store.counters(),
        store.shelfSpaces(),
        unlimited ? SlotPlan.UNLIMITED : overbooked(slots.capacity() * store.size()),
        slotTimes(slots, store.hours()),
        schedule(scenario.pick().staffing(), store.hours()),
        schedule(scenario.collect().staffing(), store.hours()),
        ops(store));
  }

  private StoreOps ops(Store store) {
    SlotPlan.Load load = scenario.promise().slots().load();
    boolean unlimited = load.lines() == SlotPlan.UNLIMITED;
    return new StoreOps(
        scaled(scenario.pack().packers(), store),
        schedule(scenario.pack().staffing(), store.hours()),
        scaled(scenario.delivery().riders(), store),
        schedule(scenario.delivery().staffing(), store.hours()),
        scaled(scenario.collect().places().lockers(), store),
        (int) Math.max(1, Math.round(scenario.promise().slots().capacity() * store.size())),
        unlimited ? SlotPlan.UNLIMITED : overbooked(load.lines() * store.size()));
  }

  private static int scaled(int number, Store store) {
    return (int) Math.min(1 << 30, Math.ceil(number * store.size()));
  }

  private int overbooked(double capacity) {
    double more = 1 + scenario.promise().slots().load().overbooked().value();
    return (int) Math.min(1 << 30, Math.floor(Math.max(1, Math.round(capacity)) * more));
  }

  private StaffSchedule schedule(io.newretail.policy.StaffingPlan plan, Window open) {
    return new StaffSchedule(plan, open, scenario.from(), scenario.days());
  }

  private static long[] slotTimes(SlotPlan slots, Window hours) {
    List<Window> windows = new ArrayList<>(slots.windows());
    windows.sort(Comparator.comparing(Window::startMicros));
    if (!windows.isEmpty()) {
      return windows.stream()
          .flatMapToLong(w -> java.util.stream.LongStream.of(w.startMicros(), w.endMicros()))
          .toArray();
    }
    long width = Ticks.of(slots.width());
    int count = (int) Math.max(1, (hours.endMicros() - hours.startMicros()) / width);
    long[] times = new long[2 * count];
    for (int i = 0; i < count; i++) {
      times[2 * i] = hours.startMicros() + i * width;
      times[2 * i + 1] = Math.min(hours.endMicros(), times[2 * i] + width);
    }
    return times;
  }

  private PoissonLevels levels(Share service) {
    return levelsByService.computeIfAbsent(service, s -> new PoissonLevels(s.value()));
  }

  private void addDepots(List<Depot> sorted) {
    for (int d = 0; d < sorted.size(); d++) {
      Depot depot = sorted.get(d);
      int place = d;
      List<ShardPlan> served = shards.stream().filter(s -> s.depot() == place).toList();
      double size = 0;
      for (ShardPlan shard : shards) {
        if (shard.depot() == d) {
          size += shard.stores().stream().mapToDouble(StorePlan::size).sum();
        }
      }
      long review = Ticks.of(depot.reviewEvery());
      long lead = Ticks.of(depot.supplierLeadTime());
      long cover = review + lead + Ticks.of(depot.safetyTime());
      RestockPolicy.Ordering ordering =
          scenario.restock() instanceof RestockPolicy.Periodic p ? p.depots() : null;
      int[] level = new int[depot.unlimited() ? 0 : items];
      PoissonLevels table = levels(depot.service());
      for (int i = 0; i < level.length; i++) {
        double units =
            expected == null ? unitsPerDay * size * unitShare[i] : expected.units(served, i);
        level[i] = table.level(units * cover / Ticks.DAY);
      }
      depots.add(new DepotPlan(
          depot.name(),
          Ticks.of(depot.leadTime()),
          review,
          lead,
          depot.unlimited(),
          level,
          ordering));
    }
  }
}
