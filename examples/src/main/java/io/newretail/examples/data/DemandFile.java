package io.newretail.examples.data;

import io.newretail.fit.Conditions;
import io.newretail.fit.PanelRow;
import io.newretail.fit.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A daily panel as a CSV file, one row a day of a series. Columns are known by their names; only store, product, day and units
 * must be there, and for days to predict not even units.
 */
public final class DemandFile {
  private static final double HOURS_6_22 = 16;

  private final int store;
  private final int product;
  private final int city;
  private final int category;
  private final int day;
  private final int date;
  private final int weekday;
  private final int units;
  private final int exposure;
  private final int out6To22;
  private final int outAllDay;
  private final int price;
  private final int promotion;
  private final int holiday;
  private final int rain;
  private final int temperature;
  private final Map<Place, Place> places = new HashMap<>();

  /**
   * What was read.
   *
   * @param rows the rows
   * @param summary how many were used and skipped
   */
  public record Rows(List<PanelRow> rows, CsvTable.Summary summary) {}

  private DemandFile(CsvTable table, boolean toPredict) {
    store = table.column("store_id", "store");
    product = table.column("product_id", "product", "item_id", "item", "sku");
    city = table.optional("city_id", "city");
    category = table.optional("cat3", "category", "sub_category");
    date = table.optional("date");
    day = date >= 0 ? table.optional("day") : table.column("day");
    weekday = table.optional("dow_mon0", "weekday_mon0");
    String[] names = {"units_6_22_in_stock", "units_in_stock", "units"};
    units = toPredict ? -1 : table.column(names);
    exposure = table.optional("in_stock_exposure", "exposure");
    out6To22 = table.optional("stockout_hours_6_22");
    outAllDay = table.optional("stockout_hours");
    price = table.optional("discount_ratio", "price_ratio");
    promotion = table.optional("activity", "promotion");
    holiday = table.optional("holiday");
    rain = table.optional("precip_mm", "rain_mm");
    temperature = table.optional("temp_c", "temperature_c");
  }

  /**
   * Reads the sales of a panel.
   *
   * @param file the file
   * @param skipBad whether bad rows are skipped and counted
   * @return the rows
   */
  public static Rows sales(Path file, boolean skipBad) {
    return read(file, skipBad, false);
  }

  /**
   * Reads days to predict: units are not looked at.
   *
   * @param file the file
   * @param skipBad whether bad rows are skipped and counted
   * @return the rows, units and exposure 0
   */
  public static Rows days(Path file, boolean skipBad) {
    return read(file, skipBad, true);
  }

  private static Rows read(Path file, boolean skipBad, boolean toPredict) {
    try (CsvTable table = CsvTable.open(file, skipBad)) {
      DemandFile columns = new DemandFile(table, toPredict);
      List<PanelRow> rows = new ArrayList<>();
      CsvTable.Summary summary = table.read(row -> rows.add(columns.row(row)));
      return new Rows(rows, summary);
    }
  }

  private PanelRow row(CsvRow row) {
    Place place = place(row);
    int number = day >= 0 ? row.whole(day) : Math.toIntExact(row.date(date).toEpochDay());
    row.require(
        Math.abs((long) number) < 10_000_000,
        day >= 0 ? day : date,
        "must be within ten million days of 0",
        "");
    double sold = units < 0 ? 0 : sold(row);
    double exposed = exposed(row);
    int on = weekday(row, number);
    return new PanelRow(place, number, on, sold, exposed, conditions(row));
  }

  private double sold(CsvRow row) {
    double sold = row.notNegative(units);
    row.require(sold == Math.rint(sold) && sold < 1e7, units, "must be a whole number", "");
    return sold;
  }

  private int weekday(CsvRow row, int number) {
    if (weekday >= 0) {
      int on = row.whole(weekday);
      row.require(on >= 0 && on < 7, weekday, "must be 0 (Monday) to 6", "");
      return on;
    }
    return Math.floorMod(number + (day < 0 ? 3 : 0), 7);
  }

  private Place place(CsvRow row) {
    Place place = new Place(
        name(row, store),
        name(row, product),
        city < 0 ? "" : named(row, city),
        category < 0 ? "" : named(row, category));
    return Objects.requireNonNullElse(places.putIfAbsent(place, place), place);
  }

  private String name(CsvRow row, int column) {
    row.text(column);
    return named(row, column);
  }

  private static String named(CsvRow row, int column) {
    String name = row.field(column);
    row.require(name.indexOf('|') < 0, column, "must not hold |", "");
    return name;
  }

  private double exposed(CsvRow row) {
    if (exposure >= 0) {
      double share = row.notNegative(exposure);
      row.require(share <= 1, exposure, "must be 0 to 1", "the share of the day's demand");
      return share;
    }
    int hours = out6To22 >= 0 ? out6To22 : outAllDay;
    if (hours < 0) {
      return 1;
    }
    double most = out6To22 >= 0 ? HOURS_6_22 : 24;
    double out = row.notNegative(hours);
    row.require(out <= most, hours, "must be at most " + (int) most, "");
    return 1 - out / most;
  }

  private Conditions conditions(CsvRow row) {
    double ratio = maybe(row, price);
    row.require(
        Double.isNaN(ratio) || ratio > 0, Math.max(0, price), "must be above 0", "1 = list price");
    return new Conditions(
        ratio,
        maybe(row, promotion),
        maybe(row, holiday),
        maybe(row, rain),
        maybe(row, temperature));
  }

  private static double maybe(CsvRow row, int column) {
    return column < 0 || row.field(column).isEmpty() ? Double.NaN : row.number(column);
  }
}
