package io.newretail.examples.reproduce;

import io.newretail.examples.reproduce.Paper.Effort;
import io.newretail.experiment.Replications;
import io.newretail.experiment.selection.Selected;
import io.newretail.experiment.selection.Selection;
import io.newretail.experiment.testbed.ContinuousStock;
import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockReport;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.Customers;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.RecordErrors;
import io.newretail.stock.Review;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Stock systems. */
final class Stocks {
  private static final int[][] POLICIES = {
    {20, 40}, {20, 60}, {20, 80}, {20, 100}, {40, 60}, {40, 80}, {40, 100}, {60, 80}, {60, 100}
  };
  private static final double[] MEANS = {
    125.136, 118.951, 121.345, 126.932, 125.774, 125.463, 131.548, 143.912, 144.184
  };
  private static final int BATCH = 50;

  private Stocks() {}

  /** Law's system by the engine: means of 120 months, and the best of the nine with a guarantee. */
  static List<Finding> law(Effort effort) {
    List<Finding> findings = new ArrayList<>();
    StockRun run = new StockRun(effort.seed(), effort.of(2_000), 0, 120, 2);
    List<IntFunction<StockReport>> months = new ArrayList<>();
    for (int p = 0; p < POLICIES.length; p++) {
      StockSystem system = monthly(POLICIES[p][0], POLICIES[p][1]);
      Estimate cost = StockSimulator.run(system, run).total().cost();
      String name = "(" + POLICIES[p][0] + ", " + POLICIES[p][1] + ") cost a month";
      findings.add(Finding.simulated(name, MEANS[p], cost, 0.026));
      months.add(StockSimulator.replicator(system, new StockRun(effort.seed() + 1, 1, 0, 120, 1)));
    }
    Selected best = Selection.ofLowest(
            POLICIES.length, (i, r) -> months.get(i).apply(r).total().cost().mean())
        .kimNelson(20, 1, 0.95);
    findings.add(Finding.exact("best of nine by KN: s", 20, POLICIES[best.best()][0], 0));
    findings.add(Finding.exact("best of nine by KN: S", 60, POLICIES[best.best()][1], 0));
    return findings;
  }

  private static StockSystem monthly(int s, int upTo) {
    return StockSystem.continuous()
        .point(StockPoint.named("store")
            .policy(StockPolicy.reorderUpTo(s - 1, upTo))
            .review(Review.every(1))
            .opening(60)
            .lanes(Lane.outside(LeadTime.between(0.5, 1)).costing(32, 3))
            .costs(StockCosts.of(1, 5))
            .build())
        .customers(Customers.baskets(
            "customers",
            10,
            List.of(new Customers.Line("store", List.of(1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0)))))
        .build();
  }

  /** (R, Q) = (40, 50), 10 units a day, three days of lead time, a year from a right count; the paper's figures are recalled. */
  static List<Finding> phantomStock(Effort effort) {
    double[] loss = {0.01, 0.02, 0.024};
    double[] reference = {16.2, 37.8, 47.5};
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < loss.length; i++) {
      findings.add(Finding.simulated(
          "demand lost at a loss of " + 100 * loss[i] + " %, in %",
          reference[i],
          lost(loss[i], 0, effort),
          2));
    }
    Estimate none = lost(0, 0, effort);
    findings.add(Finding.foretold(
        "counted weekly, above no loss, in points",
        "comes back",
        lost(0.024, 7, effort).mean() - none.mean(),
        -1,
        1));
    return findings;
  }

  private static Estimate lost(double loss, int countEvery, Effort effort) {
    StockPoint shelf = StockPoint.named("shelf")
        .policy(StockPolicy.reorderQuantity(40, BATCH))
        .opening(40 + BATCH)
        .lanes(Lane.outside(LeadTime.of(3)))
        .shortage(Shortage.LEAVE)
        .records(RecordErrors.shrinking(10 * loss).countedEvery(countEvery))
        .demand(PeriodDemand.of(new DemandLaw.Poisson(10)))
        .build();
    StockSystem system =
        StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND).point(shelf).build();
    Estimate share = StockSimulator.run(
            system, new StockRun(effort.seed(), effort.of(400), 0, 365, 2))
        .total()
        .share(StockCount.LOST, StockCount.DEMANDED);
    return new Estimate(100 * share.mean(), 100 * share.halfWidth95(), share.n(), "%");
  }

  /** SSCONT of the SimOpt test bed. */
  static List<Finding> crossingLeadTimes(Effort effort) {
    double[][] points = {{1_000, 2_000}, {700, 1_500}, {600, 1_000}};
    double[] cost = {1_058.66, 689.59, 433.70};
    double[] off = {0.60, 0.50, 0.30};
    double[] out = {4.51, 15.30, 32.06};
    List<Finding> findings = new ArrayList<>();
    for (int p = 0; p < points.length; p++) {
      try (Replications runs = Replications.of(
          ContinuousStock.first(effort.seed()).over(20_000, 1_000).at(points[p], 0))) {
        runs.more(effort.of(40));
        String name = String.format("(%.0f, %.0f) ", points[p][0], points[p][1]);
        Estimate stockout = runs.estimate("stockout");
        findings.add(
            Finding.simulated(name + "cost a period", cost[p], runs.estimate("cost"), off[p]));
        findings.add(Finding.simulated(
            name + "stock-out, in %",
            out[p],
            new Estimate(100 * stockout.mean(), 100 * stockout.halfWidth95(), stockout.n(), "%"),
            0.02));
      }
    }
    return findings;
  }
}
