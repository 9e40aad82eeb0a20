package io.newretail.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Numbers near one that was worked out, the shortest first: one of them is what somebody wrote. */
final class Rounded {
  private static final int MOST_DIGITS = 15;

  private Rounded() {}

  static List<Double> of(double value) {
    List<Double> near = new ArrayList<>();
    if (Double.isFinite(value)) {
      for (int digits = 1; digits <= MOST_DIGITS; digits++) {
        double rounded = new BigDecimal(value).round(new MathContext(digits)).doubleValue();
        if (!near.contains(rounded)) {
          near.add(rounded);
        }
      }
      near.add(value);
    }
    return near;
  }
}
