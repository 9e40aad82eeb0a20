package io.newretail.fit;

import io.newretail.demand.ItemShocks.Scope;
import java.util.Arrays;

/**
 * A panel of counts with a logarithmic mean, fixed effects, nested levels that stay and nested daily shocks of which a part
 * lasts: penalised likelihood by iterated weighted least squares (Breslow and Clayton 1993), each random effect solved for
 * exactly given the others and round again (backfitting, Buja, Hastie and Tibshirani 1989). A sweep takes time linear in the
 * rows. Not thread-safe.
 */
final class NestedEffects {
  private static final int SCOPES = Scope.values().length;
  private static final double RIDGE = 1e-3;
  private static final double LONGEST_STEP = 2;
  private static final int CLEAN_SWEEPS = 6;

  final DemandPanel panel;
  final Design design;
  final int rows;
  final int days;
  final double[] beta;
  final double[] eta;
  Smoothing smoothing;
  Effects effects;
  private final double[][] x;
  private final double[] weight;
  private final double[] rest;
  private final double[] ahead;
  private final int[][] group = new int[SCOPES][];
  private final int[][] cell = new int[SCOPES][];
  private final double[][] scratch;
  private final LocalLevel smoother;

  /** The random effects; {@code cells} is the whole shock of a group's day, {@code passing} the part that does not last. */
  static final class Effects {
    final double[][] level = new double[SCOPES][];
    final double[][] levelVariance = new double[SCOPES][];
    final double[][] cells = new double[SCOPES][];
    final double[][] passing = new double[SCOPES][];
    final double[][] lastState = new double[SCOPES][];
    final double[][] lastVariance = new double[SCOPES][];

    Effects(DemandPanel panel, int days) {
      for (Scope scope : Scope.values()) {
        int s = scope.number();
        int groups = panel.groups(scope);
        level[s] = new double[groups];
        levelVariance[s] = new double[groups];
        cells[s] = new double[groups * days];
        passing[s] = new double[groups * days];
        lastState[s] = new double[groups];
        lastVariance[s] = new double[groups];
      }
    }
  }

  /** Effects of the rows before a day, counted from the first. */
  NestedEffects(DemandPanel panel, Design design, int days, Smoothing smoothing) {
    this.panel = panel;
    this.design = design;
    this.days = days;
    this.smoothing = smoothing;
    rows = panel.rowsBefore(days);
    x = new double[rows][design.size()];
    for (int i = 0; i < rows; i++) {
      design.fill(panel, i, x[i]);
    }
    int most = 0;
    for (Scope scope : Scope.values()) {
      int[] of = panel.group(scope);
      group[scope.number()] = of;
      cell[scope.number()] = new int[rows];
      for (int i = 0; i < rows; i++) {
        cell[scope.number()][i] = of[i] * days + panel.day[i];
      }
      most = Math.max(most, panel.groups(scope) * days);
    }
    scratch = new double[3][most];
    smoother = new LocalLevel(days);
    beta = new double[design.size()];
    eta = new double[rows];
    weight = new double[rows];
    rest = new double[rows];
    ahead = new double[rows];
    effects = new Effects(panel, days);
    start();
  }

  private void start() {
    double units = 0;
    double exposure = 0;
    for (int i = 0; i < rows; i++) {
      if (panel.counts(i)) {
        units += panel.units[i];
        exposure += panel.exposure[i];
      }
    }
    beta[0] = Math.log((units + 0.5) / (exposure + 1e-9));
    Arrays.fill(eta, beta[0]);
    startFromSeries(units / Math.max(1e-9, exposure));
  }

  /** The first weights come from the mean of each series, drawn a little to the mean of all. */
  private void startFromSeries(double mean) {
    int[] series = group[Scope.ITEM.number()];
    double[] sold = new double[panel.series()];
    double[] exposed = new double[sold.length];
    for (int i = 0; i < rows; i++) {
      if (panel.counts(i)) {
        sold[series[i]] += panel.units[i];
        exposed[series[i]] += panel.exposure[i];
      }
    }
    for (int i = 0; i < rows; i++) {
      int s = series[i];
      ahead[i] = Math.log((sold[s] + mean + 1e-9) / (exposed[s] + 1)) - beta[0];
    }
  }

  /** Fits: each round works out weights anew and sweeps twice over all effects. */
  void fit(int rounds) {
    for (int round = 0; round < rounds; round++) {
      linearise();
      fixed();
      for (int sweep = 0; sweep < 2; sweep++) {
        sweepAndFollow();
      }
    }
  }

