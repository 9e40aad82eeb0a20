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
    /** Baskets handed over. */
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
    BASKETS_PAID
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
