package io.newretail.internal.flow;

import io.newretail.demand.PickSubstitution;
import io.newretail.internal.clock.EventQueue;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.CategoryPlan;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PriceList;
import io.newretail.internal.plan.SegmentPlan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StorePlan;
import io.newretail.internal.state.LineTable;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.state.ShipmentTable;
import io.newretail.internal.state.SlotTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.state.VisitTable;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.internal.tally.StoreTally;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of one catchment in one replication: its tables, its queue, its counters. The stages share it; one thread at a
 * time.
 */
final class Shard {
  final Plan plan;
  final ShardPlan shardPlan;
  final StorePlan[] stores;
  final StockTable stock;
  final OrderTable orders = new OrderTable();
  final LineTable lines = new LineTable();
  final ServerTable pickers;
  final ServerTable counters;
  final ServerTable packers;
  final ServerTable riders;
  final ServerTable staging;
  final int[] boxes;
  final @Nullable Crowd crowd;
  final @Nullable RecordDrift records;
  final SlotTable slots;
  final VisitTable visits = new VisitTable();
  final @Nullable PickSubstituting pickSubstituting;
  final ShipmentTable shipments = new ShipmentTable();
  final EventQueue queue = new EventQueue(256);
  final StoreTally tally;
  final Draft draft;
  final RandomStream random = new RandomStream();
  final Offer offer;
  final Shortages shortages;
  final @Nullable Fees fees;
  final int[] blocked;
  final @Nullable Places places;
  long carts;
  long cartUnits;

  /** Whether baskets are agreed on at other terms than list prices without a fee. */
  final boolean terms;

  final long[] lastDue;
  final long[] openingUnits;
  final long[] placedByDay;

  /** By store and article, units ordered ahead and not yet settled; empty without presales. */
  final int[] presold;

  int[] depotStock = new int[0];
  SeriesTally series;

  @Nullable
  Watch watch;

  long now;

  Shard(Plan plan, ShardPlan shardPlan) {
    this.plan = plan;
    this.shardPlan = shardPlan;
    stores = shardPlan.stores().toArray(new StorePlan[0]);
    stock = new StockTable(stores.length, plan.items);
    pickers = new ServerTable(stores.length, orders);
    counters = new ServerTable(stores.length, orders, plan.rules.ops.turns.size() + 1);
    packers = new ServerTable(stores.length, orders);
    riders = new ServerTable(stores.length, orders);
    staging = new ServerTable(stores.length, orders);
    boxes = new int[stores.length];
    crowd = plan.rules.ops.stay == 0 ? null : new Crowd(this);
    int days = (int) (plan.end / Ticks.DAY) + plan.rules.daysAhead;
    slots = new SlotTable(shardPlan.stores(), days);
    tally = new StoreTally(stores.length);
    draft = new Draft(plan.listPrices);
    fees = plan.fees == null ? null : new Fees(this);
    terms = fees != null || plan.hasPromotedPrices();
    offer = new Offer(this);
    shortages = new Shortages(this);
    PickSubstitution behaviour = plan.pickSubstitution;
    CategoryPlan categories = plan.categories;
    pickSubstituting = behaviour == null || categories == null
        ? null
        : new PickSubstituting(this, behaviour, categories);
    blocked = new int[plan.rules.recycled ? 0 : stores.length * plan.items];
    places = Places.of(this);
    lastDue = new long[stores.length];
    openingUnits = new long[stores.length];
    presold = new int[plan.sources.presales.isEmpty() ? 0 : stores.length * plan.items];
    placedByDay = new long[(int) (plan.end / Ticks.DAY)];
    series = new SeriesTally(Ticks.DAY, Ticks.DAY);
    setLevels();
    records = plan.records == null ? null : new RecordDrift(this, plan.records);
  }

  /** Who fills baskets by segment, if there are segments. */
  @Nullable
  Segments segments(@Nullable SegmentPlan segments) {
    return segments == null ? null : new Segments(this, segments);
  }

  private void setLevels() {
    for (int s = 0; s < stores.length; s++) {
      for (int item = 0; item < plan.items; item++) {
        int level = plan.level(stores[s], shardPlan.depot(), item);
        stock.setLevel(stock.row(s, item), level);
        openingUnits[s] += level;
      }
    }
  }

  /** Takes back the place that a basket has had from its promise, at its end; nothing where promises need none. */
  void vacate(int order) {
    if (places != null) {
      places.release(order);
    }
  }

  /** Pushes an event for a basket that may be done before it comes; see {@link OrderTable#stale}. */
  void expect(long tick, int kind, int order) {
    if (plan.rules.ops.cancels) {
      orders.expect(order);
    }
    queue.push(tick, kind, order);
  }

  /** The prices at which a basket was ordered. */
  PriceList pricesOf(int order) {
    return terms ? plan.pricesNumbered(orders.prices(order)) : plan.listPrices;
  }

  /** The tick at which a basket should be ready: the start of its slot, or the promise at the door. */
  long promisedFrom(int order) {
    int slot = orders.slot(order);
    return slot < 0
        ? orders.placed(order) + plan.rules.ops.doorPromise
        : slots.start(orders.store(order), slot);
  }

  /** The tick by which a basket should be handed over: the end of its slot, or the promise at the door. */
  long promisedBy(int order) {
    int slot = orders.slot(order);
    return slot < 0 ? promisedFrom(order) : slots.end(orders.store(order), slot);
  }

  /** Lets somebody follow the baskets, besides those who do already. */
  void watch(Watch another) {
    watch = watch == null ? another : Watch.both(watch, another);
    orders.tell(watch);
  }

  /** Empties everything and sets the clock to zero. */
  void clear() {
    stock.reset();
    orders.clear();
    lines.clear();
    pickers.clear();
    counters.clear();
    packers.clear();
    riders.clear();
    staging.clear();
    Arrays.fill(boxes, 0);
    if (crowd != null) {
      crowd.reset();
    }
    slots.clear();
    if (places != null) {
      places.clear();
    }
    visits.clear();
    if (pickSubstituting != null) {
      pickSubstituting.clear();
    }
    shipments.clear();
    queue.clear();
    tally.clear();
    shortages.reset();
    offer.reset();
    Arrays.fill(blocked, 0);
    carts = 0;
    cartUnits = 0;
    for (int s = 0; s < stores.length; s++) {
      tally.stock(s, 0, openingUnits[s]);
    }
    Arrays.fill(lastDue, 0);
    Arrays.fill(placedByDay, 0);
    now = 0;
  }
}
