package io.newretail.theory;

/** Sweeps of value iteration over the states of a lost-sales system, for a fixed policy or with the best orders. */
final class LostSalesSweeps {
  private static final double NEGLIGIBLE = 1e-14;

  private final PipelineStates states;
  private final double[] weight;
  private final double[] atLeast;
  private final double[] charge;
  private final int[] order;
  private double[] value;
  private double[] newer;
  private double least;
  private double most;
  private int count;

  LostSalesSweeps(DemandLaw demand, PipelineStates states, double holding, double lost) {
    this.states = states;
    int top = 0;
    for (int r = 0; r < states.rows(); r++) {
      top = Math.max(top, states.most(r));
    }
    int wanted = 0;
    while (wanted < top && 1 - demand.cdf(wanted) > NEGLIGIBLE) {
      wanted++;
    }
    weight = new double[wanted + 1];
    atLeast = new double[top + 1];
    charge = new double[top + 1];
    for (int k = 0; k <= wanted; k++) {
      weight[k] = demand.cdf(k) - demand.cdf(k - 1.0);
    }
    for (int k = 0; k <= top; k++) {
      double shortage = demand.shortage(k);
      atLeast[k] = 1 - demand.cdf(k - 1.0);
      charge[k] = holding * (k - demand.mean() + shortage) + lost * shortage;
    }
    order = new int[states.size];
    value = new double[states.size];
    newer = new double[states.size];
  }

  /** Sets the policy: what is missing to a level, as far as the states allow. */
  void orderUpTo(int level) {
    for (int r = 0; r < states.rows(); r++) {
      for (int units = 0; units <= states.most(r); units++) {
        order[states.offset[r] + units] =
            Math.min(states.mostOrder[r], level - states.underWay[r] - units);
      }
    }
  }

  /** One sweep of the fixed policy. */
  void evaluate() {
    start();
    for (int r = 0; r < states.rows(); r++) {
      int from = states.offset[r];
      for (int units = 0; units <= states.most(r); units++) {
        int state = from + units;
        set(state, charge[units] + expected(states.follower(r, order[state]), units));
      }
    }
    finish();
  }

  /**
   * One sweep with better orders.
   *
   * @param thorough whether all orders are tried, not only downhill from the last one
   */
  void improve(boolean thorough) {
    start();
    for (int r = 0; r < states.rows(); r++) {
      for (int units = 0; units <= states.most(r); units++) {
        int top = Math.min(states.mostOrder[r], states.most(r) - units);
        int state = states.offset[r] + units;
        set(state, charge[units] + (thorough ? all(r, units, top) : downhill(r, units, top)));
      }
    }
    finish();
  }

  private double all(int row, int units, int top) {
    int state = states.offset[row] + units;
    double best = expected(states.follower(row, order[state]), units);
    for (int q = 0; q <= top; q++) {
      double other = expected(states.follower(row, q), units);
      if (other < best) {
        best = other;
        order[state] = q;
      }
    }
    return best;
  }

  private double downhill(int row, int units, int top) {
    int state = states.offset[row] + units;
    int start = order[state];
    double best = expected(states.follower(row, start), units);
    for (int step = -1; step <= 1 && order[state] == start; step += 2) {
      for (int q = start + step; q >= 0 && q <= top; q += step) {
        double other = expected(states.follower(row, q), units);
        if (other >= best) {
          break;
        }
        best = other;
        order[state] = q;
      }
    }
    return best;
  }

  /** The expected value after demand, if the state with nothing left over is given. */
  private double expected(int base, int units) {
    double[] v = value;
    double[] w = weight;
    double even = atLeast[units] * v[base];
    double odd = 0;
    int last = Math.min(units, w.length) - 1;
    int at = base + units;
    int d = 0;
    for (; d < last; d += 2) {
      even += w[d] * v[at - d];
      odd += w[d + 1] * v[at - d - 1];
    }
    return d == last ? even + odd + w[d] * v[at - d] : even + odd;
  }

  private void start() {
    least = Double.POSITIVE_INFINITY;
    most = Double.NEGATIVE_INFINITY;
    count++;
  }

  private void set(int state, double now) {
    double growth = now - value[state];
    least = Math.min(least, growth);
    most = Math.max(most, growth);
    newer[state] = now;
  }

  /** Takes the values over, less the growth of the first state, so that they stay small. */
  private void finish() {
    double shift = newer[0];
    double[] old = value;
    for (int i = 0; i < newer.length; i++) {
      newer[i] -= shift;
    }
    value = newer;
    newer = old;
  }

  /** The average of a period; wrong by at most half the span. */
  double average() {
    return (least + most) / 2;
  }

  /** How much the growth of the last sweep differs between states. */
  double span() {
    return most - least;
  }

  /** Sweeps so far. */
  int count() {
    return count;
  }
}
