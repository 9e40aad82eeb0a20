package io.newretail.examples.cli;

import io.newretail.parquet.Column;
import io.newretail.report.Series;
import io.newretail.report.Series.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series of a report as a table: counts of a bucket, levels and totals as of its start. */
final class SeriesTable {
  private static final int DAY_SECONDS = 86_400;
  private final Series series;

  SeriesTable(Series series) {
    this.series = series;
  }

  ResultTable table() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("t_seconds"));
    columns().keySet().forEach(name -> columns.add(Column.number(name)));
    return new ResultTable("series", columns, rows -> {
      List<double[]> values = List.copyOf(columns().values());
      for (int b = 0; b < series.buckets(); b++) {
        List<String> row = new ArrayList<>();
        row.add(ReportFiles.number(series.seconds(b)));
        for (double[] column : values) {
          row.add(ReportFiles.number(column[b]));
        }
        rows.accept(row);
      }
    });
  }

  /** All columns but the first, in their order; new ones come last. */
  private Map<String, double[]> columns() {
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("baskets_placed", series.counts(Series.Column.BASKETS_PLACED));
    columns.put("baskets_ready", series.counts(Series.Column.BASKETS_READY));
    columns.put("baskets_collected", series.counts(Series.Column.BASKETS_COLLECTED));
    columns.put("walkin_baskets", series.counts(Series.Column.WALKIN_BASKETS));
    columns.put("units_short", series.counts(Series.Column.UNITS_SHORT));
    columns.put("picks_waiting", series.levels(Level.PICKS_WAITING));
    double[] gmv = before(Series.Column.GMV, series.bucketAt(0));
    columns.put("gmv_cumulative", gmv);
    columns.put("gmv_share_of_day", ofDay(gmv));
    columns.put("walkin_sales_cumulative", before(Series.Column.WALKIN_SALES, 0));
    columns.put("packs_waiting", series.levels(Level.PACKS_WAITING));
    columns.put("counter_waiting", series.levels(Level.COUNTER_WAITING));
    columns.put("riders_out", series.levels(Level.RIDERS_OUT));
    columns.put("baskets_paid", series.counts(Series.Column.BASKETS_PAID));
    columns.put("pickers_staffed", series.levels(Level.PICKERS_STAFFED));
    columns.put("pickers_busy", series.levels(Level.PICKERS_BUSY));
    columns.put("packers_busy", series.levels(Level.PACKERS_BUSY));
    columns.put("ready_on_shelf", series.levels(Level.READY_ON_SHELF));
    columns.put("units_short_stock", series.counts(Series.Column.UNITS_SHORT_STOCK));
    columns.put("units_short_slot", series.counts(Series.Column.UNITS_SHORT_SLOT));
    columns.put("units_short_other", series.counts(Series.Column.UNITS_SHORT_OTHER));
    columns.put("units_short_pick", series.counts(Series.Column.UNITS_SHORT_PICK));
    columns.put("units_short_walkin", series.counts(Series.Column.UNITS_SHORT_WALKIN));
    columns.put("refused_stock", series.counts(Series.Column.REFUSED_STOCK));
    columns.put("refused_slot", series.counts(Series.Column.REFUSED_SLOT));
    columns.put("refused_other", series.counts(Series.Column.REFUSED_OTHER));
    columns.put("baskets_delivered", series.counts(Series.Column.BASKETS_DELIVERED));
    return columns;
  }

  /** The total of a column over the buckets from one on and before each. */
  private double[] before(Series.Column column, int from) {
    double[] totals = new double[series.buckets()];
    double sum = 0;
    for (int b = 0; b < totals.length; b++) {
      totals[b] = sum;
      sum += b >= from ? series.count(b, column) : 0;
    }
    return totals;
  }

  private double[] ofDay(double[] gmv) {
    double day = series.sum(Series.Column.GMV, 0, DAY_SECONDS);
    double[] shares = new double[gmv.length];
    for (int b = 0; b < shares.length; b++) {
      shares[b] = day > 0 ? gmv[b] / day : 0;
    }
    return shares;
  }
}
