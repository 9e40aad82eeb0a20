package io.newretail.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Normal demand: costs as a cubic spline, below it as a straight line; integrals by Gauss quadrature between the kinks. */
final class SerialNormal implements SerialCost {
  private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(10);
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double REACH = 8.5;
  private static final double FINENESS = 24;
  private static final int MOST_KNOTS = 8_000;
  private static final int MOST_PANELS = 400;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private DoubleUnaryOperator cost;
  private List<Double> kinks = List.of(0.0);
  private double level = Double.POSITIVE_INFINITY;
  private double slope;
  private double mean;
  private double variance;
  private double lowest;
  private double smooth = Double.POSITIVE_INFINITY;

  /**
   * No stage yet.
   *
   * @param owed backlog cost and all holding costs of a unit owed
   */
  SerialNormal(double owed) {
    slope = -owed;
    cost = x -> owed * Math.max(0, -x);
  }

  @Override
  public double add(@Nullable DemandLaw lead, double holding, double from, double to) {
    DoubleUnaryOperator below = cost;
    double cap = level;
    List<Double> cuts = new ArrayList<>(kinks);
    cuts.removeIf(kink -> kink >= cap);
    if (cap < Double.POSITIVE_INFINITY) {
      cuts.add(cap);
    }
    kinks = cuts;
    slope += holding;
    cost = x -> holding * x + below.applyAsDouble(Math.min(x, cap));
    if (lead instanceof DemandLaw.Normal normal) {
      expect(normal, to);
      kinks = List.of();
      smooth = normal.sd();
    }
    level = least(from, to);
    lowest = Math.min(lowest, level - mean);
    return level;
  }

  /** Replaces the cost by its expectation after the demand of a lead time. */
  private void expect(DemandLaw.Normal lead, double to) {
    mean += lead.mean();
    variance += lead.sd() * lead.sd();
    double low = mean + lowest - (REACH + 1) * Math.sqrt(variance);
    double step = Math.max(lead.sd() / FINENESS, (to - low) / MOST_KNOTS);
    int knots = Math.max(3, (int) Math.ceil((to - low) / step) + 40);
    double[] x = new double[knots];
    double[] y = new double[knots];
    for (int i = 0; i < knots; i++) {
      x[i] = low + i * step;
      y[i] = expectation(lead, x[i]);
    }
    PolynomialSplineFunction spline = new SplineInterpolator().interpolate(x, y);
    double down = slope;
    cost = at -> at <= low ? y[0] + down * (at - low) : spline.value(at);
  }

  /** Integrates from kink to kink. */
  private double expectation(DemandLaw.Normal lead, double position) {
    double centre = position - lead.mean();
    double from = centre - REACH * lead.sd();
    double to = centre + REACH * lead.sd();
    double sum = 0;
    for (double kink : kinks) {
      if (kink > from && kink < to) {
        sum += integral(lead, centre, from, kink);
        from = kink;
      }
    }
    return sum + integral(lead, centre, from, to);
  }

  private double integral(DemandLaw.Normal lead, double centre, double from, double to) {
    double width = Math.min(lead.sd(), smooth);
    int panels = (int) Math.min(MOST_PANELS, Math.ceil((to - from) / width));
    double half = (to - from) / panels / 2;
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      double middle = from + (2 * i + 1) * half;
      sum += GAUSS.integrate(t -> {
        double x = middle + half * t;
        return cost.applyAsDouble(x) * STANDARD.density((x - centre) / lead.sd());
      });
    }
    return sum * half / lead.sd();
  }

  /** Golden section; the cost is convex, or has one valley, between the bounds. */
  private double least(double from, double to) {
    double low = from;
    double high = to;
    while (high - low > 1e-7 * (Math.abs(low) + Math.abs(high))) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (cost.applyAsDouble(left) <= cost.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  @Override
  public double least() {
    return cost.applyAsDouble(level);
  }
}
