package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Periodic review with lost sales and a lead time of at least one period. Order of events: receive what was ordered L periods
 * ago, order, demand, lose what cannot be served, charge on the end of the period. Costs are long-run averages of a period, not
 * discounted; orders cost nothing.
 *
 * <p>The state is the vector of units on hand and of orders under way (Karlin and Scarf 1958). The optimum is found by modified
 * policy iteration with bounds on the error (Puterman 1994, section 8.7) among orders that keep the newest k orders within the
 * newsvendor level of k periods (Morton 1969, Zipkin 2008). Time and memory grow with the power L of the mean demand: a mean of 5
 * and a lead time of 4 take a second at most, a geometric mean of 8 two.
 */
public final class LostSales {
  private static final double EXACT = 1e-9;
  private static final int EVALUATIONS = 12;
  private static final int MOST_SWEEPS = 1_000_000;

  private final DemandLaw demand;
  private final int leadTime;
  private final double holding;
  private final double lost;

  /**
   * A base-stock policy and what it comes to: order what is missing to the level on hand and under way.
   *
   * @param level S, on hand and under way after an order
   * @param cost a period
   * @param onHand mean units on hand at the end of a period
   * @param lost mean units lost in a period
   * @param fillRate share of units served
   */
  public record BaseStock(int level, double cost, double onHand, double lost, double fillRate) {}

  /**
   * The least cost that any policy can reach.
   *
   * @param cost a period
   * @param error the most by which the cost can be wrong either way, apart from rounding
   */
  public record Optimum(double cost, double error) {}

  /**
   * A single item.
   *
   * @param demand of one period; a law of whole numbers with a mean above 0
   * @param leadTime L, whole periods, at least 1
   * @param holding of a unit on hand at the end of a period, above 0
   * @param lost penalty of a lost unit, above 0
   */
  public LostSales(DemandLaw demand, int leadTime, double holding, double lost) {
    checkArgument(demand.whole() && demand.mean() > 0, "demand: %s: must be whole", demand);
    checkArgument(leadTime >= 1, "leadTime: %s: must be >= 1", leadTime);
    checkArgument(holding > 0 && lost > 0, "holding and lost: must be > 0");
    this.demand = demand;
    this.leadTime = leadTime;
    this.holding = holding;
    this.lost = lost;
  }

  /**
   * What a base-stock policy comes to.
   *
   * @param level S, at least 0
   * @return the long-run figures
   */
  public BaseStock evaluate(int level) {
    checkArgument(level >= 0, "level: %s: must be >= 0", level);
    int[] caps = new int[leadTime + 2];
    Arrays.fill(caps, level);
    LostSalesSweeps sweeps = new LostSalesSweeps(demand, new PipelineStates(leadTime, caps), 0, 1);
    sweeps.orderUpTo(level);
    double tolerance = EXACT * demand.mean();
    do {
      sweeps.evaluate();
    } while (sweeps.span() > tolerance && sweeps.count() < MOST_SWEEPS);
    double lostUnits = sweeps.average();
    double sold = demand.mean() - lostUnits;
    double onHand = level - (leadTime + 1) * sold;
    double cost = holding * onHand + lost * lostUnits;
    return new BaseStock(level, cost, onHand, lostUnits, sold / demand.mean());
  }

  /**
   * The best base-stock policy. The cost is convex in the level (Janakiraman and Roundy 2004), so a walk downhill finds it.
   *
   * @return the long-run figures of the best level
   */
  public BaseStock bestBaseStock() {
    double ratio = lost / (lost + (leadTime + 1) * holding);
    BaseStock best = evaluate((int) demand.over(leadTime + 1).quantile(ratio));
    int step = 1;
    BaseStock next = evaluate(best.level() + 1);
    if (next.cost() >= best.cost() && best.level() > 0) {
      step = -1;
      next = evaluate(best.level() - 1);
    }
    while (next.cost() < best.cost()) {
      best = next;
      if (best.level() + step < 0) {
        break;
      }
      next = evaluate(best.level() + step);
    }
    return best;
  }

  /**
   * The least average cost over all policies.
   *
   * @return the cost with its error
   */
  public Optimum optimum() {
    int[] caps = new int[leadTime + 2];
    for (int k = 1; k <= leadTime + 1; k++) {
      caps[k] = (int) demand.over(k).quantile(lost / (lost + holding));
    }
    PipelineStates states = new PipelineStates(leadTime, caps);
    LostSalesSweeps sweeps = new LostSalesSweeps(demand, states, holding, lost);
    sweeps.orderUpTo(caps[leadTime + 1]);
    double tolerance = 1e-7 * (holding * caps[1] + lost * demand.shortage(caps[1]));
    boolean thorough = false;
    while (sweeps.count() < MOST_SWEEPS) {
      sweeps.improve(thorough);
      if (sweeps.span() <= tolerance) {
        if (thorough) {
          break;
        }
        thorough = true;
        continue;
      }
      thorough = false;
      for (int i = 0; i < EVALUATIONS; i++) {
        sweeps.evaluate();
      }
    }
    return new Optimum(sweeps.average(), sweeps.span() / 2);
  }
}
