package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.AliasTable;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;
import io.newretail.policy.StockRecords;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lets the records of a catchment drift from its shelves, and sets them right. Loss and cycle counts are one event a store and
 * night; each kind of error has streams of its own by store, so none moves a shopper. One thread at a time.
 */
final class RecordDrift {
  private static final int LARGEST = 1 << 20;
  private final Shard shard;
  private final StockTable stock;
  private final StockRecords records;
  private final RandomStream random = new RandomStream();
  private final int[] misplaced;
  private final int[] charged;
  private final double[] lost;
  private final @Nullable AliasTable[] lostItem;
  private final double unitsBetweenScans;
  private final long[] untilScan;
  private final long[] scans;
  private final long[] looks;
  private final long[] opening;
  private final long[] nights;
  private final long[] receipts;
  private final long[] scanning;
  private final long[] looking;

  RecordDrift(Shard shard, StockRecords records) {
    this.shard = shard;
    this.records = records;
    stock = shard.stock;
    int stores = shard.stores.length;
    misplaced = new int[records.misplaced() > 0 ? stores * shard.plan.items : 0];
    charged = new int[stores * shard.plan.items];
    lost = new double[stores];
    lostItem = new AliasTable[stores];
    unitsBetweenScans = -1 / StrictMath.log1p(-records.scanError());
    untilScan = new long[stores];
    scans = new long[stores];
    looks = new long[stores];
    opening = new long[stores];
    nights = new long[stores];
    receipts = new long[stores];
    scanning = new long[stores];
    looking = new long[stores];
    if (records.shrink().ofDemand() > 0) {
      setLoss();
    }
  }

  /** A store's loss is one Poisson number, spread over its articles by their demand: the same law as one number each. */
  private void setLoss() {
    Plan plan = shard.plan;
    for (int s = 0; s < lost.length; s++) {
      double[] weights = new double[plan.items];
      double sum = 0;
      for (int item = 0; item < weights.length; item++) {
        weights[item] = plan.dailyDemand(shard.stores[s], item);
        sum += weights[item];
      }
      lost[s] = records.shrink().ofDemand() * sum;
      boolean same = s > 0 && plan.sharesAreAlike() && lostItem[0] != null;
      lostItem[s] = same ? lostItem[0] : sum > 0 ? AliasTable.of(weights) : null;
    }
  }

  /** Starts a replication; the stock stands at its opening. */
  void reset(long seed, int replication) {
    Arrays.fill(misplaced, 0);
    Arrays.fill(charged, 0);
    for (int s = 0; s < shard.stores.length; s++) {
      long key =
          RandomStream.key(seed, replication, Purpose.STOCK_RECORDS, shard.stores[s].entity());
      opening[s] = RandomStream.part(key, 0);
      nights[s] = RandomStream.part(key, 1);
      receipts[s] = RandomStream.part(key, 2);
      scanning[s] = RandomStream.part(key, 3);
      looking[s] = RandomStream.part(key, 4);
      scans[s] = 0;
      looks[s] = 0;
      untilScan[s] = untilNextScan(s);
      open(s);
      shard.queue.push(Ticks.DAY - 1, EventKind.NIGHT, s);
    }
  }

  private void open(int store) {
    double wrong = records.opening().wrong();
    if (wrong == 0) {
      return;
    }
    double more = -1 / StrictMath.log1p(-1 / records.opening().meanUnits());
    for (int item = 0; item < shard.plan.items; item++) {
      random.seek(RandomStream.part(opening[store], item));
      if (random.nextUniform() < wrong) {
        int size = 1 + (int) Math.min(LARGEST, more * random.nextExponential());
        int row = stock.row(store, item);
        boolean low = random.nextUniform() < 0.5 && stock.recorded(row) >= size;
        misrecord(store, row, low ? -size : size);
      }
    }
  }

  /** What vanishes and what is counted at the end of a day: after its last shopper, before the receipts of midnight. */
  void night(int store) {
    long next = shard.now + Ticks.DAY;
    if (next < shard.plan.end) {
      shard.queue.push(next, EventKind.NIGHT, store);
    }
    long day = shard.now / Ticks.DAY;
    random.seek(RandomStream.part(nights[store], day));
    lose(store);
    int every = records.counting().everyDays();
    if (every > 0) {
      for (long item = day % every; item < shard.plan.items; item += every) {
        count(store, (int) item);
      }
    }
  }

