package io.newretail.fulfilment;

import java.util.Arrays;

/**
 * The cheapest way to split one order: which centre sends each item, given what packages and items cost. Exact, by dynamic
 * programming over sets of items: each set is one package of the best centre, or split further. One thread at a time.
 */
final class OrderSplit {
  private final double[] alone;
  private final int[] sender;
  private final double[] best;
  private final int[] firstPart;
  private final int[] choice;

  OrderSplit(int mostItems) {
    alone = new double[1 << mostItems];
    sender = new int[1 << mostItems];
    best = new double[1 << mostItems];
    firstPart = new int[1 << mostItems];
    choice = new int[mostItems];
  }

  /**
   * Solves for an order.
   *
   * @param packages the cost of a package by centre
   * @param items the cost by place in the order and centre; infinite where it cannot be had
   * @return the cost
   */
  double solve(double[] packages, double[][] items) {
    int all = 1 << items.length;
    Arrays.fill(alone, 0, all, Double.POSITIVE_INFINITY);
    for (int k = 0; k < packages.length; k++) {
      best[0] = packages[k];
      for (int set = 1; set < all; set++) {
        int low = Integer.numberOfTrailingZeros(set);
        best[set] = best[set & (set - 1)] + items[low][k];
        if (best[set] < alone[set]) {
          alone[set] = best[set];
          sender[set] = k;
        }
      }
    }
    best[0] = 0;
    for (int set = 1; set < all; set++) {
      split(set);
    }
    return best[all - 1];
  }

  private void split(int set) {
    int low = set & -set;
    int rest = set ^ low;
    double least = Double.POSITIVE_INFINITY;
    int part = set;
    for (int sub = rest; ; sub = (sub - 1) & rest) {
      double cost = alone[sub | low] + best[rest ^ sub];
      if (cost < least) {
        least = cost;
        part = sub | low;
      }
      if (sub == 0) {
        break;
      }
    }
    best[set] = least;
    firstPart[set] = part;
  }

  /** After {@link #solve}: the centre of each place of the order. Reused. */
  int[] choice(int items) {
    int set = (1 << items) - 1;
    while (set != 0) {
      int part = firstPart[set];
      for (int i = 0; i < items; i++) {
        if ((part & 1 << i) != 0) {
          choice[i] = sender[part];
        }
      }
      set ^= part;
    }
    return choice;
  }
}
