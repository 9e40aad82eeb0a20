package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much to have before a demand that is not yet known (Edgeworth 1888; Arrow, Harris and Marschak 1951): the level where the
 * cost of one unit too few, times its probability, meets that of one too many.
 *
 * <p>With a lead time of L whole periods, review every period and backorders the same formulas hold for base stock on the
 * demand of L + 1 periods: {@code new Newsvendor(law.over(L + 1), ...)} (Arrow, Karlin and Scarf 1958).
 *
 * @param demand the law of the demand that the level must serve
 * @param overage the cost of a unit left over; above 0
 * @param underage the cost of a unit short; above 0
 */
public record Newsvendor(DemandLaw demand, double overage, double underage) {

  /** Checks the costs. */
  public Newsvendor {
    checkArgument(
        overage > 0 && overage < Double.POSITIVE_INFINITY, "overage: %s: must be > 0", overage);
    checkArgument(
        underage > 0 && underage < Double.POSITIVE_INFINITY, "underage: %s: must be > 0", underage);
  }

  /**
   * The share of demands that the best level serves in full.
   *
   * @return {@code underage / (underage + overage)}
   */
  public double criticalRatio() {
    return underage / (underage + overage);
  }

  /**
   * The best level.
   *
   * @return units; for whole demands the smallest whole level whose probability reaches the critical ratio
   */
  public double level() {
    return demand.quantile(criticalRatio());
  }

  /**
   * The expected cost of a level.
   *
   * @param level units, at least 0
   * @return the cost
   */
  public double cost(double level) {
    return overage * demand.excess(level) + underage * demand.shortage(level);
  }

  /**
   * The same problem told by prices.
   *
   * @param demand the law of the demand
   * @param revenue for a unit sold
   * @param unitCost of a unit bought
   * @param salvage of a unit left over
   * @param holding extra cost of a unit left over
   * @param goodwill cost of a unit wanted and not there
   * @return the profit form
   */
  public static Priced priced(
      DemandLaw demand,
      double revenue,
      double unitCost,
      double salvage,
      double holding,
      double goodwill) {
    Newsvendor costs =
        new Newsvendor(demand, unitCost - salvage + holding, revenue + goodwill - unitCost);
    return new Priced(costs, revenue - unitCost);
  }

  /**
   * The profit form.
   *
   * @param costs the problem in costs against knowing the demand
   * @param margin revenue less cost of a unit
   */
  public record Priced(Newsvendor costs, double margin) {
    /**
     * The expected profit of a quantity.
     *
     * @param quantity units bought, at least 0
     * @return the margin on the mean demand less the cost of not knowing it
     */
    public double profit(double quantity) {
      return margin * costs.demand().mean() - costs.cost(quantity);
    }

    /**
     * The best quantity.
     *
     * @return units
     */
    public double quantity() {
      return costs.level();
    }
  }
}
