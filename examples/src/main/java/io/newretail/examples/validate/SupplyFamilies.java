package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.report.StockReport;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.Disruption;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Pool;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.DisruptedBaseStock;
import io.newretail.theory.Disruptions;
import io.newretail.theory.LotSizing;
import io.newretail.theory.Transshipment;
import java.util.List;

/** Suppliers that fail, and stores that lend each other. */
final class SupplyFamilies {
  private static final String[] FAILURE = {
    "disruption_probability", "disruption_prob", "failure_probability", "prob_disruption", "alpha"
  };
  private static final String[] RECOVERY = {
    "recovery_probability", "recovery_prob", "prob_recovery", "repair_probability", "beta"
  };
  private static final String[] SHORT = {
    "stockout_cost", "backorder_cost", "shortage_cost", "penalty_cost", "lost_sale_cost"
  };

  private SupplyFamilies() {}

  private static void putAll(Answers answers, double value, String... names) {
    for (String name : names) {
      answers.put(name, value);
    }
  }

  /** A supplier that is up or down: economic order, or base stock. */
  static final class DisruptionFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      if (p.has("disruption_rate")) {
        economic(p, answers);
      } else if (p.has("demand") && p.node("demand").isNumber()) {
        Disruptions.Level best = new Disruptions.BaseStock(
                p.number("holding_cost"),
                p.numberOf(SHORT),
                p.number("demand"),
                p.numberOf(FAILURE),
                p.numberOf(RECOVERY))
            .optimum();
        putAll(answers, best.level(), "S_opt", "base_stock_level", "S", "base_stock");
        putAll(answers, best.cost(), "cost", "cost_opt");
      } else {
        DisruptedBaseStock model = model(p);
        DisruptedBaseStock.Result r =
            p.has("base_stock") ? model.evaluate(p.whole("base_stock")) : model.optimum();
        putAll(answers, r.upTo(), "S_opt", "base_stock_level", "S", "base_stock");
        putAll(answers, r.cost(), "cost", "cost_opt");
        putAll(answers, r.onHand(), "onhand", "mean_onhand");
        putAll(answers, r.backorders(), "backorders", "mean_backorders");
        putAll(answers, r.fillRate(), "fill_rate", "fill");
      }
    }

    private static void economic(Parameters p, Answers answers) {
      Disruptions.Economic model = new Disruptions.Economic(
          p.number("fixed_cost"),
          p.number("holding_cost"),
          p.numberOf(SHORT),
          p.numberOf("demand_rate", "demand_mean", "demand"),
          p.number("disruption_rate"),
          p.number("recovery_rate"));
      LotSizing.Lot best = model.optimum();
      putAll(answers, best.quantity(), "Q", "Q_opt");
      putAll(answers, best.cost(), "cost", "cost_opt");
      LotSizing.Lot near = model.approximation();
      putAll(answers, near.quantity(), "Q_approx", "Q_approximate");
      putAll(answers, near.cost(), "cost_approx", "cost_approximate");
    }

    private static DisruptedBaseStock model(Parameters p) {
      return new DisruptedBaseStock(
          Laws.of(p),
          (int) p.number("lead_time", 0),
          p.numberOf(FAILURE),
          p.numberOf(RECOVERY),
          p.number("holding_cost"),
          p.numberOf(SHORT));
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      if (p.has("disruption_rate")) {
        return;
      }
      boolean known = p.has("demand") && p.node("demand").isNumber();
      Answers theory = new Answers();
      theory(c, theory);
      var level = theory.get("S_opt");
      if (level == null) {
        return;
      }
      StockSystem system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
          .point(StockPoint.named("store")
              .policy(StockPolicy.baseStock(level.mean()))
              .lanes(Lane.outside(LeadTime.of(p.number("lead_time", 0)))
                  .disrupted(new Disruption(p.numberOf(FAILURE), p.numberOf(RECOVERY))))
              .costs(StockCosts.of(p.number("holding_cost"), p.numberOf(SHORT)))
              .demand(
                  known
                      ? PeriodDemand.trace(List.of(p.whole("demand")))
                      : PeriodDemand.of(Laws.of(p)))
              .build())
          .build();
      StockFigures f = StockSimulator.run(
              system, StockRun.of(seed, Math.ceil(50_000.0 * effort)).withThreads(2))
          .total();
      for (String name : List.of("cost", "cost_opt")) {
        answers.put(name, f.cost());
      }
      for (String name : List.of("onhand", "mean_onhand")) {
        answers.put(name, f.onHand());
      }
      for (String name : List.of("backorders", "mean_backorders")) {
        answers.put(name, f.backlog());
      }
      for (String name : List.of("fill_rate", "fill")) {
        answers.put(name, f.fillRate());
      }
    }
  }

  /** Two stores that lend each other what is left over. */
  static final class TransshipmentFamily implements Family {
    private static double at(Parameters p, int i, String... names) {
      for (String name : names) {
        if (p.has(name)) {
          return p.node(name).isArray() ? p.numbers(name).get(i) : p.number(name);
        }
      }
      throw new CaseProblem("parameters." + String.join(" or ", names) + ": is missing");
    }

    private static DemandLaw law(Parameters p, int i) {
      String name = p.has("demand") ? p.text("demand") : "poisson";
      double mean = at(p, i, "demand_mean", "mean", "demand_rate", "rate");
      return name.startsWith("normal")
          ? new DemandLaw.Normal(mean, at(p, i, "demand_sd", "sd"))
          : new DemandLaw.Poisson(mean);
    }

    private static Transshipment model(Parameters p) {
      Transshipment.Store[] stores = new Transshipment.Store[2];
      for (int i = 0; i < 2; i++) {
        stores[i] =
            new Transshipment.Store(law(p, i), at(p, i, "holding_cost", "h"), at(p, i, SHORT));
      }
      return new Transshipment(
          stores[0], stores[1], at(p, 0, "transshipment_cost", "transfer_cost"));
    }

    private static double[] levels(Parameters p) {
      for (String name : List.of("base_stock", "order_up_to", "S", "Q", "stock")) {
        if (p.has(name)) {
          return new double[] {at(p, 0, name), at(p, 1, name)};
        }
      }
      Transshipment.Result best = model(p).optimum();
      return new double[] {best.first().level(), best.second().level()};
    }

    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      double[] s = levels(p);
      Transshipment.Result r = model(p).evaluate(s[0], s[1]);
      putAll(answers, r.cost(), "cost", "expected_cost", "cost_per_period");
      putAll(
          answers,
          r.moved(),
          "transshipped",
          "expected_transshipped",
          "transshipped_units",
          "expected_transshipment",
          "transshipments",
          "mean_transshipped");
      List<Transshipment.Figures> both = List.of(r.first(), r.second());
      for (int i = 0; i < 2; i++) {
        String at = "[" + i + "]";
        Transshipment.Figures f = both.get(i);
        putAll(answers, f.level(), "S_opt" + at, "base_stock_opt" + at);
        putAll(answers, f.onHand(), "onhand" + at, "leftover" + at);
        putAll(answers, f.unmet(), "backorders" + at, "shortage" + at, "unmet" + at);
        putAll(answers, f.fillRate(), "fill_rate" + at, "fill" + at);
      }
      putAll(answers, both.get(0).onHand() + both.get(1).onHand(), "onhand", "leftover");
      putAll(answers, both.get(0).unmet() + both.get(1).unmet(), "backorders", "shortage", "unmet");
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double[] s = levels(p);
      StockSystem.Builder system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
          .grain(Laws.grain(law(p, 0)))
          .pool(new Pool(
              List.of("store 0", "store 1"), at(p, 0, "transshipment_cost", "transfer_cost"), 0));
      boolean lost = p.has("lost_sale_cost");
      for (int i = 0; i < 2; i++) {
        double h = at(p, i, "holding_cost", "h");
        double b = at(p, i, SHORT);
        system.point(StockPoint.named("store " + i)
            .policy(StockPolicy.baseStock(s[i]))
            .shortage(lost ? Shortage.LEAVE : Shortage.WAIT)
            .costs(lost ? StockCosts.lost(h, b) : StockCosts.of(h, b))
            .demand(PeriodDemand.of(law(p, i)))
            .build());
      }
      StockReport r = StockSimulator.run(
          system.build(), StockRun.of(seed, Math.ceil(50_000.0 * effort)).withThreads(2));
      for (String name : List.of("cost", "expected_cost", "cost_per_period")) {
        answers.put(name, r.total().cost());
      }
      for (String name : List.of(
          "transshipped",
          "expected_transshipped",
          "transshipped_units",
          "expected_transshipment",
          "transshipments",
          "mean_transshipped")) {
        answers.put(name, r.total().rate(StockCount.BORROWED));
      }
      answers.put("onhand", r.total().onHand());
      answers.put("leftover", r.total().onHand());
      for (int i = 0; i < 2; i++) {
        StockFigures f = r.point("store " + i);
        answers.put("onhand[" + i + "]", f.onHand());
        answers.put("leftover[" + i + "]", f.onHand());
        answers.put("backorders[" + i + "]", lost ? f.rate(StockCount.LOST) : f.backlog());
      }
    }
  }
}
