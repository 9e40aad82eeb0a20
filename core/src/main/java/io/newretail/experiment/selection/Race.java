package io.newretail.experiment.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The race of Kim and Nelson. */
final class Race {
  private final Samples samples;
  private final int first;
  private final double delta;
  private final double[][] reach;
  private final boolean[] left;
  private final double[] sum;

  Race(Samples samples, int first, double delta, double h2) {
    this.samples = samples;
    this.first = first;
    this.delta = delta;
    int k = samples.alternatives();
    reach = new double[k][k];
    left = new boolean[k];
    sum = new double[k];
    Arrays.fill(left, true);
    for (int i = 0; i < k; i++) {
      for (int l = 0; l < k; l++) {
        reach[i][l] = i == l ? 0 : h2 * samples.variance(i, l, first) / (delta * delta);
      }
      for (int r = 0; r < first; r++) {
        sum[i] += samples.value(i, r);
      }
    }
  }

  int run() {
    for (int r = first; ; r++) {
      screen(r);
      int[] those = IntStream.range(0, left.length).filter(i -> left[i]).toArray();
      if (those.length == 1) {
        return those[0];
      }
      int[] wanted = new int[left.length];
      for (int i : those) {
        wanted[i] = r + 1;
      }
      samples.grow(wanted);
      for (int i : those) {
        sum[i] += samples.value(i, r);
      }
    }
  }

  /** Those fall out that are behind another by more than the triangle still allows; both compared among those left before. */
  private void screen(int r) {
    boolean[] stay = left.clone();
    for (int i = 0; i < left.length; i++) {
      for (int l = 0; l < left.length && left[i]; l++) {
        double slack = Math.max(0, delta / 2 * (reach[i][l] - r));
        boolean behind = sum[i] < sum[l] - slack || (slack == 0 && tied(i, l));
        stay[i] &= l == i || !left[l] || !behind;
      }
    }
    System.arraycopy(stay, 0, left, 0, left.length);
  }

  /** Once the triangle has closed, of equals the first stays. */
  private boolean tied(int i, int l) {
    return sum[i] == sum[l] && l < i;
  }
}
