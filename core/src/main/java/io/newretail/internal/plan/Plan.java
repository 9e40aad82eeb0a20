package io.newretail.internal.plan;

import io.newretail.demand.PickSubstitution;
import io.newretail.demand.Substitution;
import io.newretail.internal.clock.Ticks;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.StockRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in dense numbers and ticks, shared by all replications and threads. Names survive only as keys of random
 * streams and for reports; stores, catchments and depots stand in the order of their names, so the order in which they
 * were declared changes nothing.
 *
 * <p>Immutable by convention: nobody writes to its arrays.
 */
public final class Plan {
  /** How many articles there are. */
  public final int items;

  /** List prices. */
  public final PriceList listPrices;

  /** By day, the prices in force; empty if no promotion moves a price. */
  private final PriceList[] promotedPrices;

  /** By number, all lists of prices. */
  private final PriceList[] priceLists;

  /** What shoppers pay on top of the goods; null for nothing. */
  public final @Nullable FeePlan fees;

  /** The share of each article in the units wanted. */
  public final double[] share;

  /** What lies in online baskets; null for units by popularity. */
  public final @Nullable ModelPlan onlineModel;

  /** What lies in walk-in baskets; null for units by popularity. */
  public final @Nullable ModelPlan walkInModel;

  /** Draws an article. */
  public final AliasTable popularity;

  /** By day, the articles by popularity under promotions; null without any. */
  private final AliasTable @Nullable [] promoted;

  /** The names of the classes of articles, in their order. */
  public final List<String> classes;

  /** The class of each article. */
  public final int[] classOf;

  /** The end of the run. */
  public final long end;

  /** The start of the measured time. */
  public final long warmUp;

  /** Ticks between exchanges of the network; no longer than the shortest lead time of a depot. */
  public final long epoch;

  /** Online baskets, if any. */
  public final @Nullable ChannelPlan online;

  /** How visits choose a channel; null if all order online. */
  public final @Nullable ChoicePlan choice;

  /** Who comes online; null if all are alike. */
  public final @Nullable SegmentPlan segments;

  /** Who walks in without a choice; null if all are alike. */
  public final @Nullable SegmentPlan walkInSegments;

  /** What shoppers do about what cannot be promised; null if they do without. */
  public final @Nullable Substitution substitution;

  /** What pickers put in for what they do not find; null for nothing. */
  public final @Nullable PickSubstitution pickSubstitution;

  /** The articles by category; null if nobody looks for another. */
  public final @Nullable CategoryPlan categories;

  /** Where online baskets come from besides the day curve. */
  public final SourcesPlan sources;

  /** Deals whose claims shoppers follow; null for none. */
  public final @Nullable HerdingPlan herding;

  /** A log of online orders, if any. */
  public final @Nullable TracePlan trace;

  /** Walk-in baskets, if any. */
  public final @Nullable ChannelPlan walkIn;

  /** Expected units counted a day in a store of size 1, or 0. */
  public final double countedUnits;

  /** Ticks of a counting period. */
  public final long countPeriod;

  /** How counts vary with hour, weekday and day; null if they do not. */
  public final @Nullable CountPlan counts;

  /** Expected units of all demand a day in a store of size 1, on an ordinary day. */
  public final double unitsPerDay;

  /** Of these, the units wanted online. */
  public final double onlineUnits;

  /** The catchments. */
  public final List<ShardPlan> shards;

  /** The depots. */
  public final List<DepotPlan> depots;

  /** Paying, holding, picking, visiting. */
  public final BasketRules rules;

  /** Promising. */
  public final PromisePolicy promise;

  /** Restocking. */
  public final RestockPolicy restock;

  /** How records of the stock drift; null if they are exact. */
  public final @Nullable StockRecords records;

  /** The base-stock levels of the restock policy; null for a fixed stock. */
  final @Nullable PoissonLevels levels;

