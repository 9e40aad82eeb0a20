package io.newretail.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Lets JMH report baskets a second beside store-days a second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class BasketCounter {
  /** Baskets simulated in this iteration: ordered online, and filled in the store. */
  public long baskets;
}
