package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Two articles that last two periods, sold oldest first, with lost sales; some who miss the second accept the first (Hendrix and
 * others 2019). Order of events: receive, order, demand, expiry.
 *
 * @param first demand of the first article, whole units
 * @param second demand of the second
 * @param accept the chance that a unit of the second that is missed is bought of the first instead
 * @param price earned on a unit
 * @param unitCost of a unit
 * @param mostFirst the largest order of the first
 * @param mostSecond the largest order of the second
 */
public record PerishablePair(
    DemandLaw first,
    DemandLaw second,
    double accept,
    double price,
    double unitCost,
    int mostFirst,
    int mostSecond) {
  /** Checks the figures. */
  public PerishablePair {
    checkArgument(first.whole() && second.whole(), "demand: must be whole");
    checkArgument(accept >= 0 && accept <= 1, "accept: %s: must be 0 to 1", accept);
    checkArgument(
        mostFirst >= 1 && mostFirst <= 12 && mostSecond >= 1 && mostSecond <= 12,
        "most: must be 1 to 12");
  }

  /**
   * The largest mean reward a period, by value iteration; a few seconds for orders up to 10.
   *
   * @return to about 1e-6
   */
  public double averageReward() {
    int a = mostFirst + 1;
    int b = mostSecond + 1;
    int states = a * b * a * b;
    double[][] chance = new double[states][a * b];
    double[] sold = new double[states];
    for (int s = 0; s < states; s++) {
      prepare(s, a, b, chance[s], sold);
    }
    double[] values = new double[states];
    while (true) {
      double[] better = new double[states];
      double least = Double.POSITIVE_INFINITY;
      double largest = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < states; s++) {
        better[s] = price * sold[s] + best(chance[s], values, a, b);
        least = Math.min(least, better[s] - values[s]);
        largest = Math.max(largest, better[s] - values[s]);
      }
      if (largest - least < 1e-6) {
        return (least + largest) / 2;
      }
      double shift = better[0];
      for (int s = 0; s < states; s++) {
        values[s] = better[s] - shift;
      }
    }
  }

  private double best(double[] chance, double[] values, int a, int b) {
    double best = Double.NEGATIVE_INFINITY;
    for (int orders = 0; orders < a * b; orders++) {
      double sum = -unitCost * (orders / b + orders % b);
      int at = orders * a * b;
      for (int k = 0; k < chance.length; k++) {
        sum += chance[k] * values[at + k];
      }
      best = Math.max(best, sum);
    }
    return best;
  }

  /** The law of what is fresh now and left over, and the mean sales, of a state: fresh and old units of both. */
  private void prepare(int s, int a, int b, double[] chance, double[] sold) {
    int oldSecond = s % b;
    int oldFirst = s / b % a;
    int freshSecond = s / b / a % b;
    int freshFirst = s / b / a / b;
    int stockFirst = freshFirst + oldFirst;
    int stockSecond = freshSecond + oldSecond;
    for (int d = 0; d < stockSecond; d++) {
      double p = mass(second, d);
      spread(
          p,
          0,
          stockFirst,
          freshFirst,
          Math.min(freshSecond, stockSecond - d),
          b,
          chance,
          sold,
          s,
          d);
    }
    // All demand from the stock on: the excess is split by coins, so what is accepted is a thinned
    // tail.
    double[] accepted = thinned(stockSecond, stockFirst);
    for (int k = 0; k <= stockFirst; k++) {
      spread(accepted[k], k, stockFirst, freshFirst, 0, b, chance, sold, s, stockSecond);
    }
  }

  /** Chances that 0, 1, ... units of the first (the last: or more) are asked for by those who missed the second. */
  private double[] thinned(int stock, int most) {
    double[] law = new double[most + 1];
    double left = 1 - (stock == 0 ? 0 : second.cdf(stock - 1));
    for (int excess = 0; left > 1e-14; excess++) {
      double p = mass(second, stock + excess);
      left -= p;
      double coin = p * Math.pow(1 - accept, excess);
      double given = 0;
      for (int k = 0; k < most && k <= excess; k++) {
        law[k] += coin;
        given += coin;
        coin = accept == 1 ? 0 : coin * (excess - k) / (k + 1) * accept / (1 - accept);
        if (accept == 1 && k + 1 == excess && k + 1 < most) {
          coin = p;
        }
      }
      law[most] += Math.max(0, p - given);
    }
    return law;
  }

  private void spread(
      double p,
      int extra,
      int stock,
      int fresh,
      int leftSecond,
      int b,
      double[] chance,
      double[] sold,
      int s,
      int soldSecond) {
    double cdf = 0;
    for (int d = 0; d + extra < stock; d++) {
      double q = mass(first, d);
      cdf += q;
      int left = stock - d - extra;
      chance[Math.min(fresh, left) * b + leftSecond] += p * q;
      sold[s] += p * q * (d + extra + soldSecond);
    }
    chance[leftSecond] += p * (1 - cdf);
    sold[s] += p * (1 - cdf) * (stock + soldSecond);
  }

  private static double mass(DemandLaw law, int units) {
    return law.cdf(units) - (units == 0 ? 0 : law.cdf(units - 1));
  }
}
