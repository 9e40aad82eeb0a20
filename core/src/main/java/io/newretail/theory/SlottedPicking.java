package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Baskets picked slot by slot, at most so many a slot (Bailey 1954, bulk service): {@code X' = max(X - s, 0) + A}, where X baskets wait
 * when a slot starts, s is the capacity and A the Poisson orders of the slot. Solved exactly on a cut chain by the elimination
 * of Grassmann, Taksar and Heyman (1985), which subtracts nothing.
 *
 * @param waiting mean baskets that wait when a slot starts
 * @param variance of that number
 * @param leftOver mean baskets not handled in a slot
 * @param delay mean slot starts at which a basket waits, the one of its handling included
 * @param allHandled probability that a slot handles everything
 * @param backlog probability that more than two slots' capacity waits
 */
public record SlottedPicking(
    double waiting,
    double variance,
    double leftOver,
    double delay,
    double allHandled,
    double backlog) {
  private static final int MOST_STATES = 4_000;

  /**
   * The stationary figures.
   *
   * @param orders mean orders a slot, above 0
   * @param capacity baskets a slot, above the mean
   * @return the figures
   * @throws IllegalArgumentException if the load is so near 1 that more than 4,000 states would matter
   */
  public static SlottedPicking of(double orders, int capacity) {
    checkArgument(
        orders > 0 && orders < capacity,
        "orders: %s: must be above 0 and below the capacity (%s)",
        (Object) orders,
        capacity);
    double tail = 25 * orders / (capacity - orders);
    double states = capacity + orders + 12 * Math.sqrt(orders) + 20 + tail;
    checkArgument(states <= MOST_STATES, "orders: %s: too near the capacity", orders);
    return figures(stationary(orders, capacity, (int) states), orders, capacity);
  }

  private static double[] stationary(double orders, int capacity, int states) {
    DemandLaw.Poisson law = new DemandLaw.Poisson(orders);
    double[] arrive = new double[states];
    for (int k = 0; k < states; k++) {
      arrive[k] = law.cdf(k) - law.cdf(k - 1.0);
    }
    double[][] p = new double[states][states];
    for (int i = 0; i < states; i++) {
      int rest = Math.max(0, i - capacity);
      for (int j = rest; j < states; j++) {
        p[i][j] = arrive[j - rest];
      }
      p[i][states - 1] += 1 - law.cdf(states - 1.0 - rest);
    }
    return eliminate(p);
  }

  /** Censors the states one by one from the last, then goes back. */
  private static double[] eliminate(double[][] p) {
    int n = p.length;
    for (int k = n - 1; k > 0; k--) {
      double leave = 0;
      for (int j = 0; j < k; j++) {
        leave += p[k][j];
      }
      for (int i = 0; i < k; i++) {
        double share = p[i][k] / leave;
        p[i][k] = share;
        if (share > 0) {
          for (int j = 0; j < k; j++) {
            p[i][j] += share * p[k][j];
          }
        }
      }
    }
    double[] law = new double[n];
    law[0] = 1;
    double total = 1;
    for (int k = 1; k < n; k++) {
      for (int i = 0; i < k; i++) {
        law[k] += law[i] * p[i][k];
      }
      total += law[k];
    }
    for (int k = 0; k < n; k++) {
      law[k] /= total;
    }
    return law;
  }

  private static SlottedPicking figures(double[] law, double orders, int capacity) {
    double mean = 0;
    double squares = 0;
    double left = 0;
    double handled = 0;
    double backlog = 0;
    for (int x = 0; x < law.length; x++) {
      mean += x * law[x];
      squares += (double) x * x * law[x];
      left += Math.max(0, x - capacity) * law[x];
      handled += x <= capacity ? law[x] : 0;
      backlog += x > 2 * capacity ? law[x] : 0;
    }
    return new SlottedPicking(mean, squares - mean * mean, left, mean / orders, handled, backlog);
  }
}
