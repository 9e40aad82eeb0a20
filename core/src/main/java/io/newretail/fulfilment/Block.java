package io.newretail.fulfilment;

import io.newretail.internal.lp.LinearProgramme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All orders of one type from one region, and the ways to serve them that have been found so far. */
final class Block {
  final int type;
  final int region;
  final double orders;
  final int[] items;
  final List<Way> ways = new ArrayList<>();
  private final double[] packages;
  private final double[][] unit;
  private final double[][] priced;
  private final Set<List<Integer>> known = new HashSet<>();

  /**
   * A way to serve an order.
   *
   * @param cost of an order
   * @param share by place in the order and centre
   */
  record Way(double cost, double[][] share) {}

  Block(Instance instance, int type, int region) {
    this.type = type;
    this.region = region;
    items = instance.order(type);
    orders = instance.arrivals() * instance.probability(type, region);
    int centres = instance.centres();
    packages = new double[centres + 1];
    unit = new double[items.length][centres + 1];
    priced = new double[items.length][centres + 1];
    for (int k = 0; k <= centres; k++) {
      packages[k] = instance.packageCost(k, region);
      for (int i = 0; i < items.length; i++) {
        boolean there = k == centres || instance.stock(k, items[i]) > 0;
        unit[i][k] = there ? instance.itemCost(k, region) : Double.POSITIVE_INFINITY;
      }
    }
  }

  /** Keeps the way that fills nothing, so that there always is one. */
  void keepUnfilled() {
    int none = packages.length - 1;
    int[] choice = new int[items.length];
    Arrays.fill(choice, none);
    keep(choice);
  }

  private void price(double[][] prices) {
    for (int i = 0; i < items.length; i++) {
      for (int k = 0; k < packages.length; k++) {
        priced[i][k] = unit[i][k] + (k < prices.length ? prices[k][items[i]] : 0);
      }
    }
  }

  /** The least cost of an order at some prices of stock, without splitting items between centres. */
  double whole(double[][] prices, OrderSplit split) {
    price(prices);
    return split.solve(packages, priced);
  }

  /** Keeps the way that was last solved for; whether it is new. */
  boolean keep(OrderSplit split) {
    return keep(split.choice(items.length));
  }

  private boolean keep(int[] choice) {
    if (!known.add(Arrays.stream(choice).limit(items.length).boxed().toList())) {
      return false;
    }
    double[][] share = new double[items.length][packages.length];
    boolean[] open = new boolean[packages.length];
    double cost = 0;
    for (int i = 0; i < items.length; i++) {
      int k = choice[i];
      share[i][k] = 1;
      cost += unit[i][k] + (open[k] ? 0 : packages[k]);
      open[k] = true;
    }
    ways.add(new Way(cost, share));
    return true;
  }

  /** The least cost at some prices among the ways known. */
  double cheapest(double[][] prices) {
    double least = Double.POSITIVE_INFINITY;
    for (Way way : ways) {
      double cost = way.cost();
      for (int i = 0; i < items.length; i++) {
        for (int k = 0; k < prices.length; k++) {
          cost += prices[k][items[i]] * way.share()[i][k];
        }
      }
      least = Math.min(least, cost);
    }
    return least;
  }

  /** Keeps the best way in which items may be split between centres, if none known is as cheap at these prices. */
  boolean keepSplit(double[][] prices) {
    price(prices);
    double than = cheapest(prices);
    LinearProgramme programme = new LinearProgramme();
    int[] opened = new int[packages.length];
    Arrays.setAll(opened, k -> programme.variable(packages[k]));
    int[][] sent = new int[items.length][packages.length];
    for (int i = 0; i < items.length; i++) {
      int all = programme.exactly(1);
      for (int k = 0; k < packages.length; k++) {
        sent[i][k] = -1;
        if (priced[i][k] < Double.POSITIVE_INFINITY) {
          sent[i][k] = programme.variable(priced[i][k]);
          programme.set(all, sent[i][k], 1);
          int link = programme.atLeast(0);
          programme.set(link, opened[k], 1);
          programme.set(link, sent[i][k], -1);
        }
      }
    }
    LinearProgramme.Solution solution = programme.minimise();
    if (solution.value() > than - 1e-7 * than) {
      return false;
    }
    ways.add(way(solution.variables(), opened, sent));
    return true;
  }

  private Way way(double[] solution, int[] opened, int[][] sent) {
    double[][] share = new double[items.length][packages.length];
    double cost = 0;
    for (int k = 0; k < packages.length; k++) {
      cost += packages[k] * solution[opened[k]];
      for (int i = 0; i < items.length; i++) {
        if (sent[i][k] >= 0) {
          share[i][k] = solution[sent[i][k]];
          cost += unit[i][k] * share[i][k];
        }
      }
    }
    return new Way(cost, share);
  }

  /** Units of a place in the order that a centre sends an order, over all orders. */
  double use(Way way, int place, int centre) {
    return orders * way.share()[place][centre];
  }
}
