package io.newretail.internal.flow;

import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.StoreSeriesTally;
import io.newretail.report.LossCause;

/**
 * Reads the counters of a shard's stores at the edges of buckets. The stages know nothing of it, so a run without it pays nothing, and one
 * with it pays by the bucket. One thread at a time.
 */
final class StoreSampler {
  private static final LossCause[] CAUSES = LossCause.values();
  private final Shard shard;
  private final StoreSeriesTally tally;
  private final long[] placed;
  private final long[] missing;
  private int bucket;

  StoreSampler(Shard shard, StoreSeriesTally tally) {
    this.shard = shard;
    this.tally = tally;
    placed = new long[shard.stores.length];
    missing = new long[shard.stores.length];
  }

  void reset() {
    bucket = 0;
  }

  /** The tick before whose events it wants to look next; beyond every tick if it is done. */
  long next() {
    return bucket > tally.buckets() ? Long.MAX_VALUE : tally.start(bucket);
  }

  /** Looks: all events before {@link #next} have been handled, and none after. */
  void look() {
    for (int s = 0; s < placed.length; s++) {
      int store = shard.stores[s].index();
      long baskets = shard.tally.total(s, Count.PLACED);
      long units = missing(s);
      if (bucket > 0) {
        tally.count(store, bucket - 1, baskets - placed[s], units - missing[s]);
      }
      if (bucket < tally.buckets()) {
        tally.level(store, bucket, shard.pickers.waiting(s));
      }
      placed[s] = baskets;
      missing[s] = units;
    }
    bucket++;
  }

  private long missing(int s) {
    long units = 0;
    for (LossCause cause : CAUSES) {
      if (cause.isShort()) {
        units += shard.tally.total(s, Count.LOSS_UNITS + cause.number());
      }
    }
    return units;
  }
}
