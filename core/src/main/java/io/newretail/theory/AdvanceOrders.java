package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Poisson;

/**
 * One item under continuous review base stock of which a part is ordered ahead: a shopper names the order a fixed time before
 * it is due, the replenishment starts when the order is named, the goods leave when it is due. Orders are Poisson streams of
 * single units, the supply lead time is constant, the first due is the first served.
 *
 * <p>Net stock is S less a Poisson number of units outstanding: a unit ordered ahead counts only for what is left of the lead
 * time (Hariharan and Zipkin 1995). Times and rates share a unit of time. Immutable.
 */
public final class AdvanceOrders {
  private final double urgent;
  private final double ahead;
  private final double lead;
  private final double supply;
  private final Poisson outstanding;

  /**
   * What a base-stock level comes to in the long run.
   *
   * @param level S, units
   * @param cost per unit of time
   * @param onHand mean units on hand
   * @param backorders mean units due and not yet given out
   * @param onTime share of all orders that are met when due
   * @param urgentOnTime share of the urgent orders that are met when due
   * @param aheadOnTime share of the orders named ahead that are met when due
   */
  public record Result(
      int level,
      double cost,
      double onHand,
      double backorders,
      double onTime,
      double urgentOnTime,
      double aheadOnTime) {}

  /**
   * An item.
   *
   * @param urgent rate of the orders due at once, at least 0
   * @param ahead rate of the orders named ahead, at least 0; one of the two rates is above 0
   * @param lead how long before it is due an order is named, in [0, supply]
   * @param supply the supply lead time, at least 0
   */
  public AdvanceOrders(double urgent, double ahead, double lead, double supply) {
    checkArgument(urgent >= 0 && urgent < 1e9, "urgent: %s: must be in [0, 1e9)", urgent);
    checkArgument(ahead >= 0 && ahead < 1e9, "ahead: %s: must be in [0, 1e9)", ahead);
    checkArgument(urgent + ahead > 0, "urgent and ahead: must not both be 0");
    checkArgument(supply >= 0 && supply < 1e9, "supply: %s: must be in [0, 1e9)", supply);
    checkArgument(lead >= 0 && lead <= supply, "lead: %s: must be in [0, supply]", lead);
    this.urgent = urgent;
    this.ahead = ahead;
    this.lead = lead;
    this.supply = supply;
    this.outstanding = new Poisson(urgent * supply + ahead * (supply - lead));
  }

  /**
   * The units on order less those named ahead and not yet due.
   *
   * @return their Poisson law
   */
  public Poisson outstanding() {
    return outstanding;
  }

  /**
   * What a level comes to.
   *
   * @param level S, at least 0
   * @param holding of a unit on hand for a unit of time, at least 0
   * @param backlog of a unit late for a unit of time, at least 0
   * @return the long-run figures
   */
  public Result evaluate(int level, double holding, double backlog) {
    checkArgument(level >= 0, "level: %s: must be >= 0", level);
    checkArgument(holding >= 0 && backlog >= 0, "holding and backlog: must be >= 0");
    double onHand = outstanding.excess(level);
    double owed = outstanding.shortage(level);
    double now = onTime(level, supply == 0);
    double later = onTime(level, lead == supply);
    return new Result(
        level,
        holding * onHand + backlog * owed,
        onHand,
        owed,
        (urgent * now + ahead * later) / (urgent + ahead),
        now,
        later);
  }

  /** An order whose own unit comes in by the time it is due need not find another on the shelf. */
  private double onTime(int level, boolean ownUnitIsThere) {
    return outstanding.cdf(ownUnitIsThere ? level : level - 1.0);
  }

  /**
   * The cheapest level.
   *
   * @param holding of a unit on hand for a unit of time, above 0
   * @param backlog of a unit late for a unit of time, above 0
   * @return the long-run figures of the optimum
   */
  public Result optimum(double holding, double backlog) {
    checkArgument(holding > 0 && backlog > 0, "holding and backlog: must be > 0");
    return evaluate((int) outstanding.quantile(backlog / (backlog + holding)), holding, backlog);
  }
}
