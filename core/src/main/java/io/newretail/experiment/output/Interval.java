package io.newretail.experiment.output;

import java.util.Locale;

/**
 * An estimate with a confidence interval, which need not lie evenly about it.
 *
 * @param estimate the estimate
 * @param low the lower end; minus infinity where the sample is too small for one, NaN where there is none at all
 * @param high the upper end; infinity where the sample is too small for one
 * @param confidence how often such intervals cover the truth, at least, in (0, 1)
 * @param n how many independent observations it rests on: replications, days, batches; never shoppers
 */
public record Interval(double estimate, double low, double high, double confidence, int n) {

  /**
   * An interval that lies evenly about its estimate.
   *
   * @param estimate the estimate
   * @param halfWidth the distance of both ends
   * @param confidence in (0, 1)
   * @param n observations
   * @return the interval
   */
  static Interval around(double estimate, double halfWidth, double confidence, int n) {
    return new Interval(estimate, estimate - halfWidth, estimate + halfWidth, confidence, n);
  }

  /**
   * Half the distance of its ends.
   *
   * @return at least 0; infinite or NaN if there is no such interval
   */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /**
   * Whether a value lies in it.
   *
   * @param value a value
   * @return true if so, ends included
   */
  public boolean covers(double value) {
    return low <= value && value <= high;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.6g [%.6g, %.6g] (%.4g %%, n %d)", estimate, low, high, 100 * confidence, n);
  }
}
