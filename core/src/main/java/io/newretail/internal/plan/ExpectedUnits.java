package io.newretail.internal.plan;

import java.util.List;

/**
 * The units of each article that a store may expect on an ordinary day, where shoppers differ by segment or come from zones.
 * Immutable; any thread.
 *
 * @param visits by segment and article, the units that the visits of a store of size 1 would take if all bought from the chain
 * @param rest by article, the units that all others take in a store of size 1
 * @param weight by store and segment, the visits that buy from the chain, in visits of a store of size 1
 */
record ExpectedUnits(double[][] visits, double[] rest, double[][] weight) {

  /** The units of an article in a store. */
  double units(StorePlan store, int item) {
    double units = rest[item] * store.size();
    for (int s = 0; s < visits.length; s++) {
      units += visits[s][item] * weight[store.index()][s];
    }
    return units;
  }

  /** The units of an article in the stores of some catchments. */
  double units(List<ShardPlan> shards, int item) {
    double units = 0;
    for (ShardPlan shard : shards) {
      for (StorePlan store : shard.stores()) {
        units += units(store, item);
      }
    }
    return units;
  }
}