  /**
   * Goes on with other variances: keeps the fixed effects, lets go of all random ones, and starts from the means that the fit
   * so far gives.
   */
  void restart(Smoothing next) {
    double[] now = eta.clone();
    smoothing = next;
    effects = new Effects(panel, days);
    for (int i = 0; i < rows; i++) {
      eta[i] = dot(x[i], beta);
      ahead[i] = now[i] - eta[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private void linearise() {
    double alpha = smoothing.dispersion();
    for (int i = 0; i < rows; i++) {
      if (!panel.counts(i)) {
        weight[i] = 0;
        continue;
      }
      double mean = Math.max(1e-6, panel.exposure[i] * Math.exp(eta[i] + ahead[i]));
      weight[i] = mean / (1 + alpha * mean);
      rest[i] = ahead[i] + (panel.units[i] - mean) / mean;
    }
    Arrays.fill(ahead, 0);
  }

  private void fixed() {
    int p = beta.length;
    double[][] a = new double[p][p];
    double[] b = new double[p];
    for (int i = 0; i < rows; i++) {
      double w = weight[i];
      double[] xi = x[i];
      for (int j = 0; j < p && w > 0; j++) {
        double wx = w * xi[j];
        if (wx != 0) {
          b[j] += wx * rest[i];
          for (int k = 0; k <= j; k++) {
            a[j][k] += wx * xi[k];
          }
        }
      }
    }
    for (int j = 0; j < p; j++) {
      a[j][j] += RIDGE;
      b[j] -= j == 0 ? 0 : RIDGE * beta[j];
    }
    move(Cholesky.solve(a, b));
  }

  private void move(double[] by) {
    double[] step = by.clone();
    for (int j = 0; j < step.length; j++) {
      step[j] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[j]));
      beta[j] += step[j];
    }
    for (int i = 0; i < rows; i++) {
      double move = dot(x[i], step);
      eta[i] += move;
      rest[i] -= move;
    }
  }

  /** Sweeps over the effects that count; the linear predictor follows what they take from the rest. */
  private void sweepAndFollow() {
    for (int i = 0; i < rows; i++) {
      eta[i] += rest[i];
    }
    sweep(effects, rest);
    for (int i = 0; i < rows; i++) {
      eta[i] -= rest[i];
    }
  }

  private void sweep(Effects of, double[] r) {
    for (Scope scope : Scope.values()) {
      int s = scope.number();
      if (smoothing.level()[s] > 0) {
        levels(of, s, r);
      }
      if (smoothing.lasting()[s] + smoothing.passing()[s] > 0) {
        shocks(of, s, r);
      }
    }
  }

  private void levels(Effects of, int s, double[] r) {
    double[] level = of.level[s];
    double[] w = new double[level.length];
    double[] z = new double[level.length];
    for (int i = 0; i < rows; i++) {
      int g = group[s][i];
      w[g] += weight[i];
      z[g] += weight[i] * (r[i] + level[g]);
    }
    double precision = 1 / smoothing.level()[s];
    double[] move = z;
    for (int g = 0; g < level.length; g++) {
      double value = z[g] / (w[g] + precision);
      of.levelVariance[s][g] = 1 / (w[g] + precision);
      move[g] = value - level[g];
      level[g] = value;
    }
    for (int i = 0; i < rows; i++) {
      r[i] -= move[group[s][i]];
    }
  }

  private void shocks(Effects of, int s, double[] r) {
    double[] cells = of.cells[s];
    double[] w = scratch[0];
    double[] z = scratch[1];
    double[] seen = scratch[2];
    Arrays.fill(w, 0, cells.length, 0);
    Arrays.fill(z, 0, cells.length, 0);
    int[] at = cell[s];
    for (int i = 0; i < rows; i++) {
      w[at[i]] += weight[i];
      z[at[i]] += weight[i] * (r[i] + cells[at[i]]);
    }
    double passing = smoothing.passing()[s];
    for (int c = 0; c < cells.length; c++) {
      z[c] = w[c] > 0 ? z[c] / w[c] : 0;
      seen[c] = w[c] / (1 + passing * w[c]);
    }
    for (int g = 0; g < of.level[s].length; g++) {
      smoother.smooth(z, seen, g * days, smoothing.lasting()[s], smoothing.correlation()[s]);
      for (int t = 0; t < days; t++) {
        int c = g * days + t;
        double state = smoother.mean(t);
        of.passing[s][c] = passing * w[c] / (1 + passing * w[c]) * (z[c] - state);
        double value = state + of.passing[s][c];
        z[c] = value - cells[c];
        cells[c] = value;
      }
      of.lastState[s][g] = smoother.mean(days - 1);
      of.lastVariance[s][g] = smoother.variance(days - 1);
    }
    for (int i = 0; i < rows; i++) {
      r[i] -= z[at[i]];
    }
  }

  /** The variances of the levels as the fitted levels show them (one step of the EM algorithm). */
  double[] levelVariances() {
    double[] variance = new double[SCOPES];
    for (int s = 0; s < SCOPES; s++) {
      if (smoothing.level()[s] > 0) {
        double sum = 0;
        for (int g = 0; g < effects.level[s].length; g++) {
          double u = effects.level[s][g];
          sum += u * u + effects.levelVariance[s][g];
        }
        variance[s] = Math.max(1e-4, sum / effects.level[s].length);
      }
    }
    return variance;
  }

  /**
   * Moves the fixed effects to where they are likeliest, all random effects allowed for, which sweeps alone reach only slowly
   * (generalised least squares on columns from which the random effects have been swept out).
   *
   * @return the covariance of the fixed effects but for the constant, which stays and trades off against the levels
   */
  double[][] settle() {
    linearise();
    int p = beta.length;
    double[][] information = new double[p][p];
    double[] score = new double[p];
    double[] column = new double[rows];
    double[] mean = weightedMeans();
    for (int k = 1; k < p; k++) {
      for (int i = 0; i < rows; i++) {
        column[i] = x[i][k] - mean[k];
      }
      Effects of = new Effects(panel, days);
      for (int sweep = 0; sweep < CLEAN_SWEEPS; sweep++) {
        sweep(of, column);
      }
      for (int i = 0; i < rows; i++) {
        double wc = weight[i] * column[i];
        score[k] += wc * (rest[i] + eta[i] - beta[0]);
        for (int j = 1; j < p && wc != 0; j++) {
          information[j][k] += wc * (x[i][j] - mean[j]);
        }
      }
    }
    information[0][0] = 1;
    score[0] = beta[0];
    for (int j = 1; j < p; j++) {
      for (int k = 1; k < j; k++) {
        information[j][k] = (information[j][k] + information[k][j]) / 2;
      }
      information[j][j] += RIDGE;
    }
    move(minus(Cholesky.solve(information, score), beta));
    sweepAndFollow();
    return Cholesky.inverse(information);
  }

  private double[] weightedMeans() {
    double[] mean = new double[beta.length];
    double total = 0;
    for (int i = 0; i < rows; i++) {
      total += weight[i];
      for (int j = 0; j < mean.length; j++) {
        mean[j] += weight[i] * x[i][j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= total;
    }
    return mean;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] c = a.clone();
    for (int j = 0; j < c.length; j++) {
      c[j] -= b[j];
    }
    return c;
  }

  /** The mean of each row on a whole day, without what passes within the day. */
  double[] means() {
    double[] mean = new double[rows];
    for (int i = 0; i < rows; i++) {
      double log = eta[i];
      for (int s = 0; s < SCOPES; s++) {
        log -= effects.passing[s][cell[s][i]];
      }
      mean[i] = Math.exp(log);
    }
    return mean;
  }

  /** Moves the constant so that the means add up to the units sold; what passes raises the mean of a log-normal law. */
  void recalibrate() {
    double[] mean = means();
    double units = 0;
    double expected = 0;
    for (int i = 0; i < rows; i++) {
      if (panel.counts(i)) {
        units += panel.units[i];
        expected += panel.exposure[i] * mean[i];
      }
    }
    double move = Math.log((units + 0.5) / (expected + 0.5));
    beta[0] += move;
    for (int i = 0; i < rows; i++) {
      eta[i] += move;
    }
  }

  /** The mean of a later row on a whole day into out[0], the variance of its logarithm into out[1]. */
  void forecast(int row, double[] xRow, double[] out) {
    design.fill(panel, row, xRow);
    double log = 0;
    for (int j = 0; j < beta.length; j++) {
      log += beta[j] * xRow[j];
    }
    int later = panel.day[row] - days + 1;
    double doubt = 0;
    for (int s = 0; s < SCOPES; s++) {
      int g = group[s][row];
      double fade = Math.pow(smoothing.correlation()[s], later);
      log += effects.level[s][g] + fade * effects.lastState[s][g];
      doubt += smoothing.level()[s] > 0
          ? known(effects.levelVariance[s][g], smoothing.level()[s])
          : 0;
      double lasting = smoothing.lasting()[s];
      doubt += lasting > 0
          ? fade * fade * known(effects.lastVariance[s][g], lasting) + lasting * (1 - fade * fade)
          : 0;
    }
    out[0] = Math.exp(log);
    out[1] = doubt;
  }

  private static double known(double fitted, double prior) {
    return fitted > 0 ? fitted : prior;
  }
}
