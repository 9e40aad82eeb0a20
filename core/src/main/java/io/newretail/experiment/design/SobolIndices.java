package io.newretail.experiment.design;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.newretail.internal.clock.RandomStream;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which share of a response's variance each factor brings: alone (first order; the estimator of Saltelli et al. 2010) and with all its interactions (total; Jansen
 * 1999). Points are Sobol's under a random digital shift; several shifts give the intervals.
 *
 * @param first first-order index of each factor
 * @param total total index of each factor
 */
public record SobolIndices(List<Estimate> first, List<Estimate> total) {

  /** Copies the indices. */
  public SobolIndices {
    first = ImmutableList.copyOf(first);
    total = ImmutableList.copyOf(total);
  }

  /**
   * Splits the variance of a response up.
   *
   * @param response of a point whose coordinates lie in [0, 1); factors are independent and uniform there
   * @param factors how many, 1 to 500
   * @param n base points of a shift, best a power of two; {@code n * (factors + 2)} calls a shift
   * @param shifts how many independent shifts, at least 1; two or more give intervals
   * @param seed the seed
   * @return the indices
   * @throws IllegalArgumentException if the response does not vary
   */
  public static SobolIndices of(
      ToDoubleFunction<double[]> response, int factors, int n, int shifts, long seed) {
    checkArgument(factors >= 1 && factors <= 500, "factors: %s: must be 1 to 500", factors);
    checkArgument(n >= 2, "points: %s: must be at least 2", n);
    checkArgument(shifts >= 1, "shifts: %s: must be at least 1", shifts);
    double[][] first = new double[factors][shifts];
    double[][] total = new double[factors][shifts];
    for (int s = 0; s < shifts; s++) {
      Design both = Design.shiftedSobol(n, 2 * factors, RandomStream.part(seed, s));
      one(response, both, factors, s, first, total);
    }
    return new SobolIndices(estimates(first), estimates(total));
  }

  private static List<Estimate> estimates(double[][] values) {
    List<Estimate> estimates = new ArrayList<>();
    for (double[] value : values) {
      estimates.add(Estimate.of("of the variance", value));
    }
    return estimates;
  }

  private static void one(
      ToDoubleFunction<double[]> response,
      Design both,
      int factors,
      int shift,
      double[][] first,
      double[][] total) {
    int n = both.size();
    double[] a = new double[n];
    double[] b = new double[n];
    double[][] mixed = new double[factors][n];
    for (int i = 0; i < n; i++) {
      double[] row = both.point(i);
      double[] left = Arrays.copyOf(row, factors);
      double[] right = Arrays.copyOfRange(row, factors, 2 * factors);
      a[i] = response.applyAsDouble(left.clone());
      b[i] = response.applyAsDouble(right.clone());
      for (int f = 0; f < factors; f++) {
        double[] x = left.clone();
        x[f] = right[f];
        mixed[f][i] = response.applyAsDouble(x);
      }
    }
    double mean = (mean(a) + mean(b)) / 2;
    double variance = variance(a, b, mean);
    checkArgument(variance > 0, "response: must vary");
    for (int f = 0; f < factors; f++) {
      double own = 0;
      double rest = 0;
      for (int i = 0; i < n; i++) {
        own += (b[i] - mean) * (mixed[f][i] - a[i]);
        rest += (a[i] - mixed[f][i]) * (a[i] - mixed[f][i]);
      }
      first[f][shift] = own / n / variance;
      total[f][shift] = rest / (2.0 * n) / variance;
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] a, double[] b, double mean) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean);
    }
    return squares / (2.0 * a.length - 1);
  }
}
