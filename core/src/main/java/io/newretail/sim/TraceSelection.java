package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which baskets to follow, of those ordered online.
 *
 * @param store the name of the store where they are ordered; empty for all stores
 * @param first how many of each store, in the order in which they are placed; 0 for all
 */
public record TraceSelection(String store, long first) {

  /** Checks the number. */
  public TraceSelection {
    checkArgument(first >= 0, "first: %s: must be at least 0", first);
  }

  /**
   * The first baskets of every store.
   *
   * @param count how many of each, from 1
   * @return the selection
   */
  public static TraceSelection firstOfEachStore(long count) {
    checkArgument(count >= 1, "count: %s: must be at least 1", count);
    return new TraceSelection("", count);
  }

  /**
   * Every basket of a store.
   *
   * @param store the store's name
   * @return the selection
   */
  public static TraceSelection allOf(String store) {
    checkArgument(!store.isEmpty(), "store: must be named");
    return new TraceSelection(store, 0);
  }
}
