package io.newretail.fit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One week of one brand in one store.
 *
 * @param store the store
 * @param brand the brand
 * @param week the week's number
 * @param units what was sold, above 0; NaN for a week to predict
 * @param price what a unit cost, above 0
 * @param promotion how it was promoted
 */
public record PriceRow(
    String store, String brand, int week, double units, double price, Promotion promotion) {

  /** Checks the ranges. */
  public PriceRow {
    checkArgument(Double.isNaN(units) || units > 0, "units: %s: must be above 0", units);
    checkArgument(price > 0 && price < 1e12, "price: %s: must be above 0", price);
  }

  /**
   * How a brand was promoted in a week.
   *
   * @param advertised the share of it that was advertised, 0 to 1
   * @param coupon 1 if there was a coupon, else 0
   */
  public record Promotion(double advertised, double coupon) {}
}
