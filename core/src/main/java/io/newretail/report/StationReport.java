package io.newretail.report;

/** What came out of a run of a station, with intervals over the replications. */
public final class StationReport {
  private final double length;
  private final double[][] figures;

  /**
   * A report; made by the simulator.
   *
   * @param length measured time of each replication
   * @param figures by replication and {@link StationCount}; then, for each watched instant, present, queue and busy
   */
  public StationReport(double length, double[][] figures) {
    this.length = length;
    this.figures = figures.clone();
  }

  /**
   * A count per unit of time.
   *
   * @param count what is counted
   * @return its mean
   */
  public Estimate rate(StationCount count) {
    double[] values = values(count.place());
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return Estimate.of("per time", values);
  }

  /**
   * A share of two counts.
   *
   * @param part what is counted
   * @param whole of what
   * @return the ratio of their sums
   */
  public Estimate share(StationCount part, StationCount whole) {
    return Estimate.ofRatio("share", values(part.place()), values(whole.place()));
  }

  /**
   * Mean number present at a watched instant.
   *
   * @param index which
   * @return its mean
   */
  public Estimate presentAt(int index) {
    return Estimate.of("number", values(StationCount.values().length + 3 * index));
  }

  /**
   * Mean number in the queue at a watched instant.
   *
   * @param index which
   * @return its mean
   */
  public Estimate queueAt(int index) {
    return Estimate.of("number", values(StationCount.values().length + 3 * index + 1));
  }

  /**
   * The chance that all servers are busy at a watched instant.
   *
   * @param index which
   * @return a share
   */
  public Estimate busyAt(int index) {
    return Estimate.of("share", values(StationCount.values().length + 3 * index + 2));
  }

  /**
   * The variance of those that wait at the start of a slot.
   *
   * @return square orders
   */
  public Estimate variance() {
    double[] squares = values(StationCount.SQUARES.place());
    double[] sums = values(StationCount.PRESENT_TIME.place());
    for (int i = 0; i < squares.length; i++) {
      squares[i] = squares[i] / length - sums[i] * sums[i] / length / length;
    }
    return Estimate.of("orders^2", squares);
  }

  private double[] values(int place) {
    double[] values = new double[figures.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = figures[i][place];
    }
    return values;
  }
}
