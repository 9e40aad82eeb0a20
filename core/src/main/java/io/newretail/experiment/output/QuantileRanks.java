package io.newretail.experiment.output;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Which order statistics bracket a quantile: the number of values below it is binomial, whatever their law (Conover 1999). The ranks
 * are the closest that leave at most half of the error on each side.
 *
 * @param low rank of the lower end, from 1; 0 if no value of the sample is low enough
 * @param high rank of the upper end; n + 1 if no value of the sample is high enough
 * @param coverage the probability that the quantile of a continuous law lies between them
 */
public record QuantileRanks(int low, int high, double coverage) {

  /**
   * The ranks for a sample.
   *
   * @param n how many values, at least 1
   * @param p the quantile's level, in (0, 1)
   * @param confidence in (0, 1)
   * @return the ranks
   */
  public static QuantileRanks of(int n, double p, double confidence) {
    checkArgument(n >= 1, "n: %s: must be at least 1", n);
    Intervals.checkLevel(p);
    Intervals.checkConfidence(confidence);
    BinomialDistribution below = BinomialDistribution.of(n, p);
    double side = (1 - confidence) / 2;
    int low = below.inverseCumulativeProbability(side);
    while (low > 0 && below.cumulativeProbability(low - 1) > side) {
      low--;
    }
    while (below.cumulativeProbability(low) <= side) {
      low++;
    }
    int high = below.inverseSurvivalProbability(side) + 1;
    while (high <= n && below.survivalProbability(high - 1) > side) {
      high++;
    }
    while (high > 1 && below.survivalProbability(high - 2) <= side) {
      high--;
    }
    double least = low == 0 ? 0 : below.cumulativeProbability(low - 1);
    double most = high > n ? 0 : below.survivalProbability(high - 1);
    return new QuantileRanks(low, high, 1 - least - most);
  }
}
