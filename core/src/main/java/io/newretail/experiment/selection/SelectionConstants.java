package io.newretail.experiment.selection;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The constants of selection procedures, worked out and not tabulated. */
public final class SelectionConstants {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int NODES = 56;

  private SelectionConstants() {}

  /**
   * Rinott's h (1978): with first samples of n0, alternatives with {@code (h s / delta)^2} observations each are ordered rightly with the given
   * probability in the least favourable case. It solves {@code E[E[Phi(h / sqrt(v (1 / X + 1 / Y))) | Y]^(k - 1)] = p} with X and Y
   * chi-square of v = n0 - 1 degrees of freedom.
   *
   * @param alternatives k, at least 2
   * @param first n0, at least 3
   * @param p the probability, above 1 / k and below 1
   * @return h
   */
  public static double rinott(int alternatives, int first, double p) {
    checkAlternatives(alternatives, first);
    checkArgument(
        p > 1.0 / alternatives && p < 1, "p: %s: must be above 1 / alternatives and below 1", p);
    double v = first - 1;
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(v);
    GaussIntegrator nodes = nodes(v);
    int n = nodes.getNumberOfPoints();
    double[] mass = new double[n];
    for (int i = 0; i < n; i++) {
      mass[i] = nodes.getWeight(i) * chi.density(nodes.getPoint(i));
    }
    return solve(
        h -> {
          double outer = 0;
          for (int y = 0; y < n; y++) {
            double inner = 0;
            for (int x = 0; x < n; x++) {
              double spread = Math.sqrt(v * (1 / nodes.getPoint(x) + 1 / nodes.getPoint(y)));
              inner += mass[x] * NORMAL.cumulativeProbability(h / spread);
            }
            outer += mass[y] * Math.pow(Math.min(1, inner), alternatives - 1);
          }
          return outer - p;
        },
        1e-3,
        60);
  }

  /**
   * The eta of Kim and Nelson (2001) with c = 1, valid whether or not draws are shared: {@code ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) /
   * 2}.
   *
   * @param alternatives k, at least 2
   * @param first n0, at least 3
   * @param p the probability of a right selection, 1 - alpha
   * @return eta; {@code h^2 = 2 eta (n0 - 1)}
   */
  public static double kimNelson(int alternatives, int first, double p) {
    checkAlternatives(alternatives, first);
    checkArgument(p > 0.5 && p < 1, "p: %s: must be above 0.5 and below 1", p);
    return (Math.pow(2 * (1 - p) / (alternatives - 1), -2.0 / (first - 1)) - 1) / 2;
  }

  /**
   * The eta by which the parallel good-selection procedure screens (Ni, Ciocan, Henderson and Hunter 2017): it solves {@code E[2 (1 -
   * Phi(eta sqrt(R)))] = 1 - (1 - alpha)^(1 / (k - 1))} with R the lesser of two chi-squares of n1 - 1 degrees of freedom.
   *
   * @param alternatives k, at least 2
   * @param first n1, at least 3
   * @param alpha the probability at most of losing the best in screening, in (0, 1)
   * @return eta
   */
  public static double screening(int alternatives, int first, double alpha) {
    checkAlternatives(alternatives, first);
    checkArgument(alpha > 0 && alpha < 1, "alpha: %s: must be between 0 and 1", alpha);
    double v = first - 1;
    ChiSquaredDistribution chi = ChiSquaredDistribution.of(v);
    GaussIntegrator nodes = nodes(v);
    double error = -Math.expm1(Math.log1p(-alpha) / (alternatives - 1));
    return solve(
        eta -> error
            - nodes.integrate(r -> 2
                * NORMAL.survivalProbability(eta * Math.sqrt(r))
                * 2
                * chi.density(r)
                * chi.survivalProbability(r)),
        1e-6,
        60);
  }

  /** Nodes over all of the mass of a chi-square that matters. */
  private static GaussIntegrator nodes(double v) {
    return new GaussIntegratorFactory()
        .legendre(NODES, Math.max(0, v - 12 * Math.sqrt(2 * v)), v + 9 * Math.sqrt(2 * v) + 30);
  }

  private static double solve(DoubleUnaryOperator rising, double low, double high) {
    return new BrentSolver(1e-9, 1e-9).solve(300, rising::applyAsDouble, low, high);
  }

  private static void checkAlternatives(int alternatives, int first) {
    checkArgument(alternatives >= 2, "alternatives: %s: must be at least 2", alternatives);
    checkArgument(first >= 3, "first: %s: must be at least 3", first);
  }
}
