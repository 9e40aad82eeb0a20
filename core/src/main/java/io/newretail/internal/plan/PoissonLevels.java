package io.newretail.internal.plan;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Poisson quantiles for many means and one probability: the base-stock level of each article.
 *
 * <p>{@code P(Poisson(m) <= s) = P(Gamma(s + 1) > m)}, so the largest mean that a level s still serves is a gamma
 * quantile; a sorted table of these answers by binary search, filled as it is searched. Beyond the table (means of about 2,000) the
 * Cornish-Fisher expansion to the third order is used; its error is below one unit there. Immutable; any thread.
 */
final class PoissonLevels {
  private static final int TABLE = 2_048;
  private final LazyTable largestMean;
  private final double z;

  PoissonLevels(double service) {
    double tail = Math.max(1e-12, Math.min(1 - 1e-12, 1 - service));
    largestMean = new LazyTable(
        TABLE, s -> GammaDistribution.of(s + 1, 1).inverseCumulativeProbability(tail));
    z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }

  /** The smallest level that a Poisson demand of this mean exceeds with at most the tail's probability. */
  int level(double mean) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > largestMean.at(TABLE - 1)) {
      return (int) Math.min(1 << 30, Math.ceil(mean + z * StrictMath.sqrt(mean) + (z * z - 1) / 6));
    }
    int low = 0;
    int high = TABLE - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (largestMean.at(middle) >= mean) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
