package io.newretail.experiment.output;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** Intervals from independent observations, one a replication. */
public final class Intervals {
  private Intervals() {}

  /**
   * The mean, by Student's t (1908).
   *
   * @param confidence in (0, 1)
   * @param values at least 2 for an interval
   * @return the interval
   */
  public static Interval mean(double confidence, double... values) {
    checkConfidence(confidence);
    int n = values.length;
    double mean = average(values);
    if (n < 2) {
      return Interval.around(mean, Double.NaN, confidence, n);
    }
    return Interval.around(
        mean, t(n - 1, confidence) * Math.sqrt(variance(values) / n), confidence, n);
  }

  /**
   * The ratio of two means, such as a fill rate over days of different demand, by the jackknife (Quenouille 1956; Iglehart 1975), which takes
   * off most of the bias of a ratio.
   *
   * @param confidence in (0, 1)
   * @param parts the numerators
   * @param wholes the denominators, as many; they may not add up to 0, nor may all but one
   * @return the interval
   */
  public static Interval ratio(double confidence, double[] parts, double[] wholes) {
    checkConfidence(confidence);
    checkArgument(
        parts.length == wholes.length,
        "parts, wholes: %s and %s values: must be as many",
        parts.length,
        wholes.length);
    int n = parts.length;
    double part = Arrays.stream(parts).sum();
    double whole = Arrays.stream(wholes).sum();
    if (n < 2) {
      return Interval.around(part / whole, Double.NaN, confidence, n);
    }
    double[] pseudo = new double[n];
    for (int i = 0; i < n; i++) {
      double rest = (part - parts[i]) / (whole - wholes[i]);
      pseudo[i] = n * (part / whole) - (n - 1) * rest;
    }
    return mean(confidence, pseudo);
  }

  /**
   * A quantile, by order statistics; needs no law of the values (Conover 1999).
   *
   * @param confidence in (0, 1)
   * @param p the quantile's level, in (0, 1)
   * @param values at least 1
   * @return the interval; an end that the sample is too small for is infinite
   */
  public static Interval quantile(double confidence, double p, double... values) {
    checkArgument(values.length >= 1, "values: none: must be at least one");
    QuantileRanks ranks = QuantileRanks.of(values.length, p, confidence);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double low = ranks.low() == 0 ? Double.NEGATIVE_INFINITY : sorted[ranks.low() - 1];
    double high = ranks.high() > n ? Double.POSITIVE_INFINITY : sorted[ranks.high() - 1];
    return new Interval(sorted[rank(n, p)], low, high, confidence, n);
  }

  /** Where the empirical quantile of a level stands, from 0. */
  static int rank(int n, double p) {
    return (int) Math.min(n - 1, Math.max(0, Math.ceil(n * p - 1e-9) - 1));
  }

  /**
   * A quantile of the waits of all shoppers over days, where shoppers of one day are not independent: the share of waits below a limit
   * is a ratio over days, and its interval is turned into one for the limit (Woodruff 1952). The number of observations is that of days.
   *
   * @param confidence in (0, 1)
   * @param p the quantile's level, in (0, 1)
   * @param waits by day (or replication), the waits of its shoppers in any order; at least 2 days and one wait
   * @return the interval
   */
  public static Interval quantileOverDays(double confidence, double p, double[][] waits) {
    checkLevel(p);
    int days = waits.length;
    checkArgument(days >= 2, "waits: %s days: must be at least 2", days);
    double[] all = Arrays.stream(waits).flatMapToDouble(Arrays::stream).sorted().toArray();
    checkArgument(all.length > 0, "waits: none: must be at least one");
    double estimate = all[rank(all.length, p)];
    double[] below = new double[days];
    double[] whole = new double[days];
    for (int d = 0; d < days; d++) {
      below[d] = Arrays.stream(waits[d]).filter(w -> w <= estimate).count();
      whole[d] = waits[d].length;
    }
    double half = linearised(confidence, below, whole);
    double low = p - half <= 0 ? Double.NEGATIVE_INFINITY : all[rank(all.length, p - half)];
    double high = p + half >= 1 ? Double.POSITIVE_INFINITY : all[rank(all.length, p + half)];
    return new Interval(estimate, low, high, confidence, days);
  }

  /** The half-width of a ratio by its linear part; unlike the jackknife it exists if one day has everything. */
  private static double linearised(double confidence, double[] parts, double[] wholes) {
    int n = parts.length;
    double whole = Arrays.stream(wholes).sum();
    double ratio = Arrays.stream(parts).sum() / whole;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double rest = parts[i] - ratio * wholes[i];
      squares += rest * rest;
    }
    return t(n - 1, confidence) * Math.sqrt(squares / (n - 1) * n) / whole;
  }

  static double average(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The sample variance, over n - 1. */
  static double variance(double... values) {
    double mean = average(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }

  static double t(double degrees, double confidence) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - confidence) / 2);
  }

  static void checkConfidence(double confidence) {
    checkArgument(
        confidence > 0 && confidence < 1,
        "confidence: %s: must be between 0 and 1, such as 0.95",
        confidence);
  }

  static void checkLevel(double p) {
    checkArgument(p > 0 && p < 1, "p: %s: must be between 0 and 1", p);
  }
}
