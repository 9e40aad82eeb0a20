package io.newretail.fulfilment;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import java.util.Arrays;

/**
 * Sends the orders of an instance one by one by a rule. The orders of a sequence are the same for every rule. One thread at a
 * time.
 */
final class Shipping {
  private final Instance instance;
  private final ShippingBound bound;
  private final double[] upTo;
  private final int[][] orders;
  private final int[][] stock;
  private final RandomStream random = new RandomStream();
  private final Rounding rounding = new Rounding(random);
  private final OrderSplit split;
  private final int[] centre;
  private final int[][] nearest;
  private double[][] costs = new double[0][];
  private final double[] packages;
  private long sent;
  private long unfilled;

  Shipping(Instance instance, ShippingBound bound) {
    this.instance = instance;
    this.bound = bound;
    orders = new int[instance.types()][];
    int most = 0;
    for (int t = 0; t < orders.length; t++) {
      orders[t] = instance.order(t);
      most = Math.max(most, orders[t].length);
    }
    upTo = cumulative(instance);
    stock = new int[instance.centres()][instance.items()];
    split = new OrderSplit(most);
    centre = new int[most];
    packages = new double[instance.centres() + 1];
    nearest = nearest(instance);
  }

  private static double[] cumulative(Instance instance) {
    double[] upTo = new double[instance.types() * instance.regions()];
    double sum = 0;
    for (int c = 0; c < upTo.length; c++) {
      sum += instance.probability(c / instance.regions(), c % instance.regions());
      upTo[c] = sum;
    }
    return upTo;
  }

  /** By item and region, the centre with the cheapest way that carries the item at the start. */
  private static int[][] nearest(Instance instance) {
    int[][] nearest = new int[instance.items()][instance.regions()];
    for (int i = 0; i < instance.items(); i++) {
      for (int j = 0; j < instance.regions(); j++) {
        int best = instance.centres();
        for (int k = 0; k < instance.centres(); k++) {
          boolean nearer =
              best == instance.centres() || instance.itemCost(k, j) < instance.itemCost(best, j);
          best = instance.stock(k, i) > 0 && nearer ? k : best;
        }
        nearest[i][j] = best;
      }
    }
    return nearest;
  }

  /** Runs a sequence of orders; gives the cost. */
  double run(Dispatch rule, long seed, int number) {
    for (int k = 0; k < stock.length; k++) {
      for (int i = 0; i < stock[k].length; i++) {
        stock[k][i] = instance.stock(k, i);
      }
    }
    sent = 0;
    unfilled = 0;
    long arrivals = RandomStream.key(seed, number, Purpose.FULFILMENT_ORDERS, 0);
    long draws = RandomStream.key(
        seed, number, Purpose.FULFILMENT_ROUNDING, RandomStream.entity(rule.name()));
    double cost = 0;
    for (int a = 0; a < instance.arrivals(); a++) {
      random.seek(RandomStream.part(arrivals, a));
      int cell = cell(random.nextUniform());
      if (cell < upTo.length) {
        int type = cell / instance.regions();
        int region = cell % instance.regions();
        random.seek(RandomStream.part(draws, a));
        choose(rule, type, region);
        cost += send(orders[type], region);
      }
    }
    return cost;
  }

  private int cell(double u) {
    int at = Arrays.binarySearch(upTo, u);
    return at < 0 ? -at - 1 : at + 1;
  }

  private void choose(Dispatch rule, int type, int region) {
    switch (rule) {
      case NEAREST -> {
        for (int i = 0; i < orders[type].length; i++) {
          centre[i] = nearest[orders[type][i]][region];
        }
      }
      case CHEAPEST -> cheapest(orders[type], region, false);
      case DUAL_PRICES -> cheapest(orders[type], region, true);
      default -> rounding.draw(rule, bound.rounded(type, region), centre);
    }
  }

  private void cheapest(int[] items, int region, boolean priced) {
    if (costs.length != items.length) {
      costs = new double[items.length][packages.length];
    }
    for (int k = 0; k < packages.length; k++) {
      packages[k] = instance.packageCost(k, region);
      for (int i = 0; i < items.length; i++) {
        boolean there = k == stock.length || stock[k][items[i]] > 0;
        double price = priced && k < stock.length ? bound.price(k, items[i]) : 0;
        costs[i][k] = there ? instance.itemCost(k, region) + price : Double.POSITIVE_INFINITY;
      }
    }
    split.solve(packages, costs);
    System.arraycopy(split.choice(items.length), 0, centre, 0, items.length);
  }

  /** Sends what is still there from the chosen centres; the rest is not filled. */
  private double send(int[] items, int region) {
    double cost = 0;
    long opened = 0;
    for (int i = 0; i < items.length; i++) {
      int k = centre[i];
      if (k == stock.length || stock[k][items[i]] == 0) {
        k = stock.length;
        unfilled++;
      } else {
        stock[k][items[i]]--;
      }
      cost += instance.itemCost(k, region);
      if ((opened & 1L << k) == 0) {
        opened |= 1L << k;
        cost += instance.packageCost(k, region);
        sent += k < stock.length ? 1 : 0;
      }
    }
    return cost;
  }

  /** Packages sent in the last run. */
  long packages() {
    return sent;
  }

  /** Items not filled in the last run. */
  long unfilled() {
    return unfilled;
  }
}
