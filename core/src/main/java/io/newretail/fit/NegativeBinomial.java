package io.newretail.fit;

import org.apache.commons.math3.special.Gamma;

/** The negative binomial law with mean m and variance m + alpha m^2 (NB2, Cameron and Trivedi 1986). */
final class NegativeBinomial {
  private NegativeBinomial() {}

  static double logLikelihood(double units, double mean, double alpha) {
    double m = Math.max(1e-6, mean);
    double k = 1 / Math.max(1e-6, alpha);
    return rising(units, k)
        - Gamma.logGamma(units + 1)
        - k * Math.log1p(m / k)
        + units * Math.log(m / (k + m));
  }

  /** log Gamma(y + k) - log Gamma(k), also where k is so large that the difference of the two would be lost. */
  private static double rising(double y, double k) {
    if (y < 40) {
      double sum = 0;
      for (int j = 0; j < y; j++) {
        sum += Math.log(k + j);
      }
      return sum;
    }
    return Gamma.logGamma(y + k) - Gamma.logGamma(k);
  }

  /** The chances of less than the units and of exactly the units. */
  static double[] below(double units, double mean, double alpha) {
    double m = Math.max(1e-6, mean);
    double k = 1 / Math.max(1e-6, alpha);
    double p = Math.exp(-k * Math.log1p(m / k));
    double below = 0;
    for (int y = 0; y < units; y++) {
      below += p;
      p *= (k + y) / (y + 1) * (m / (k + m));
    }
    return new double[] {below, p};
  }
}
