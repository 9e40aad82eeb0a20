package io.newretail.theory;

import java.util.function.DoubleUnaryOperator;

/** Roots and minima of functions of one number. */
final class Search {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Search() {}

  /** The point where a rising function passes 0, by halving until doubles run out. */
  static double root(DoubleUnaryOperator rising, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Where a function with one valley is least (golden section, Kiefer 1953); right to half the digits of a double. */
  static double minimum(DoubleUnaryOperator valley, double from, double to) {
    double low = from;
    double high = to;
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = valley.applyAsDouble(a);
    double atB = valley.applyAsDouble(b);
    for (int i = 0; i < 100; i++) {
      if (atA <= atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = valley.applyAsDouble(a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = valley.applyAsDouble(b);
      }
    }
    return (low + high) / 2;
  }
}
