package io.newretail.fit;

import io.newretail.demand.ItemShocks.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts of a panel's own last weeks, each from the days before its origin, and the likelihood that they give to what came
 * (Tashman 2000). Smoothing parameters are chosen by it.
 */
final class RollingOrigin {
  private static final double[] MORE = {0, 0.01, 0.02, 0.04, 0.06, 0.09};
  private static final double[] DOUBTS = {0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

  private static final double[] FEW_DOUBTS = {0.5, 1.5};
  private static final Width START = new Width(Double.NaN, 0.02, 1);

  private final DemandPanel panel;
  private final int horizon;
  private final List<NestedEffects> fits = new ArrayList<>();
  private final List<double[]> bySeries = new ArrayList<>();
  private final int[] row;
  private final int[] at;
  private final double[] units;
  private final double[] mean;
  private final double[] doubt;
  private final double[] alpha;

  /** How wide the laws must be: alpha = series alpha + more + doubts * variance of the forecast. */
  record Width(double logLikelihood, double more, double doubts) {}

  RollingOrigin(DemandPanel panel, Design design, Smoothing start, int horizon) {
    this.panel = panel;
    this.horizon = horizon;
    List<int[]> scored = new ArrayList<>();
    for (int origin : origins(panel.days, horizon)) {
      NestedEffects fit = new NestedEffects(panel, design, origin, Smoothing.plain());
      fit.fit(DemandFit.PLAIN_ROUNDS);
      fit.restart(start);
      fits.add(fit);
      bySeries.add(new double[0]);
      int end = panel.rowsBefore(origin + horizon);
      for (int i = fit.rows; i < end; i++) {
        if (panel.counts(i)) {
          scored.add(new int[] {i, fits.size() - 1});
        }
      }
    }
    row = scored.stream().mapToInt(r -> r[0]).toArray();
    at = scored.stream().mapToInt(r -> r[1]).toArray();
    units = Arrays.stream(row).mapToDouble(i -> panel.units[i]).toArray();
    mean = new double[row.length];
    doubt = new double[row.length];
    alpha = new double[row.length];
  }

  /** The first days of the forecasts: three, a week apart, if there are that many days. */
  static List<Integer> origins(int days, int horizon) {
    List<Integer> origins = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      int origin = days - horizon - 7 * k;
      if (origin >= Math.max(14, horizon)) {
        origins.add(origin);
      }
    }
    return origins;
  }

  boolean possible() {
    return row.length > 0;
  }

  /**
   * The best likelihood that a smoothing reaches, and how wide the laws must be for it; the over-dispersion of each series is
   * taken from the last scoring unless it is to be worked out anew.
   */
  Width score(Smoothing smoothing, int rounds, boolean newDispersion) {
    forecast(smoothing, rounds, newDispersion);
    Width best = at(START.more(), START.doubts());
    for (double doubts : newDispersion ? DOUBTS : FEW_DOUBTS) {
      best = better(best, at(best.more(), doubts));
    }
    for (double more : newDispersion ? MORE : new double[0]) {
      best = better(best, at(more, best.doubts()));
    }
    return best;
  }

  private static Width better(Width a, Width b) {
    return b.logLikelihood() > a.logLikelihood() ? b : a;
  }

  private Width at(double more, double doubts) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += relative(units[i], mean[i], alpha[i] + more + doubts * doubt[i]);
    }
    return new Width(sum / row.length, more, doubts);
  }

  /** The log likelihood but for what depends on the units alone. */
  private static double relative(double units, double mean, double alpha) {
    double rising = 0;
    for (int j = 1; j < units; j++) {
      rising += Math.log(1 + alpha * j);
    }
    return rising - (units + 1 / alpha) * Math.log(1 + alpha * mean) + units * Math.log(mean);
  }

  private void forecast(Smoothing smoothing, int rounds, boolean newDispersion) {
    for (int f = 0; f < fits.size(); f++) {
      NestedEffects fit = fits.get(f);
      fit.smoothing = smoothing;
      fit.fit(rounds);
      if (newDispersion) {
        bySeries.set(f, dispersion(fit).alpha);
      }
    }
    double[] out = new double[2];
    double[] x = new double[fits.isEmpty() ? 0 : fits.get(0).beta.length];
    for (int i = 0; i < row.length; i++) {
      fits.get(at[i]).forecast(row[i], x, out);
      mean[i] = Math.max(1e-6, panel.exposure[row[i]] * out[0]);
      doubt[i] = out[1];
      alpha[i] = bySeries.get(at[i])[panel.group(Scope.ITEM)[row[i]]];
    }
  }

  /** The over-dispersion by series around the means of a fit. */
  static Dispersion dispersion(NestedEffects fit) {
    DemandPanel panel = fit.panel;
    double[] means = fit.means();
    int n = 0;
    for (int i = 0; i < fit.rows; i++) {
      n += panel.counts(i) ? 1 : 0;
    }
    int[] series = new int[n];
    double[] units = new double[n];
    double[] mean = new double[n];
    int k = 0;
    for (int i = 0; i < fit.rows; i++) {
      if (panel.counts(i)) {
        series[k] = panel.group(Scope.ITEM)[i];
        units[k] = panel.units[i];
        mean[k++] = Math.max(1e-6, panel.exposure[i] * means[i]);
      }
    }
    return new Dispersion(panel.series(), series, units, mean);
  }

  /** How well the last scored forecasts did. */
  Fitness fitness(Width width) {
    double[] wide = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      wide[i] = alpha[i] + width.more() + width.doubts() * doubt[i];
    }
    return Fitness.of(units, mean, wide);
  }

  int horizon() {
    return horizon;
  }

  int origins() {
    return fits.size();
  }
}
