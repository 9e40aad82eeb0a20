package io.newretail.examples.data;

import io.newretail.fit.PriceRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A weekly panel of prices as a CSV file, one row a week of a brand in a store. */
public final class PriceFile {
  private PriceFile() {}

  /**
   * What was read.
   *
   * @param rows the rows
   * @param summary how many were used and skipped
   */
  public record Rows(List<PriceRow> rows, CsvTable.Summary summary) {}

  /**
   * Whether a file looks like one: it has a week, a brand and a price.
   *
   * @param file the file
   * @return false for a daily panel
   */
  public static boolean is(Path file) {
    try (CsvTable table = CsvTable.open(file, true)) {
      return table.columns().contains("week")
          && table.columns().contains("brand")
          && !table.columns().contains("day");
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param skipBad whether bad rows are skipped and counted
   * @param toPredict whether units may be missing
   * @return the rows
   */
  public static Rows read(Path file, boolean skipBad, boolean toPredict) {
    try (CsvTable table = CsvTable.open(file, skipBad)) {
      String[] names = {"units64", "units"};
      int units = toPredict ? table.optional(names) : table.column(names);
      int store = table.column("store", "store_id");
      int brand = table.column("brand", "brand_id");
      int week = table.column("week");
      int price = table.column("price_per_oz", "price");
      int advertised = table.optional("feature", "advertised");
      int coupon = table.optional("deal", "coupon");
      List<PriceRow> rows = new ArrayList<>();
      CsvTable.Summary summary = table.read(row -> {
        double sold = units < 0 || (toPredict && row.field(units).isEmpty())
            ? Double.NaN
            : row.notNegative(units);
        row.require(!(sold <= 0), Math.max(0, units), "must be above 0", "the model is in logs");
        double cost = row.number(price);
        row.require(cost > 0, price, "must be above 0", "");
        rows.add(new PriceRow(
            row.text(store),
            row.text(brand),
            row.whole(week),
            sold,
            cost,
            new PriceRow.Promotion(share(row, advertised), share(row, coupon))));
      });
      return new Rows(rows, summary);
    }
  }

  private static double share(CsvRow row, int column) {
    if (column < 0) {
      return 0;
    }
    double share = row.notNegative(column);
    row.require(share <= 1, column, "must be 0 to 1", "");
    return share;
  }
}
