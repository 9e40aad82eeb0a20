package io.newretail.page;

import io.newretail.report.Series;
import io.newretail.report.Series.Column;
import io.newretail.report.Series.Level;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What happened when, thinned to what a screen can show: counts are summed, levels and totals are those at a bucket's start. */
final class SeriesTree {
  private static final int DAY = 86_400;
  private static final int MINUTE = 60;
  private static final int MOST_BUCKETS = 2_500;

  private final Series series;
  private final double width;
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final Set<String> counts = new HashSet<>();

  SeriesTree(Series series) {
    this.series = series;
    width = series.width();
    count("baskets_placed", Column.BASKETS_PLACED);
    count("baskets_paid", Column.BASKETS_PAID);
    count("baskets_ready", Column.BASKETS_READY);
    count("baskets_collected", Column.BASKETS_COLLECTED);
    count("walkin_baskets", Column.WALKIN_BASKETS);
    count("units_short", Column.UNITS_SHORT);
    count("units_short_stock", Column.UNITS_SHORT_STOCK);
    count("units_short_slot", Column.UNITS_SHORT_SLOT);
    count("units_short_other", Column.UNITS_SHORT_OTHER);
    count("units_short_pick", Column.UNITS_SHORT_PICK);
    count("units_short_walkin", Column.UNITS_SHORT_WALKIN);
    count("refused_stock", Column.REFUSED_STOCK);
    count("refused_slot", Column.REFUSED_SLOT);
    count("refused_other", Column.REFUSED_OTHER);
    for (Level level : Level.values()) {
      columns.put(level.name().toLowerCase(Locale.ROOT), series.levels(level));
    }
    total("walkin_sales_cumulative", Column.WALKIN_SALES, 0);
    total("gmv_cumulative", Column.GMV, series.bucketAt(0));
    shareOfDay();
    columns.keySet().removeIf(name -> Arrays.stream(column(name)).allMatch(v -> v == 0));
  }

  private double[] column(String name) {
    return columns.getOrDefault(name, new double[0]);
  }

  private void count(String name, Column column) {
    columns.put(name, series.counts(column));
    counts.add(name);
  }

  /** What came from a bucket on, as of the start of each. */
  private void total(String name, Column column, int from) {
    double[] values = new double[series.buckets()];
    double sum = 0;
    for (int b = from; b < values.length; b++) {
      values[b] = sum;
      sum += series.count(b, column);
    }
    columns.put(name, values);
  }

  private void shareOfDay() {
    double ofDay = series.sum(Column.GMV, 0, DAY);
    double[] share = Arrays.stream(column("gmv_cumulative"))
        .map(gmv -> ofDay > 0 ? gmv / ofDay : 0)
        .toArray();
    columns.put("gmv_share_of_day", share);
  }

  /** The whole run. */
  Map<String, Object> whole() {
    return part(0, series.buckets(), step());
  }

  /** The day of the event, by minute or in the buckets of the run if these are wider. */
  Map<String, Object> eventDay() {
    int each = (int) Math.max(1, Math.ceil(MINUTE / width - 1e-9));
    return part(series.bucketAt(0), series.bucketAt(DAY), each);
  }

  private int step() {
    int each = Math.max(1, (series.buckets() + MOST_BUCKETS - 1) / MOST_BUCKETS);
    for (int even = each; even < 8 * each; even++) {
      double seconds = even * width;
      if (seconds <= DAY && Math.abs(DAY / seconds - Math.rint(DAY / seconds)) < 1e-9) {
        return even;
      }
    }
    return each;
  }

  private Map<String, Object> part(int from, int to, int each) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("start", Shown.rounded(from < series.buckets() ? series.seconds(from) : 0));
    tree.put("step", Shown.rounded(each * width));
    Map<String, Object> shown = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> shown.put(name, Shown.rounded(thinned(values, from, to, each, name))));
    tree.put("columns", shown);
    return tree;
  }

  private double[] thinned(double[] values, int from, int to, int each, String name) {
    boolean adds = counts.contains(name);
    double[] thin = new double[(to - from + each - 1) / each];
    for (int b = from; b < to; b++) {
      int at = (b - from) / each;
      if (adds) {
        thin[at] += values[b];
      } else if ((b - from) % each == 0) {
        thin[at] = values[b];
      }
    }
    return thin;
  }
}
