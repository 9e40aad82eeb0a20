package io.newretail.internal.flow;

import io.newretail.demand.Channel;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.EventQueue;
import io.newretail.internal.plan.ChoicePlan;
import io.newretail.internal.plan.OpsRules;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StoreOps;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.VisitTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.internal.tally.StoreSeriesTally;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The event loop of a shard: takes events in their order and hands each to its stage. Stages never call each other; what
 * follows at the same instant, the loop hands on. One thread at a time.
 */
public final class EventLoop {
  private static final int CHECK_EVERY = 1 << 12;
  private final Shard shard;
  private final Arrivals arrivals;
  private final WalkIns walkIns;
  private final Promising promising;
  private final @Nullable Choosing choosing;
  private final Carts carts;
  private final Paying paying;
  private final Picking picking;
  private final Handover handover;
  private final @Nullable Packing packing;
  private final @Nullable Delivering delivering;
  private final Restocking restocking;
  private final Books books;
  private final ClassTally classes;
  private final boolean checkEveryEvent;
  private final boolean cancels;
  private final long[] stockHash;
  private final long[] unitResidual;
  private final Standing before = new Standing();
  private final Standing after = new Standing();
  private @Nullable StoreSampler sampler;
  private long hash;
  private long events;

  /**
   * A loop over a catchment.
   *
   * @param checkEveryEvent whether the books are checked after every event
   */
  public EventLoop(Plan plan, ShardPlan shardPlan, boolean checkEveryEvent) {
    this.shard = new Shard(plan, shardPlan);
    this.checkEveryEvent = checkEveryEvent;
    arrivals = new Arrivals(shard);
    walkIns = new WalkIns(shard);
    promising = new Promising(shard);
    ChoicePlan choice = plan.choice;
    choosing = choice == null ? null : new Choosing(shard, choice, promising);
    carts = new Carts(shard);
    paying = new Paying(shard);
    picking = new Picking(shard);
    handover = new Handover(shard);
    OpsRules ops = plan.rules.ops;
    packing = ops.packing == null ? null : new Packing(shard, ops.packing);
    delivering = ops.delivers ? new Delivering(shard) : null;
    cancels = ops.cancels;
    restocking = new Restocking(shard);
    books = new Books(shard, arrivals);
    classes = new ClassTally(shard);
    stockHash = new long[shard.stores.length];
    unitResidual = new long[shard.stores.length];
    if (checkEveryEvent) {
      shard.watch(new LifeCheck(shard));
    }
  }

  /** Has the stores read at the edges of buckets, from the next replication on. */
  void sample(StoreSeriesTally stores) {
    sampler = new StoreSampler(shard, stores);
  }

  /** Starts a replication. */
  public void reset(long seed, int replication) {
    shard.clear();
    if (shard.watch != null) {
      shard.watch.reset(replication);
    }
    classes.reset();
    before.clear();
    after.clear();
    if (sampler != null) {
      sampler.reset();
    }
    hash = 0;
    events = 0;
    for (int s = 0; s < shard.stores.length; s++) {
      shard.queue.push(0, EventKind.STAFF, s);
    }
    if (shard.plan.warmUp > 0) {
      shard.queue.push(shard.plan.warmUp, EventKind.WARMED_UP, 0);
    }
    arrivals.reset(seed, replication);
    walkIns.reset(seed, replication);
    restocking.reset();
    if (shard.records != null) {
      shard.records.reset(seed, replication);
    }
  }

  /**
   * Runs all events before a tick.
   *
   * @return false if it was stopped before
   */
  public boolean run(long limit, SeriesTally series, BooleanSupplier stopped) {
    shard.series = series;
    series.begin(shard.now);
    while (sampler != null && sampler.next() <= limit) {
      if (!run(sampler.next(), stopped)) {
        return false;
      }
      sampler.look();
    }
    return run(limit, stopped);
  }

  private boolean run(long limit, BooleanSupplier stopped) {
    EventQueue queue = shard.queue;
    int untilCheck = CHECK_EVERY;
    while (queue.pollBefore(limit)) {
      shard.now = queue.tick();
      int kind = queue.kind();
      int row = queue.row();
      hash = (hash ^ (shard.now << 5 ^ kind) ^ (long) row << 40) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
      events++;
      handle(kind, row);
      if (checkEveryEvent) {
        books.check(kind, row);
      }
      if (--untilCheck == 0) {
        untilCheck = CHECK_EVERY;
        if (stopped.getAsBoolean()) {
          return false;
        }
      }
    }
    shard.now = limit;
    return true;
  }

