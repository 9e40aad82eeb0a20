package io.newretail.page;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a store must keep; one that does not has failed. A reader of the page may change it there. Immutable; any thread.
 *
 * @param readyInTime the least share of picked baskets that are ready when their slot begins, in per cent, 0 to 100
 * @param fillOnline the least share of units wanted online that can be promised, in per cent, 0 to 100
 * @param refused the greatest share of baskets that are refused, in per cent, 0 to 100
 */
public record Standard(double readyInTime, double fillOnline, double refused) {

  /** Checks the ranges. */
  public Standard {
    check("readyInTime", readyInTime);
    check("fillOnline", fillOnline);
    check("refused", refused);
  }

  private static void check(String name, double value) {
    checkArgument(value >= 0 && value <= 100, "%s: %s: must be 0 to 100 per cent", name, value);
  }

  /**
   * The usual one: 90 % ready in time, 95 % of the units promised, at most 5 % of the baskets refused.
   *
   * @return the standard
   */
  public static Standard usual() {
    return new Standard(90, 95, 5);
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("readyInTime", readyInTime);
    tree.put("fillOnline", fillOnline);
    tree.put("refused", refused);
    return tree;
  }
}
