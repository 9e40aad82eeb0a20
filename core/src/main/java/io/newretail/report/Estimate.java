package io.newretail.report;

import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean over replications with its 95 % confidence interval (Student 1908). The replications are the observations, never
 * the baskets in them.
 *
 * @param mean the mean over replications
 * @param halfWidth95 half the width of the interval; NaN with fewer than two replications
 * @param n how many replications
 * @param unit what is counted, for example {@code baskets}
 */
public record Estimate(double mean, double halfWidth95, int n, String unit) {

  /**
   * The estimate from one value a replication.
   *
   * @param unit what is counted
   * @param values the values; those that are not numbers (a share of nothing) are left out
   * @return the estimate; its mean is NaN if no value is left
   */
  public static Estimate of(String unit, double... values) {
    double sum = 0;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    double mean = n == 0 ? Double.NaN : sum / n;
    double squares = 0;
    for (double value : values) {
      squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
    }
    if (n < 2) {
      return new Estimate(mean, Double.NaN, n, unit);
    }
    double t = TDistribution.of(n - 1).inverseSurvivalProbability(0.025);
    return new Estimate(mean, t * Math.sqrt(squares / (n - 1) / n), n, unit);
  }

  /**
   * The ratio of two sums, each with one value a replication; its interval by the jackknife (Quenouille 1956), which takes off
   * the bias of a ratio.
   *
   * @param unit what is counted
   * @param parts the numerators
   * @param wholes the denominators, as many
   * @return the estimate; not a number if the denominators add up to 0
   */
  public static Estimate ofRatio(String unit, double[] parts, double[] wholes) {
    int n = parts.length;
    double part = 0;
    double whole = 0;
    for (int i = 0; i < n; i++) {
      part += parts[i];
      whole += wholes[i];
    }
    if (whole == 0 || n < 2) {
      return new Estimate(part / whole, Double.NaN, n, unit);
    }
    double[] pseudo = new double[n];
    for (int i = 0; i < n; i++) {
      double rest = whole - wholes[i];
      pseudo[i] =
          rest == 0 ? Double.NaN : n * (part / whole) - (n - 1) * ((part - parts[i]) / rest);
    }
    return of(unit, pseudo);
  }

  /**
   * Whether a value lies in the interval.
   *
   * @param value a value
   * @return whether it is no further from the mean than the half-width
   */
  public boolean covers(double value) {
    return Math.abs(value - mean) <= halfWidth95;
  }

  @Override
  public String toString() {
    if (Double.isNaN(mean)) {
      return "-";
    }
    String spread = Double.isNaN(halfWidth95) ? "" : " +- " + figure(halfWidth95);
    return figure(mean) + spread + " " + unit;
  }

  /** No decimals from 100 up, one from 10 up, two from 0.1 up, else four. */
  private static String figure(double value) {
    double size = Math.abs(value);
    if (value == 0 || size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", value);
  }
}
