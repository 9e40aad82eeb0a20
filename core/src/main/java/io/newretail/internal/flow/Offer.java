package io.newretail.internal.flow;

import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.plan.Thresholds;
import io.newretail.internal.state.StockTable;
import java.util.Arrays;

/**
 * What an online shopper is shown of an article: what the hold policy leaves free, less the threshold. One thread at a time.
 */
final class Offer {
  private final StockTable stock;
  private final int items;
  private final boolean everything;
  private final double admission;
  private final int base;
  private final int[] threshold;
  private final int[] tokens;

  Offer(Shard shard) {
    BasketRules rules = shard.plan.rules;
    stock = shard.stock;
    items = shard.plan.items;
    everything = rules.oversells;
    admission = rules.admission;
    base = shard.plan.promise.safetyStock();
    threshold = Thresholds.of(shard.plan, shard.shardPlan);
    tokens = new int[admission > 0 ? shard.stores.length * items : 0];
  }

  void reset() {
    Arrays.fill(tokens, 0);
  }

  /** What may still be promised of an article. */
  int units(int store, int item, boolean due) {
    return beforeThreshold(store, item, due) - threshold(store, item);
  }

  /** What might still be promised, were there no threshold. */
  int beforeThreshold(int store, int item, boolean due) {
    int row = stock.row(store, item);
    int free = stock.free(row, due);
    if (everything) {
      return free + stock.reserved(row);
    }
    if (admission > 0) {
      double given = Math.floor(admission * Math.max(0, free));
      return (int) Math.min(given, 1 << 30) - tokens[store * items + item];
    }
    return free;
  }

  /** What is kept from online shoppers. */
  int threshold(int store, int item) {
    return threshold.length == 0 ? base : threshold[store * items + item];
  }

  /** Gives tokens out, or takes them back. */
  void tokens(int store, int item, int units) {
    if (admission > 0) {
      tokens[store * items + item] += units;
    }
  }
}
