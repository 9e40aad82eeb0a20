package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Exact cost and optimum of (r, Q) under continuous review with full backlogging and unit demands: when the inventory position
 * falls to r, order Q. The position is then uniform on r + 1 to r + Q, and net stock is the position less the demand of a
 * lead time (Hadley and Whitin 1963). Optimum by the algorithm of Federgruen and Zheng (1992). Immutable; any thread.
 */
public final class ContinuousReview {
  private final double rate;
  private final DemandLaw overLead;
  private final double fixedCost;
  private final double holding;
  private final double backlog;

  /**
   * A policy and what it comes to in the long run.
   *
   * @param reorder r
   * @param quantity Q
   * @param cost a unit of time
   * @param orders a unit of time
   * @param onHand mean units on hand
   * @param backorders mean units owed
   * @param fillRate share of units served at once
   */
  public record Result(
      int reorder,
      int quantity,
      double cost,
      double orders,
      double onHand,
      double backorders,
      double fillRate) {}

  /**
   * A single item with Poisson demand.
   *
   * @param rate units wanted a unit of time, above 0
   * @param leadTime in that unit of time, at least 0
   * @param fixedCost of an order, above 0
   * @param holding of a unit on hand a unit of time, above 0
   * @param backlog of a unit owed a unit of time, above 0
   */
  public ContinuousReview(
      double rate, double leadTime, double fixedCost, double holding, double backlog) {
    checkArgument(rate > 0 && leadTime >= 0, "rate and leadTime: must be > 0 and >= 0");
    checkArgument(
        fixedCost > 0 && holding > 0 && backlog > 0, "fixedCost, holding and backlog: must be > 0");
    this.rate = rate;
    this.overLead = new DemandLaw.Poisson(rate * leadTime);
    this.fixedCost = fixedCost;
    this.holding = holding;
    this.backlog = backlog;
  }

  private double onHand(int position) {
    return position <= 0 ? 0 : overLead.excess(position);
  }

  private double owed(int position) {
    return position < 0 ? overLead.mean() - position : overLead.shortage(position);
  }

  private double charge(int position) {
    return holding * onHand(position) + backlog * owed(position);
  }

  /**
   * What a policy comes to.
   *
   * @param reorder r
   * @param quantity Q, at least 1
   * @return the long-run figures
   */
  public Result evaluate(int reorder, int quantity) {
    checkArgument(quantity >= 1, "quantity: %s: must be >= 1", quantity);
    double onHand = 0;
    double owed = 0;
    double served = 0;
    for (int position = reorder + 1; position <= reorder + quantity; position++) {
      onHand += onHand(position) / quantity;
      owed += owed(position) / quantity;
      served += overLead.cdf(position - 1.0) / quantity;
    }
    double orders = rate / quantity;
    double cost = fixedCost * orders + holding * onHand + backlog * owed;
    return new Result(reorder, quantity, cost, orders, onHand, owed, served);
  }

  /**
   * The best policy.
   *
   * @return the long-run figures of the optimum
   */
  public Result optimum() {
    int reorder = (int) overLead.quantile(backlog / (backlog + holding)) - 1;
    int quantity = 1;
    double sum = fixedCost * rate + charge(reorder + 1);
    while (true) {
      double below = charge(reorder);
      double above = charge(reorder + quantity + 1);
      if (Math.min(below, above) >= sum / quantity) {
        return evaluate(reorder, quantity);
      }
      sum += Math.min(below, above);
      quantity++;
      reorder -= below <= above ? 1 : 0;
    }
  }
}
