package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.LotSizing;
import java.util.List;
import java.util.stream.IntStream;

/** Lot sizes: the plan of theory, carried out in the engine with demand that is known. */
final class LotFamily implements Family {
  /** Demand flows in so many parts a lot. */
  private static final int PARTS = 100_000;

  @Override
  public void theory(Case c, Answers answers) {
    FormulaFamilies.lotSizing(c, answers);
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    Answers theory = new Answers();
    theory(c, theory);
    if (p.has("demand")) {
      replay(p, answers);
      return;
    }
    var lot = theory.get("Q");
    if (lot == null || p.has("production_rate")) {
      return;
    }
    if (p.has("breakpoints")) {
      discount(p, lot.mean(), answers);
      return;
    }
    double h = p.number("holding_cost");
    double b = p.number("backorder_cost", 0);
    double owed = b > 0 ? h / (h + b) : 0;
    answers.put("cost", cost(p, lot.mean(), owed, h, p.number("fixed_cost"), 0));
    if (c.expectations().has("other_Q")) {
      double other = c.expectations().number("other_Q");
      answers.put("cost_at_other_Q", cost(p, other, 0, h, p.number("fixed_cost"), 0));
    }
  }

  /**
   * A year of lots. A unit of the engine is a part of a lot, a period the time in which a part is wanted. Within a period the stock falls
   * evenly: half a part more is held than at its end, or half a part less is owed.
   */
  private static double cost(
      Parameters p, double lot, double owed, double holding, double order, double unit) {
    double part = lot / PARTS;
    double parts = p.number("demand_rate") / part;
    double backlog = p.number("backorder_cost", 0);
    double debt = Math.rint(owed * PARTS);
    StockSystem system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("store")
            .policy(StockPolicy.reorderQuantity(-debt, PARTS))
            .lanes(Lane.outside(LeadTime.of(0)).costing(order, unit * part))
            .costs(StockCosts.of(holding * part / parts, backlog * part / parts))
            .demand(PeriodDemand.trace(List.of(1)))
            .build())
        .build();
    StockRun run = new StockRun(1, 1, PARTS, 2.0 * PARTS, 1);
    double perPeriod = StockSimulator.run(system, run).total().cost().mean();
    double share = debt / PARTS;
    return perPeriod * parts + part / 2 * (holding * (1 - share) - backlog * share);
  }

  private static void discount(Parameters p, double lot, Answers answers) {
    double[] breaks = p.array("breakpoints");
    double[] prices = p.array("unit_costs");
    int region = 0;
    while (region + 1 < breaks.length && lot >= breaks[region + 1]) {
      region++;
    }
    double purchase = 0;
    if (p.text("type").startsWith("all")) {
      purchase = prices[region] * lot;
    } else {
      for (int k = 0; k <= region; k++) {
        double top = k == region ? lot : breaks[k + 1];
        purchase += prices[k] * (top - breaks[k]);
      }
    }
    double holding = p.number("holding_cost_rate") * purchase / lot;
    answers.put(
        "cost_including_purchase",
        cost(p, lot, 0, holding, p.number("fixed_cost"), purchase / lot));
  }

  /** Orders of the plan, period by period. */
  private static void replay(Parameters p, Answers answers) {
    int[] demand = p.wholes("demand");
    double[] fixed = FormulaFamilies.perPeriod(p, "fixed_cost", demand.length);
    double[] holding = FormulaFamilies.perPeriod(p, "holding_cost", demand.length);
    double[] wanted = IntStream.of(demand).asDoubleStream().toArray();
    List<Double> plan = LotSizing.wagnerWhitin(fixed, holding, wanted).quantities();
    double total = 0;
    double before = 0;
    double held = 0;
    for (int t = 1; t <= demand.length; t++) {
      StockFigures f = season(demand, plan, t);
      double ordered = f.values(StockCount.ORDERED)[0];
      double stock = f.values(StockCount.STOCK_TIME)[0];
      total += (ordered > before ? fixed[t - 1] : 0) + holding[t - 1] * (stock - held);
      answers.put("order_quantities[" + (t - 1) + "]", ordered - before);
      before = ordered;
      held = stock;
    }
    answers.put("cost", total);
  }

  private static StockFigures season(int[] demand, List<Double> plan, int periods) {
    StockPolicy policy = StockPolicy.rule(desk -> {
      double q = plan.get((int) Math.rint(desk.time()));
      if (q > 0) {
        desk.order(q);
      }
    });
    StockSystem system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("store")
            .policy(policy)
            .demand(PeriodDemand.trace(IntStream.of(demand).boxed().toList()))
            .build())
        .build();
    return StockSimulator.run(system, new StockRun(1, 1, 0, periods, 1)).total();
  }
}
