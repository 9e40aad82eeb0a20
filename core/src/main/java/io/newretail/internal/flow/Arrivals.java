package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.AliasTable;
import io.newretail.internal.plan.ChannelPlan;
import io.newretail.internal.tally.Count;
import org.jspecify.annotations.Nullable;

/** Draws online baskets into the shard's draft, one after the other, each store's from streams of its own. */
final class Arrivals {
  private final Shard shard;
  private final @Nullable ArrivalClock clock;
  private final AliasTable popularity;
  private final @Nullable Segments segments;
  private final @Nullable AliasTable size;
  private final int[] price;
  private final long[] stream;
  private final long[] number;

  Arrivals(Shard shard) {
    this.shard = shard;
    ChannelPlan channel = shard.plan.online;
    clock = channel == null ? null : new ArrivalClock(channel, shard.shardPlan, true);
    size = channel == null ? null : channel.size();
    popularity = shard.plan.popularity;
    segments = shard.segments(shard.plan.segments);
    price = shard.plan.price;
    stream = new long[shard.stores.length];
    number = new long[shard.stores.length];
  }

  void reset(long seed, int replication) {
    if (clock == null) {
      return;
    }
    clock.reset(seed, replication);
    for (int s = 0; s < stream.length; s++) {
      number[s] = 0;
      stream[s] =
          RandomStream.key(seed, replication, Purpose.ONLINE_BASKETS, shard.stores[s].entity());
      schedule(s, clock);
    }
  }

  private void schedule(int store, ArrivalClock arrivals) {
    long tick = arrivals.next(store);
    if (tick >= 0) {
      shard.queue.push(Math.max(tick, shard.now), EventKind.ONLINE, store);
    }
  }

  /** Draws the basket of the shopper who comes now for a store, and schedules the next one. */
  void draw(int store) {
    if (clock == null) {
      return;
    }
    schedule(store, clock);
    int reorders = fill(store, RandomStream.part(stream[store], number[store]++));
    if (segments != null) {
      segments.count(reorders);
    }
  }

  /** Draws the basket of a key into the draft, the same basket whenever it is asked for; gives the units that are re-orders. */
  int fill(int store, long key) {
    Draft draft = shard.draft;
    draft.begin(store, key);
    if (segments != null) {
      return segments.fill(draft, stream[store]);
    }
    if (size == null) {
      return 0;
    }
    RandomStream random = shard.random;
    random.seek(key);
    int units = size.draw(random.nextLong()) + 1;
    for (int u = 0; u < units; u++) {
      int item = popularity.draw(random.nextLong());
      draft.add(item, price[item]);
    }
    return 0;
  }

  /** Books the draft as a basket ordered online. */
  void place() {
    Draft draft = shard.draft;
    int store = draft.store;
    shard.tally.one(store, Count.PLACED);
    if (segments != null) {
      shard.tally.one(store, Count.SEGMENT_PLACED + draft.segment);
    }
    shard.tally.add(store, Count.LINES_PLACED, draft.lines);
    shard.tally.add(store, Count.UNITS_WANTED, draft.units);
    shard.tally.add(store, Count.GMV, draft.amount);
    shard.placedByDay[(int) (shard.now / Ticks.DAY)]++;
    shard.series.placed(shard.now, draft.amount);
  }
}
