package io.newretail.experiment.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The shares of Chen and others. */
final class Allocation {
  private Allocation() {}

  static int[] of(Samples samples, int total) {
    int k = samples.alternatives();
    int best = samples.best(IntStream.range(0, k));
    double[] share = new double[k];
    double squares = 0;
    for (int i = 0; i < k; i++) {
      if (i != best) {
        double gap = Math.max(1e-12, samples.mean(best) - samples.mean(i));
        double variance = Math.max(1e-24, samples.variance(i, samples.size(i)));
        share[i] = variance / (gap * gap);
        squares += share[i] * share[i] / variance;
      }
    }
    share[best] = Math.sqrt(Math.max(1e-24, samples.variance(best, samples.size(best))) * squares);
    return counts(samples, share, total);
  }

  /** So many in all, none fewer than it has: the most wanting first, of equals the first. */
  private static int[] counts(Samples samples, double[] share, int total) {
    double all = Arrays.stream(share).sum();
    int[] counts = IntStream.range(0, share.length).map(samples::size).toArray();
    for (int left = total - Arrays.stream(counts).sum(); left > 0; left--) {
      int most = 0;
      for (int i = 1; i < share.length; i++) {
        if (share[i] / all * total - counts[i] > share[most] / all * total - counts[most]) {
          most = i;
        }
      }
      counts[most]++;
    }
    return counts;
  }
}
