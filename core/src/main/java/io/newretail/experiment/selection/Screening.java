package io.newretail.experiment.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rounds of screening of the good-selection procedure. */
final class Screening {
  private final Samples samples;
  private final int rounds;
  private final double[] variance;
  private final int[] start;
  private final int[] batch;
  private final double reach;

  Screening(Samples samples, int first, int batch, int rounds, double eta) {
    this.samples = samples;
    this.rounds = rounds;
    int k = samples.alternatives();
    variance =
        IntStream.range(0, k).mapToDouble(i -> samples.variance(i, first)).toArray();
    double spread = Arrays.stream(variance).map(Math::sqrt).average().orElse(0);
    this.batch = IntStream.range(0, k)
        .map(i -> spread == 0
            ? batch
            : (int) Math.max(1, Math.ceil(batch * Math.sqrt(variance[i]) / spread)))
        .toArray();
    start = IntStream.range(0, k).map(samples::size).toArray();
    reach = eta * Math.sqrt(first - 1);
  }

  boolean[] run() {
    boolean[] left = new boolean[batch.length];
    Arrays.fill(left, true);
    for (int q = 1; q <= rounds && count(left) > 1; q++) {
      int[] wanted = new int[left.length];
      for (int i = 0; i < left.length; i++) {
        wanted[i] = left[i] ? start[i] + q * batch[i] : 0;
      }
      samples.grow(wanted);
      boolean[] stay = left.clone();
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < left.length && left[i]; j++) {
          stay[i] &= j == i || !left[j] || !behind(i, j, q);
        }
      }
      left = stay;
    }
    return left;
  }

  private static long count(boolean[] left) {
    return IntStream.range(0, left.length).filter(i -> left[i]).count();
  }

  private boolean behind(int i, int j, int q) {
    double lead = samples.mean(j) - samples.mean(i);
    return lead * precision(i, j, q) > reach * Math.sqrt(precision(i, j, rounds));
  }

  private double precision(int i, int j, int q) {
    return 1 / (variance[i] / (start[i] + q * batch[i]) + variance[j] / (start[j] + q * batch[j]));
  }
}
