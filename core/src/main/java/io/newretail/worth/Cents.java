package io.newretail.worth;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whole cents that add up: largest remainders (Hamilton 1792), ties to the first. */
public final class Cents {
  private Cents() {}

  /**
   * An amount split in proportion.
   *
   * @param total cents; may be negative
   * @param shares of the parts, at least 0, not all 0
   * @return whole cents, summing to the total
   */
  public static long[] split(long total, List<Double> shares) {
    double all = shares.stream().mapToDouble(Double::doubleValue).sum();
    checkArgument(all > 0, "shares: %s: must not all be 0", shares);
    BigDecimal whole = BigDecimal.valueOf(total);
    return round(
        total,
        shares.stream().map(s -> whole.multiply(BigDecimal.valueOf(s / all))).toList());
  }

  /**
   * Amounts that nearly add up, rounded so that they do.
   *
   * @param total cents
   * @param amounts in cents, which sum to the total but for rounding
   * @return whole cents, summing to the total
   */
  public static long[] rounded(long total, List<Double> amounts) {
    return round(total, amounts.stream().map(BigDecimal::valueOf).toList());
  }

  private static long[] round(long total, List<BigDecimal> amounts) {
    long[] parts = new long[amounts.size()];
    List<Integer> order = new ArrayList<>();
    long left = total;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = amounts.get(i).setScale(0, RoundingMode.FLOOR).longValueExact();
      left -= parts[i];
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> BigDecimal.valueOf(parts[i]).subtract(amounts.get(i))));
    for (int i = 0; left != 0; i = (i + 1) % parts.length) {
      parts[order.get(i)] += Long.signum(left);
      left -= Long.signum(left);
    }
    return parts;
  }
}
