package io.newretail.internal.flow;

import io.newretail.internal.state.StockTable;
import java.util.Arrays;

/** How many units of each class of articles were wanted and short in each store of a shard. One thread at a time. */
final class ClassTally {
  private final Shard shard;
  private final long[][] wanted;
  private final long[][] missing;

  ClassTally(Shard shard) {
    this.shard = shard;
    int classes = shard.plan.classes.size();
    wanted = new long[shard.stores.length][classes];
    missing = new long[shard.stores.length][classes];
  }

  void reset() {
    for (int s = 0; s < wanted.length; s++) {
      Arrays.fill(wanted[s], 0);
      Arrays.fill(missing[s], 0);
    }
  }

  /** Adds what the stock table has counted so far, times a sign. */
  void add(int sign) {
    StockTable stock = shard.stock;
    for (int s = 0; s < wanted.length; s++) {
      for (int item = 0; item < shard.plan.items; item++) {
        int row = stock.row(s, item);
        int group = shard.plan.classOf[item];
        wanted[s][group] += (long) sign * stock.wanted(row);
        missing[s][group] += (long) sign * stock.shortOf(row);
      }
    }
  }

  /** Units wanted in a store, by class. */
  long[] wanted(int store) {
    return wanted[store].clone();
  }

  /** Units short in a store, by class. */
  long[] missing(int store) {
    return missing[store].clone();
  }
}
