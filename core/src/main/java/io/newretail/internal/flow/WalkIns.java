package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.AliasTable;
import io.newretail.internal.plan.ChannelPlan;
import io.newretail.internal.plan.CountPlan;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import org.jspecify.annotations.Nullable;

/**
 * Shoppers in the store: baskets filled from the shelves one by one, and counts of slow articles by period. They take what
 * stands there, promised or not; what is not there is lost.
 */
final class WalkIns {
  private final Shard shard;
  private final @Nullable ArrivalClock clock;
  private final @Nullable ModelBaskets model;
  private final @Nullable AliasTable size;
  private final @Nullable Segments segments;
  private final long[] stream;
  private final long[] number;
  private final long[] countStream;
  private final long[] period;
  private final @Nullable VariedCounts varied;
  private final @Nullable ShelfWatch watch;

  WalkIns(Shard shard) {
    this.shard = shard;
    ChannelPlan channel = shard.plan.walkIn;
    clock = channel == null ? null : new ArrivalClock(channel, shard.shardPlan, false);
    size = channel == null ? null : channel.size();
    segments = shard.segments(shard.plan.walkInSegments);
    model = shard.plan.walkInModel == null ? null : new ModelBaskets(shard.plan.walkInModel, shard);
    int stores = shard.stores.length;
    stream = new long[stores];
    number = new long[stores];
    countStream = new long[stores];
    period = new long[stores];
    CountPlan counts = shard.plan.counts;
    varied = counts == null ? null : new VariedCounts(shard, counts);
    watch = counts == null ? null : new ShelfWatch(shard);
  }

  void reset(long seed, int replication) {
    for (int s = 0; s < stream.length; s++) {
      long entity = shard.stores[s].entity();
      number[s] = 0;
      period[s] = 0;
      stream[s] = RandomStream.key(seed, replication, Purpose.WALK_IN_BASKETS, entity);
      countStream[s] = RandomStream.key(seed, replication, Purpose.ITEM_COUNTS, entity);
      if (shard.plan.countedUnits > 0) {
        shard.queue.push(shard.plan.countPeriod - 1, EventKind.ITEM_PERIOD, s);
      }
    }
    if (varied != null && watch != null) {
      varied.reset(seed, replication);
      watch.reset();
    }
    if (clock != null) {
      clock.reset(seed, replication);
      for (int s = 0; s < stream.length; s++) {
        schedule(s, clock);
      }
    }
  }

  private void schedule(int store, ArrivalClock arrivals) {
    long tick = arrivals.next(store);
    if (tick >= 0) {
      shard.queue.push(Math.max(tick, shard.now), EventKind.WALK_IN, store);
    }
  }

  /** Fills the basket of the shopper who is in a store now, and schedules the next one. */
  void shop(int store) {
    if (clock == null || size == null) {
      return;
    }
    schedule(store, clock);
    if (model != null) {
      long key = RandomStream.part(stream[store], number[store]++);
      shard.draft.begin(store, key, shard.plan.prices(shard.now));
      model.fill(shard.draft);
      fill();
      return;
    }
    RandomStream random = shard.random;
    StockTable stock = shard.stock;
    long key = RandomStream.part(stream[store], number[store]++);
    if (segments != null) {
      shard.draft.begin(store, key, shard.plan.prices(shard.now));
      segments.fill(shard.draft, stream[store]);
      fill();
      return;
    }
    if (shard.crowd != null) {
      shard.crowd.enter(store, shard.now);
    }
    AliasTable articles = shard.plan.popularity(shard.now);
    int[] price = shard.plan.prices(shard.now).unit;
    random.seek(key);
    int units = size.draw(random.nextLong()) + 1;
    int sold = 0;
    int overtaken = 0;
    long amount = 0;
    for (int u = 0; u < units; u++) {
      int item = articles.draw(random.nextLong());
      int row = stock.row(store, item);
      if (stock.takeOne(row)) {
        sold++;
        scan(store, row);
        amount += price[item];
        if (stock.overtaken(row)) {
          overtaken++;
        }
      } else {
        shard.shortages.shelf(store, item, 1, price[item]);
      }
    }
    shard.tally.one(store, Count.WALK_INS);
    book(store, units, sold, amount, overtaken);
    shard.series.walkIn(shard.now, amount, units - sold);
  }

  /** Fills the drafted basket of a shopper who chose to walk in, from the shelves of the store where she stands. */
  void fill() {
    Draft draft = shard.draft;
    if (shard.crowd != null) {
      shard.crowd.enter(draft.store, shard.now);
    }
    StockTable stock = shard.stock;
    int[] price = draft.prices.unit;
    int sold = 0;
    int overtaken = 0;
    long amount = 0;
    for (int i = 0; i < draft.lines; i++) {
      int row = stock.row(draft.store, draft.item[i]);
      for (int u = 0; u < draft.want[i]; u++) {
        if (stock.takeOne(row)) {
          sold++;
          scan(draft.store, row);
          amount += price[draft.item[i]];
          overtaken += stock.overtaken(row) ? 1 : 0;
        } else {
          shard.shortages.shelf(draft.store, draft.item[i], 1, price[draft.item[i]]);
        }
      }
    }
    shard.tally.one(draft.store, Count.WALK_INS);
    book(draft.store, draft.units, sold, amount, overtaken);
    shard.series.walkIn(shard.now, amount, draft.units - sold);
  }

  /** Sells the counts of the period whose last tick it is at a store. */
  void count(int store) {
    Plan plan = shard.plan;
    long next = shard.now + plan.countPeriod;
    if (next < plan.end) {
      shard.queue.push(next, EventKind.ITEM_PERIOD, store);
    }
    if (varied != null && watch != null) {
      varied.count(store, this);
      watch.look(store);
      return;
    }
    RandomStream random = shard.random;
    random.seek(RandomStream.part(countStream[store], period[store]++));
    double mean = plan.countedUnits * shard.stores[store].size() * plan.countPeriod / Ticks.DAY;
    for (int item = 0; item < plan.items; item++) {
      sell(store, item, random.nextPoisson(mean * plan.share[item]));
    }
  }

  /** How long shelves stood empty; null where counts do not vary. */
  @Nullable
  ShelfWatch watch() {
    return watch;
  }

  /** Sells units of an article to shoppers in a store; what is not there is lost. */
  void sell(int store, int item, int units) {
    int row = shard.stock.row(store, item);
    int sold = 0;
    int overtaken = 0;
    for (int u = 0; u < units; u++) {
      if (shard.stock.takeOne(row)) {
        sold++;
        scan(store, row);
        overtaken += shard.stock.overtaken(row) ? 1 : 0;
      }
    }
    int price = shard.plan.prices(shard.now).unit[item];
    book(store, units, sold, (long) sold * price, overtaken);
    if (sold < units) {
      shard.shortages.shelf(store, item, units - sold, price);
      shard.series.add(shard.now, SeriesTally.SHORT_ON_SHELF, units - sold);
    }
  }

  private void scan(int store, int row) {
    if (shard.records != null) {
      shard.records.scan(store, row);
    }
  }

  private void book(int store, int units, int sold, long amount, int overtaken) {
    shard.tally.add(store, Count.WALK_IN_UNITS_WANTED, units);
    shard.tally.add(store, Count.WALK_IN_UNITS, sold);
    if (sold > 0) {
      shard.tally.stock(store, shard.now, -sold);
    }
    shard.tally.add(store, Count.WALK_IN_SALES, amount);
    if (overtaken > 0) {
      shard.tally.add(store, Count.OVERTAKEN, overtaken);
    }
  }
}