  private void lose(int store) {
    AliasTable table = lostItem[store];
    int units = table == null ? 0 : random.nextPoisson(lost[store]);
    int gone = 0;
    for (int u = 0; u < units && table != null; u++) {
      gone += stock.vanish(stock.row(store, table.draw(random.nextLong()))) ? 1 : 0;
    }
    double perDay = records.shrink().perDay();
    if (perDay > 0) {
      int more = random.nextPoisson(perDay * shard.plan.items);
      for (int u = 0; u < more; u++) {
        int item = (int) (random.nextUniform() * shard.plan.items);
        gone += stock.vanish(stock.row(store, item)) ? 1 : 0;
      }
    }
    if (gone > 0) {
      shard.tally.add(store, Count.UNITS_SHRUNK, gone);
      shard.tally.stock(store, shard.now, -gone);
    }
  }

  /** Puts a part of what was just received where nobody finds it. */
  void receive(int store, int item, int units) {
    if (misplaced.length == 0) {
      return;
    }
    random.seek(RandomStream.part(RandomStream.part(receipts[store], shard.now), item));
    int away = random.nextBinomial(units, records.misplaced());
    if (away > 0) {
      stock.misplace(stock.row(store, item), away);
      misplaced[store * shard.plan.items + item] += away;
      shard.tally.add(store, Count.UNITS_MISPLACED, away);
      shard.tally.stock(store, shard.now, -away);
    }
  }

  /** Scans a unit that a walk-in shopper took, perhaps wrongly. */
  void scan(int store, int row) {
    if (--untilScan[store] == 0) {
      random.seek(RandomStream.part(scanning[store], scans[store]++));
      misrecord(store, row, random.nextUniform() < 0.5 ? 1 : -1);
      untilScan[store] = untilNextScan(store);
    }
  }

  /** How many units are scanned until the next is wrong, that one included. */
  private long untilNextScan(int store) {
    if (records.scanError() == 0) {
      return Long.MAX_VALUE;
    }
    random.seek(RandomStream.part(scanning[store], ~scans[store]));
    return 1 + (long) (unitsBetweenScans * random.nextExponential());
  }

  private void misrecord(int store, int row, int units) {
    stock.misrecord(row, units);
    shard.tally.add(store, Count.RECORD_MOVES, units);
  }

  /** A walk-in shopper finds the shelf empty where the record shows stock. */
  void findEmpty(int store, int item) {
    double chance = records.counting().zeroBalance();
    if (chance > 0) {
      random.seek(RandomStream.part(looking[store], looks[store]++));
      if (random.nextUniform() < chance) {
        count(store, item);
      }
    }
  }

  /** A picker finds less than the record shows. */
  void pickShort(int store, int item) {
    if (records.counting().atPick()) {
      count(store, item);
    }
  }

  private void count(int store, int item) {
    int row = stock.row(store, item);
    int found = misplaced.length == 0 ? 0 : misplaced[store * shard.plan.items + item];
    if (found > 0) {
      misplaced[store * shard.plan.items + item] = 0;
      stock.misplace(row, -found);
      shard.tally.add(store, Count.UNITS_FOUND, found);
      shard.tally.stock(store, shard.now, found);
    }
    charged[store * shard.plan.items + item] = 0;
    int gap = stock.gap(row);
    shard.tally.one(store, Count.RECORD_COUNTS);
    if (gap != 0) {
      misrecord(store, row, -gap);
      shard.tally.one(store, Count.RECORDS_CORRECTED);
    }
  }

  /**
   * Of units that somebody missed, those that the record has cost: between two reviews, no more than it is wrong by, since it
   * keeps no more from being ordered at a review, or hides no more.
   */
  int charge(int store, int item, int units, int wrongBy) {
    int cell = store * shard.plan.items + item;
    int cost = Math.max(0, Math.min(units, wrongBy - charged[cell]));
    charged[cell] += cost;
    return cost;
  }

  /** A store reviews its stock. */
  void review(int store) {
    Arrays.fill(charged, store * shard.plan.items, (store + 1) * shard.plan.items, 0);
  }

  /** Counts the records of a store, and those that are wrong now. */
  void tally(int store) {
    int wrong = 0;
    for (int item = 0; item < shard.plan.items; item++) {
      wrong += stock.gap(stock.row(store, item)) != 0 ? 1 : 0;
    }
    shard.tally.add(store, Count.RECORDS, shard.plan.items);
    shard.tally.add(store, Count.RECORDS_WRONG, wrong);
  }

  /** Units of an article that stand where nobody finds them. */
  int misplaced(int store, int item) {
    return misplaced.length == 0 ? 0 : misplaced[store * shard.plan.items + item];
  }
}
