package io.newretail.page;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sweep over settings found, as a page shows it: the same shoppers at every point. The first point is the reference. Immutable;
 * any thread.
 *
 * @param settings what was varied
 * @param points the points
 * @param replications how often each was run
 * @param units the units of the figures, by name
 */
public record SweptPoints(
    List<Setting> settings, List<Point> points, int replications, Map<String, String> units) {

  /**
   * A setting that was varied.
   *
   * @param path its name
   * @param unit the unit of its numbers; empty for a plain number
   */
  public record Setting(String path, String unit) {}

  /**
   * A point.
   *
   * @param values the settings' values as a user writes them
   * @param numbers the same as numbers, in the settings' units
   * @param figures the figures by name
   * @param lessFirst the figures less those of the first point, replication by replication; empty at the first point
   */
  public record Point(
      List<String> values,
      List<Double> numbers,
      Map<String, Estimate> figures,
      Map<String, Estimate> lessFirst) {
    /** Copies the parts. */
    public Point {
      values = List.copyOf(values);
      numbers = List.copyOf(numbers);
      figures = new LinkedHashMap<>(figures);
      lessFirst = new LinkedHashMap<>(lessFirst);
    }
  }

  /** Copies the parts, and checks that all points have a value for each setting. */
  public SweptPoints {
    settings = List.copyOf(settings);
    points = List.copyOf(points);
    units = new LinkedHashMap<>(units);
    checkArgument(!points.isEmpty(), "points: none: must be at least one");
    for (Point point : points) {
      checkArgument(
          point.values().size() == settings.size() && point.numbers().size() == settings.size(),
          "points: %s: must have a value for each of %s settings",
          point.values(),
          settings.size());
    }
  }

  List<String> values(int setting) {
    List<String> values = new ArrayList<>();
    points.forEach(p -> values.add(p.values().get(setting)));
    return values;
  }
}
