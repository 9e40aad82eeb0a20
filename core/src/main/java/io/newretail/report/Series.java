package io.newretail.report;

/**
 * What happened when, over all stores: one row a bucket, means over replications. Counts are of the bucket; levels and
 * totals are as of its start. Immutable to its users; safe for any thread.
 */
public final class Series {
  private final Source source;
  private final int replications;
  private final long zero;

  /** Where the figures come from: sums over replications. */
  public interface Source {
    /**
     * How many buckets there are.
     *
     * @return the count
     */
    int buckets();

    /**
     * The width of a bucket.
     *
     * @return microseconds
     */
    long width();

    /**
     * A count of a bucket.
     *
     * @param bucket from 0
     * @param column the column
     * @return the sum over replications
     */
    double count(int bucket, Column column);
  }

  /** The columns that are counted; money is in major units. */
  public enum Column {
    /** Online baskets placed. */
    BASKETS_PLACED,
    /** Baskets ready for their shoppers. */
    BASKETS_READY,
    /** Baskets handed over at the store. */
    BASKETS_COLLECTED,
    /** Walk-in baskets. */
    WALKIN_BASKETS,
    /** Units wanted that were not to be had. */
    UNITS_SHORT,
    /** Change of the number of baskets that wait for a picker. */
    PICKS_WAITING_CHANGE,
    /** Change of the number of baskets that wait for a packer. */
    PACKS_WAITING_CHANGE,
    /** Change of the number of shoppers who wait for a counter. */
    COUNTER_WAITING_CHANGE,
    /** Change of the number of riders who are out. */
    RIDERS_OUT_CHANGE,
    /** Worth of the online baskets placed. */
    GMV,
    /** Walk-in sales. */
    WALKIN_SALES,
    /** Online baskets paid. */
    BASKETS_PAID,
    /** By how many more pickers are at work at the start of the bucket than at the start of the one before. */
    PICKERS_STAFFED_CHANGE,
    /** Change of the number of pickers who pick. */
    PICKERS_BUSY_CHANGE,
    /** Change of the number of packers who pack. */
    PACKERS_BUSY_CHANGE,
    /** Change of the number of baskets on the ready shelf; those in lockers and for riders are not there. */
    READY_ON_SHELF_CHANGE,
    /** Of the units short: wanted online, and not promised or oversold for want of stock. */
    UNITS_SHORT_STOCK,
    /** Of the units short: of online baskets refused for want of a slot. */
    UNITS_SHORT_SLOT,
    /** Of the units short: of online baskets refused by a rule, or for want of a place or a rider. */
    UNITS_SHORT_OTHER,
    /** Of the units short: promised, and not found by the picker. */
    UNITS_SHORT_PICK,
    /** Of the units short: not found by walk-in shoppers. */
    UNITS_SHORT_WALKIN,
    /** Online baskets refused for want of stock. */
    REFUSED_STOCK,
    /** Online baskets refused for want of a slot. */
    REFUSED_SLOT,
    /** Online baskets refused by a rule, or for want of a place or a rider. */
    REFUSED_OTHER,
    /** Baskets handed over at the door. */
    BASKETS_DELIVERED
  }

  /** What is there at an instant. */
  public enum Level {
    /** Baskets that wait for a picker. */
    PICKS_WAITING(Column.PICKS_WAITING_CHANGE),
    /** Baskets that wait for a packer. */
    PACKS_WAITING(Column.PACKS_WAITING_CHANGE),
    /** Shoppers who wait for a counter. */
    COUNTER_WAITING(Column.COUNTER_WAITING_CHANGE),
    /** Riders who are out. */
    RIDERS_OUT(Column.RIDERS_OUT_CHANGE),
    /** Pickers at work by their shifts; a shift that starts at the instant counts. */
    PICKERS_STAFFED(Column.PICKERS_STAFFED_CHANGE),
    /** Pickers who pick; after the end of a shift they may be more than those at work. */
    PICKERS_BUSY(Column.PICKERS_BUSY_CHANGE),
    /** Packers who pack. */
    PACKERS_BUSY(Column.PACKERS_BUSY_CHANGE),
    /** Baskets on the ready shelf; those in lockers and for riders are not there. */
    READY_ON_SHELF(Column.READY_ON_SHELF_CHANGE);

    private final Column change;

    Level(Column change) {
      this.change = change;
    }

    /**
     * The column that adds up to it.
     *
     * @return its change
     */
    public Column change() {
      return change;
    }
  }

  /**
   * A series over a source.
   *
   * @param source the sums; kept, so it must not change any more
   * @param replications how many replications were summed
   * @param zeroMicros the instant that times count from, in microseconds after the start of the run
   */
  public Series(Source source, int replications, long zeroMicros) {
    this.source = source;
    this.replications = replications;
    this.zero = zeroMicros;
  }

  /**
   * How many buckets there are.
   *
   * @return the count
   */
  public int buckets() {
    return source.buckets();
  }

  /**
   * The start of a bucket.
   *
   * @param bucket from 0
   * @return seconds after the spike day's 00:00, negative before it
   */
  public double seconds(int bucket) {
    return (bucket * source.width() - zero) / 1e6;
  }

  /**
   * A count of a bucket.
   *
   * @param bucket from 0
   * @param column the column
   * @return the mean over replications
   */
  public double count(int bucket, Column column) {
    return source.count(bucket, column) / replications;
  }

  /**
   * A column.
   *
   * @param column the column
   * @return the counts of all buckets, means over replications
   */
  public double[] counts(Column column) {
    double[] counts = new double[buckets()];
    for (int b = 0; b < counts.length; b++) {
      counts[b] = count(b, column);
    }
    return counts;
  }

  /**
   * A level at the start of every bucket, over all stores.
   *
   * @param level what is there
   * @return one mean over replications a bucket
   */
  public double[] levels(Level level) {
    double[] levels = new double[buckets()];
    double sum = 0;
    for (int b = 0; b < levels.length; b++) {
      double change = source.count(b, level.change());
      if (level == Level.PICKERS_STAFFED) {
        sum += change;
      }
      levels[b] = sum / replications;
      if (level != Level.PICKERS_STAFFED) {
        sum += change;
      }
    }
    return levels;
  }

  /**
   * The width of a bucket.
   *
   * @return seconds
   */
  public double width() {
    return source.width() / 1e6;
  }

  /**
   * The sum of a column from one instant to another.
   *
   * @param column the column
   * @param fromSeconds the first instant, in seconds after the spike day's 00:00
   * @param toSeconds the instant after the last; both are rounded to buckets
   * @return the mean over replications
   */
  public double sum(Column column, double fromSeconds, double toSeconds) {
    double sum = 0;
    for (int b = bucketAt(fromSeconds); b < bucketAt(toSeconds); b++) {
      sum += count(b, column);
    }
    return sum;
  }

  /**
   * The bucket that starts at an instant, or the first after it.
   *
   * @param seconds seconds after the spike day's 00:00
   * @return the bucket, from 0 to {@link #buckets()}
   */
  public int bucketAt(double seconds) {
    double bucket = Math.ceil((seconds * 1e6 + zero) / source.width());
    return (int) Math.max(0, Math.min(buckets(), bucket));
  }
}