  /** Reads the stock at the end of a replication, store by store: the part of the results that takes time. */
  void finish() {
    countStock();
    after.count(shard);
    classes.add(1);
    for (int s = 0; s < stockHash.length; s++) {
      countSlots(s);
      if (shard.records != null) {
        shard.records.tally(s);
      }
      unitResidual[s] = Math.abs(books.units(s));
      long all = 0;
      for (int item = 0; item < shard.plan.items; item++) {
        int row = shard.stock.row(s, item);
        long both = (long) shard.stock.wanted(row) << 32 | shard.stock.shortOf(row);
        all = (all ^ both) * 0x9E37_79B9_7F4A_7C15L;
        all ^= all >>> 29;
      }
      stockHash[s] = all;
    }
  }

  private void countSlots(int store) {
    if (shard.slots.isLimited(store)) {
      long from = shard.plan.warmUp;
      long to = shard.plan.end;
      int capacity = shard.stores[store].ops().slotPlaces();
      shard.tally.add(store, Count.SLOT_PLACES, capacity * shard.slots.slots(store, from, to));
      shard.tally.add(store, Count.SLOT_BASKETS, shard.slots.baskets(store, from, to));
    }
  }

  private void countStock() {
    for (int s = 0; s < stockHash.length; s++) {
      shard.tally.stock(s, shard.now, 0);
      shard.tally.held(s, shard.now, 0);
    }
  }

  /** A hash over how often each article of a store was wanted and short; after {@link #finish}. */
  long stockHash(int store) {
    return stockHash[store];
  }

  /** Units wanted and short by class; after {@link #finish}. */
  ClassTally classes() {
    return classes;
  }

  /** The open baskets when the measured time began. */
  Standing before() {
    return before;
  }

  /** The open baskets at the end; after {@link #finish}. */
  Standing after() {
    return after;
  }

  /** Units of a store that do not balance; after {@link #finish}. */
  long unitResidual(int store) {
    return unitResidual[store];
  }

  private void handle(int kind, int row) {
    switch (kind) {
      case EventKind.ONLINE -> {
        if (arrivals.draw(row)) {
          visited();
        }
      }
      case EventKind.IN_STORE -> {
        fill(shard.visits.source(row), row);
        shard.visits.close(row);
        walkIns.fill();
      }
      case EventKind.LOGGED -> {
        if (arrivals.replay(row)) {
          arrivals.place();
          promised(promising.promise());
        } else {
          walkIns.fill();
        }
      }
      case EventKind.EXCITED -> {
        if (arrivals.drawExcited(row)) {
          visited();
        }
      }
      case EventKind.CART -> {
        if (arrivals.sendCart(row)) {
          placed();
        }
      }
      case EventKind.DEPOSIT -> arrivals.deposit(row);
      case EventKind.BALANCE -> {
        if (arrivals.balance(row)) {
          balancePaid(row);
        }
      }
      case EventKind.FORFEIT -> arrivals.forfeit(row);
      case EventKind.WALK_IN -> walkIns.shop(row);
      case EventKind.PAYMENT -> paid(row);
      case EventKind.EXPIRY -> paying.expire(row);
      case EventKind.RELEASE -> {
        if (counts(row)) {
          picking.enqueue(row);
        }
      }
      case EventKind.PICKED -> picked(row);
      case EventKind.SHOPPER -> {
        if (counts(row)) {
          handover.come(row);
        }
      }
      case EventKind.HANDED_OVER -> {
        int store = shard.orders.store(row);
        handover.finish(row);
        handover.dispatch(store);
      }
      case EventKind.LAPSE -> {
        if (counts(row)) {
          handover.lapse(row);
        }
      }
      case EventKind.ITEM_PERIOD -> walkIns.count(row);
      case EventKind.REVIEW -> restocking.review(row);
      case EventKind.RECEIPT -> restocking.receive(row);
      case EventKind.STAFF -> staff(row);
      case EventKind.ORDERED -> {
        fill(carts.source(row), row);
        carts.close(row);
        promised(promising.promise());
      }
      case EventKind.WARMED_UP -> {
        countStock();
        classes.add(-1);
        shard.tally.warmedUp();
        before.count(shard);
      }
      default -> operate(kind, row);
    }
  }

  private void fill(int source, int visit) {
    VisitTable visits = shard.visits;
    arrivals.fill(source, visits.store(visit), visits.key(visit), visits.drawn(visit));
  }

  /** What only some scenarios have. */
  private void operate(int kind, int row) {
    switch (kind) {
      case EventKind.PACKED -> packed(row);
      case EventKind.DOOR -> {
        if (delivering != null && delivering.handOver(row)) {
          handover.delivered(row);
        }
      }
      case EventKind.RIDER_BACK -> {
        if (delivering != null) {
          delivering.back(row);
        }
      }
      case EventKind.BROUGHT_BACK -> handover.broughtBack(row);
      case EventKind.CANCEL -> {
        if (counts(row)) {
          paying.cancel(row);
        }
      }
      case EventKind.RETURN -> handover.bringBack(row);
      case EventKind.NIGHT -> {
        if (shard.records != null) {
          shard.records.night(row);
        }
      }
      default -> throw new IllegalStateException("event kind " + kind);
    }
  }

