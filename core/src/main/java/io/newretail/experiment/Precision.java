package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.experiment.output.Interval;
import java.util.function.Function;

/**
 * How sure an estimate must be before a sequential experiment stops.
 *
 * @param statistic what is estimated
 * @param width the half-width wanted, above 0: in the unit of the statistic, or as a share of it
 * @param relative whether it is a share
 * @param confidence of the interval, in (0, 1)
 */
public record Precision(Statistic statistic, double width, boolean relative, double confidence) {
  /** Checks the figures. */
  public Precision {
    checkArgument(
        width > 0 && Double.isFinite(width), "width: %s: must be above 0 and finite", width);
    checkArgument(
        confidence > 0 && confidence < 1, "confidence: %s: must be between 0 and 1", confidence);
  }

  /**
   * A half-width in the unit of the statistic, at 95 %.
   *
   * @param statistic what is estimated
   * @param halfWidth above 0
   * @return the precision
   */
  public static Precision absolute(Statistic statistic, double halfWidth) {
    return new Precision(statistic, halfWidth, false, 0.95);
  }

  /**
   * A relative error, at 95 %: the experiment goes on until the half-width is at most {@code share / (1 + share)} of the estimate, so
   * that the estimate is off the <em>true</em> value by at most the share of it (Law 2015, section 9.4.1).
   *
   * @param statistic what is estimated
   * @param share above 0, such as 0.02
   * @return the precision
   */
  public static Precision relative(Statistic statistic, double share) {
    return new Precision(statistic, share, true, 0.95);
  }

  /**
   * The same at another confidence.
   *
   * @param value in (0, 1)
   * @return a copy
   */
  public Precision withConfidence(double value) {
    return new Precision(statistic, width, relative, value);
  }

  /**
   * The present estimate.
   *
   * @param samples from the name of an output to its values
   * @return its interval
   */
  public Interval interval(Function<String, double[]> samples) {
    return statistic.interval(samples, confidence);
  }

  /**
   * Whether an interval is narrow enough.
   *
   * @param interval the interval
   * @return true if so; never if it is not finite
   */
  public boolean reachedBy(Interval interval) {
    double most = relative ? width / (1 + width) * Math.abs(interval.estimate()) : width;
    return interval.halfWidth() <= most;
  }
}
