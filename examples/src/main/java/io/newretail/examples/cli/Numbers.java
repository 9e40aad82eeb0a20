package io.newretail.examples.cli;

import io.newretail.report.Estimate;
import java.util.Locale;

/** Numbers as a reader wants them: as many digits as carry meaning. */
final class Numbers {
  private Numbers() {}

  static String show(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (value == 0 || size >= 1_000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    String format = size >= 100 ? "%.1f" : size >= 0.01 ? "%.2f" : "%.4f";
    return String.format(Locale.ROOT, format, value);
  }

  static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  static String mean(Estimate estimate) {
    return show(estimate.mean());
  }

  /** The half-width of the interval; empty for a single replication. */
  static String spread(Estimate estimate) {
    return Double.isNaN(estimate.halfWidth95()) ? "" : "+- " + show(estimate.halfWidth95());
  }

  static String signed(double value) {
    return value > 0 ? "+" + show(value) : show(value);
  }
}
