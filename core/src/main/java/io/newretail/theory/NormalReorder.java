package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Normal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * (r, Q) under continuous review when the demand of the lead time is normal and all demand waits: order Q whenever the inventory
 * position falls to r. The exact cost, its optimum, and four approximations of textbooks (Snyder and Shen 2019, chapter 5;
 * Hadley and Whitin 1963; Zheng 1992). Each takes well below a millisecond.
 *
 * @param fixedCost of an order, above 0
 * @param holding of a unit in stock a unit of time, above 0
 * @param shortage of a unit owed a unit of time, above 0; for {@link #expectedInventoryLevel} of a unit owed at all
 * @param demand mean units a unit of time, above 0
 * @param sd standard deviation of the demand of a unit of time, above 0
 * @param leadTime units of time, above 0
 */
public record NormalReorder(
    double fixedCost, double holding, double shortage, double demand, double sd, double leadTime) {
  private static final int MOST_ROUNDS = 10_000;

  /**
   * A policy.
   *
   * @param reorder r: order at this position
   * @param quantity Q: units of an order
   * @param cost a unit of time: exact, but by its own approximation for {@link #expectedInventoryLevel}
   */
  public record Policy(double reorder, double quantity, double cost) {}

  /** Checks the parts. */
  public NormalReorder {
    Checks.positive("fixedCost", fixedCost);
    Checks.positive("holding", holding);
    Checks.positive("shortage", shortage);
    Checks.positive("demand", demand);
    Checks.positive("sd", sd);
    Checks.positive("leadTime", leadTime);
  }

  private Normal overLead() {
    return new Normal(demand * leadTime, sd * Math.sqrt(leadTime));
  }

  /** Half the mean square of the shortage beyond a level: the second-order loss. */
  private double secondLoss(double level) {
    Normal law = overLead();
    NormalDistribution standard = NormalDistribution.of(0, 1);
    double z = (level - law.mean()) / law.sd();
    double beyond = standard.survivalProbability(z);
    return law.sd() * law.sd() / 2 * ((z * z + 1) * beyond - z * standard.density(z));
  }

  private double charge(double position) {
    Normal law = overLead();
    return holding * law.excess(position) + shortage * law.shortage(position);
  }

  private Policy exact(double reorder, double quantity) {
    return new Policy(reorder, quantity, cost(reorder, quantity));
  }

  /**
   * The exact cost of a policy: {@code (K demand + integral of the charge from r to r + Q) / Q}.
   *
   * @param reorder r, any number
   * @param quantity Q, above 0
   * @return cost a unit of time
   */
  public double cost(double reorder, double quantity) {
    Checks.finite("reorder", reorder);
    Checks.positive("quantity", quantity);
    double safety = reorder - demand * leadTime;
    double carried = quantity * (safety + quantity / 2);
    double short2 = secondLoss(reorder) - secondLoss(reorder + quantity);
    return (fixedCost * demand + holding * carried + (holding + shortage) * short2) / quantity;
  }

  /**
   * The best reorder level of a quantity: where {@code charge(r) = charge(r + Q)}.
   *
   * @param quantity Q, above 0
   * @return r
   */
  public double bestReorder(double quantity) {
    Checks.positive("quantity", quantity);
    double base = overLead().quantile(shortage / (shortage + holding));
    return Search.root(r -> charge(r + quantity) - charge(r), base - quantity, base);
  }

  /**
   * The best policy. The cost is convex in the quantity once the reorder level is best for it (Zheng 1992).
   *
   * @return r, Q and the exact cost
   */
  public Policy optimum() {
    double low = LotSizing.economicOrder(fixedCost, holding, demand).quantity() / 10;
    double high = 20 * low;
    while (cost(bestReorder(2 * high), 2 * high) < cost(bestReorder(high), high)) {
      high *= 2;
    }
    double quantity = Search.minimum(q -> cost(bestReorder(q), q), low, 2 * high);
    return exact(bestReorder(quantity), quantity);
  }

  /**
   * The approximation by the expected inventory level, with a cost of each unit owed and a mean stock of {@code Q / 2 + r - mean}
   * (Whitin 1953, Hadley and Whitin 1963). Iterates until r and Q stand still.
   *
   * @return r, Q and the approximate cost
   * @throws IllegalArgumentException if the shortage cost is too low for the approximation
   */
  public Policy expectedInventoryLevel() {
    Normal law = overLead();
    double quantity = LotSizing.economicOrder(fixedCost, holding, demand).quantity();
    double reorder = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      double out = quantity * holding / shortage / demand;
      checkArgument(out < 1, "shortage: %s: too low for this approximation", shortage);
      double before = reorder;
      reorder = law.quantile(1 - out);
      double owed = law.shortage(reorder);
      quantity = Math.sqrt(2 * demand * (fixedCost + shortage * owed) / holding);
      if (Math.abs(reorder - before) <= 1e-12 * law.sd()) {
        break;
      }
    }
    double stock = reorder - law.mean() + quantity / 2;
    double perOrder = fixedCost + shortage * law.shortage(reorder);
    return new Policy(reorder, quantity, holding * stock + perOrder * demand / quantity);
  }

  /**
   * The quantity of the economic order with backorders and the best reorder level for it (Zheng 1992).
   *
   * @return r, Q and the exact cost
   */
  public Policy economicOrderWithBackorders() {
    double factor = (holding + shortage) / holding / shortage;
    double quantity = Math.sqrt(2 * fixedCost * demand * factor);
    return exact(bestReorder(quantity), quantity);
  }

  /**
   * The economic order and, apart from it, the safety stock of the newsvendor.
   *
   * @return r, Q and the exact cost
   */
  public Policy economicOrderAndSafetyStock() {
    return exact(
        overLead().quantile(shortage / (shortage + holding)),
        LotSizing.economicOrder(fixedCost, holding, demand).quantity());
  }

  /**
   * The approximation by loss functions, which leaves out what is owed at the position r + Q (Hadley and Whitin 1963). Iterates
   * until r and Q stand still.
   *
   * @return r, Q and the exact cost
   */
  public Policy lossFunctions() {
    Normal law = overLead();
    double quantity = LotSizing.economicOrder(fixedCost, holding, demand).quantity();
    double reorder = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      double owed = holding * quantity / (holding + shortage);
      double before = reorder;
      double far = 40 * law.sd();
      reorder = Search.root(r -> owed - law.shortage(r), law.mean() - owed - far, law.mean() + far);
      double loss = (holding + shortage) * secondLoss(reorder);
      quantity = Math.sqrt(2 * (fixedCost * demand + loss) / holding);
      if (Math.abs(reorder - before) <= 1e-12 * law.sd()) {
        break;
      }
    }
    return exact(reorder, quantity);
  }
}
