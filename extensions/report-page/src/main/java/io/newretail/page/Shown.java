package io.newretail.page;

import io.newretail.report.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as they go into the page's data. */
final class Shown {
  private static final MathContext SIX = new MathContext(6);
  private static final double EXACT = 1e15;

  /** From here on six digits are coarser than a unit. */
  private static final double UNITS = 1e5;

  private Shown() {}

  /** Six significant digits, or to the unit where that is finer; a whole number without a point; null for what is none. */
  static @Nullable Number rounded(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    double near = Math.abs(value) >= UNITS
        ? Math.rint(value)
        : new BigDecimal(value).round(SIX).doubleValue();
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
    if (whole) {
      return (long) value;
    }
    return near == Math.rint(near) && Math.abs(near) < EXACT ? (Number) (long) near : (Number) near;
  }

  /** All of them rounded. */
  static List<@Nullable Number> rounded(double[] values) {
    List<@Nullable Number> all = new ArrayList<>(values.length);
    for (double value : values) {
      all.add(rounded(value));
    }
    return all;
  }

  /** An estimate in full, as in {@code summary.json}. */
  static Map<String, @Nullable Object> estimate(Estimate estimate) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("mean", exact(estimate.mean()));
    tree.put("halfWidth95", exact(estimate.halfWidth95()));
    tree.put("n", estimate.n());
    tree.put("unit", estimate.unit());
    return tree;
  }

  /** Estimates by name, in full. */
  static Map<String, Object> estimates(Map<String, Estimate> estimates) {
    Map<String, Object> tree = new LinkedHashMap<>();
    estimates.forEach((name, estimate) -> tree.put(name, estimate(estimate)));
    return tree;
  }

  /** A number in full, or null if it is none. */
  static @Nullable Double exact(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
