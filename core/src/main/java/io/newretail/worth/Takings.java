package io.newretail.worth;

import io.newretail.report.Report;
import java.util.List;

/** What one replication took and used: sums of the report, scaled up, money in cents. */
record Takings(
    long online,
    long walkIn,
    long forfeited,
    long fees,
    double orders,
    double deliveries,
    double pickerHours,
    double stock,
    double wasted) {
  /** The figures as outputs of a model. */
  static final List<String> NAMES = List.of(
      "sales.online",
      "sales.walkin",
      "deposits.forfeited",
      "baskets.collected",
      "baskets.delivered",
      "pickers.staffed",
      "stock.mean",
      "units.wasted",
      "fees.earned");

  private static final double MILLION = 1e6;

  static double[] read(Report report) {
    return NAMES.stream()
        .mapToDouble(n -> report.kpis().containsKey(n) ? report.kpi(n).mean() : 0)
        .toArray();
  }

  /** From the outputs, with {@code cents} to the unit of money. */
  static Takings of(double[] values, double scale, double cents) {
    double money = scale * MILLION * cents;
    return new Takings(
        Math.round(values[0] * money),
        Math.round(values[1] * money),
        Math.round(values[2] * money),
        Math.round(values[8] * money),
        Math.rint((values[3] + values[4]) * scale),
        Math.rint(values[4] * scale),
        values[5] * scale,
        values[6] * scale,
        values[7] * scale);
  }

  long sales() {
    return online + walkIn;
  }
}
