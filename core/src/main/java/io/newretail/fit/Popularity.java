package io.newretail.fit;

import java.util.Arrays;

/**
 * How the picks are spread over the articles: shares proportional to (rank + q) to the power of -s (Mandelbrot 1953), by maximum
 * likelihood on the counts by rank.
 *
 * @param exponent the exponent s
 * @param shift the shift q; it trades off with s, so carry both
 * @param divergence the divergence of the counted shares from the law (Kullback and Leibler 1951), in nats
 * @param topFifth the share of all picks that the top fifth of the articles take
 */
public record Popularity(Parameter exponent, Parameter shift, double divergence, double topFifth) {

  /**
   * Fits the law.
   *
   * @param picks how often each article was picked, in any order
   * @return the law
   */
  public static Popularity fit(double... picks) {
    double[] sorted = picks.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double[] count = new double[n];
    double total = 0;
    double top = 0;
    for (int r = 0; r < n; r++) {
      count[r] = sorted[n - 1 - r];
      total += count[r];
      top += 5 * r < n ? count[r] : 0;
    }
    double entropy = 0;
    for (double c : count) {
      entropy += c > 0 ? c / total * Math.log(c / total) : 0;
    }
    double[] free = new Likelihood(p -> log(count, p[0], shift(p[1])))
        .maximise(new double[] {1.5, Math.log(1 + 0.02 * n)}, 0.7);
    double s = free[0];
    double q = shift(free[1]);
    double[] errors =
        new Likelihood(p -> log(count, p[0], p[1])).standardErrors(new double[] {s, q});
    return new Popularity(
        new Parameter("s", s, errors[0]),
        new Parameter("q", q, errors[1]),
        entropy - log(count, s, q) / total,
        top / total);
  }

  private static double shift(double free) {
    return Math.exp(Math.max(-10, Math.min(14, free))) - Math.exp(-10);
  }

  private static double log(double[] count, double s, double q) {
    double norm = 0;
    double sum = 0;
    double total = 0;
    for (int r = 0; r < count.length; r++) {
      double log = Math.log((r + 1 + q) / (1 + q));
      norm += Math.exp(-s * log);
      sum -= count[r] * s * log;
      total += count[r];
    }
    return sum - total * Math.log(norm);
  }
}
