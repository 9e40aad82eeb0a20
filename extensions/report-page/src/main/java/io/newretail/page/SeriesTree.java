package io.newretail.page;

import io.newretail.report.Series;
import io.newretail.report.Series.Column;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happened when, thinned to what a screen can show: counts are summed, levels and totals are those at a bucket's start. */
final class SeriesTree {
  private static final int DAY = 86_400;
  private static final int MINUTE = 60;
  private static final int MOST_BUCKETS = 2_500;

  private enum Kind {
    COUNT,
    LEVEL,
    TOTAL_OF_EVENT
  }

  private final Series series;
  private final double width;
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  SeriesTree(Series series) {
    this.series = series;
    width = series.buckets() > 1 ? series.seconds(1) - series.seconds(0) : DAY;
    put("baskets_placed", Column.BASKETS_PLACED, Kind.COUNT);
    put("baskets_paid", Column.BASKETS_PAID, Kind.COUNT);
    put("baskets_ready", Column.BASKETS_READY, Kind.COUNT);
    put("baskets_collected", Column.BASKETS_COLLECTED, Kind.COUNT);
    put("walkin_baskets", Column.WALKIN_BASKETS, Kind.COUNT);
    put("units_short", Column.UNITS_SHORT, Kind.COUNT);
    put("picks_waiting", Column.PICKS_WAITING_CHANGE, Kind.LEVEL);
    put("packs_waiting", Column.PACKS_WAITING_CHANGE, Kind.LEVEL);
    put("counter_waiting", Column.COUNTER_WAITING_CHANGE, Kind.LEVEL);
    put("riders_out", Column.RIDERS_OUT_CHANGE, Kind.LEVEL);
    put("walkin_sales_cumulative", Column.WALKIN_SALES, Kind.LEVEL);
    put("gmv_cumulative", Column.GMV, Kind.TOTAL_OF_EVENT);
    shareOfDay();
    columns.keySet().removeIf(name -> Arrays.stream(column(name)).allMatch(v -> v == 0));
  }

  private double[] column(String name) {
    return columns.getOrDefault(name, new double[0]);
  }

  private void put(String name, Column column, Kind kind) {
    double[] values = new double[series.buckets()];
    int from = kind == Kind.TOTAL_OF_EVENT ? series.bucketAt(0) : 0;
    double sum = 0;
    for (int b = from; b < values.length; b++) {
      double count = series.count(b, column);
      values[b] = kind == Kind.COUNT ? count : sum;
      sum += count;
    }
    columns.put(name, values);
    kinds.put(name, kind);
  }

  private void shareOfDay() {
    double ofDay = series.sum(Column.GMV, 0, DAY);
    double[] share = Arrays.stream(column("gmv_cumulative"))
        .map(gmv -> ofDay > 0 ? gmv / ofDay : 0)
        .toArray();
    columns.put("gmv_share_of_day", share);
    kinds.put("gmv_share_of_day", Kind.TOTAL_OF_EVENT);
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
    columns.forEach((name, values) ->
        shown.put(name, Shown.rounded(thinned(values, from, to, each, name))));
    tree.put("columns", shown);
    return tree;
  }

  private double[] thinned(double[] values, int from, int to, int each, String name) {
    boolean counts = kinds.get(name) == Kind.COUNT;
    double[] thin = new double[(to - from + each - 1) / each];
    for (int b = from; b < to; b++) {
      int at = (b - from) / each;
      if (counts) {
        thin[at] += values[b];
      } else if ((b - from) % each == 0) {
        thin[at] = values[b];
      }
    }
    return thin;
  }
}
