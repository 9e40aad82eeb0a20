package io.newretail.demand;

import java.util.Arrays;

/**
 * A positive rate whose logarithm is piecewise linear between knots, scaled so that it integrates
 * to one. The integral is exact. Immutable and safe for use by many threads; every call costs one
 * binary search over the knots and at most two exponentials.
 */
final class LogLinearRate {
  private static final double FLAT = 1e-9;
  private static final double MOST = 30;

  private final double[] knots;
  private final double[] logRates;
  private final double[] cumulative;

  private LogLinearRate(double[] knots, double[] logRates) {
    this.knots = knots;
    this.logRates = logRates;
    this.cumulative = new double[knots.length];
    for (int i = 1; i < knots.length; i++) {
      cumulative[i] = cumulative[i - 1] + part(i - 1, knots[i] - knots[i - 1]);
    }
  }

  /**
   * Returns the rate through the given knots.
   *
   * @param knots times, strictly increasing, at least two
   * @param logRates natural logarithm of the rate at each knot up to a common constant, each in
   *     [-30, 30]
   * @return the scaled rate
   * @throws IllegalArgumentException if the lengths differ or a value is out of its range
   */
  static LogLinearRate of(double[] knots, double[] logRates) {
    if (knots.length < 2 || knots.length != logRates.length) {
      throw new IllegalArgumentException(
          "daytime needs at least two knots and one logRate for each, but had "
              + knots.length
              + " knots and "
              + logRates.length
              + " logRates");
    }
    for (int i = 0; i < knots.length; i++) {
      if (i > 0 && !(knots[i] > knots[i - 1])) {
        throw new IllegalArgumentException(
            "daytime knots must increase, but were " + Arrays.toString(knots));
      }
      if (!(StrictMath.abs(logRates[i]) <= MOST)) {
        throw new IllegalArgumentException(
            "daytime logRates must be in [-30, 30], but were " + Arrays.toString(logRates));
      }
    }
    return new LogLinearRate(knots.clone(), logRates.clone());
  }

  /** Share of the whole integral at or before {@code t}, which lies between first and last knot. */
  double cumulative(double t) {
    int i = piece(t);
    return (cumulative[i] + part(i, t - knots[i])) / cumulative[cumulative.length - 1];
  }

  /** The scaled rate at {@code t}, per unit of time, which lies between first and last knot. */
  double rate(double t) {
    int i = piece(t);
    double log = logRates[i] + slope(i) * (t - knots[i]);
    return StrictMath.exp(log) / cumulative[cumulative.length - 1];
  }

  private int piece(double t) {
    int at = Arrays.binarySearch(knots, t);
    int i = at >= 0 ? at : -at - 2;
    return Math.max(0, Math.min(i, knots.length - 2));
  }

  private double slope(int i) {
    return (logRates[i + 1] - logRates[i]) / (knots[i + 1] - knots[i]);
  }

  private double part(int i, double width) {
    double slope = slope(i);
    double rise = slope * width;
    double mean = StrictMath.abs(rise) < FLAT ? 1 + rise / 2 : StrictMath.expm1(rise) / rise;
    return StrictMath.exp(logRates[i]) * width * mean;
  }
}
