package io.newretail.fit;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Memory;
import io.newretail.demand.ItemShocks.Scope;
import io.newretail.demand.ItemShocks.Shock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who shares the surprises of a panel and how long they last: covariances of the residuals of different series over the
 * product of their means, among all pairs that share one thing and not a narrower one, on one day and across days. Unbiased
 * for the covariance of the relative shocks when the means are known; levels estimated from few days lower it.
 */
final class ShockMoments {
  /** The lags in days. */
  static final int[] LAGS = {0, 1, 2, 3, 7, 14};

  private static final int SCOPES = Scope.values().length;

  private final DemandPanel panel;
  private final double[] mean;
  private final double[] residual;
  private final int[] rowOf;
  private final double[][] top = new double[SCOPES][LAGS.length];
  private final double[][] bottom = new double[SCOPES][LAGS.length];
  private final double[] selfTop = new double[LAGS.length];
  private final double[] selfBottom = new double[LAGS.length];
  private double noise;

  /** Residuals of rows that count; the means are of the day as exposed. */
  ShockMoments(DemandPanel panel, double[] means) {
    this.panel = panel;
    mean = new double[panel.rows];
    residual = new double[panel.rows];
    rowOf = new int[panel.series() * panel.days];
    Arrays.fill(rowOf, -1);
    for (int i = 0; i < panel.rows; i++) {
      if (panel.counts(i)) {
        mean[i] = means[i];
        residual[i] = panel.units[i] - means[i];
        noise += means[i];
        rowOf[panel.group(Scope.ITEM)[i] * panel.days + panel.day[i]] = i;
      }
    }
    for (int k = 0; k < LAGS.length; k++) {
      self(k);
    }
    for (Scope scope : Scope.values()) {
      pairs(scope);
    }
  }

  private void self(int k) {
    for (int i = 0; i < panel.rows; i++) {
      int t = panel.day[i] + LAGS[k];
      if (mean[i] > 0 && t < panel.days) {
        int j = rowOf[panel.group(Scope.ITEM)[i] * panel.days + t];
        if (j >= 0) {
          selfTop[k] += residual[i] * residual[j];
          selfBottom[k] += mean[i] * mean[j];
        }
      }
    }
  }

  private void pairs(Scope scope) {
    int[] group = panel.group(scope);
    int days = panel.days;
    double[] r = new double[panel.groups(scope) * days];
    double[] m = new double[r.length];
    for (int i = 0; i < panel.rows; i++) {
      int cell = group[i] * days + panel.day[i];
      r[cell] += residual[i];
      m[cell] += mean[i];
    }
    int s = scope.number();
    for (int k = 0; k < LAGS.length; k++) {
      for (int g = 0; g < r.length; g += days) {
        for (int t = 0; t + LAGS[k] < days; t++) {
          top[s][k] += r[g + t] * r[g + t + LAGS[k]];
          bottom[s][k] += m[g + t] * m[g + t + LAGS[k]];
        }
      }
      top[s][k] -= selfTop[k];
      bottom[s][k] -= selfBottom[k];
    }
  }

