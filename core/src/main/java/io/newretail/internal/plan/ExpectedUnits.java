package io.newretail.internal.plan;

/**
 * The units of each article that a store may expect on an ordinary day, where shoppers differ by segment. Immutable; any thread.
 *
 * @param visits by article, the units that the visits of a store of size 1 take
 * @param rest by article, the units that all others take in a store of size 1
 */
record ExpectedUnits(double[] visits, double[] rest) {

  /** The units of an article in a store. */
  double units(StorePlan store, int item) {
    return (visits[item] + rest[item]) * store.size();
  }
}
