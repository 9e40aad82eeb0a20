package io.newretail.demand;

/**
 * A crowd let loose at one instant, whose amounts then follow a Weibull law of waiting times: one
 * part of a {@link SurgeCurve}. Immutable and safe for use by many threads.
 *
 * @param startSeconds the instant, seconds since 00:00, in [0, 86399]
 * @param share share of the day's amount that belongs to this burst, in [0, 1]
 * @param scaleSeconds time after which 63 % of the burst is through (before the law is cut at
 *     24:00), in [1, 86400]
 * @param shape 1 is exponential decay; below 1 a sharper start and a longer tail; in [0.4, 5]
 */
public record SurgeBurst(double startSeconds, double share, double scaleSeconds, double shape) {
  private static final double SMALL = 0.02;

  /**
   * Checks the ranges.
   *
   * @param startSeconds the instant
   * @param share share of the day
   * @param scaleSeconds scale of the Weibull law
   * @param shape shape of the Weibull law
   * @throws IllegalArgumentException if a value is out of its range
   */
  public SurgeBurst {
    SurgeCurve.within("startSeconds", startSeconds, 0, SurgeCurve.DAY_SECONDS - 1);
    SurgeCurve.within("share", share, 0, 1);
    SurgeCurve.within("scaleSeconds", scaleSeconds, 1, SurgeCurve.DAY_SECONDS);
    SurgeCurve.within("shape", shape, 0.4, 5);
  }

  /** Part of the burst through by a time of day, before the cut at 24:00. */
  double through(double seconds, double rampSeconds) {
    double reach = reach(seconds - startSeconds, rampSeconds);
    return reach == 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(reach / scaleSeconds, shape));
  }

  /** Derivative of {@link #through}, per second. */
  double speed(double seconds, double rampSeconds) {
    double since = seconds - startSeconds;
    double reach = reach(since, rampSeconds);
    if (reach == 0) {
      return 0;
    }
    double ramp = StrictMath.tanh(since / rampSeconds);
    double power = StrictMath.pow(reach / scaleSeconds, shape);
    return shape * power / reach * StrictMath.exp(-power) * ramp * ramp;
  }

  /** {@code x - ramp * tanh(x / ramp)}, by its series near 0 where the difference would cancel. */
  private static double reach(double since, double rampSeconds) {
    if (since <= 0) {
      return 0;
    }
    double x = since / rampSeconds;
    if (x < SMALL) {
      double square = x * x;
      return rampSeconds * x * square * (1 / 3.0 - square * (2 / 15.0 - square * (17 / 315.0)));
    }
    return since - rampSeconds * StrictMath.tanh(x);
  }
}
