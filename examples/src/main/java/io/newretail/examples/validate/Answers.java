package io.newretail.examples.validate;

import io.newretail.report.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by the path of the quantity they answer. */
final class Answers {
  private final Map<String, Estimate> values = new LinkedHashMap<>();

  void put(String quantity, double value) {
    values.put(quantity, new Estimate(value, Double.NaN, 1, ""));
  }

  void put(String quantity, Estimate estimate) {
    values.put(quantity, estimate);
  }

  void put(String quantity, List<? extends Number> list) {
    for (int i = 0; i < list.size(); i++) {
      put(quantity + "[" + i + "]", list.get(i).doubleValue());
    }
  }

  void put(String quantity, double... list) {
    for (int i = 0; i < list.length; i++) {
      put(quantity + "[" + i + "]", list[i]);
    }
  }

  void put(String quantity, int... list) {
    for (int i = 0; i < list.length; i++) {
      put(quantity + "[" + i + "]", (double) list[i]);
    }
  }

  @Nullable
  Estimate get(String quantity) {
    return values.get(quantity);
  }

  /** The value of what was put. */
  double value(String quantity) {
    return Objects.requireNonNull(values.get(quantity)).mean();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }
}
