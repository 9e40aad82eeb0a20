package io.newretail.fulfilment;

import io.newretail.internal.lp.LinearProgramme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The deterministic linear programme of an instance: expected demand, stock, and fractions of orders sent from each centre (Jasin
 * and Sinha 2015). Its value is a lower bound on the expected cost of every rule that decides order by order; its fractions
 * are what the rounding rules round; its prices say what a unit of stock is worth.
 *
 * <p>With {@code u} the part of an item that a centre sends and {@code y} the part of a package, the least of {@code sum of
 * orders (package y + item u)}, where the u of an item add up to 1, y is at least each u, and what is expected to be sent is
 * no more than the stock. Solved by columns (Dantzig and Wolfe 1960), one block for each type of order and region, started from
 * a subgradient search; exact to a relative 1e-6. Immutable; safe for any thread.
 */
public final class ShippingBound {
  private static final int SEARCH = 300;
  private static final int MOST_ROUNDS = 200;
  private static final double PRECISION = 1e-6;
  private final Instance instance;
  private final List<Block> blocks = new ArrayList<>();
  private final OrderSplit split;
  private final double[][] prices;
  private final double[][][][] share;
  private double value;

  private ShippingBound(Instance instance) {
    this.instance = instance;
    int most = 0;
    for (int t = 0; t < instance.types(); t++) {
      most = Math.max(most, instance.order(t).length);
      for (int j = 0; j < instance.regions(); j++) {
        if (instance.probability(t, j) > 0) {
          Block block = new Block(instance, t, j);
          block.keepUnfilled();
          blocks.add(block);
        }
      }
    }
    split = new OrderSplit(most);
    prices = new double[instance.centres()][instance.items()];
    share = new double[instance.types()][instance.regions()][0][0];
  }

  /**
   * Solves an instance.
   *
   * @param instance the instance
   * @return its bound
   */
  public static ShippingBound of(Instance instance) {
    ShippingBound bound = new ShippingBound(instance);
    bound.search();
    bound.solve();
    return bound;
  }

  /**
   * The bound.
   *
   * @return the least cost of the linear programme
   */
  public double value() {
    return value;
  }