  /** What is expected of segments; null if the shares of the articles are the same for all. */
  private final @Nullable ExpectedUnits expected;

  /** By article, the stock of a fixed stock; empty for other policies. */
  private final int[] fixedStock;

  /** The share of each article in the units of all channels. */
  private final double[] unitShare;

  /** Mean days that a base-stock level must cover, by depot. */
  final double[] coverDays;

  Plan(PlanCompiler c) {
    items = c.items;
    listPrices = PriceList.ordinary(c.price);
    promotedPrices = PriceList.byDay(c, listPrices);
    priceLists = PriceList.byNumber(listPrices, promotedPrices);
    fees = FeePlan.of(c.scenario);
    share = c.share;
    unitShare = c.unitShare;
    onlineModel = c.onlineModel;
    walkInModel = c.walkInModel;
    popularity = c.popularity;
    promoted = c.promotions == null ? null : c.promotions.mix;
    classes = c.classes;
    classOf = c.classOf;
    end = c.end;
    warmUp = c.warmUp;
    epoch = c.epoch;
    online = c.online;
    choice = c.choice;
    segments = c.segments;
    walkInSegments = c.walkInSegments;
    expected = c.expected;
    substitution = c.scenario.demand().shoppers().substitution();
    sources = c.sources;
    herding = c.herding;
    pickSubstitution = c.scenario.demand().shoppers().pickSubstitution();
    categories = substitution == null && pickSubstitution == null
        ? null
        : new CategoryPlan(classOf, classes.size(), c.weights);
    trace = c.trace();
    walkIn = c.walkIn;
    countedUnits = c.countedUnits;
    countPeriod = c.countPeriod;
    counts = c.counts;
    unitsPerDay = c.unitsPerDay;
    onlineUnits = c.onlineUnits;
    shards = List.copyOf(c.shards);
    depots = List.copyOf(c.depots);
    rules = c.rules;
    promise = c.scenario.promise();
    restock = c.scenario.restock();
    StockRecords drifting = c.scenario.records();
    records = drifting.isExact() ? null : drifting;
    levels = c.levels;
    coverDays = c.coverDays;
    fixedStock = restock instanceof RestockPolicy.FixedStock fixed
        ? c.scenario.network().assortment().items().stream()
            .mapToInt(i -> fixed.units(i.name()))
            .toArray()
        : new int[0];
  }

  /** Whether articles have the same shares of demand in every store. */
  public boolean sharesAreAlike() {
    return expected == null;
  }

  /** The prices in force at a tick of the run. */
  public PriceList prices(long tick) {
    if (promotedPrices.length == 0) {
      return listPrices;
    }
    long day = Math.min(promotedPrices.length - 1, tick / Ticks.DAY);
    return promotedPrices[(int) Math.max(0, day)];
  }

  /** The prices of a number. */
  public PriceList pricesNumbered(int number) {
    return priceLists[number];
  }

  /** Whether promotions move prices. */
  public boolean hasPromotedPrices() {
    return promotedPrices.length > 0;
  }

  /** The articles by popularity on a day. */
  public AliasTable popularity(long tick) {
    return promoted == null ? popularity : promoted[(int) (tick / Ticks.DAY)];
  }

  /** The expected units of an article wanted on an ordinary day in a store. */
  public double dailyDemand(StorePlan store, int item) {
    return expected != null
        ? expected.units(store, item)
        : unitsPerDay * store.size() * unitShare[item];
  }

  /** The base-stock level of an article in a store, which is also its opening stock. */
  public int level(StorePlan store, int depot, int item) {
    if (restock instanceof RestockPolicy.FixedStock) {
      return fixedStock[item];
    }
    RestockPolicy.Periodic periodic = (RestockPolicy.Periodic) restock;
    int level = levels == null ? 0 : levels.level(dailyDemand(store, item) * coverDays[depot]);
    return Math.max(periodic.minimum(), level);
  }
}
