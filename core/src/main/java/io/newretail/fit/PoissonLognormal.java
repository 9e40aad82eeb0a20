package io.newretail.fit;

/**
 * The Poisson-lognormal law: the integral over the normal variable by the trapezium rule around the peak of the integrand, which
 * for such smooth integrands is exact to rounding.
 */
final class PoissonLognormal {
  private static final int POINTS = 25;
  private static final double REACH = 7;

  private PoissonLognormal() {}

  /** The log probabilities of 1 to n, given that the count is not zero. */
  static double[] truncated(double mu, double sigma, int largest) {
    double none = Math.exp(logMass(mu, sigma, 0));
    double given = Math.log1p(-Math.min(none, 1 - 1e-12));
    double[] log = new double[largest];
    for (int k = 1; k <= largest; k++) {
      log[k - 1] = logMass(mu, sigma, k) - given;
    }
    return log;
  }

  /** The log of the integral over x of exp(k x - e^x) / k! times the normal density. */
  private static double logMass(double mu, double sigma, int k) {
    double precision = 1 / (sigma * sigma);
    double x = k == 0 ? Math.min(mu, 0) : Math.log(k);
    for (int step = 0; step < 100; step++) {
      double slope = k - Math.exp(x) - precision * (x - mu);
      double move = slope / (Math.exp(x) + precision);
      x += Math.max(-2, Math.min(2, move));
      if (Math.abs(move) < 1e-9) {
        break;
      }
    }
    double width = 1 / Math.sqrt(Math.exp(x) + precision);
    double peak = height(x, mu, precision, k);
    double step = 2 * REACH * width / (POINTS - 1);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += Math.exp(height(x + (i - (POINTS - 1) / 2) * step, mu, precision, k) - peak);
    }
    return peak
        + Math.log(sum * step)
        - SizeLaws.logGamma(k + 1)
        - Math.log(sigma)
        - 0.5 * Math.log(2 * Math.PI);
  }

  private static double height(double x, double mu, double precision, int k) {
    return k * x - Math.exp(x) - 0.5 * precision * (x - mu) * (x - mu);
  }
}
