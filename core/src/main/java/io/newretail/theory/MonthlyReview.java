package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * (s, S) with a review at every full unit of time, compound Poisson demand, full backlog and a lag that is uniform and over before
 * the next review (Law and Kelton 1982). Costs are integrals over time, by Simpson's rule over a grid of the unit of time; the stock at
 * reviews is a Markov chain.
 */
public final class MonthlyReview {
  private static final int GRID = 48;
  private final int upTo;
  private final int low;
  private final double[] shares;
  private final double[] ordering;
  private final double[] holding;
  private final double[] shortage;
  private final double[] demand;
  private final int reorder;

  /**
   * Costs.
   *
   * @param order of an order
   * @param unit of a unit ordered
   * @param holding of a unit on hand per unit of time
   * @param shortage of a unit owed per unit of time
   */
  public record Costs(double order, double unit, double holding, double shortage) {}

  /**
   * Mean costs per unit of time.
   *
   * @param ordering of orders and units
   * @param holding of stock
   * @param shortage of backlog
   */
  public record Result(double ordering, double holding, double shortage) {
    /**
     * All of them.
     *
     * @return their sum
     */
    public double total() {
      return ordering + holding + shortage;
    }
  }

  /**
   * A system.
   *
   * @param customers per unit of time, Poisson
   * @param sizes weights of 0, 1, 2, ... units of a customer
   * @param reorder order at a net stock of at most this
   * @param upTo order up to this
   * @param leastLag from order to receipt at least
   * @param mostLag from order to receipt at most; at most 1
   * @param costs of everything
   */
  public MonthlyReview(
      double customers,
      List<Double> sizes,
      int reorder,
      int upTo,
      double leastLag,
      double mostLag,
      Costs costs) {
    checkArgument(upTo > reorder, "upTo: %s: must be above %s", upTo, reorder);
    checkArgument(
        leastLag >= 0 && mostLag > leastLag && mostLag <= 1, "lag: must be 0 <= least < most <= 1");
    this.upTo = upTo;
    this.reorder = reorder;
    demand = Pmf.of(CompoundPoisson.law(customers, sizes));
    low = reorder - demand.length;
    int n = Math.max(upTo, 200) - low + 1;
    ordering = new double[n];
    holding = new double[n];
    shortage = new double[n];
    for (int k = 0; k <= GRID; k++) {
      double t = (double) k / GRID;
      double weight = (k == 0 || k == GRID ? 1 : k % 2 == 1 ? 4 : 2) / (3.0 * GRID);
      double[] law = k == 0 ? new double[] {1} : Pmf.of(CompoundPoisson.law(customers * t, sizes));
      double arrived = Math.min(1, Math.max(0, (t - leastLag) / (mostLag - leastLag)));
      for (int i = 0; i < n; i++) {
        int net = low + i;
        boolean orders = net <= reorder;
        add(i, net, law, weight * (orders ? 1 - arrived : 1), costs);
        if (orders) {
          add(i, upTo, law, weight * arrived, costs);
        }
      }
    }
    for (int i = 0; i < n && low + i <= reorder; i++) {
      ordering[i] = costs.order + costs.unit * (upTo - low - i);
    }
    shares = new double[n];
  }

  private void add(int i, int net, double[] law, double weight, Costs costs) {
    if (weight == 0) {
      return;
    }
    double above = 0;
    double below = 0;
    for (int d = 0; d < law.length; d++) {
      above += law[d] * Math.max(0, net - d);
      below += law[d] * Math.max(0, d - net);
    }
    holding[i] += weight * costs.holding * above;
    shortage[i] += weight * costs.shortage * below;
  }

  /**
   * The long run.
   *
   * @return means per unit of time
   */
  public Result longRun() {
    start(upTo);
    for (int k = 0; k < 2_000; k++) {
      step();
    }
    return now();
  }

  /**
   * A run from a given stock.
   *
   * @param stock at the start, just before the first review; at most 200 or the order-up-to level
   * @param months how many units of time
   * @return means per unit of time
   */
  public Result run(int stock, int months) {
    start(stock);
    double a = 0;
    double b = 0;
    double c = 0;
    for (int k = 0; k < months; k++) {
      Result r = now();
      a += r.ordering / months;
      b += r.holding / months;
      c += r.shortage / months;
      step();
    }
    return new Result(a, b, c);
  }

  private void start(int stock) {
    checkArgument(
        stock >= low && stock - low < shares.length,
        "stock: %s: must be at most the largest level",
        stock);
    java.util.Arrays.fill(shares, 0);
    shares[stock - low] = 1;
  }

  private Result now() {
    double a = 0;
    double b = 0;
    double c = 0;
    for (int i = 0; i < shares.length; i++) {
      a += shares[i] * ordering[i];
      b += shares[i] * holding[i];
      c += shares[i] * shortage[i];
    }
    return new Result(a, b, c);
  }

  private void step() {
    double[] before = shares.clone();
    java.util.Arrays.fill(shares, 0);
    for (int i = 0; i < before.length; i++) {
      if (before[i] == 0) {
        continue;
      }
      int from = low + i <= reorder ? upTo : low + i;
      for (int d = 0; d < demand.length; d++) {
        shares[Math.max(0, from - d - low)] += before[i] * demand[d];
      }
    }
  }
}
