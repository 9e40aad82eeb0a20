package io.newretail.internal.tally;

/**
 * Figures by store and bucket of time, over all replications that one engine ran. Everything is a whole number. Each store is written by
 * one thread at a time.
 */
public final class StoreSeriesTally {
  private final long from;
  private final long end;
  private final long width;
  private final int buckets;
  private final int[] placed;
  private final int[] waiting;
  private final int[] missing;

  /** Empty buckets of some width for some stores, over a stretch of time. */
  public StoreSeriesTally(int stores, long from, long end, long width) {
    this.from = from;
    this.end = end;
    this.width = width;
    buckets = Math.toIntExact((end - from + width - 1) / width);
    int cells = Math.multiplyExact(stores, buckets);
    placed = new int[cells];
    waiting = new int[cells];
    missing = new int[cells];
  }

  /** Adds to the counts of a bucket: baskets placed, units short. */
  public void count(int store, int bucket, long baskets, long units) {
    placed[store * buckets + bucket] += Math.toIntExact(baskets);
    missing[store * buckets + bucket] += Math.toIntExact(units);
  }

  /** Adds to the level at the start of a bucket: baskets that wait for a picker. */
  public void level(int store, int bucket, int baskets) {
    waiting[store * buckets + bucket] += baskets;
  }

  /** Adds another engine's counts. */
  public void addAll(StoreSeriesTally other) {
    for (int i = 0; i < placed.length; i++) {
      placed[i] += other.placed[i];
      waiting[i] += other.waiting[i];
      missing[i] += other.missing[i];
    }
  }

  /** How many buckets there are. */
  public int buckets() {
    return buckets;
  }

  /** The width of a bucket in ticks. */
  public long width() {
    return width;
  }

  /** The tick at which a bucket starts; of the one after the last, the end of all. */
  public long start(int bucket) {
    return Math.min(end, from + bucket * width);
  }

  /** Baskets placed in a bucket. */
  public int placed(int store, int bucket) {
    return placed[store * buckets + bucket];
  }

  /** Baskets that wait at the start of a bucket. */
  public int waiting(int store, int bucket) {
    return waiting[store * buckets + bucket];
  }

  /** Units short in a bucket. */
  public int missing(int store, int bucket) {
    return missing[store * buckets + bucket];
  }

  /** An empty tally of the same stores and buckets. */
  public StoreSeriesTally empty() {
    return new StoreSeriesTally(placed.length / buckets, from, end, width);
  }
}
