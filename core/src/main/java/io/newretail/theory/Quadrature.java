package io.newretail.theory;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Integrals over stretches, each by Gauss and Legendre with ten points. */
final class Quadrature {
  private static final int POINTS = 10;

  private Quadrature() {}

  /** Stretches of at most a width. */
  static double even(DoubleUnaryOperator f, double from, double to, double width) {
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    int n = (int) Math.max(1, Math.ceil((to - from) / width - 1e-9));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += one(rules, f, from + (to - from) * i / n, from + (to - from) * (i + 1) / n);
    }
    return sum;
  }

  /** From 0, each stretch half as long again as the one before. */
  static double growing(DoubleUnaryOperator f, double first, double to) {
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    double at = 0;
    double sum = 0;
    for (double width = first; at < to; width *= 1.5) {
      double end = Math.min(to, at + width);
      sum += one(rules, f, at, end);
      at = end;
    }
    return sum;
  }

  private static double one(
      GaussIntegratorFactory rules, DoubleUnaryOperator f, double from, double to) {
    GaussIntegrator rule = rules.legendre(POINTS, from, to);
    return rule.integrate(f::applyAsDouble);
  }
}
