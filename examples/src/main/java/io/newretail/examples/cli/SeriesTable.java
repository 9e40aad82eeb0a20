package io.newretail.examples.cli;

import io.newretail.parquet.Column;
import io.newretail.report.Series;
import io.newretail.report.Series.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

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
    cells().keySet().forEach(name -> columns.add(Column.number(name)));
    return new ResultTable("series", columns, rows -> {
      List<IntToDoubleFunction> cells = List.copyOf(cells().values());
      for (int b = 0; b < series.buckets(); b++) {
        List<String> row = new ArrayList<>();
        row.add(ReportFiles.number(series.seconds(b)));
        for (IntToDoubleFunction cell : cells) {
          row.add(ReportFiles.number(cell.applyAsDouble(b)));
        }
        rows.accept(row);
      }
    });
  }

  /** All columns but the first, in their order; new ones come last. Each is asked for one bucket after the other. */
  private Map<String, IntToDoubleFunction> cells() {
    Map<String, IntToDoubleFunction> cells = new LinkedHashMap<>();
    cells.put("baskets_placed", count(Series.Column.BASKETS_PLACED));
    cells.put("baskets_ready", count(Series.Column.BASKETS_READY));
    cells.put("baskets_collected", count(Series.Column.BASKETS_COLLECTED));
    cells.put("walkin_baskets", count(Series.Column.WALKIN_BASKETS));
    cells.put("units_short", count(Series.Column.UNITS_SHORT));
    cells.put("picks_waiting", level(Level.PICKS_WAITING));
    int zero = series.bucketAt(0);
    double day = series.sum(Series.Column.GMV, 0, DAY_SECONDS);
    IntToDoubleFunction gmv = before(Series.Column.GMV, zero);
    cells.put("gmv_cumulative", before(Series.Column.GMV, zero));
    cells.put("gmv_share_of_day", b -> {
      double total = gmv.applyAsDouble(b);
      return day > 0 ? total / day : 0;
    });
    cells.put("walkin_sales_cumulative", before(Series.Column.WALKIN_SALES, 0));
    cells.put("packs_waiting", level(Level.PACKS_WAITING));
    cells.put("counter_waiting", level(Level.COUNTER_WAITING));
    cells.put("riders_out", level(Level.RIDERS_OUT));
    cells.put("baskets_paid", count(Series.Column.BASKETS_PAID));
    cells.put("pickers_staffed", level(Level.PICKERS_STAFFED));
    cells.put("pickers_busy", level(Level.PICKERS_BUSY));
    cells.put("packers_busy", level(Level.PACKERS_BUSY));
    cells.put("ready_on_shelf", level(Level.READY_ON_SHELF));
    cells.put("units_short_stock", count(Series.Column.UNITS_SHORT_STOCK));
    cells.put("units_short_slot", count(Series.Column.UNITS_SHORT_SLOT));
    cells.put("units_short_other", count(Series.Column.UNITS_SHORT_OTHER));
    cells.put("units_short_pick", count(Series.Column.UNITS_SHORT_PICK));
    cells.put("units_short_walkin", count(Series.Column.UNITS_SHORT_WALKIN));
    cells.put("refused_stock", count(Series.Column.REFUSED_STOCK));
    cells.put("refused_slot", count(Series.Column.REFUSED_SLOT));
    cells.put("refused_other", count(Series.Column.REFUSED_OTHER));
    cells.put("baskets_delivered", count(Series.Column.BASKETS_DELIVERED));
    return cells;
  }

  private IntToDoubleFunction count(Series.Column column) {
    return b -> series.count(b, column);
  }

  private IntToDoubleFunction level(Level level) {
    if (level == Level.PICKERS_STAFFED) {
      IntToDoubleFunction before = before(level.change(), 0);
      return b -> before.applyAsDouble(b) + series.count(b, level.change());
    }
    return before(level.change(), 0);
  }

  /** The total of a column over the buckets from one on and before each. */
  private IntToDoubleFunction before(Series.Column column, int from) {
    double[] sum = new double[1];
    return b -> {
      double total = sum[0];
      sum[0] += b >= from ? series.count(b, column) : 0;
      return total;
    };
  }
}
