package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers who come one after the other and each buy one unit of what is left, or nothing, by multinomial logit: dynamic
 * substitution (Mahajan and van Ryzin 2001). Exact, by recursion over the stock that is left; time and memory grow with the
 * product of all stocks plus one, times the customers.
 *
 * <p>One more unit of one item never lowers the total of units sold, since it leaves at most one unit of one item more at
 * any time; but it can lower the sales of another item, the revenue and the profit (the same paper).
 */
public final class DynamicSubstitution {
  private static final int MAX_STATES = 1 << 24;
  private final double[] weight;
  private final double none;

  private DynamicSubstitution(double[] weight, double none) {
    this.weight = weight;
    this.none = none;
  }

  /**
   * A stock to open with and what it earns.
   *
   * @param stock units of each item
   * @param profit expected money
   */
  public record Opening(List<Integer> stock, double profit) {
    /** Copies the stock. */
    public Opening {
      stock = List.copyOf(stock);
    }
  }

  /**
   * A category whose items have utilities; buying nothing has the utility 0, noise is standard Gumbel.
   *
   * @param utilities of the items, finite
   * @return the category
   */
  public static DynamicSubstitution logit(double... utilities) {
    checkArgument(utilities.length > 0, "utilities: none");
    double most = Math.max(0, Arrays.stream(utilities).max().orElse(0));
    double[] weight = new double[utilities.length];
    for (int i = 0; i < weight.length; i++) {
      Checks.finite("utility", utilities[i]);
      weight[i] = Math.exp(utilities[i] - most);
    }
    return new DynamicSubstitution(weight, Math.exp(-most));
  }

  /**
   * The expected revenue.
   *
   * @param customers how many come
   * @param stock units of each item at the start
   * @param prices of the items
   * @return the revenue with 0, 1, ... customers
   */
  public List<Double> revenue(int customers, int[] stock, double... prices) {
    checkArgument(prices.length == weight.length, "prices: one for each item");
    int[] step = steps(customers, stock);
    int states = step[stock.length];
    double[] before = new double[states];
    double[] after = new double[states];
    List<Double> all = new ArrayList<>();
    all.add(0.0);
    for (int t = 1; t <= customers; t++) {
      for (int s = 0; s < states; s++) {
        after[s] = oneMore(s, step, before, prices);
      }
      double[] swap = before;
      before = after;
      after = swap;
      all.add(before[states - 1]);
    }
    return all;
  }

  private double oneMore(int state, int[] step, double[] before, double... prices) {
    double total = none;
    double sum = none * before[state];
    for (int i = 0; i < weight.length; i++) {
      boolean there = state % step[i + 1] >= step[i];
      if (there) {
        total += weight[i];
        sum += weight[i] * (prices[i] + before[state - step[i]]);
      }
    }
    return sum / total;
  }

  /** The place value of each item in the number of a state, and the number of states. */
  private int[] steps(int customers, int... stock) {
    checkArgument(customers >= 0, "customers: %s: must be >= 0", customers);
    checkArgument(stock.length == weight.length, "stock: one for each item");
    int[] step = new int[stock.length + 1];
    step[0] = 1;
    for (int i = 0; i < stock.length; i++) {
      checkArgument(stock[i] >= 0, "stock: %s: must be >= 0", stock[i]);
      long next = step[i] * (stock[i] + 1L);
      checkArgument(next <= MAX_STATES, "stock: more than %s states", MAX_STATES);
      step[i + 1] = (int) next;
    }
    return step;
  }

  /**
   * The expected units sold of an item.
   *
   * @param item its number
   * @param customers how many come
   * @param stock units of each item at the start
   * @return units
   */
  public double sold(int item, int customers, int... stock) {
    checkArgument(item >= 0 && item < weight.length, "item: %s: not there", item);
    double[] one = new double[weight.length];
    one[item] = 1;
    return revenue(customers, stock, one).get(customers);
  }

  /**
   * The expected profit.
   *
   * @param customers how many come
   * @param stock units of each item at the start; what is left is lost
   * @param prices of the items
   * @param costs of the items
   * @return revenue less the cost of the stock
   */
  public double profit(int customers, int[] stock, double[] prices, double... costs) {
    checkArgument(costs.length == stock.length, "costs: one for each item");
    double cost =
        IntStream.range(0, stock.length).mapToDouble(i -> stock[i] * costs[i]).sum();
    return revenue(customers, stock, prices).get(customers) - cost;
  }

  /**
   * The best stock, by trying all with at most as many units of each item as there are customers: more cannot be sold.
   *
   * @param customers how many come
   * @param prices of the items
   * @param costs of the items
   * @return the best opening, the first of equals in the order of the first item's units, then the second's
   */
  public Opening best(int customers, double[] prices, double... costs) {
    int[] stock = new int[weight.length];
    Opening best = new Opening(Arrays.stream(stock).boxed().toList(), 0);
    while (next(stock, customers)) {
      double profit = profit(customers, stock, prices, costs);
      if (profit > best.profit()) {
        best = new Opening(Arrays.stream(stock).boxed().toList(), profit);
      }
    }
    return best;
  }

  private static boolean next(int[] stock, int most) {
    for (int i = stock.length - 1; i >= 0; i--) {
      if (stock[i] < most) {
        stock[i]++;
        return true;
      }
      stock[i] = 0;
    }
    return false;
  }
}
