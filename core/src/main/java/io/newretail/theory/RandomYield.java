package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.Disruptions.Level;
import io.newretail.theory.LotSizing.Lot;

/**
 * Known demand and deliveries that are not what was ordered: a random amount more (additive) or a random part (multiplicative)
 * (Snyder and Shen 2019, section 9.3.3). Lead time 0.
 */
public final class RandomYield {
  private RandomYield() {}

  /**
   * The economic order when a random amount is added to each delivery (Silver 1976). Only the mean and the spread matter.
   *
   * @param fixedCost of an order, above 0
   * @param holding of a unit in stock a unit of time, above 0
   * @param demand units a unit of time, above 0
   * @param yieldMean mean of what is added; mostly below 0
   * @param yieldSd its standard deviation, at least 0
   * @return the best order and its cost
   */
  public static Lot economicOrderAdditive(
      double fixedCost, double holding, double demand, double yieldMean, double yieldSd) {
    check(fixedCost, holding, demand, yieldSd);
    double delivered = Math.sqrt(2 * fixedCost * demand / holding + yieldSd * yieldSd);
    double quantity = delivered - yieldMean;
    return new Lot(
        quantity, costOfOrderAdditive(quantity, fixedCost, holding, demand, yieldMean, yieldSd));
  }

  /**
   * The cost of another order when a random amount is added.
   *
   * @param quantity ordered; with the mean of what is added above 0
   * @param fixedCost of an order
   * @param holding of a unit in stock a unit of time
   * @param demand units a unit of time
   * @param yieldMean mean of what is added
   * @param yieldSd its standard deviation
   * @return cost a unit of time
   */
  public static double costOfOrderAdditive(
      double quantity,
      double fixedCost,
      double holding,
      double demand,
      double yieldMean,
      double yieldSd) {
    check(fixedCost, holding, demand, yieldSd);
    double mean = quantity + yieldMean;
    checkArgument(mean > 0, "quantity: %s: delivers nothing on average", quantity);
    double perOrder = 2 * fixedCost * demand + holding * yieldSd * yieldSd;
    return perOrder / (2 * mean) + holding * mean / 2;
  }

  /**
   * The economic order when a random part of each order is delivered (Silver 1976). Only the mean and the spread matter.
   *
   * @param fixedCost of an order, above 0
   * @param holding of a unit in stock a unit of time, above 0
   * @param demand units a unit of time, above 0
   * @param yieldMean mean part, above 0
   * @param yieldSd its standard deviation, at least 0
   * @return the best order and its cost
   */
  public static Lot economicOrderMultiplicative(
      double fixedCost, double holding, double demand, double yieldMean, double yieldSd) {
    check(fixedCost, holding, demand, yieldSd);
    double square = yieldSd * yieldSd + yieldMean * yieldMean;
    double quantity = Math.sqrt(2 * fixedCost * demand / holding / square);
    return new Lot(
        quantity,
        costOfOrderMultiplicative(quantity, fixedCost, holding, demand, yieldMean, yieldSd));
  }

  /**
   * The cost of another order when a random part is delivered.
   *
   * @param quantity ordered, above 0
   * @param fixedCost of an order
   * @param holding of a unit in stock a unit of time
   * @param demand units a unit of time
   * @param yieldMean mean part
   * @param yieldSd its standard deviation
   * @return cost a unit of time
   */
  public static double costOfOrderMultiplicative(
      double quantity,
      double fixedCost,
      double holding,
      double demand,
      double yieldMean,
      double yieldSd) {
    check(fixedCost, holding, demand, yieldSd);
    Checks.positive("quantity", quantity);
    Checks.positive("yieldMean", yieldMean);
    double square = yieldSd * yieldSd + yieldMean * yieldMean;
    return fixedCost * demand / (quantity * yieldMean)
        + holding * quantity * square / (2 * yieldMean);
  }

  private static void check(double fixedCost, double holding, double demand, double yieldSd) {
    Checks.positive("fixedCost", fixedCost);
    Checks.positive("holding", holding);
    Checks.positive("demand", demand);
    Checks.notNegative("yieldSd", yieldSd);
  }

  /**
   * The newsvendor when a random amount is added to the delivery.
   *
   * @param holding cost of a unit left over, above 0
   * @param shortage cost of a unit short, above 0
   * @param demand known units, above 0
   * @param yield the law of what is added; normal if it may be below 0
   * @return the best level and its cost
   */
  public static Level newsvendorAdditive(
      double holding, double shortage, double demand, DemandLaw yield) {
    Checks.positive("holding", holding);
    Checks.positive("shortage", shortage);
    Checks.positive("demand", demand);
    double added = yield.quantile(holding / (holding + shortage));
    double cost = holding * yield.shortage(added) + shortage * yield.excess(added);
    return new Level(demand - added, cost);
  }

  /**
   * The newsvendor when a random part of the order is delivered: at the best order, the part of the mean yield that comes where
   * it is too small to meet the demand is {@code holding / (holding + shortage)}.
   *
   * @param holding cost of a unit left over, above 0
   * @param shortage cost of a unit short, above 0
   * @param demand known units, above 0
   * @param yield the law of the part, continuous with a mean above 0; what a normal law has below 0 is taken as returned
   * @return the best order and its cost
   */
  public static Level newsvendorMultiplicative(
      double holding, double shortage, double demand, DemandLaw yield) {
    Checks.positive("holding", holding);
    Checks.positive("shortage", shortage);
    Checks.positive("demand", demand);
    checkArgument(!yield.whole() && yield.mean() > 0, "yield: %s: must be continuous", yield);
    double wanted = holding / (holding + shortage) * yield.mean();
    double high = yield.mean();
    while (below(yield, high) < wanted) {
      high *= 2;
    }
    double part = Search.root(z -> below(yield, z) - wanted, 0, high);
    double level = demand / part;
    double cost = level * (holding * yield.shortage(part) + shortage * yield.excess(part));
    return new Level(level, cost);
  }

  /** The mean of the yield where it is at most a number, and 0 elsewhere. */
  private static double below(DemandLaw yield, double part) {
    return part * yield.cdf(part) - yield.excess(part);
  }
}
