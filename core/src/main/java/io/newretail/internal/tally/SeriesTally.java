package io.newretail.internal.tally;

/**
 * Counts by bucket of time, over all stores and replications that one worker ran. Everything is a whole number, so the sum
 * over workers does not depend on who ran what. One thread at a time.
 *
 * <p>Ticks come in rising order within a stretch (a shard's epoch); {@link #begin} starts a stretch.
 */
public final class SeriesTally {
  /** Online baskets placed. */
  public static final int PLACED = 0;

  /** Baskets ready. */
  public static final int READY = 1;

  /** Baskets handed over. */
  public static final int COLLECTED = 2;

  /** Walk-in baskets. */
  public static final int WALK_INS = 3;

  /** Units wanted that were not to be had. */
  public static final int SHORT = 4;

  /** Change of the number of baskets that wait for a picker. */
  public static final int PICKS = 5;

  /** How many whole-number columns there are. */
  public static final int COLUMNS = 10;

  /** Change of the number of baskets that wait for a packer. */
  public static final int PACKS = 6;

  /** Change of the number of shoppers who wait for a counter. */
  public static final int COUNTERS = 7;

  /** Change of the number of riders who are out. */
  public static final int RIDERS = 8;

  /** Online baskets paid. */
  public static final int PAID = 9;

  private final long width;
  private final int buckets;
  private final int[] count;
  private final long[] gmv;
  private final long[] walkInSales;
  private int bucket;
  private long bucketEnd;

  /** Empty buckets of some width from tick 0 to the end. */
  public SeriesTally(long width, long end) {
    this.width = width;
    this.buckets = Math.toIntExact((end + width - 1) / width);
    count = new int[Math.multiplyExact(buckets, COLUMNS)];
    gmv = new long[buckets];
    walkInSales = new long[buckets];
  }

  /** Starts a stretch. */
  public void begin(long tick) {
    bucket = (int) (tick / width);
    bucketEnd = (bucket + 1L) * width;
  }

  private int at(long tick) {
    while (tick >= bucketEnd) {
      bucket++;
      bucketEnd += width;
    }
    return bucket;
  }

  /** Adds to a column. */
  public void add(long tick, int column, int number) {
    count[at(tick) * COLUMNS + column] += number;
  }

  /** Notes an online basket. */
  public void placed(long tick, long amount) {
    int b = at(tick);
    count[b * COLUMNS + PLACED]++;
    gmv[b] += amount;
  }

  /** Notes a walk-in basket. */
  public void walkIn(long tick, long amount, int unitsShort) {
    int b = at(tick);
    count[b * COLUMNS + WALK_INS]++;
    count[b * COLUMNS + SHORT] += unitsShort;
    walkInSales[b] += amount;
  }

  /** Adds another worker's counts. */
  public void addAll(SeriesTally other) {
    for (int i = 0; i < count.length; i++) {
      count[i] += other.count[i];
    }
    for (int b = 0; b < buckets; b++) {
      gmv[b] += other.gmv[b];
      walkInSales[b] += other.walkInSales[b];
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

  /** A count of a bucket. */
  public int count(int b, int column) {
    return count[b * COLUMNS + column];
  }

  /** The worth of the online baskets placed in a bucket. */
  public long gmv(int b) {
    return gmv[b];
  }

  /** The walk-in sales of a bucket. */
  public long walkInSales(int b) {
    return walkInSales[b];
  }
}
