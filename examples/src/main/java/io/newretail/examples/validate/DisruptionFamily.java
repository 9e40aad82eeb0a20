package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.StockFigures;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.Disruption;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DisruptedBaseStock;
import io.newretail.theory.Disruptions;
import io.newretail.theory.LotSizing;
import java.util.List;

/**
 * A supplier that is up or down: economic order (Parlar and Berkin 1991), or base stock of demand that is known or not (Tomlin 2006;
 * Schmitt, Snyder and Shen 2010), all demand waiting.
 */
final class DisruptionFamily implements Family {
  private static final String[] FAILURE = {
    "disruption_probability",
    "disruption_prob",
    "prob_disruption",
    "p_disruption",
    "p_disrupt",
    "disrupt_prob",
    "failure_probability",
    "failure_prob",
    "prob_failure",
    "p_fail",
    "p_down",
    "prob_down",
    "up_to_down",
    "p_up_to_down",
    "alpha"
  };
  private static final String[] RECOVERY = {
    "recovery_probability",
    "recovery_prob",
    "prob_recovery",
    "p_recovery",
    "p_recover",
    "recover_prob",
    "repair_probability",
    "repair_prob",
    "p_repair",
    "p_up",
    "prob_up",
    "down_to_up",
    "p_down_to_up",
    "beta"
  };
  private static final String[] FAILURE_RATE = {"disruption_rate", "failure_rate", "rate_down"};
  private static final String[] RECOVERY_RATE = {"recovery_rate", "repair_rate", "rate_up"};
  private static final String[] UNITS = {"demand", "d", "demand_per_period"};

  @Override
  public void theory(Case c, Answers answers) {
    Parameters p = c.parameters();
    if (Names.any(p, FAILURE_RATE)) {
      economic(p, answers);
      return;
    }
    lossNeedsOther(p);
    double down = p.numberOf(FAILURE);
    double up = p.numberOf(RECOVERY);
    Names.put(
        answers, up / (down + up), "availability", "fraction_up", "P_up", "supplier_availability");
    Names.put(answers, down / (down + up), "fraction_down", "P_down", "prob_down");
    Names.put(
        answers, 1 / up, "mean_down_time", "mean_disruption_length", "expected_disruption_length");
    if (known(p)) {
      Disruptions.BaseStock model = new Disruptions.BaseStock(
          p.numberOf(Names.HOLDING), p.numberOf(Names.SHORT), units(p), down, up);
      Disruptions.Level best = model.optimum();
      double level = level(p, best.level());
      levels(answers, best.level(), best.cost(), level);
      Names.put(answers, model.cost(level), Names.COST);
      return;
    }
    DisruptedBaseStock model = model(p);
    DisruptedBaseStock.Result best = model.optimum();
    DisruptedBaseStock.Result r = model.evaluate((int) Math.rint(level(p, best.upTo())));
    levels(answers, best.upTo(), best.cost(), r.upTo());
    Names.put(answers, r.cost(), Names.COST);
    Names.put(answers, r.onHand(), Names.ON_HAND);
    Names.put(answers, r.backorders(), Names.OWED);
    Names.put(answers, r.fillRate(), Names.FILL);
  }

  private static void lossNeedsOther(Parameters p) {
    if (!Names.any(p, Names.SHORT) && Names.any(p, Names.LOST)) {
      throw new CaseProblem(
          "parameters: lost sales under disruptions: not supported; needs demand that waits"
              + " (stockout_cost or backorder_cost)");
    }
  }

  private static void levels(Answers answers, double best, double cost, double level) {
    Names.put(answers, best, Names.BEST_LEVEL);
    Names.put(answers, cost, Names.BEST_COST);
    Names.put(answers, level, Names.LEVEL);
  }

  private static boolean known(Parameters p) {
    for (String name : UNITS) {
      if (p.has(name) && p.node(name).isNumber()) {
        return true;
      }
    }
    return p.has("demand") && p.text("demand").matches("(det|const|known).*");
  }

  private static double units(Parameters p) {
    for (String name : UNITS) {
      if (p.has(name) && p.node(name).isNumber()) {
        return p.number(name);
      }
    }
    return p.numberOf(Names.MEAN);
  }

  private static double level(Parameters p, double otherwise) {
    return Names.any(p, Names.LEVEL) ? p.numberOf(Names.LEVEL) : otherwise;
  }

  private static double lead(Parameters p) {
    return Names.any(p, Names.LEAD) ? p.numberOf(Names.LEAD) : 0;
  }

  private static void economic(Parameters p, Answers answers) {
    Disruptions.Economic model = new Disruptions.Economic(
        p.numberOf("fixed_cost", "K", "order_cost", "setup_cost"),
        p.numberOf(Names.HOLDING),
        p.numberOf(Names.plus(Names.SHORT, Names.LOST)),
        p.numberOf(Names.plus(Names.MEAN, UNITS)),
        p.numberOf(FAILURE_RATE),
        p.numberOf(RECOVERY_RATE));
    LotSizing.Lot best = model.optimum();
    Names.put(answers, best.quantity(), "Q", "Q_opt", "Q_star", "order_quantity");
    Names.put(answers, best.cost(), Names.plus(Names.COST, Names.BEST_COST));
    LotSizing.Lot near = model.approximation();
    Names.put(answers, near.quantity(), "Q_approx", "Q_approximate");
    Names.put(answers, near.cost(), "cost_approx", "cost_approximate");
  }

  private static DisruptedBaseStock model(Parameters p) {
    return new DisruptedBaseStock(
        Laws.of(p),
        (int) lead(p),
        p.numberOf(FAILURE),
        p.numberOf(RECOVERY),
        p.numberOf(Names.HOLDING),
        p.numberOf(Names.SHORT));
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    if (Names.any(p, FAILURE_RATE)) {
      return;
    }
    Answers theory = new Answers();
    theory(c, theory);
    double best = theory.value(Names.BEST_LEVEL[0]);
    double level = theory.value(Names.LEVEL[0]);
    StockFigures f = run(p, level, seed, effort);
    Names.put(answers, f.cost(), Names.COST);
    Names.put(answers, f.onHand(), Names.ON_HAND);
    Names.put(answers, f.backlog(), Names.OWED);
    Names.put(answers, f.fillRate(), Names.FILL);
    Names.put(
        answers, best == level ? f.cost() : run(p, best, seed, effort).cost(), Names.BEST_COST);
  }

  private static StockFigures run(Parameters p, double level, long seed, double effort) {
    PeriodDemand demand;
    int grain = 1;
    if (known(p)) {
      boolean whole = units(p) == Math.rint(units(p)) && level == Math.rint(level);
      grain = whole ? 1 : 1_000;
      demand = PeriodDemand.trace(List.of((int) Math.rint(units(p) * grain)));
    } else {
      demand = PeriodDemand.of(Laws.of(p));
    }
    double scale = known(p) ? grain : 1;
    StockSystem system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("store")
            .policy(StockPolicy.baseStock(level * scale))
            .lanes(Lane.outside(LeadTime.of(lead(p)))
                .disrupted(new Disruption(p.numberOf(FAILURE), p.numberOf(RECOVERY))))
            .costs(
                StockCosts.of(p.numberOf(Names.HOLDING) / scale, p.numberOf(Names.SHORT) / scale))
            .demand(demand)
            .build())
        .build();
    return StockSimulator.run(
            system, StockRun.of(seed, Math.ceil(50_000.0 * effort)).withThreads(2))
        .total();
  }
}
