package io.newretail.internal.plan;

import java.util.Arrays;

/**
 * The shares of nested logit, without allocation: {@code P(nest) ∝ exp(worth)} with the worth {@code t log Σ exp(V / t)}, inside a
 * nest {@code ∝ exp(V / t)} (Train 2009). Options alone in a nest with t = 1 make multinomial logit. A utility of negative infinity
 * is an option that is not there. StrictMath, so the same bits everywhere. One thread at a time.
 */
public final class LogitShares {
  private final int[] nest;
  private final double[] dissimilarity;
  private final double[] most;
  private final double[] sum;
  private final double[] worth;

  /** Shares of options, each in a nest. */
  public LogitShares(int[] nestOfOption, double[] dissimilarityOfNest) {
    nest = nestOfOption;
    dissimilarity = dissimilarityOfNest;
    most = new double[dissimilarity.length];
    sum = new double[dissimilarity.length];
    worth = new double[dissimilarity.length];
  }

  /** Writes the shares of some utilities, of which at least one must be finite. */
  public void of(double[] utility, double[] share) {
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    Arrays.fill(sum, 0);
    for (int c = 0; c < utility.length; c++) {
      most[nest[c]] = Math.max(most[nest[c]], utility[c]);
    }
    for (int c = 0; c < utility.length; c++) {
      int m = nest[c];
      share[c] = most[m] == Double.NEGATIVE_INFINITY
          ? 0
          : StrictMath.exp((utility[c] - most[m]) / dissimilarity[m]);
      sum[m] += share[c];
    }
    double top = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < worth.length; m++) {
      worth[m] = sum[m] > 0 ? most[m] + dissimilarity[m] * StrictMath.log(sum[m]) : most[m];
      top = Math.max(top, worth[m]);
    }
    double total = 0;
    for (double w : worth) {
      total += StrictMath.exp(w - top);
    }
    for (int c = 0; c < utility.length; c++) {
      int m = nest[c];
      if (share[c] > 0) {
        share[c] *= StrictMath.exp(worth[m] - top) / (total * sum[m]);
      }
    }
  }
}
