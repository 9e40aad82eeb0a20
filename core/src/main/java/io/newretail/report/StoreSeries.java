package io.newretail.report;

import java.util.List;

/**
 * What happened when, store by store, over the reported days: one bucket after the other, means over replications. The stores add up to
 * the chain's {@link Series}. Immutable to its users; safe for any thread.
 */
public final class StoreSeries {
  private final List<String> stores;
  private final Source source;
  private final int replications;
  private final double zeroSeconds;

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
     * A figure of a bucket.
     *
     * @param store the store's place, from 0
     * @param bucket from 0
     * @param column the column
     * @return the sum over replications
     */
    double value(int store, int bucket, Column column);
  }

  /** The columns. */
  public enum Column {
    /** Online baskets placed in the bucket. */
    PLACED,
    /** Baskets that wait for a picker at the start of the bucket. */
    WAITING,
    /** Units wanted in the bucket that were not to be had. */
    SHORT
  }

  /**
   * A series over a source.
   *
   * @param stores the stores' names
   * @param source the sums; kept, so it must not change any more
   * @param replications how many replications were summed
   * @param zeroSeconds the start of the first bucket, in seconds after the spike day's 00:00
   */
  public StoreSeries(List<String> stores, Source source, int replications, double zeroSeconds) {
    this.stores = List.copyOf(stores);
    this.source = source;
    this.replications = replications;
    this.zeroSeconds = zeroSeconds;
  }

  /**
   * The stores.
   *
   * @return their names, in the order of {@link Report#stores}
   */
  public List<String> stores() {
    return stores;
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
   * The width of a bucket.
   *
   * @return seconds
   */
  public double width() {
    return source.width() / 1e6;
  }

  /**
   * The start of a bucket.
   *
   * @param bucket from 0
   * @return seconds after the spike day's 00:00, negative before it
   */
  public double seconds(int bucket) {
    return zeroSeconds + bucket * width();
  }

  /**
   * A figure.
   *
   * @param store the store's place in {@link #stores}
   * @param bucket from 0
   * @param column the column
   * @return the mean over replications
   */
  public double value(int store, int bucket, Column column) {
    return source.value(store, bucket, column) / replications;
  }
}
