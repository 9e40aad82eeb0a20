package io.newretail.report;

/** What came out of days of picking in waves, with intervals over the days. */
public final class WaveReport {
  /** Place of the orders in a row of figures. */
  public static final int ORDERS = 0;

  /** Place of the orders that were ready in time. */
  public static final int ON_TIME = 1;

  /** Place of the time spent picking. */
  public static final int PICKING = 2;

  /** Place of the end of the last wave. */
  public static final int LAST = 3;

  /** How many figures a row has. */
  public static final int FIGURES = 4;

  private final double[][] days;

  /**
   * A report; made by the simulator.
   *
   * @param days figures by day
   */
  public WaveReport(double[][] days) {
    this.days = days.clone();
  }

  /**
   * Orders ready in time over all orders.
   *
   * @return a share
   */
  public Estimate onTime() {
    return Estimate.ofRatio("share", values(ON_TIME), values(ORDERS));
  }

  /**
   * When the last wave is done.
   *
   * @return the mean over the days
   */
  public Estimate lastReady() {
    return Estimate.of("time", values(LAST));
  }

  /**
   * Time spent picking on a day.
   *
   * @return the mean over the days
   */
  public Estimate picking() {
    return Estimate.of("time", values(PICKING));
  }

  private double[] values(int place) {
    double[] values = new double[days.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = days[i][place];
    }
    return values;
  }
}
