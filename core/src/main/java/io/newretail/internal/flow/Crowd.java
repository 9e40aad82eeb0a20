package io.newretail.internal.flow;

import io.newretail.internal.plan.OpsRules;
import java.util.Arrays;

/**
 * How full of walk-in shoppers each store is: everybody who came counts for exp(-t / stay) after the time t, the chance that they are still there.
 * One thread at a time.
 */
final class Crowd {
  private final double stay;
  private final double[] full;
  private final double[] there;
  private final long[] since;

  Crowd(Shard shard) {
    OpsRules ops = shard.plan.rules.ops;
    stay = ops.stay;
    full = new double[shard.stores.length];
    for (int s = 0; s < full.length; s++) {
      full[s] = ops.crowdFull * shard.stores[s].size();
    }
    there = new double[full.length];
    since = new long[full.length];
  }

  void reset() {
    Arrays.fill(there, 0);
    Arrays.fill(since, 0);
  }

  /** A shopper comes in. */
  void enter(int store, long now) {
    there[store] = shoppers(store, now) + 1;
    since[store] = now;
  }

  private double shoppers(int store, long now) {
    return there[store] * StrictMath.exp((since[store] - now) / stay);
  }

  /** Shoppers in the store over those that fill it. */
  double density(int store, long now) {
    return shoppers(store, now) / full[store];
  }
}
