package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The best plan for a known number of periods whose demand may change from one to the next, with full backlogging and no lead
 * time, by backward recursion (Scarf 1960; Snyder and Shen 2019, algorithm 4.1). Order of events in a period: order and receive,
 * demand, charge.
 *
 * <p>Demand is normal. The charge of a period uses its exact loss function; the stock carried over uses demand rounded to whole
 * units on a common grid, by default the means less and plus four standard deviations, not below 0. What lies off the grid is
 * left out of the future cost, not spread over the grid. Time: periods, times grid, times all the units that can be wanted.
 *
 * @param reorderPoints of each period, the largest stock at which an order is placed
 * @param orderUpTo of each period, the stock after an order
 * @param cost the expected discounted cost of all periods and of what is left
 */
public record FiniteHorizon(List<Integer> reorderPoints, List<Integer> orderUpTo, double cost) {
  private static final double SPREAD = 4;
  private static final int MOST = 10_000_000;

  /** Copies the lists. */
  public FiniteHorizon {
    reorderPoints = List.copyOf(reorderPoints);
    orderUpTo = List.copyOf(orderUpTo);
  }

  /**
   * What things cost. Money is in any unit.
   *
   * @param fixed of an order, at least 0
   * @param unit of a unit ordered, at least 0
   * @param holding of a unit on hand at the end of a period, at least 0
   * @param backlog of a unit owed at the end of a period, above 0
   * @param terminalHolding of a unit on hand after the last period; below 0 if it is worth something
   * @param terminalBacklog of a unit owed after the last period
   * @param discount worth now of a unit of money one period later, in (0, 1]
   */
  public record Costs(
      double fixed,
      double unit,
      double holding,
      double backlog,
      double terminalHolding,
      double terminalBacklog,
      double discount) {
    /** Checks the parts. */
    public Costs {
      checkArgument(fixed >= 0 && unit >= 0, "fixed and unit: must be >= 0");
      checkArgument(holding >= 0, "holding: %s: must be >= 0", holding);
      checkArgument(backlog > 0, "backlog: %s: must be > 0", backlog);
      checkArgument(discount > 0 && discount <= 1, "discount: %s: must be in (0, 1]", discount);
      checkArgument(
          terminalHolding + terminalBacklog >= 0,
          "terminalHolding and terminalBacklog: must be >= 0");
    }

    private double terminal(int stock) {
      return terminalHolding * Math.max(0, stock) + terminalBacklog * Math.max(0, -stock);
    }
  }

  /**
   * The best plan, with the default grid.
   *
   * @param demand of each period
   * @param costs what things cost
   * @param stock net stock before the first period
   * @return the plan
   */
  public static FiniteHorizon solve(List<Normal> demand, Costs costs, int stock) {
    checkArgument(!demand.isEmpty(), "demand: must not be empty");
    double low =
        demand.stream().mapToDouble(d -> d.mean() - SPREAD * d.sd()).min().orElseThrow();
    double high =
        demand.stream().mapToDouble(d -> d.mean() + SPREAD * d.sd()).max().orElseThrow();
    checkArgument(high < MOST, "demand: %s: too large", demand);
    int from = (int) Math.round(Math.max(0, low));
    return solve(demand, costs, stock, from, (int) Math.max(from, Math.round(high)));
  }

  /**
   * The best plan.
   *
   * @param demand of each period
   * @param costs what things cost
   * @param stock net stock before the first period
   * @param low smallest demand of the grid, at least 0
   * @param high largest demand of the grid, at least {@code low}
   * @return the plan
   */
  public static FiniteHorizon solve(
      List<Normal> demand, Costs costs, int stock, int low, int high) {
    checkArgument(!demand.isEmpty(), "demand: must not be empty");
    checkArgument(low >= 0 && high >= low, "low and high: must be 0 <= low <= high");
    long range = (demand.size() + 1L) * Math.max(1, high) * 2 + 2L * Math.abs((long) stock);
    checkArgument(range < MOST, "demand: too many levels of stock: %s", range);
    return new Recursion(costs, low, high).run(List.copyOf(demand), stock);
  }

  private static final class Recursion {
    private final Costs costs;
    private final int low;
    private final int high;
    private final List<Integer> reorderPoints = new ArrayList<>();
    private final List<Integer> orderUpTo = new ArrayList<>();

    /** The cost to come from each level of stock on. */
    private double[] future = {};

    /** The lowest level of stock. */
    private int floor;

    Recursion(Costs costs, int low, int high) {
      this.costs = costs;
      this.low = low;
      this.high = high;
    }

    /** Each period starts with at least one grid less than the levels of the next, so that none falls off. */
    FiniteHorizon run(List<Normal> demand, int stock) {
      int span = Math.max(1, high);
      int top = Math.max(stock, 0) + span * (demand.size() + 1);
      floor = Math.min(stock, 0) - span * (demand.size() + 1);
      future = new double[top - floor + 1];
      Arrays.setAll(future, i -> costs.terminal(floor + i));
      for (int t = demand.size() - 1; t >= 0; t--) {
        step(demand.get(t), span);
      }
      Collections.reverse(reorderPoints);
      Collections.reverse(orderUpTo);
      return new FiniteHorizon(reorderPoints, orderUpTo, future[stock - floor]);
    }

    /** From the top down, so that the best level above each is at hand. */
    private void step(Normal demand, int span) {
      double[] after = costAfterOrder(demand, span);
      floor += span;
      future = new double[after.length];
      int best = after.length - 1;
      int reorder = -1;
      for (int i = after.length - 1; i >= 0; i--) {
        boolean order = costs.fixed() + after[best] < after[i];
        future[i] = (order ? costs.fixed() + after[best] : after[i]) - costs.unit() * (floor + i);
        reorder = order ? Math.max(reorder, i) : reorder;
        best = after[i] <= after[best] ? i : best;
      }
      reorderPoints.add(floor + reorder);
      orderUpTo.add(floor + best);
    }

    /** By level after the order: its price, the charge of the period and the cost to come. */
    private double[] costAfterOrder(Normal demand, int span) {
      double[] chances = chances(demand);
      double[] cost = new double[future.length - span];
      for (int i = 0; i < cost.length; i++) {
        double later = 0;
        for (int d = low; d <= high; d++) {
          later += chances[d - low] * future[i + span - d];
        }
        int level = floor + span + i;
        double owed = demand.shortage(level);
        cost[i] = costs.unit() * level
            + costs.holding() * (level - demand.mean() + owed)
            + costs.backlog() * owed
            + costs.discount() * later;
      }
      return cost;
    }

    private double[] chances(Normal demand) {
      NormalDistribution law = NormalDistribution.of(demand.mean(), demand.sd());
      double[] chances = new double[high - low + 1];
      Arrays.setAll(chances, k -> law.probability(low + k - 0.5, low + k + 0.5));
      return chances;
    }
  }
}
