package io.newretail.page;

import io.newretail.report.Funnel;
import io.newretail.report.Losses;
import io.newretail.report.Report;
import io.newretail.report.SlotReport;
import io.newretail.report.StoreSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The way of baskets: funnel, losses, slots, and the stores through the day of the event. */
final class WayTree {
  private static final int DAY = 86_400;
  private static final int MOST_BUCKETS = 96;
  private final Report report;

  WayTree(Report report) {
    this.report = report;
  }

  List<Object> funnel() {
    List<Object> stages = new ArrayList<>();
    for (Funnel.Stage stage : report.funnel().stages()) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("stage", stage.name());
      tree.put("baskets", Shown.rounded(stage.baskets()));
      tree.put("openBefore", Shown.rounded(stage.openBefore()));
      List<Object> leaks = new ArrayList<>();
      for (Funnel.Leak leak : stage.leaks()) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("cause", leak.cause());
        one.put("baskets", Shown.rounded(leak.baskets()));
        leaks.add(one);
      }
      tree.put("leaks", leaks);
      tree.put("openAfter", Shown.rounded(stage.openAfter()));
      stages.add(tree);
    }
    return stages;
  }

  Map<String, Object> losses() {
    Losses losses = report.losses();
    List<Object> causes = new ArrayList<>();
    for (Losses.Loss loss : losses.causes()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("cause", loss.cause().name().toLowerCase(Locale.ROOT));
      one.put("online", loss.cause().isOnline());
      one.put("missed", loss.cause().isShort());
      one.put("units", Shown.rounded(loss.units()));
      one.put("worth", Shown.rounded(loss.worth()));
      causes.add(one);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("online", sales(losses.online()));
    tree.put("walkIn", sales(losses.walkIn()));
    tree.put("causes", causes);
    return tree;
  }

  private static Map<String, @Nullable Object> sales(Losses.Sales sales) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("wanted", Shown.rounded(sales.wanted()));
    tree.put("sold", Shown.rounded(sales.sold()));
    tree.put("openBefore", Shown.rounded(sales.openBefore()));
    tree.put("openAfter", Shown.rounded(sales.openAfter()));
    return tree;
  }

  /** All slots of the run; null where none has a limit. */
  @Nullable
  Map<String, Object> slots() {
    if (report.slots().isEmpty()) {
      return null;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("start", slots(SlotReport::seconds));
    tree.put("capacity", slots(SlotReport::capacity));
    tree.put("booked", slots(SlotReport::booked));
    return tree;
  }

  private List<@Nullable Number> slots(ToDoubleFunction<SlotReport> value) {
    return Shown.rounded(report.slots().stream().mapToDouble(value).toArray());
  }

  /** The stores through the day of the event, one decimal; null if the run kept no series of them. */
  @Nullable
  Map<String, Object> stores() {
    StoreSeries series = report.storeSeries();
    if (series == null) {
      return null;
    }
    int from = first(series, 0);
    int to = first(series, DAY);
    int each = Math.max(1, (to - from + MOST_BUCKETS - 1) / MOST_BUCKETS);
    if (from >= to) {
      return null;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("start", Shown.rounded(series.seconds(from)));
    tree.put("step", Shown.rounded(each * series.width()));
    tree.put("placed", grid(series, from, to, each, StoreSeries.Column.PLACED));
    tree.put("waiting", grid(series, from, to, each, StoreSeries.Column.WAITING));
    tree.put("short", grid(series, from, to, each, StoreSeries.Column.SHORT));
    return tree;
  }

  private static int first(StoreSeries series, double seconds) {
    int b = 0;
    while (b < series.buckets() && series.seconds(b) < seconds) {
      b++;
    }
    return b;
  }

  private static List<Object> grid(
      StoreSeries series, int from, int to, int each, StoreSeries.Column column) {
    boolean level = column == StoreSeries.Column.WAITING;
    List<Object> grid = new ArrayList<>();
    for (int s = 0; s < series.stores().size(); s++) {
      List<Number> row = new ArrayList<>();
      for (int b = from; b < to; b += each) {
        double value = series.value(s, b, column);
        for (int more = b + 1; !level && more < Math.min(to, b + each); more++) {
          value += series.value(s, more, column);
        }
        double rounded = Math.rint(10 * value) / 10;
        row.add(rounded == Math.rint(rounded) ? (Number) (long) rounded : (Number) rounded);
      }
      grid.add(row);
    }
    return grid;
  }
}
