package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Gamma factors of mean 1 that are tied by a Gaussian copula (NORTA, Cario and Nelson 1997): the correlation of the factors is not
 * quite that of the normals behind them. Both ways by Gauss-Hermite quadrature of 64 points; good to about 1e-6 for a coefficient of
 * variation of at most 1.
 */
public final class Copula {
  private static final int POINTS = 64;
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().hermite(POINTS);
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Copula() {}

  /**
   * The correlation of two gamma factors.
   *
   * @param cv their coefficient of variation, in (0, 1]
   * @param normals the correlation of the normals, in [-1, 1]
   * @return the correlation of the factors
   */
  public static double correlation(double cv, double normals) {
    checkArgument(cv > 0 && cv <= 1, "cv: %s: must be in (0, 1]", cv);
    checkArgument(Math.abs(normals) <= 1, "normals: %s: must be in [-1, 1]", normals);
    GammaDistribution law = GammaDistribution.of(1 / (cv * cv), cv * cv);
    double rest = Math.sqrt(1 - normals * normals);
    double product = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = Math.sqrt(2) * RULE.getPoint(i);
      double first = factor(law, x) * RULE.getWeight(i);
      for (int j = 0; j < POINTS; j++) {
        double y = Math.sqrt(2) * RULE.getPoint(j);
        product += first * factor(law, normals * x + rest * y) * RULE.getWeight(j);
      }
    }
    return (product / Math.PI - 1) / (cv * cv);
  }

  private static double factor(GammaDistribution law, double z) {
    return z < 0
        ? law.inverseCumulativeProbability(NORMAL.cumulativeProbability(z))
        : law.inverseSurvivalProbability(NORMAL.survivalProbability(z));
  }

  /**
   * The correlation of the normals that gives two gamma factors a wanted one.
   *
   * @param cv their coefficient of variation, in (0, 1]
   * @param factors the correlation of the factors, between that of opposite normals (above -1) and 1
   * @return the correlation of the normals
   */
  public static double normals(double cv, double factors) {
    double low = -1;
    double high = 1;
    checkArgument(
        factors >= correlation(cv, low) && factors <= 1,
        "factors: %s: must be from %s to 1",
        factors,
        correlation(cv, low));
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (correlation(cv, middle) < factors) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
