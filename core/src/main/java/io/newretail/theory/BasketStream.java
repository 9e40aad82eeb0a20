package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A Poisson stream of baskets that are all alike.
 *
 * @param rate baskets per unit of time, at least 0
 * @param units how many of each item a basket holds, by item number; at least one is above 0
 */
public record BasketStream(double rate, List<Integer> units) {
  /** Copies and checks. */
  public BasketStream {
    units = List.copyOf(units);
    checkArgument(rate >= 0 && rate < 1e9, "rate: %s: must be in [0, 1e9)", rate);
    checkArgument(
        units.stream().allMatch(u -> u >= 0) && units.stream().anyMatch(u -> u > 0),
        "units: %s: must be >= 0 and not all 0",
        units);
  }

  /**
   * A stream.
   *
   * @param rate baskets per unit of time, at least 0
   * @param units how many of each item a basket holds, by item number
   * @return the stream
   */
  public static BasketStream of(double rate, Integer... units) {
    return new BasketStream(rate, List.of(units));
  }

  static void check(List<BasketStream> streams, int items) {
    checkArgument(!streams.isEmpty(), "streams: must not be empty");
    checkArgument(
        streams.stream().allMatch(s -> s.units.size() == items),
        "streams: must name the units of all %s items",
        items);
    checkArgument(
        streams.stream().anyMatch(s -> s.rate > 0), "streams: one must have a rate above 0");
  }
}
