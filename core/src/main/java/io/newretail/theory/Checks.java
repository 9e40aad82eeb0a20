package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/** Checks of arguments that many formulas share. */
final class Checks {
  private Checks() {}

  static void positive(String name, double value) {
    checkArgument(
        value > 0 && value < Double.POSITIVE_INFINITY, "%s: %s: must be > 0", name, value);
  }

  static void notNegative(String name, double value) {
    checkArgument(
        value >= 0 && value < Double.POSITIVE_INFINITY, "%s: %s: must be >= 0", name, value);
  }

  static void finite(String name, double value) {
    checkArgument(Double.isFinite(value), "%s: %s: must be finite", name, value);
  }

  static void insideUnit(String name, double value) {
    checkArgument(value > 0 && value < 1, "%s: %s: must be in (0, 1)", name, value);
  }

  static void probability(String name, double value) {
    checkArgument(value >= 0 && value <= 1, "%s: %s: must be in [0, 1]", name, value);
  }
}
