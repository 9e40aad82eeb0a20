package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact cost and optimum of (s, S) under periodic review with full backlogging: at each review, if the inventory position is at
 * most s, order up to S. Order of events: review and order, receive, demand, charge on the net stock at the end of the
 * period. With a lead time of L periods the net stock charged is the position less the demand of L + 1 periods.
 *
 * <p>Cost by renewal (Veinott and Wagner 1965), optimum by the algorithm of Zheng and Federgruen (1991): few evaluations, no
 * grid. An instance caches; not safe for several threads.
 */
public final class PeriodicReview {
  private final DemandLaw demand;
  private final DemandLaw overLead;
  private final DemandLaw beforeLast;
  private final double fixedCost;
  private final double holding;
  private final double backlog;
  private final List<Double> renewal = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /**
   * A policy and what it comes to in the long run.
   *
   * @param reorder s: order at a position of at most this
   * @param upTo S: order up to this
   * @param cost a period
   * @param orders a period
   * @param onHand mean units on hand at the end of a period
   * @param backorders mean units owed at the end of a period
   * @param fillRate share of units served in the period in which they are wanted
   */
  public record Result(
      int reorder,
      int upTo,
      double cost,
      double orders,
      double onHand,
      double backorders,
      double fillRate) {}

  /**
   * A single item.
   *
   * @param demand of one period; a law of whole numbers with a mean above 0
   * @param leadTime whole periods, at least 0
   * @param fixedCost of an order, at least 0
   * @param holding of a unit on hand at the end of a period, above 0
   * @param backlog of a unit owed at the end of a period, above 0
   */
  public PeriodicReview(
      DemandLaw demand, int leadTime, double fixedCost, double holding, double backlog) {
    checkArgument(demand.whole() && demand.mean() > 0, "demand: %s: must be whole", demand);
    checkArgument(leadTime >= 0, "leadTime: %s: must be >= 0", leadTime);
    checkArgument(fixedCost >= 0, "fixedCost: %s: must be >= 0", fixedCost);
    checkArgument(holding > 0 && backlog > 0, "holding and backlog: must be > 0");
    this.demand = demand;
    this.overLead = demand.over(leadTime + 1);
    this.beforeLast = demand.over(leadTime);
    this.fixedCost = fixedCost;
    this.holding = holding;
    this.backlog = backlog;
  }

  /** The expected cost of a period that is charged on a position. */
  private double charge(int position) {
    return holding * onHand(position) + backlog * owed(overLead, position);
  }

  private double onHand(int position) {
    return position <= 0 ? 0 : overLead.excess(position);
  }

  private static double owed(DemandLaw law, int position) {
    return position < 0 ? law.mean() - position : law.shortage(position);
  }

  private double weight(int units) {
    while (weights.size() <= units) {
      int k = weights.size();
      weights.add(demand.cdf(k) - demand.cdf(k - 1.0));
    }
    return weights.get(units);
  }

  /** The expected number of reviews at which the position stands {@code j} below S in a cycle. */
  private double visits(int j) {
    while (renewal.size() <= j) {
      int k = renewal.size();
      double sum = k == 0 ? 1 : 0;
      for (int d = 1; d <= k; d++) {
        sum += weight(d) * renewal.get(k - d);
      }
      renewal.add(sum / (1 - weight(0)));
    }
    return renewal.get(j);
  }

  private double cost(int s, int upTo) {
    double length = 0;
    double cost = fixedCost;
    for (int j = 0; j < upTo - s; j++) {
      length += visits(j);
      cost += visits(j) * charge(upTo - j);
    }
    return cost / length;
  }

  /**
   * What a policy comes to.
   *
   * @param s the reorder level
   * @param upTo the order-up-to level, above s
   * @return the long-run figures
   */
  public Result evaluate(int s, int upTo) {
    checkArgument(upTo > s, "S: %s: must be above s (%s)", upTo, s);
    double length = 0;
    double onHand = 0;
    double owed = 0;
    double late = 0;
    for (int j = 0; j < upTo - s; j++) {
      double visits = visits(j);
      int position = upTo - j;
      length += visits;
      onHand += visits * onHand(position);
      double owedAtEnd = owed(overLead, position);
      owed += visits * owedAtEnd;
      late += visits * (owedAtEnd - owed(beforeLast, position));
    }
    return new Result(
        s,
        upTo,
        cost(s, upTo),
        1 / length,
        onHand / length,
        owed / length,
        1 - late / length / demand.mean());
  }

  /**
   * The best policy.
   *
   * @return the long-run figures of the optimum
   */
  public Result optimum() {
    int base = (int) overLead.quantile(backlog / (backlog + holding));
    int best = base;
    int s = base - 1;
    while (cost(s, best) > charge(s)) {
      s--;
    }
    double cost = cost(s, best);
    for (int upTo = base + 1; charge(upTo) <= cost; upTo++) {
      if (cost(s, upTo) < cost) {
        best = upTo;
        while (cost(s, best) <= charge(s + 1)) {
          s++;
        }
        cost = cost(s, best);
      }
    }
    return evaluate(s, best);
  }
}
