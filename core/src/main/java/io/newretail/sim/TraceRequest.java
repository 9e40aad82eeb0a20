package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.report.BasketState;
import org.jspecify.annotations.Nullable;

/**
 * Which basket to follow.
 *
 * @param store the name of the store where it is ordered; empty for any
 * @param number its number among the baskets ordered there, from 1; 0 for the first that fits
 * @param reaches a state that it must come to; null for any
 */
public record TraceRequest(
    String store, long number, @Nullable BasketState reaches) {

  /** Checks the number. */
  public TraceRequest {
    checkArgument(number >= 0, "number: %s: must be at least 0", number);
    checkArgument(
        number == 0 || !store.isEmpty(), "store: must be named where a number is, %s", number);
  }

  /**
   * The n-th basket ordered at a store.
   *
   * @param store the store's name
   * @param number from 1
   * @return the request
   */
  public static TraceRequest basket(String store, long number) {
    checkArgument(number >= 1, "number: %s: must be at least 1", number);
    return new TraceRequest(store, number, null);
  }

  /**
   * The first basket of the chain that comes to a state.
   *
   * @param state the state
   * @return the request
   */
  public static TraceRequest firstIn(BasketState state) {
    return new TraceRequest("", 0, state);
  }
}
