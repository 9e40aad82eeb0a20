package io.newretail.fit;

/**
 * What is known of a day of a series beside its sales. What is not known is NaN.
 *
 * @param priceRatio the price paid over the list price, above 0
 * @param promotion 1 if promoted, else 0
 * @param holiday 1 on a free day (weekends may count or not), else 0
 * @param rain millimetres
 * @param temperature degrees Celsius
 */
public record Conditions(
    double priceRatio, double promotion, double holiday, double rain, double temperature) {

  /**
   * Nothing is known.
   *
   * @return conditions of NaN
   */
  public static Conditions unknown() {
    return new Conditions(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
