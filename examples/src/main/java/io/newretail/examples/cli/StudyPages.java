package io.newretail.examples.cli;

import io.newretail.page.SweptPoints;
import io.newretail.page.SweptPoints.Point;
import io.newretail.page.SweptPoints.Setting;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sweep as a page shows it. */
final class StudyPages {
  /** More figures than this would be too much for a page of many points. */
  private static final int MOST_FIGURES = 24;

  private StudyPages() {}

  /** The points of a sweep with the figures that were asked for, or those that a planner looks at first. */
  static SweptPoints swept(SweepTable table, List<String> wanted, Map<String, String> units) {
    Map<String, String> shown = new LinkedHashMap<>();
    wanted.stream().limit(MOST_FIGURES).forEach(k -> shown.put(k, units.getOrDefault(k, "")));
    List<Setting> settings =
        table.varied().stream().map(v -> new Setting(v.path(), unit(v))).toList();
    List<Point> points = new ArrayList<>();
    for (int p = 0; p < table.size(); p++) {
      points.add(point(table, p, shown));
    }
    return new SweptPoints(settings, points, table.replications(), shown);
  }

  private static String unit(Varied varied) {
    return switch (varied.parameter().kind()) {
      case TIME -> "s";
      case RATE -> "a day";
      case SHARE -> "%";
      case COUNT, NUMBER -> "";
    };
  }

  private static Point point(SweepTable table, int p, Map<String, String> units) {
    Map<String, Estimate> figures = new LinkedHashMap<>();
    Map<String, Estimate> lessFirst = new LinkedHashMap<>();
    units.forEach((kpi, unit) -> {
      figures.put(kpi, table.estimate(p, kpi, unit));
      if (p > 0) {
        lessFirst.put(kpi, table.lessFirst(p, kpi, unit).estimate());
      }
    });
    List<String> values = table.values(p);
    List<Double> numbers = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      numbers.add(Double.valueOf(table.varied().get(v).number(values.get(v))));
    }
    return new Point(values, numbers, figures, lessFirst);
  }
}