  private double[] in(Scope scope, int lag) {
    return new double[] {top[scope.number()][lag], bottom[scope.number()][lag]};
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1]};
  }

  /** The covariance of pairs that share a scope and nothing narrower, at the k-th lag; NaN if there are none. */
  double covariance(Scope scope, int k) {
    double[] acrossCities = minus(in(Scope.PRODUCT, k), in(Scope.PRODUCT_IN_CITY, k));
    double[] pairs = switch (scope) {
      case CHAIN -> minus(minus(in(Scope.CHAIN, k), in(Scope.CITY, k)), acrossCities);
      case CITY ->
        minus(minus(in(Scope.CITY, k), in(Scope.STORE, k)), in(Scope.PRODUCT_IN_CITY, k));
      case STORE -> minus(in(Scope.STORE, k), in(Scope.CATEGORY, k));
      case CATEGORY -> in(Scope.CATEGORY, k);
      case PRODUCT -> acrossCities;
      case PRODUCT_IN_CITY -> in(Scope.PRODUCT_IN_CITY, k);
      case ITEM -> new double[] {selfTop[k] - (k == 0 ? noise : 0), selfBottom[k]};
    };
    double least = 1e-9 * Math.max(1, in(Scope.CHAIN, k)[1]);
    return pairs[1] > least ? pairs[0] / pairs[1] : Double.NaN;
  }

  /** The variance that each scope adds, by the order of scopes; they add up to the variance of a series. */
  double[] parts() {
    double[] part = new double[SCOPES];
    double chain = orElse(covariance(Scope.CHAIN, 0), 0);
    double city = Math.max(chain, orElse(covariance(Scope.CITY, 0), chain));
    double store = Math.max(city, orElse(covariance(Scope.STORE, 0), city));
    double category = Math.max(store, orElse(covariance(Scope.CATEGORY, 0), store));
    chain = Math.max(0, chain);
    part[Scope.CHAIN.number()] = chain;
    part[Scope.CITY.number()] = Math.max(0, city - chain);
    part[Scope.STORE.number()] = Math.max(0, store - Math.max(0, city));
    part[Scope.CATEGORY.number()] = Math.max(0, category - Math.max(0, store));
    double product = Math.max(0, orElse(covariance(Scope.PRODUCT, 0), chain) - chain);
    part[Scope.PRODUCT.number()] = product;
    double both = product + chain + part[Scope.CITY.number()];
    part[Scope.PRODUCT_IN_CITY.number()] =
        Math.max(0, orElse(covariance(Scope.PRODUCT_IN_CITY, 0), both) - both);
    double shared = Arrays.stream(part).sum();
    double total = Math.max(1e-3, orElse(covariance(Scope.ITEM, 0), shared));
    double scale = Math.min(1, 0.95 * total / Math.max(1e-12, shared));
    for (int s = 0; s < SCOPES; s++) {
      part[s] *= scale;
    }
    part[Scope.ITEM.number()] = total - scale * shared;
    return part;
  }

  private static double orElse(double value, double other) {
    return Double.isNaN(value) ? other : value;
  }

  /**
   * The shocks that have these moments after the mean of each series over all days has been taken off, which lowers every
   * autocovariance by the variance of that mean. The three variances (lasting, weekly, passing) by least squares over the
   * lags, for each pair of correlations on a grid.
   */
  ItemShocks shocks() {
    double[] best = {Double.POSITIVE_INFINITY};
    double[] parts = {0, 0, 1};
    Memory memory = Memory.none();
    for (double rho = 0.2; rho < 0.985; rho += 0.02) {
      for (double week = 0.2; week < 0.97; week += 0.05) {
        double[][] seen = seen(rho, week);
        double[] v = nonNegative(seen);
        double loss = loss(seen, v);
        if (loss < best[0]) {
          best[0] = loss;
          parts = v;
          double total = Math.max(1e-12, v[0] + v[1] + v[2]);
          memory = new Memory(v[0] / total, rho, v[1] / total, week);
        }
      }
    }
    double[] part = parts();
    double scale =
        (parts[0] + parts[1] + parts[2]) / Math.max(1e-12, Arrays.stream(part).sum());
    for (int s = 0; s < SCOPES; s++) {
      part[s] *= Math.max(1, scale);
    }
    return shocks(part, memory);
  }

  /** For each lag what a unit of each part shows, then what the data show. */
  private double[][] seen(double rho, double week) {
    double lostDaily = lost(new Memory(1, rho, 0, 0));
    double lostWeekly = lost(new Memory(0, 0, 1, week));
    double[][] seen = new double[LAGS.length][];
    for (int k = 0; k < LAGS.length; k++) {
      int lag = LAGS[k];
      double c = orElse(covariance(Scope.ITEM, k), 0);
      seen[k] = new double[] {
        Math.pow(rho, lag) - lostDaily,
        (lag % 7 == 0 ? Math.pow(week, lag / 7.0) : 0) - lostWeekly,
        (lag == 0 ? 1 : 0) - 1.0 / panel.days,
        c
      };
    }
    return seen;
  }

  /** The variance of a group's mean over all days, of shocks of variance 1. */
  double lost(Memory memory) {
    int n = panel.days;
    double sum = n;
    for (int k = 1; k < n; k++) {
      sum += 2 * (n - k) * memory.autocorrelation(k);
    }
    return sum / ((double) n * n);
  }

  private static double loss(double[][] seen, double[] v) {
    double loss = 0;
    for (double[] row : seen) {
      double miss = row[3] - v[0] * row[0] - v[1] * row[1] - v[2] * row[2];
      loss += miss * miss;
    }
    return loss;
  }

  /** Least squares over three variances that are not negative: the best of all sets that are solved without bounds. */
  private static double[] nonNegative(double[][] seen) {
    double[] best = {0, 0, 0};
    double least = loss(seen, best);
    for (int set = 1; set < 8; set++) {
      double[] v = solve(seen, set);
      if (v[0] >= 0 && v[1] >= 0 && v[2] >= 0 && loss(seen, v) < least) {
        best = v;
        least = loss(seen, v);
      }
    }
    return best;
  }

  private static double[] solve(double[][] seen, int set) {
    double[][] a = new double[3][3];
    double[] b = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (double[] row : seen) {
          a[i][j] += in(set, i) * in(set, j) * row[i] * row[j];
        }
      }
      for (double[] row : seen) {
        b[i] += in(set, i) * row[i] * row[3];
      }
      a[i][i] += 1 - in(set, i) + 1e-12;
    }
    return Cholesky.solve(a, b);
  }

  private static int in(int set, int i) {
    return set >> i & 1;
  }

  static ItemShocks shocks(double[] part, Memory memory) {
    List<Shock> shocks = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      shocks.add(new Shock(scope, part[scope.number()]));
    }
    return new ItemShocks(shocks, memory);
  }
}
