package io.newretail.internal.flow;

import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.StoreTally;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What one replication came to: whole numbers only. Filled once, then read. */
public final class Outcome {
  /** By store and {@link Count}, over the measured time. */
  public final long[][] counts;

  /** By store, the longest pick queue. */
  public final int[] pickPeak;

  /** By store, the most baskets on the ready shelf. */
  public final int[] shelfPeak;

  /** By day, online baskets placed. */
  public final long[] placedByDay;

  /** By store, a hash over how often each article was wanted and short. */
  public final long[] stockHash;

  /** By catchment, a hash over all events in their order. */
  public final long[] eventHash;

  /** By store and class of articles, units wanted. */
  public final long[][] wantedByClass;

  /** By store and class of articles, units wanted and short. */
  public final long[][] shortByClass;

  /** Times from order to ready, in milliseconds. */
  public final Histogram clickToReady = new Histogram(StoreTally.LONGEST, 2);

  /** Waits for a counter, in milliseconds. */
  public final Histogram counterWait = new Histogram(StoreTally.LONGEST, 3);

  /** Times from the start of the slot to ready, in milliseconds. */
  public final Histogram lateness = new Histogram(StoreTally.LONGEST, 2);

  /** Times from order to door, in milliseconds. */
  public final Histogram clickToDoor = new Histogram(StoreTally.LONGEST, 2);

  /** How long shelves stood empty; null where counts of articles do not vary. */
  public @Nullable ShelfWatch shelves;

  /** By catchment, by deal and hour, the units claimed; empty without deals. */
  public final long[][] claims;

  /** The open baskets when the measured time began. */
  public final Standing before = new Standing();

  /** The open baskets at the end. */
  public final Standing after = new Standing();

  private final SlotStarts slots;

  /** By start of slots, in the order of {@link SlotStarts}, places. */
  public final long[] slotPlaces;

  /** By start of slots, baskets that have a place. */
  public final long[] slotBaskets;

  /** Units that do not balance. */
  public long unitResidual;

  /** Baskets that do not balance. */
  public long basketResidual;

  /** Minor units of money that do not balance. */
  public long moneyResidual;

  /** Baskets promised and not ended. */
  public long open;

  /** Carts filled and neither ordered nor left behind. */
  public long carts;

  /** Events handled. */
  public long events;

  /** Baskets simulated, warm-up included. */
  public long baskets;

  /** Lines of online baskets and units of walk-in baskets simulated, warm-up included. */
  public long lines;

  Outcome(int stores, int shards, int days, SlotStarts slots) {
    this.slots = slots;
    slotPlaces = new long[slots.count()];
    slotBaskets = new long[slots.count()];
    counts = new long[stores][Count.COUNT];
    wantedByClass = new long[stores][];
    shortByClass = new long[stores][];
    pickPeak = new int[stores];
    shelfPeak = new int[stores];
    stockHash = new long[stores];
    eventHash = new long[shards];
    claims = new long[shards][];
    placedByDay = new long[days];
  }

  void add(EventLoop loop, int shardPlace) {
    Shard shard = loop.shard();
    eventHash[shardPlace] = loop.hash();
    events += loop.events();
    before.add(loop.before());
    after.add(loop.after());
    claims[shardPlace] = loop.claimsByHour();
    for (int s = 0; s < shard.stores.length; s++) {
      addStore(shard, s, loop.stockHash(s));
      wantedByClass[shard.stores[s].index()] = loop.classes().wanted(s);
      shortByClass[shard.stores[s].index()] = loop.classes().missing(s);
      unitResidual += loop.unitResidual(s);
    }
    clickToReady.add(shard.tally.clickToReady());
    counterWait.add(shard.tally.counterWait());
    lateness.add(shard.tally.lateness());
    clickToDoor.add(shard.tally.clickToDoor());

    ShelfWatch watch = loop.watch();
    if (watch != null) {
      if (shelves == null) {
        shelves = new ShelfWatch(shard);
      }
      shelves.add(watch);
    }
    basketResidual += loop.books().baskets();
    moneyResidual += Math.abs(loop.books().money());
    open += loop.books().openBaskets();
    carts += loop.books().openCarts();
    for (int day = 0; day < placedByDay.length; day++) {
      placedByDay[day] += shard.placedByDay[day];
    }
  }

  private void addSlots(Shard shard, int s) {
    if (!shard.slots.isLimited(s)) {
      return;
    }
    int places = shard.stores[s].ops().slotPlaces();
    for (int slot = 0; slot < shard.slots.count(s); slot++) {
      int at = slots.place(shard.slots.start(s, slot));
      if (at < slotPlaces.length) {
        slotPlaces[at] += places;
        slotBaskets[at] += shard.slots.baskets(s, slot);
      }
    }
  }

  private void addStore(Shard shard, int s, long stockHash) {
    addSlots(shard, s);
    int place = shard.stores[s].index();
    for (int c = 0; c < Count.COUNT; c++) {
      counts[place][c] = shard.tally.measured(s, c);
    }
    baskets += shard.tally.total(s, Count.PLACED) + shard.tally.total(s, Count.WALK_INS);
    lines +=
        shard.tally.total(s, Count.LINES_PLACED) + shard.tally.total(s, Count.WALK_IN_UNITS_WANTED);
    pickPeak[place] = shard.tally.pickPeak(s);
    shelfPeak[place] = shard.tally.shelfPeak(s);
    this.stockHash[place] = stockHash;
  }

  /** A counter over all stores. */
  public long sum(int count) {
    long sum = 0;
    for (long[] store : counts) {
      sum += store[count];
    }
    return sum;
  }

  /**
   * Units on hand times ticks over all stores: a floating-point sum in the order of stores, since a large chain holds more than a
   * long can count.
   */
  public double stockTicks() {
    double sum = 0;
    for (long[] store : counts) {
      sum += store[Count.STOCK_TICKS];
    }
    return sum;
  }
}
