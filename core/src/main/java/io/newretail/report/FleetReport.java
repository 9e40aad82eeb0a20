package io.newretail.report;

import static com.google.common.base.Preconditions.checkArgument;

/** What came out of a run of riders, with intervals over the replications; orders clicked in the measured time count. */
public final class FleetReport {
  /** What is counted. */
  public enum Count {
    /** Orders handed over. */
    ORDERS,
    /** Of these, within the promise. */
    ON_TIME,
    /** Minutes from the click until the hand-over was done, added up. */
    MINUTES,
    /** Distances of the customers from the store, added up, in km. */
    DISTANCES,
    /** Trips begun in the measured time. */
    TRIPS,
    /** Orders on these trips. */
    CARRIED,
    /** Rider hours of these trips. */
    HOURS,
    /** Km of these trips. */
    KM;

    /**
     * The place in a row of figures.
     *
     * @return from 0
     */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
      return ordinal();
    }
  }

  /** Places after the counts: how many orders took so many tenths of a minute. */
  public static final int TENTHS = 6_000;

  private final double length;
  private final int riders;
  private final double[][] figures;

  /**
   * A report; made by the simulator.
   *
   * @param length measured hours of each replication
   * @param riders how many
   * @param figures by replication: the counts, then the tenths of a minute, the last for all longer times
   */
  public FleetReport(double length, int riders, double[][] figures) {
    this.length = length;
    this.riders = riders;
    this.figures = figures.clone();
  }

  /**
   * Orders handed over within the promise.
   *
   * @return a share
   */
  public Estimate onTime() {
    return share(Count.ON_TIME, Count.ORDERS);
  }

  /**
   * A ratio of two counts.
   *
   * @param part what is counted
   * @param whole of what
   * @return the ratio of their sums
   */
  public Estimate share(Count part, Count whole) {
    return Estimate.ofRatio("share", values(part), values(whole));
  }

  /**
   * The time from the click until the hand-over is done.
   *
   * @return the mean, in minutes
   */
  public Estimate clickToDoor() {
    return Estimate.ofRatio("min", values(Count.MINUTES), values(Count.ORDERS));
  }

  /**
   * The time from click to door that a share of the orders does not exceed, to a tenth of a minute; ten hours at most.
   *
   * @param share in (0, 1]
   * @return the mean of the replications' quantiles, in minutes
   */
  public Estimate clickToDoor(double share) {
    checkArgument(share > 0 && share <= 1, "share: %s: must be in (0, 1]", share);
    double[] quantiles = new double[figures.length];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = quantile(figures[i], share);
    }
    return Estimate.of("min", quantiles);
  }

  private static double quantile(double[] row, double share) {
    double orders = row[Count.ORDERS.place()];
    if (orders == 0) {
      return Double.NaN;
    }
    int at = Count.values().length;
    double left = share * orders - row[at];
    while (left > 1e-9 && at < row.length - 1) {
      at++;
      left -= row[at];
    }
    return (at - Count.values().length + 1) / 10.0;
  }

  /**
   * Orders a rider takes out in an hour on the road.
   *
   * @return orders over hours of trips
   */
  public Estimate ordersPerRiderHour() {
    return Estimate.ofRatio("orders/h", values(Count.CARRIED), values(Count.HOURS));
  }

  /**
   * The part of the riders' time that they are on the road.
   *
   * @return a share; a trip counts where it begins
   */
  public Estimate utilisation() {
    double[] hours = values(Count.HOURS);
    for (int i = 0; i < hours.length; i++) {
      hours[i] /= length * riders;
    }
    return Estimate.of("share", hours);
  }

  private double[] values(Count count) {
    double[] values = new double[figures.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = figures[i][count.place()];
    }
    return values;
  }
}
