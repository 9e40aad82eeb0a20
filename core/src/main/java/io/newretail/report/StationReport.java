package io.newretail.report;

/** What came out of a run of a station, with intervals over the replications. */
public final class StationReport {
  private final double length;
  private final int watched;
  private final double[][] figures;

  /**
   * A report; made by the simulator.
   *
   * @param length measured time of each replication
   * @param watched how many instants are watched
   * @param figures by replication and {@link StationCount}; then, for each watched instant, present, queue and busy; then, for each
   *     rank, waits and their sum
   */
  public StationReport(double length, int watched, double[][] figures) {
    this.length = length;
    this.watched = watched;
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
   * The number present at a watched instant, one value a replication.
   *
   * @param index which
   * @return a copy
   */
  public double[] presentValuesAt(int index) {
    return values(StationCount.values().length + 3 * index);
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

  /**
   * A count of a replication.
   *
   * @param count what is counted
   * @return its mean over the replications
   */
  public Estimate mean(StationCount count) {
    return Estimate.of("count", values(count.place()));
  }

  /**
   * The variance of a count from replication to replication; its interval by the jackknife (Quenouille 1956).
   *
   * @param count what is counted
   * @return the variance; needs at least three replications
   */
  public Estimate varianceOf(StationCount count) {
    double[] values = values(count.place());
    int n = values.length;
    double mean = Estimate.of("", values).mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double[] pseudo = new double[n];
    for (int i = 0; i < n; i++) {
      double own = (values[i] - mean) * (values[i] - mean);
      double without = (squares - own * n / (n - 1)) / (n - 2);
      pseudo[i] = n * squares / (n - 1) - (n - 1) * without;
    }
    return Estimate.of("count^2", pseudo);
  }

  /**
   * The mean wait of a rank, at a station with ranks.
   *
   * @param rank from 0, which goes first
   * @return over those whose wait is over, the ones that gave up among them
   */
  public Estimate meanWait(int rank) {
    int at = StationCount.values().length + 3 * watched + 2 * rank;
    return Estimate.ofRatio("time", values(at + 1), values(at));
  }

  private double[] values(int place) {
    double[] values = new double[figures.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = figures[i][place];
    }
    return values;
  }
}
