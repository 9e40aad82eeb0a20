package io.newretail.page;

import io.newretail.page.SweptPoints.Point;
import io.newretail.page.SweptPoints.Setting;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as a tree. The effect of a setting by itself is the difference of points that differ from the first in it alone; where there are
 * none, as in a Latin hypercube, it is the slope of a plane through all points, over the setting's range.
 */
final class SweepTree {
  private final SweptPoints swept;
  private final List<Point> points;

  SweepTree(SweptPoints swept) {
    this.swept = swept;
    points = swept.points();
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("paths", swept.settings().stream().map(Setting::path).toList());
    tree.put("units", swept.settings().stream().map(Setting::unit).toList());
    tree.put("values", points.stream().map(Point::values).toList());
    tree.put(
        "numbers",
        points.stream()
            .map(p -> Shown.rounded(p.numbers().stream().mapToDouble(n -> n).toArray()))
            .toList());
    tree.put("n", swept.replications());
    Map<String, Object> kpis = new LinkedHashMap<>();
    Map<String, Object> effects = new LinkedHashMap<>();
    swept.units().forEach((kpi, unit) -> {
      kpis.put(kpi, figure(kpi, unit));
      effects.put(kpi, effects(kpi, unit));
    });
    tree.put("kpis", kpis);
    tree.put("effects", effects);
    return tree;
  }

  private Estimate estimate(Point point, String kpi, String unit) {
    Estimate estimate = point.figures().get(kpi);
    return estimate == null ? new Estimate(Double.NaN, Double.NaN, 0, unit) : estimate;
  }

  private Map<String, Object> figure(String kpi, String unit) {
    List<@Nullable Double> means = new ArrayList<>();
    List<@Nullable Double> halves = new ArrayList<>();
    for (Point point : points) {
      Estimate estimate = estimate(point, kpi, unit);
      means.add(Shown.exact(estimate.mean()));
      halves.add(Shown.exact(estimate.halfWidth95()));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("unit", unit);
    tree.put("mean", means);
    tree.put("half", halves);
    return tree;
  }

  private List<Object> effects(String kpi, String unit) {
    List<Object> effects = new ArrayList<>();
    @Nullable List<Estimate> slopes = null;
    for (int s = 0; s < swept.settings().size(); s++) {
      Map<String, Object> alone = alone(s, kpi);
      if (alone == null) {
        slopes = slopes == null ? slopes(kpi, unit) : slopes;
        alone = slope(s, slopes);
      }
      if (alone != null) {
        effects.add(alone);
      }
    }
    return effects;
  }

  /** By points that differ from the first in one setting alone; null if there are none. */
  private @Nullable Map<String, Object> alone(int setting, String kpi) {
    List<String> values = new ArrayList<>();
    List<Object> differences = new ArrayList<>();
    for (Point point : points) {
      Estimate difference = point.lessFirst().get(kpi);
      if (difference != null && differsIn(point, setting)) {
        values.add(point.values().get(setting));
        differences.add(Shown.estimate(difference));
      }
    }
    String reference = points.get(0).values().get(setting);
    return values.isEmpty() ? null : effect(setting, "alone", reference, values, differences);
  }

  private boolean differsIn(Point point, int setting) {
    for (int s = 0; s < swept.settings().size(); s++) {
      boolean same = point.values().get(s).equals(points.get(0).values().get(s));
      if (same == (s == setting)) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Object> effect(
      int setting, String kind, String reference, List<String> values, List<Object> differences) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("path", swept.settings().get(setting).path());
    tree.put("kind", kind);
    tree.put("reference", reference);
    tree.put("values", values);
    tree.put("differences", differences);
    return tree;
  }

  private @Nullable Map<String, Object> slope(int setting, List<Estimate> slopes) {
    if (slopes.isEmpty()) {
      return null;
    }
    int low = end(setting, -1);
    int high = end(setting, 1);
    List<String> values = swept.values(setting);
    return effect(
        setting,
        "slope",
        values.get(low),
        List.of(values.get(high)),
        List.of(Shown.estimate(slopes.get(setting))));
  }

  /** The point with the least (-1) or greatest (1) value of a setting. */
  private int end(int setting, int sign) {
    int end = 0;
    for (int p = 1; p < points.size(); p++) {
      if (sign * (number(p, setting) - number(end, setting)) > 0) {
        end = p;
      }
    }
    return end;
  }

  private double number(int point, int setting) {
    return Objects.requireNonNull(points.get(point).numbers().get(setting));
  }

  /** The slopes of the plane of least squares, each over its setting's range; none where they cannot be told apart. */
  private List<Estimate> slopes(String kpi, String unit) {
    int settings = swept.settings().size();
    int free = points.size() - settings - 1;
    double[] y = points.stream().mapToDouble(p -> estimate(p, kpi, unit).mean()).toArray();
    double[][] x = new double[points.size()][settings];
    double[] range = new double[settings];
    for (int s = 0; s < settings; s++) {
      double low = number(end(s, -1), s);
      range[s] = number(end(s, 1), s) - low;
      for (int p = 0; p < points.size(); p++) {
        x[p][s] = range[s] == 0 ? 0 : (number(p, s) - low) / range[s];
      }
    }
    for (double value : y) {
      if (free < 1 || !Double.isFinite(value)) {
        return List.of();
      }
    }
    return fitted(x, y, free, unit);
  }

  private static List<Estimate> fitted(double[][] x, double[] y, int free, String unit) {
    try {
      OLSMultipleLinearRegression plane = new OLSMultipleLinearRegression();
      plane.newSampleData(y, x);
      double[] beta = plane.estimateRegressionParameters();
      double[] error = plane.estimateRegressionParametersStandardErrors();
      double t = TDistribution.of(free).inverseSurvivalProbability(0.025);
      List<Estimate> slopes = new ArrayList<>();
      for (int s = 1; s < beta.length; s++) {
        slopes.add(new Estimate(beta[s], t * error[s], y.length, unit));
      }
      return slopes;
    } catch (SingularMatrixException e) {
      return List.of();
    }
  }
}
