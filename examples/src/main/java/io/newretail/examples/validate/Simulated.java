package io.newretail.examples.validate;

import io.newretail.report.Estimate;
import java.util.Arrays;

/** Estimates that a report does not give: from the values of the replications, or from counts of independent trials. */
final class Simulated {
  private static final double Z = 1.959964;

  private Simulated() {}

  /** An estimate in other units. */
  static Estimate times(Estimate e, double factor) {
    return new Estimate(e.mean() * factor, e.halfWidth95() * Math.abs(factor), e.n(), e.unit());
  }

  /** A share of independent trials (Agresti and Coull 1998): the interval has a width also where nothing was seen. */
  static Estimate share(long hits, int trials) {
    double p = (hits + 2.0) / (trials + 4.0);
    return new Estimate(
        (double) hits / trials, Z * Math.sqrt(p * (1 - p) / trials), trials, "share");
  }

  /** A share of means over replications, of so many trials in all. */
  static Estimate share(Estimate e, double trials) {
    double least = 3 / trials;
    return new Estimate(e.mean(), Math.max(least, e.halfWidth95()), e.n(), e.unit());
  }

  /** A variance, by pseudo-values (Quenouille 1956). */
  static Estimate variance(double... values) {
    return moment(values, values);
  }

  private static Estimate moment(double[] x, double[] y) {
    int n = x.length;
    double mx = Arrays.stream(x).sum() / n;
    double my = Arrays.stream(y).sum() / n;
    double[] products = new double[n];
    for (int i = 0; i < n; i++) {
      products[i] = (x[i] - mx) * (y[i] - my) * n / (n - 1);
    }
    return Estimate.of("square", products);
  }

  /** A correlation near 0: its interval is that of independent values. */
  static Estimate correlation(double[] x, double[] y) {
    double r =
        moment(x, y).mean() / Math.sqrt(moment(x, x).mean() * moment(y, y).mean());
    return new Estimate(r, Z / Math.sqrt(x.length - 1), x.length, "");
  }

  /** A quantile of sorted values; the interval lies between two order statistics. */
  static Estimate quantile(double[] sorted, double level) {
    int n = sorted.length;
    double spread = Z * Math.sqrt(n * level * (1 - level));
    double low = sorted[(int) Math.max(0, Math.floor(n * level - spread))];
    double high = sorted[(int) Math.min(n - 1, Math.ceil(n * level + spread))];
    double middle = sorted[(int) Math.min(n - 1, Math.floor(n * level))];
    return new Estimate(middle, (high - low) / 2, n, "time");
  }

  /** The swing of something that goes up and down once a period. */
  record Wave(Estimate amplitude, Estimate lag) {}

  /**
   * The first wave in values at even instants of a period, that answers a sine: how high, and how much later than the sine it peaks.
   *
   * @param values by instant and replication
   * @param period from peak to peak
   */
  static Wave wave(double[][] values, double period) {
    int parts = values.length;
    int n = values[0].length;
    double[] a = new double[n];
    double[] b = new double[n];
    for (int i = 0; i < parts; i++) {
      double angle = 2 * Math.PI * i / parts;
      for (int r = 0; r < n; r++) {
        a[r] += 2.0 / parts * values[i][r] * StrictMath.sin(angle);
        b[r] += 2.0 / parts * values[i][r] * StrictMath.cos(angle);
      }
    }
    double ma = Estimate.of("", a).mean();
    double mb = Estimate.of("", b).mean();
    double high = Math.hypot(ma, mb);
    double slow = period / (2 * Math.PI);
    double lag = StrictMath.atan2(-mb, ma) * slow;
    double[] amplitudes = new double[n];
    double[] lags = new double[n];
    for (int r = 0; r < n; r++) {
      amplitudes[r] = (ma * a[r] + mb * b[r]) / high;
      lags[r] = lag + (mb * a[r] - ma * b[r]) / (high * high) * slow;
    }
    return new Wave(Estimate.of("number", amplitudes), Estimate.of("time", lags));
  }
}
