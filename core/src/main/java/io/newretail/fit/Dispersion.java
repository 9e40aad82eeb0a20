package io.newretail.fit;

import java.util.Arrays;

/**
 * Over-dispersion by series, variance = m + alpha m^2: the likelihood of each series on a grid of alphas times a log-normal
 * prior, whose median and spread are those under which all series together are likeliest (empirical Bayes).
 */
final class Dispersion {
  private static final int GRID = 33;
  private static final double LEAST = 0.004;
  private static final double MOST = 2;
  private static final double[] ALPHA = new double[GRID];
  private static final double[] SPREADS = {0.15, 0.3, 0.5, 0.7, 0.9, 1.2};

  static {
    for (int a = 0; a < GRID; a++) {
      ALPHA[a] = LEAST * Math.pow(MOST / LEAST, a / (GRID - 1.0));
    }
  }

  /** The posterior mean of each series. */
  final double[] alpha;

  /** The median of the prior. */
  final double median;

  /** The standard deviation of the prior's logarithm. */
  final double spread;

  /**
   * Fits.
   *
   * @param series the series of each observation
   * @param units what was sold
   * @param mean what was expected
   */
  Dispersion(int seriesCount, int[] series, double[] units, double[] mean) {
    double[][] likelihood = likelihoods(seriesCount, series, units, mean);
    double[] top = normalise(likelihood);
    double best = Double.NEGATIVE_INFINITY;
    int at = 0;
    double wide = 0;
    for (int centre = 0; centre < GRID; centre++) {
      for (double candidate : SPREADS) {
        double[] prior = prior(centre, candidate);
        double sum = 0;
        for (int s = 0; s < seriesCount; s++) {
          sum += top[s] + Math.log(dot(likelihood[s], prior));
        }
        if (sum > best) {
          best = sum;
          at = centre;
          wide = candidate;
        }
      }
    }
    median = ALPHA[at];
    spread = wide;
    alpha = new double[seriesCount];
    double[] prior = prior(at, wide);
    double[] weighted = new double[GRID];
    for (int a = 0; a < GRID; a++) {
      weighted[a] = prior[a] * ALPHA[a];
    }
    for (int s = 0; s < seriesCount; s++) {
      alpha[s] = dot(likelihood[s], weighted) / dot(likelihood[s], prior);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < GRID; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[][] likelihoods(int n, int[] series, double[] units, double[] mean) {
    double[][] likelihood = new double[n][GRID];
    int most = (int) Arrays.stream(units).max().orElse(0);
    for (int a = 0; a < GRID; a++) {
      double[] rising = rising(ALPHA[a], most);
      for (int i = 0; i < units.length; i++) {
        likelihood[series[i]][a] +=
            rising[(int) units[i]] - (units[i] + 1 / ALPHA[a]) * Math.log(1 + ALPHA[a] * mean[i]);
      }
    }
    return likelihood;
  }

  /** Turns logarithms into likelihoods relative to the greatest of each series; gives that greatest. */
  private static double[] normalise(double[][] likelihood) {
    double[] top = new double[likelihood.length];
    for (int s = 0; s < top.length; s++) {
      top[s] = Arrays.stream(likelihood[s]).max().orElse(0);
      for (int a = 0; a < GRID; a++) {
        likelihood[s][a] = Math.exp(likelihood[s][a] - top[s]);
      }
    }
    return top;
  }

  private static double[] rising(double alpha, int most) {
    double[] sum = new double[most + 1];
    for (int y = 1; y <= most; y++) {
      sum[y] = sum[y - 1] + Math.log1p(alpha * (y - 1));
    }
    return sum;
  }

  private static double[] prior(int centre, double spread) {
    double[] prior = new double[GRID];
    double total = 0;
    for (int a = 0; a < GRID; a++) {
      double z = Math.log(ALPHA[a] / ALPHA[centre]) / spread;
      prior[a] = Math.exp(-z * z / 2);
      total += prior[a];
    }
    for (int a = 0; a < GRID; a++) {
      prior[a] /= total;
    }
    return prior;
  }
}
