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

  /** Units wanted online that could not be promised, or were gone when they were paid. */
  public static final int SHORT = 4;

  /** Change of the number of baskets that wait for a picker. */
  public static final int PICKS = 5;

  /** Change of the number of baskets that wait for a packer. */
  public static final int PACKS = 6;

  /** Change of the number of shoppers who wait for a counter. */
  public static final int COUNTERS = 7;

  /** Change of the number of riders who are out. */
  public static final int RIDERS = 8;

  /** Online baskets paid. */
  public static final int PAID = 9;

  /** Change of the number of pickers who pick. */
  public static final int PICKERS = 10;

  /** Change of the number of packers who pack. */
  public static final int PACKERS = 11;

  /** Change of the number of baskets on the ready shelf. */
  public static final int SHELF = 12;

  /** Units of online baskets refused for want of a slot. */
  public static final int SHORT_OF_SLOT = 13;

  /** Units of online baskets refused by a rule, or for want of a place or a rider. */
  public static final int SHORT_OTHERWISE = 14;

  /** Units promised that pickers did not find. */
  public static final int SHORT_AT_PICK = 15;

  /** Units that walk-in shoppers did not find. */
  public static final int SHORT_ON_SHELF = 16;

  /** Online baskets refused for want of stock. */
  public static final int REFUSED_STOCK = 17;

  /** Online baskets refused for want of a slot. */
  public static final int REFUSED_SLOT = 18;

  /** Online baskets refused by a rule, or for want of a place or a rider. */
  public static final int REFUSED_OTHERWISE = 19;

  /** Baskets brought home. */
  public static final int DELIVERED = 20;

  /** How many whole-number columns there are. */
  public static final int COLUMNS = 21;

  private final long width;
  private final int buckets;
  private final int[] count;
  private final int[] staffed;
  private final long[] gmv;
  private final long[] walkInSales;
  private int bucket;
  private long bucketEnd;

  /** Empty buckets of some width from tick 0 to the end. */
  public SeriesTally(long width, long end) {
    this.width = width;
    this.buckets = Math.toIntExact((end + width - 1) / width);
    count = new int[Math.multiplyExact(buckets, COLUMNS)];
    staffed = new int[buckets];
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

  /** Lets waiting baskets go: as many fewer wait in one column, and servers are busy in another. */
  public void start(long tick, int waiting, int baskets, int busy, int servers) {
    int row = at(tick) * COLUMNS;
    count[row + waiting] -= baskets;
    count[row + busy] += servers;
  }

  /** Notes that so many more pickers are at work from a tick on; fewer, if negative. */
  public void staff(long tick, int change) {
    int b = (int) ((tick + width - 1) / width);
    if (b < buckets) {
      staffed[b] += change;
    }
  }

  /** Notes an online basket. */
  public void placed(long tick, long amount) {
    int b = at(tick);
    count[b * COLUMNS + PLACED]++;
    gmv[b] += amount;
  }

  /** Notes a refused online basket: in one column its units, in another itself. */
  public void refused(long tick, int unitColumn, int units, int basketColumn) {
    int row = at(tick) * COLUMNS;
    count[row + unitColumn] += units;
    count[row + basketColumn]++;
  }

  /** Notes a walk-in basket. */
  public void walkIn(long tick, long amount, int unitsShort) {
    int b = at(tick);
    count[b * COLUMNS + WALK_INS]++;
    count[b * COLUMNS + SHORT_ON_SHELF] += unitsShort;
    walkInSales[b] += amount;
  }

  /** Adds another worker's counts. */
  public void addAll(SeriesTally other) {
    for (int i = 0; i < count.length; i++) {
      count[i] += other.count[i];
    }
    for (int b = 0; b < buckets; b++) {
      staffed[b] += other.staffed[b];
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

  /** All units wanted in a bucket that were not to be had. */
  public int unitsShort(int b) {
    return count(b, SHORT)
        + count(b, SHORT_OF_SLOT)
        + count(b, SHORT_OTHERWISE)
        + count(b, SHORT_AT_PICK)
        + count(b, SHORT_ON_SHELF);
  }

  /** By how many more pickers are at work at the start of a bucket than at the start of the one before. */
  public int staffed(int b) {
    return staffed[b];
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
