package io.newretail.experiment.optimise;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A number that is looked for.
 *
 * @param name its name
 * @param low the least value
 * @param high the greatest value, above the least
 * @param step the grid that values lie on, above 0: 1 for whole numbers
 */
public record Variable(String name, double low, double high, double step) {
  private static final double FINE = 1e-6;

  /** Checks the range. */
  public Variable {
    checkArgument(!name.isEmpty(), "variable: must have a name");
    checkArgument(
        Double.isFinite(low) && Double.isFinite(high) && low < high,
        "variable: %s: must have a range that rises",
        name);
    checkArgument(
        step > 0 && step <= high - low,
        "variable: %s: step must be above 0, within the range",
        name);
  }

  /**
   * A whole number.
   *
   * @param name its name
   * @param low the least value
   * @param high the greatest value, above the least
   * @return the variable
   */
  public static Variable whole(String name, long low, long high) {
    return new Variable(name, low, high, 1);
  }

  /**
   * A real number, on a grid of a millionth of its range.
   *
   * @param name its name
   * @param low the least value
   * @param high the greatest value, above the least
   * @return the variable
   */
  public static Variable real(String name, double low, double high) {
    return new Variable(name, low, high, FINE * (high - low));
  }

  /**
   * The nearest value on the grid and in the range.
   *
   * @param value any number
   * @return the value
   */
  public double rounded(double value) {
    double onGrid = step == 1 ? Math.rint(value) : low + Math.rint((value - low) / step) * step;
    return Math.min(high, Math.max(low, onGrid));
  }

  /** The value at a coordinate from 0 to 1. */
  double at(double unit) {
    return rounded(low + unit * (high - low));
  }

  /** The coordinate of a value. */
  double unit(double value) {
    return (value - low) / (high - low);
  }
}
