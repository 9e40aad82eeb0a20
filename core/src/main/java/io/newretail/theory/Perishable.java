package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The best orders of an article that perishes, with lost sales, by value iteration over the lots (Nahmias 1975; Hendrix and others
 * 2019; De Moor and others 2022). Order of events: receive, order, demand, expiry, charge. A unit received in a period can be sold in
 * it and in the shelf life less one periods after it.
 *
 * <p>Time and memory grow with (most + 1) to the power of shelf life plus lead time less 1; above about a million states the
 * constructor refuses. An instance is for one thread.
 */
public final class Perishable {
  private final double[] chances;
  private final int life;
  private final int lead;
  private final boolean freshFirst;
  private final int most;
  private final Costs costs;
  private final int dims;
  private final int base;
  private final int states;
  private final int rests;
  private final int cap;
  private final int[] totals;
  private final int[][] next;
  private final double[][] weights;
  private final double[] stay;
  private double[] values = new double[0];
  private double discount = 1;

  /**
   * Costs and earnings.
   *
   * @param price earned on a unit sold
   * @param order of a unit ordered
   * @param shortage of a unit not sold
   * @param waste of a unit that expires
   * @param holding of a unit carried over
   */
  public record Costs(double price, double order, double shortage, double waste, double holding) {}

  /**
   * What a policy comes to a period.
   *
   * @param order units ordered
   * @param shortage units not sold
   * @param waste units that expire
   * @param holding units carried over
   * @param cost costs less earnings
   * @param served the share of demand that is met
   */
  public record Flow(
      double order, double shortage, double waste, double holding, double cost, double served) {}

  /**
   * An article.
   *
   * @param demand of a period, whole units
   * @param shelfLife periods in which a unit can be sold, at least 1
   * @param leadTime periods from order to receipt, at least 1
   * @param freshFirst whether customers take the freshest first, or else the oldest
   * @param most the largest order
   * @param costs of everything
   */
  public Perishable(
      DemandLaw demand, int shelfLife, int leadTime, boolean freshFirst, int most, Costs costs) {
    checkArgument(demand.whole(), "demand: %s: must be whole", demand);
    checkArgument(shelfLife >= 1, "shelfLife: %s: must be >= 1", shelfLife);
    checkArgument(leadTime >= 1, "leadTime: %s: must be >= 1", leadTime);
    checkArgument(most >= 1, "most: %s: must be >= 1", most);
    this.life = shelfLife;
    this.lead = leadTime;
    this.freshFirst = freshFirst;
    this.most = most;
    this.costs = costs;
    dims = life + lead - 1;
    base = most + 1;
    double size = Math.pow(base, dims);
    checkArgument(size <= 1_100_000, "shelfLife %s with most %s: too many states", life, most);
    states = (int) Math.rint(size);
    rests = states / base;
    chances = Pmf.of(demand);
    cap = states <= 20_000 ? Integer.MAX_VALUE : worthwhile(demand);
    totals = new int[states];
    next = new int[states][];
    weights = new double[states][];
    stay = new double[states];
    for (int s = 0; s < states; s++) {
      prepare(s, demand.mean());
    }
  }

  /** The gamma law with a mean and a coefficient of variation, rounded to the nearest whole number. */
  public static DemandLaw.Discrete roundedGamma(double mean, double variation) {
    double shape = 1 / (variation * variation);
    GammaDistribution gamma = GammaDistribution.of(shape, mean / shape);
    List<Double> law = new ArrayList<>();
    double before = 0;
    for (int k = 0; before < 1 - 1e-13; k++) {
      double upTo = gamma.cumulativeProbability(k + 0.5);
      law.add(upTo - before);
      before = upTo;
    }
    return new DemandLaw.Discrete(law);
  }

  /** A unit beyond this stock and pipeline is sold too rarely to be worth its cost. */
  private int worthwhile(DemandLaw demand) {
    DemandLaw reach = demand.over(life + lead);
    double gain = costs.price + costs.shortage;
    int units = 0;
    while (gain * (1 - reach.cdf(units - 1)) >= costs.order + Math.min(0, costs.waste)) {
      units++;
    }
    return units;
  }

  private int[] lots(int state) {
    int[] x = new int[dims];
    int left = state;
    for (int i = dims - 1; i >= 0; i--) {
      x[i] = left % base;
      left /= base;
    }
    return x;
  }

  private void prepare(int s, double mean) {
    int[] x = lots(s);
    totals[s] = Arrays.stream(x).sum();
    if (totals[s] > cap) {
      return;
    }
    int stock = 0;
    for (int i = lead - 1; i < dims; i++) {
      stock += x[i];
    }
    next[s] = new int[stock + 1];
    weights[s] = new double[stock + 1];
    double cdf = 0;
    double met = 0;
    for (int d = 0; d <= stock; d++) {
      double p = d < chances.length ? chances[d] : 0;
      weights[s][d] = d < stock ? p : 1 - cdf;
      cdf += p;
      met += d * weights[s][d];
      int[] y = x.clone();
      issue(y, d);
      stay[s] +=
          weights[s][d] * (costs.waste * y[dims - 1] + costs.holding * (stock - d - y[dims - 1]));
      int rest = 0;
      for (int i = 0; i < dims - 1; i++) {
        rest = rest * base + y[i];
      }
      next[s][d] = rest;
    }
    stay[s] += costs.shortage * (mean - met) - costs.price * met;
  }