  /** Who has come orders online, or chooses first. */
  private void visited() {
    int channel = choosing == null ? shard.draft.channel : choosing.choose();
    if (channel <= OrderTable.DELIVER) {
      placed();
    } else if (choosing != null && channel == Channel.WALK_IN.number()) {
      choosing.send();
    }
  }

  /** Whether an event still means something to its basket. */
  private boolean counts(int order) {
    return !cancels || !shard.orders.stale(order);
  }

  private void placed() {
    arrivals.place();
    if (!shard.plan.rules.carts) {
      promised(promising.promise());
    } else if (shard.plan.rules.holdsCarts) {
      int order = promising.promise();
      if (order >= 0) {
        paying.holdCart(order);
      }
    } else {
      carts.keep();
    }
  }

  private void balancePaid(int cell) {
    arrivals.place();
    int order = promising.promise();
    arrivals.settle(cell, order);
    if (order >= 0) {
      paying.expect(order);
      paid(order);
    }
  }

  private void promised(int order) {
    if (order < 0) {
      return;
    }
    if (shard.plan.rules.paidAtOnce) {
      paid(order);
    } else {
      paying.hold(order);
    }
  }

  private void paid(int order) {
    if (paying.pay(order)) {
      picking.enqueue(order);
    }
  }

  /** The baskets of a picker's trip are done. */
  private void picked(int first) {
    int store = shard.orders.store(first);
    picking.finishTrip(first);
    int order = first;
    while (order >= 0) {
      int next = picking.next(order);
      if (!picking.finish(order)) {
        handover.cancel(order);
      } else if (packing != null) {
        packing.enqueue(order);
      } else {
        ready(order);
      }
      order = next;
    }
    picking.dispatch(store);
  }

  private void packed(int order) {
    int store = shard.orders.store(order);
    if (packing != null) {
      packing.finish(order);
      ready(order);
      packing.dispatch(store);
    }
  }

  private void ready(int order) {
    handover.ready(order);
    if (delivering != null && shard.orders.channel(order) == OrderTable.DELIVER) {
      delivering.enqueue(order);
    }
  }

  private void staff(int store) {
    var plan = shard.stores[store];
    long next = plan.pickerShifts().nextChange(shard.now);
    next = Math.min(next, plan.counterShifts().nextChange(shard.now));
    next = Math.min(next, plan.ops().packerShifts().nextChange(shard.now));
    next = Math.min(next, plan.ops().riderShifts().nextChange(shard.now));
    long span = Math.min(next, shard.plan.end) - shard.now;
    staffOperations(store, span);
    int pickers = plan.pickerShifts().atWork(plan.pickers(), shard.now);
    int counters = plan.counterShifts().atWork(plan.counters(), shard.now);
    shard.series.staff(shard.now, pickers - shard.pickers.staffed(store));
    shard.pickers.staff(store, pickers);
    shard.counters.staff(store, counters);
    shard.tally.add(store, Count.PICKER_STAFFED, pickers * span);
    shard.tally.add(store, Count.COUNTER_STAFFED, counters * span);
    shard.queue.push(next, EventKind.STAFF, store);
    picking.dispatch(store);
    handover.dispatch(store);
  }

  private void staffOperations(int store, long span) {
    StoreOps ops = shard.stores[store].ops();
    if (packing != null) {
      int packers = ops.packerShifts().atWork(ops.packers(), shard.now);
      shard.packers.staff(store, packers);
      shard.tally.add(store, Count.PACKER_STAFFED, packers * span);
      packing.dispatch(store);
    }
    if (delivering != null) {
      int riders = ops.riderShifts().atWork(ops.riders(), shard.now);
      shard.riders.staff(store, riders);
      shard.tally.add(store, Count.RIDER_STAFFED, riders * span);
      delivering.dispatch(store);
    }
  }

  /** A hash over every event handled so far, in their order. */
  public long hash() {
    return hash;
  }

  /** By deal and hour, the units claimed; empty without deals. */
  long[] claimsByHour() {
    return arrivals.claimsByHour();
  }

  /** How many events were handled. */
  public long events() {
    return events;
  }

  /** A {@link Count} over all stores since the start of the replication. */
  public long total(int count) {
    long sum = 0;
    for (int s = 0; s < shard.stores.length; s++) {
      sum += shard.tally.total(s, count);
    }
    return sum;
  }

  /** How long shelves stood empty; null where counts do not vary. */
  @Nullable
  ShelfWatch watch() {
    return walkIns.watch();
  }

  /** The state, for the exchange between catchments and for reading the results. */
  Shard shard() {
    return shard;
  }

  /** The books, as of now. */
  public Books books() {
    return books;
  }
}
