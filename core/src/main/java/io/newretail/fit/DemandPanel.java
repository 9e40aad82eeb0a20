package io.newretail.fit;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.demand.ItemShocks.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Daily sales of many articles in many stores, in columns. Rows are kept in the order of days, so that the past is a head of
 * every column. Immutable.
 */
public final class DemandPanel {
  /** A row with less exposure than this says nothing. */
  static final double LEAST_EXPOSURE = 0.05;

  final int rows;
  final int firstDay;
  final int days;
  final int weekdayOfFirst;
  final int[] day;
  final double[] units;
  final double[] exposure;
  final double[][] conditions;
  final List<Place> places;
  private final int[][] group;
  private final List<List<String>> names;

  private DemandPanel(List<PanelRow> sorted) {
    rows = sorted.size();
    firstDay = sorted.get(0).day();
    days = sorted.get(rows - 1).day() - firstDay + 1;
    checkArgument(days <= 3_660, "days: %s: must be at most ten years", days);
    weekdayOfFirst = sorted.get(0).weekday();
    day = new int[rows];
    units = new double[rows];
    exposure = new double[rows];
    conditions = new double[5][rows];
    group = new int[Scope.values().length][rows];
    names = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      copy(sorted.get(i), i);
    }
    for (Scope scope : Scope.values()) {
      names.add(groups(scope, sorted));
    }
    places = firsts(sorted);
  }

  private void copy(PanelRow row, int i) {
    day[i] = row.day() - firstDay;
    checkArgument(
        row.weekday() == weekday(day[i]),
        "weekday of day %s: %s: must follow from that of the first day",
        row.day(),
        row.weekday());
    units[i] = row.units();
    exposure[i] = row.exposure();
    Conditions c = row.conditions();
    conditions[0][i] = c.priceRatio();
    conditions[1][i] = c.promotion();
    conditions[2][i] = c.holiday();
    conditions[3][i] = c.rain();
    conditions[4][i] = c.temperature();
  }

  private List<String> groups(Scope scope, List<PanelRow> sorted) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < rows; i++) {
      String name = name(scope, sorted.get(i).place());
      Integer id = seen.get(name);
      if (id == null) {
        id = seen.size();
        seen.put(name, id);
      }
      group[scope.number()][i] = id;
    }
    return List.copyOf(seen.keySet());
  }

  private List<Place> firsts(List<PanelRow> sorted) {
    List<Place> firsts = new ArrayList<>();
    int[] of = group(Scope.ITEM);
    for (int i = 0; i < rows; i++) {
      if (of[i] == firsts.size()) {
        firsts.add(sorted.get(i).place());
      }
    }
    return List.copyOf(firsts);
  }

  /** The name of the group of a scope that a series belongs to. */
  static String name(Scope scope, Place place) {
    return switch (scope) {
      case CHAIN -> "";
      case CITY -> place.city();
      case STORE -> place.store();
      case CATEGORY -> place.store() + "|" + place.category();
      case PRODUCT -> place.product();
      case PRODUCT_IN_CITY -> place.product() + "|" + place.city();
      case ITEM -> place.store() + "|" + place.product();
    };
  }

  /**
   * A panel of rows in any order.
   *
   * @param rows the rows; each series at most once a day
   * @return the panel
   * @throws IllegalArgumentException if there is no row, a day appears twice or weekdays do not follow each other
   */
  public static DemandPanel of(List<PanelRow> rows) {
    checkArgument(!rows.isEmpty(), "rows: none: must have at least one");
    List<PanelRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt(PanelRow::day));
    DemandPanel panel = new DemandPanel(sorted);
    panel.requireOnce();
    return panel;
  }

  private void requireOnce() {
    int[] last = new int[groups(Scope.ITEM)];
    java.util.Arrays.fill(last, -1);
    int[] of = group(Scope.ITEM);
    for (int i = 0; i < rows; i++) {
      checkArgument(
          last[of[i]] != day[i],
          "series %s: day %s appears twice",
          names(Scope.ITEM).get(of[i]),
          day[i] + firstDay);
      last[of[i]] = day[i];
    }
  }

  /** The group of each row. */
  int[] group(Scope scope) {
    return group[scope.number()];
  }

  /** How many groups a scope has. */
  int groups(Scope scope) {
    return names.get(scope.number()).size();
  }

  /** The names of the groups. */
  List<String> names(Scope scope) {
    return names.get(scope.number());
  }

  /** The weekday of a day counted from the first, 0 for Monday. */
  int weekday(int fromFirst) {
    return Math.floorMod(weekdayOfFirst + fromFirst, 7);
  }

  /** How many rows lie before a day counted from the first. */
  int rowsBefore(int fromFirst) {
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day[middle] < fromFirst) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a row counts. */
  boolean counts(int row) {
    return exposure[row] > LEAST_EXPOSURE;
  }

  /**
   * How many rows there are.
   *
   * @return rows
   */
  public int rows() {
    return rows;
  }

  /**
   * How many series there are.
   *
   * @return series
   */
  public int series() {
    return places.size();
  }

  /**
   * The number of the first day.
   *
   * @return the day
   */
  public int firstDay() {
    return firstDay;
  }

  /**
   * The number of the last day.
   *
   * @return the day
   */
  public int lastDay() {
    return firstDay + days - 1;
  }

  /**
   * The rows of a group, for looking at.
   *
   * @param scope what they share
   * @return how many different ones there are
   */
  public int count(Scope scope) {
    return groups(scope);
  }
}
