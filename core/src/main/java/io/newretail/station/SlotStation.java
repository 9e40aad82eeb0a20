package io.newretail.station;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Orders that are handled in slots: at the start of a slot at most so many of those that wait.
 *
 * @param orders mean arrivals in a slot, Poisson
 * @param capacity handled in a slot at most
 */
public record SlotStation(double orders, int capacity) {
  /** Checks the figures. */
  public SlotStation {
    checkArgument(orders >= 0 && orders <= 1e6, "orders: %s: must be 0 to 1e6", orders);
    checkArgument(capacity >= 1, "capacity: %s: must be at least 1", capacity);
  }
}
