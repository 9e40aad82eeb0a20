package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How sure the averages of a simulation are: exact variances of long-run averages of M/M/1 (Daley 1968; Whitt 1989) and the t
 * interval of independent runs.
 */
public final class OutputAnalysis {
  /** The normal quantile of 95% intervals as planning formulas round it. */
  private static final double NORMAL_95 = 1.96;

  private OutputAnalysis() {}

  /**
   * An interval for a mean.
   *
   * @param mean of the sample
   * @param variance of the sample, over n - 1
   * @param halfWidth distance of both ends from the mean
   */
  public record Interval(double mean, double variance, double halfWidth) {
    /**
     * Whether a number lies in the interval.
     *
     * @param value the number
     * @return true if so, ends included
     */
    public boolean contains(double value) {
      return Math.abs(value - mean) <= halfWidth;
    }
  }

  private static void check(double load, double services) {
    Checks.insideUnit("load", load);
    Checks.positive("services", services);
  }

  /**
   * The mean number there in M/M/1.
   *
   * @param load arrival rate over service rate, in (0, 1)
   * @return {@code load / (1 - load)}
   */
  public static double meanNumber(double load) {
    Checks.insideUnit("load", load);
    return load / (1 - load);
  }

  /**
   * The mean wait before service in M/M/1.
   *
   * @param load arrival rate over service rate, in (0, 1)
   * @param services service rate, above 0
   * @return a time
   */
  public static double meanWait(double load, double services) {
    check(load, services);
    return load / (1 - load) / services;
  }

  /**
   * The variance of the time average of the number there in M/M/1, times the length of the run, in the limit of long runs (Whitt
   * 1989).
   *
   * @param load arrival rate over service rate, in (0, 1)
   * @param services service rate, above 0
   * @return {@code 2 load (1 + load) / (1 - load)^4 / services}
   */
  public static double varianceOfNumber(double load, double services) {
    check(load, services);
    return 2 * load * (1 + load) / Math.pow(1 - load, 4) / services;
  }

  /**
   * The variance of the average wait before service over shoppers in M/M/1, times the number of shoppers, in the limit of long
   * runs (Daley 1968).
   *
   * @param load arrival rate over service rate, in (0, 1)
   * @param services service rate, above 0
   * @return {@code load (2 + 5 load - 4 load^2 + load^3) / (1 - load)^4 / services^2}
   */
  public static double varianceOfWait(double load, double services) {
    check(load, services);
    double poly = 2 + load * (5 + load * (-4 + load));
    return load * poly / Math.pow(1 - load, 4) / services / services;
  }

  /**
   * The half-width to expect of a 95% interval from one long run: {@code 1.96 sqrt(variance / length)}.
   *
   * @param variance of the average times the length, at least 0
   * @param length of the run: time, or number of shoppers; above 0
   * @return the half-width
   */
  public static double halfWidth95(double variance, double length) {
    Checks.notNegative("variance", variance);
    Checks.positive("length", length);
    return NORMAL_95 * Math.sqrt(variance / length);
  }

  /**
   * The t interval for the mean of independent numbers of one normal law (Student 1908).
   *
   * @param confidence in (0, 1)
   * @param sample at least 2 numbers
   * @return the interval
   */
  public static Interval interval(double confidence, double... sample) {
    Checks.insideUnit("confidence", confidence);
    int n = sample.length;
    checkArgument(n >= 2, "sample: %s numbers: must be at least 2", n);
    double mean = Arrays.stream(sample).average().orElseThrow();
    double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
    double variance = squares / (n - 1);
    double t = TDistribution.of(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
    return new Interval(mean, variance, t * Math.sqrt(variance / n));
  }
}
