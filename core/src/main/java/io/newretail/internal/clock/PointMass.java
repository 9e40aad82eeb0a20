package io.newretail.internal.clock;

/**
 * Logarithms of Poisson and binomial probabilities by the saddle-point form (Loader 2000): no difference of large numbers, so they
 * stay right to 1e-13 at means of 1e9, where log-factorials have lost ten digits. StrictMath only.
 */
final class PointMass {
  private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);
  private static final double[] SMALL = new double[16];

  static {
    double factorial = 1;
    for (int n = 1; n < SMALL.length; n++) {
      factorial *= n;
      SMALL[n] = StrictMath.log(factorial) - (n + 0.5) * StrictMath.log(n) + n - LOG_TWO_PI / 2;
    }
  }

  private PointMass() {}

  /** log P(k) for a Poisson count of some mean above 0. */
  static double logPoisson(double k, double mean) {
    if (k == 0) {
      return -mean;
    }
    return -stirling(k) - deviance(k, mean) - (LOG_TWO_PI + StrictMath.log(k)) / 2;
  }

  /** log P(k) for a binomial count of n trials, p in (0, 1). */
  static double logBinomial(double k, double n, double p) {
    if (k == 0) {
      return n * StrictMath.log1p(-p);
    }
    if (k == n) {
      return n * StrictMath.log(p);
    }
    double rest = n - k;
    double errors = stirling(n) - stirling(k) - stirling(rest);
    double far = deviance(k, n * p) + deviance(rest, n * (1 - p));
    return errors - far + (StrictMath.log(n / k) - LOG_TWO_PI - StrictMath.log(rest)) / 2;
  }

  /** What Stirling's formula lacks to log n!. */
  private static double stirling(double n) {
    if (n < SMALL.length) {
      return SMALL[(int) n];
    }
    double square = n * n;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / (1680 * square)) / square) / square) / n;
  }

  /** k log(k / mean) + mean - k, without cancellation where k is near the mean. */
  private static double deviance(double k, double mean) {
    double gap = k - mean;
    if (Math.abs(gap) >= 0.1 * (k + mean)) {
      return k * StrictMath.log(k / mean) - gap;
    }
    double v = gap / (k + mean);
    double sum = gap * v;
    double term = 2 * k * v;
    for (int j = 1; j < 1_000; j++) {
      term *= v * v;
      double next = sum + term / (2 * j + 1);
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }
}