  private void issue(int[] lots, int units) {
    int left = units;
    for (int k = 0; k < life && left > 0; k++) {
      int i = freshFirst ? lead - 1 + k : dims - 1 - k;
      int taken = Math.min(left, lots[i]);
      lots[i] -= taken;
      left -= taken;
    }
  }

  /**
   * The least mean cost a period; earnings count as negative.
   *
   * @return to about 1e-9
   */
  public double averageCost() {
    discount = 1;
    values = new double[states];
    while (true) {
      double[] bounds = sweep();
      if (bounds[1] - bounds[0] < 1e-9) {
        return (bounds[0] + bounds[1]) / 2;
      }
    }
  }

  /**
   * The least discounted cost from an empty start.
   *
   * @param factor of one period, above 0 and below 1
   * @return to about a relative 1e-9
   */
  public double discountedCost(double factor) {
    checkArgument(factor > 0 && factor < 1, "factor: %s: must be above 0 and below 1", factor);
    discount = factor;
    values = new double[states];
    while (true) {
      double[] bounds = sweep();
      double scale = factor / (1 - factor);
      if (scale * (bounds[1] - bounds[0]) < 1e-9 * Math.abs(values[0])) {
        return values[0] + scale * (bounds[0] + bounds[1]) / 2;
      }
    }
  }

  /** One iteration; the least and the largest change. */
  private double[] sweep() {
    double[] better = new double[states];
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < states; s++) {
      if (next[s] == null) {
        continue;
      }
      double best = Double.POSITIVE_INFINITY;
      for (int a = 0; a <= most && (a == 0 || totals[s] + a <= cap); a++) {
        best = Math.min(best, value(s, a));
      }
      better[s] = best;
      least = Math.min(least, best - values[s]);
      largest = Math.max(largest, best - values[s]);
    }
    if (discount == 1) {
      double shift = better[0];
      for (int s = 0; s < states; s++) {
        better[s] -= shift;
      }
      // The values stay small; the changes were taken before.
    }
    values = better;
    return new double[] {least, largest};
  }

  private double value(int s, int a) {
    double sum = 0;
    int[] to = next[s];
    double[] p = weights[s];
    for (int d = 0; d < to.length; d++) {
      sum += p[d] * values[a * rests + to[d]];
    }
    return costs.order * a + stay[s] + discount * sum;
  }

  /**
   * The best order; the least of several as good. Call a cost first.
   *
   * @param lots what is ordered and not received, latest first, then what is on hand, freshest first
   * @return units
   */
  public int order(int... lots) {
    int s = 0;
    for (int x : lots) {
      s = s * base + Math.min(most, x);
    }
    if (next[s] == null) {
      return 0;
    }
    int best = 0;
    for (int a = 1; a <= most && totals[s] + a <= cap; a++) {
      if (value(s, a) < value(s, best) - 1e-7) {
        best = a;
      }
    }
    return best;
  }

  /**
   * What the best policy comes to in the long run. Call a cost first.
   *
   * @return means of a period
   */
  public Flow flow() {
    int[] orders = new int[states];
    for (int s = 0; s < states; s++) {
      orders[s] = next[s] == null ? 0 : order(lots(s));
    }
    double[] share = stationary(orders);
    double order = 0;
    double met = 0;
    double waste = 0;
    double carried = 0;
    double mean = 0;
    for (int d = 0; d < chances.length; d++) {
      mean += d * chances[d];
    }
    for (int s = 0; s < states; s++) {
      if (share[s] == 0) {
        continue;
      }
      order += share[s] * orders[s];
      for (int d = 0; d < next[s].length; d++) {
        int[] y = lots(s);
        issue(y, d);
        double p = share[s] * weights[s][d];
        met += p * d;
        waste += p * y[dims - 1];
        carried += p * (next[s].length - 1 - d - y[dims - 1]);
      }
    }
    double cost = costs.order * order
        + costs.shortage * (mean - met)
        + costs.waste * waste
        + costs.holding * carried
        - costs.price * met;
    return new Flow(order, mean - met, waste, carried, cost, met / mean);
  }

  private double[] stationary(int[] orders) {
    double[] share = new double[states];
    share[0] = 1;
    double change = 1;
    for (int i = 0; i < 100_000 && change > 1e-13; i++) {
      double[] after = new double[states];
      for (int s = 0; s < states; s++) {
        // Half of the share stays: orders may alternate, and a chain with a period would not
        // settle.
        after[s] += share[s] / 2;
        for (int d = 0; share[s] > 0 && d < next[s].length; d++) {
          after[orders[s] * rests + next[s][d]] += share[s] * weights[s][d] / 2;
        }
      }
      change = 0;
      for (int s = 0; s < states; s++) {
        change += Math.abs(after[s] - share[s]);
      }
      share = after;
    }
    return share;
  }
}
