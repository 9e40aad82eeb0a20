package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Known demand and a supplier that is cut off now and then (Snyder and Shen 2019, sections 9.2 and 9.3). Rates are per any one
 * unit of time.
 */
public final class Disruptions {
  private Disruptions() {}

  /**
   * A level and its cost.
   *
   * @param level order-up-to level
   * @param cost a period
   */
  public record Level(double level, double cost) {}

  /**
   * The economic order when the supplier is up and down for exponential times (Parlar and Berkin 1991; Berk and Arreola-Risa
   * 1994). Orders come at once; demand that meets no stock is lost or, at the same cost of a unit, made good elsewhere.
   *
   * @param fixedCost of an order, above 0
   * @param holding of a unit in stock a unit of time, above 0
   * @param shortage of a unit not served, above 0
   * @param demand units a unit of time, above 0
   * @param disruption rate of going down while up, above 0
   * @param recovery rate of coming up while down, above 0
   */
  public record Economic(
      double fixedCost,
      double holding,
      double shortage,
      double demand,
      double disruption,
      double recovery) {
    /** Checks the parts. */
    public Economic {
      Checks.positive("fixedCost", fixedCost);
      Checks.positive("holding", holding);
      Checks.positive("shortage", shortage);
      Checks.positive("demand", demand);
      Checks.positive("disruption", disruption);
      Checks.positive("recovery", recovery);
    }

    private double down() {
      return disruption / (disruption + recovery);
    }

    private double cost(double quantity, double down) {
      Checks.positive("quantity", quantity);
      double wait = down / recovery;
      double cycle = quantity / demand + wait;
      double held = holding * quantity * quantity / (2 * demand);
      return (fixedCost + held + shortage * demand * wait) / cycle;
    }

    /**
     * The exact cost.
     *
     * @param quantity units an order, above 0
     * @return cost a unit of time
     */
    public double cost(double quantity) {
      return cost(quantity, -down() * Math.expm1(-(disruption + recovery) * quantity / demand));
    }

    /**
     * The cost if the state at the end of a cycle did not depend on that at its start (Snyder 2014).
     *
     * @param quantity units an order, above 0
     * @return cost a unit of time
     */
    public double approximateCost(double quantity) {
      return cost(quantity, down());
    }

    /**
     * The best order, by golden section; right to about 8 digits.
     *
     * @return the lot and its exact cost
     */
    public LotSizing.Lot optimum() {
      double guess = approximation().quantity();
      double best = Search.minimum(this::cost, guess / 10, guess * 10);
      return new LotSizing.Lot(best, cost(best));
    }

    /**
     * The best order for the approximate cost, in closed form (Snyder 2014).
     *
     * @return the lot and its approximate cost
     */
    public LotSizing.Lot approximation() {
      double wait = down() * demand * holding;
      double gain = fixedCost * demand * recovery + demand * demand * shortage * down();
      double root = Math.sqrt(wait * wait + 2 * holding * recovery * gain);
      double quantity = (root - wait) / (holding * recovery);
      return new LotSizing.Lot(quantity, holding * quantity);
    }
  }

  /**
   * Base stock of known demand when the supplier is up or down for geometric numbers of periods. Lead time 0, all demand waits;
   * order, receive, demand, charge at the end of the period. For demand that is not known see {@link DisruptedBaseStock}.
   *
   * @param holding of a unit on hand at the end of a period, above 0
   * @param shortage of a unit owed at the end of a period, above 0
   * @param demand units a period, above 0
   * @param disruption probability of going down from one period to the next, in (0, 1)
   * @param recovery probability of coming up from one period to the next, in (0, 1]
   */
  public record BaseStock(
      double holding, double shortage, double demand, double disruption, double recovery) {
    private static final double NEGLIGIBLE = 1e-17;

    /** Checks the parts. */
    public BaseStock {
      Checks.positive("holding", holding);
      Checks.positive("shortage", shortage);
      Checks.positive("demand", demand);
      Checks.insideUnit("disruption", disruption);
      checkArgument(recovery > 0 && recovery <= 1, "recovery: %s: must be in (0, 1]", recovery);
    }

    /** The probability of having been down for a number of periods, this one included. */
    private double probability(int periods) {
      double up = recovery / (disruption + recovery);
      return periods == 0 ? up : up * disruption * Math.pow(1 - recovery, periods - 1.0);
    }

    /** The probability of having been down for more than a number of periods. */
    private double beyond(int periods) {
      return disruption / (disruption + recovery) * Math.pow(1 - recovery, periods);
    }

    /**
     * The cost of a level.
     *
     * @param level order-up-to level, any number
     * @return the expected cost a period
     */
    public double cost(double level) {
      Checks.finite("level", level);
      double cost = 0;
      for (int n = 0; n == 0 || beyond(n - 1) > NEGLIGIBLE; n++) {
        double net = level - (n + 1) * demand;
        cost += probability(n) * (net > 0 ? holding * net : -shortage * net);
      }
      return cost;
    }

    /**
     * The best level: enough for the demand of one period and of so many periods of disruption.
     *
     * @return the level and its cost
     */
    public Level optimum() {
      int n = 0;
      while (1 - beyond(n) < shortage / (shortage + holding)) {
        n++;
      }
      double level = demand * (1 + n);
      return new Level(level, cost(level));
    }
  }
}
