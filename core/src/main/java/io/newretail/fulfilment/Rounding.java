package io.newretail.fulfilment;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;

/**
 * Turns fractions into one centre for each item, such that each item comes from each centre with its fraction. One thread at a
 * time.
 */
final class Rounding {
  private final RandomStream random;
  private double[] clock = new double[0];
  private double[] rest = new double[0];

  Rounding(RandomStream random) {
    this.random = random;
  }

  /** Draws by a rule. */
  void draw(Dispatch rule, double[][] share, int[] centre) {
    switch (rule) {
      case INDEPENDENT -> independent(share, centre);
      case CORRELATED -> correlated(share, centre);
      case DILATED -> clocks(share, centre, false);
      case FORCE_OPEN -> clocks(share, centre, true);
      default -> throw new IllegalArgumentException(rule + ": rounds nothing");
    }
  }

  private void independent(double[][] share, int[] centre) {
    for (int i = 0; i < share.length; i++) {
      centre[i] = pick(share[i], 1);
    }
  }

  /** A place drawn in proportion to weights of some sum. */
  private int pick(double[] weights, double sum) {
    double left = random.nextUniform() * sum;
    int last = 0;
    for (int k = 0; k < weights.length; k++) {
      left -= weights[k];
      if (weights[k] > 0) {
        last = k;
        if (left < 0) {
          return k;
        }
      }
    }
    return last;
  }

  /**
   * The fractions of a centre are cut into layers: the m-th holds its m largest, as deep as the m-th exceeds the next. A common
   * draw names a layer, with m/n of its depth; its items take that centre. The others draw for themselves from what is left of
   * their layers.
   */
  private void correlated(double[][] share, int[] centre) {
    int n = share.length;
    int centres = share[0].length;
    double left = random.nextUniform();
    int chosen = centres - 1;
    double floor = Double.POSITIVE_INFINITY;
    for (int k = 0; k < centres && floor == Double.POSITIVE_INFINITY; k++) {
      double[] levels = levels(share, k);
      for (int m = 1; m <= n; m++) {
        left -= depth(levels, m) * m / n;
        if (left < 0) {
          chosen = k;
          floor = levels[n - m];
          break;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      boolean within = share[i][chosen] > 0 && share[i][chosen] >= floor;
      centre[i] = within ? chosen : remaining(share, i);
    }
  }

  /** The fractions of a centre in rising order. */
  private static double[] levels(double[][] share, int centre) {
    double[] levels = new double[share.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = share[i][centre];
    }
    Arrays.sort(levels);
    return levels;
  }

  /** How deep the layer of the m largest is. */
  private static double depth(double[] levels, int m) {
    int n = levels.length;
    return levels[n - m] - (m == n ? 0 : levels[n - m - 1]);
  }

  /** A centre drawn from what is left of an item's layers. */
  private int remaining(double[][] share, int item) {
    int n = share.length;
    int centres = share[0].length;
    rest = rest.length == centres ? rest : new double[centres];
    double sum = 0;
    for (int k = 0; k < centres; k++) {
      double[] levels = levels(share, k);
      rest[k] = 0;
      for (int m = 1; m <= n; m++) {
        boolean within = share[item][k] >= levels[n - m];
        rest[k] += within ? depth(levels, m) * (1 - (double) m / n) : 0;
      }
      sum += rest[k];
    }
    return pick(rest, sum);
  }

  private void clocks(double[][] share, int[] centre, boolean forced) {
    int centres = share[0].length;
    clock = clock.length == centres ? clock : new double[centres];
    for (int k = 0; k < centres; k++) {
      clock[k] = random.nextExponential();
    }
    for (int i = 0; i < share.length; i++) {
      int main = forced ? largest(share[i]) : -1;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres; k++) {
        double time = k == main ? forced(share[i][k], clock[k]) : clock[k] / share[i][k];
        if (time < least) {
          least = time;
          centre[i] = k;
        }
      }
    }
  }

  private static int largest(double[] share) {
    int best = 0;
    for (int k = 1; k < share.length; k++) {
      best = share[k] > share[best] ? k : best;
    }
    return best;
  }

  /**
   * When an item's main centre opens: by its clock, but no later than 1 / x; and exactly then with the probability that keeps the
   * item's fraction x.
   */
  private double forced(double x, double time) {
    double late = (1 - x) / (1 - x + x * StrictMath.exp(1 / x) - StrictMath.E);
    return random.nextUniform() < late ? 1 / x : Math.min(time, 1) / x;
  }
}