  /**
   * The fractions of an order.
   *
   * @param type of order
   * @param region where it comes from
   * @return by place in the order and centre ({@link Instance#centres} for not filled); each row adds up to 1; empty for orders
   *     that never come
   */
  public double[][] shares(int type, int region) {
    return Arrays.stream(share[type][region]).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * What a unit of stock is worth.
   *
   * @param centre that holds it
   * @param item of which
   * @return by how much one more would lower the bound
   */
  public double price(int centre, int item) {
    return prices[centre][item];
  }

  double[][] rounded(int type, int region) {
    return share[type][region];
  }

  /** The bound of Lagrange at the prices; notes the use of stock beyond what there is; keeps the ways if asked to. */
  private double relaxed(double[][] excess, boolean keep) {
    double sum = 0;
    for (int k = 0; k < excess.length; k++) {
      for (int i = 0; i < excess[k].length; i++) {
        excess[k][i] = -instance.stock(k, i);
        sum -= prices[k][i] * instance.stock(k, i);
      }
    }
    for (Block block : blocks) {
      sum += block.orders * block.whole(prices, split);
      int[] choice = split.choice(block.items.length);
      for (int i = 0; i < block.items.length; i++) {
        if (choice[i] < excess.length) {
          excess[choice[i]][block.items[i]] += block.orders;
        }
      }
      if (keep) {
        block.keep(split);
      }
    }
    return sum;
  }

  /** Prices near the best ones, by steps along the excess towards a target a little above the best bound so far. */
  private void search() {
    double[][] excess = new double[prices.length][instance.items()];
    double best = relaxed(excess, true);
    double reach = 0.05 * best;
    int stale = 0;
    for (int round = 0; round < SEARCH; round++) {
      double bound = relaxed(excess, round > SEARCH / 2);
      stale = bound > best + 1e-4 * best ? 0 : stale + 1;
      best = Math.max(best, bound);
      if (stale > 10) {
        reach /= 2;
        stale = 0;
      }
      step(excess, best + reach - bound);
    }
  }

  private void step(double[][] excess, double length) {
    double squares = 0;
    for (int k = 0; k < excess.length; k++) {
      for (int i = 0; i < excess[k].length; i++) {
        boolean idle = excess[k][i] <= 0 && prices[k][i] == 0;
        squares += idle ? 0 : excess[k][i] * excess[k][i];
      }
    }
    double factor = squares == 0 ? 0 : length / squares;
    for (int k = 0; k < excess.length; k++) {
      for (int i = 0; i < excess[k].length; i++) {
        prices[k][i] = Math.max(0, prices[k][i] + factor * excess[k][i]);
      }
    }
  }

  private void solve() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[][] weights = master();
      double low = 0;
      boolean found = false;
      for (Block block : blocks) {
        double known = block.cheapest(prices);
        low += block.orders * Math.min(known, block.whole(prices, split));
        found |= block.keep(split);
      }
      for (int k = 0; k < prices.length; k++) {
        for (int i = 0; i < prices[k].length; i++) {
          low -= prices[k][i] * instance.stock(k, i);
        }
      }
      boolean near = value - low <= PRECISION * value;
      if ((near || !found) && !splitFurther()) {
        blend(weights);
        return;
      }
    }
    throw new IllegalStateException("shipping bound: no end after " + MOST_ROUNDS + " rounds");
  }

  /** Adds ways that split items between centres, where these are cheaper; only orders of three items or more have any. */
  private boolean splitFurther() {
    boolean found = false;
    for (Block block : blocks) {
      if (block.items.length >= 3) {
        found |= block.keepSplit(prices);
      }
    }
    return found;
  }

  /** Solves for the best mix of the ways known so far; sets the value and the prices. */
  private double[][] master() {
    LinearProgramme programme = new LinearProgramme();
    int[][] stock = new int[prices.length][instance.items()];
    for (int k = 0; k < stock.length; k++) {
      for (int i = 0; i < stock[k].length; i++) {
        stock[k][i] = instance.stock(k, i) > 0 ? programme.atMost(instance.stock(k, i)) : -1;
      }
    }
    int[] first = new int[blocks.size()];
    for (int b = 0; b < first.length; b++) {
      Block block = blocks.get(b);
      int all = programme.exactly(1);
      for (int w = 0; w < block.ways.size(); w++) {
        int variable = programme.variable(block.orders * block.ways.get(w).cost());
        first[b] = w == 0 ? variable : first[b];
        programme.set(all, variable, 1);
        use(programme, block, block.ways.get(w), stock, variable);
      }
    }
    LinearProgramme.Solution solution = programme.minimise();
    value = solution.value();
    for (int k = 0; k < stock.length; k++) {
      for (int i = 0; i < stock[k].length; i++) {
        prices[k][i] = stock[k][i] < 0 ? 0 : solution.prices()[stock[k][i]];
      }
    }
    double[][] weights = new double[first.length][];
    for (int b = 0; b < first.length; b++) {
      int n = blocks.get(b).ways.size();
      weights[b] = Arrays.copyOfRange(solution.variables(), first[b], first[b] + n);
    }
    return weights;
  }

  private static void use(
      LinearProgramme programme, Block block, Block.Way way, int[][] stock, int variable) {
    for (int i = 0; i < block.items.length; i++) {
      for (int k = 0; k < stock.length; k++) {
        double units = block.use(way, i, k);
        if (units > 0) {
          programme.set(stock[k][block.items[i]], variable, units);
        }
      }
    }
  }

  private void blend(double[][] weights) {
    for (int b = 0; b < weights.length; b++) {
      Block block = blocks.get(b);
      double[][] mix = new double[block.items.length][instance.centres() + 1];
      for (int w = 0; w < weights[b].length; w++) {
        double[][] of = block.ways.get(w).share();
        for (int i = 0; i < mix.length; i++) {
          for (int k = 0; k < mix[i].length; k++) {
            mix[i][k] += Math.max(0, weights[b][w]) * of[i][k];
          }
        }
      }
      for (double[] row : mix) {
        double sum = Arrays.stream(row).sum();
        for (int k = 0; k < row.length; k++) {
          row[k] /= sum;
        }
      }
      share[block.type][block.region] = mix;
    }
  }
}
