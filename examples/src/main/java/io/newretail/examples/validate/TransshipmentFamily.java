package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.report.StockReport;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.EventOrder;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Pool;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.Newsvendor;
import io.newretail.theory.Transshipment;
import java.util.List;

/** Two stores that lend each other what is left over (Krishnan and Rao 1965; Tagaras 1989): a period's stock comes before its demand. */
final class TransshipmentFamily implements Family {
  private static final String[] MOVING = {
    "transshipment_cost",
    "transship_cost",
    "transfer_cost",
    "unit_transshipment_cost",
    "cost_transship",
    "c_t",
    "ct",
    "tau",
    "t"
  };
  private static final String[] MOVED = {
    "transshipped", "expected_transshipped", "transshipped_units", "expected_transshipment",
        "expected_transshipments",
    "transshipments", "mean_transshipped", "transshipment", "mean_transshipment", "transfers"
  };
  private static final String[][] SUFFIXES = {
    {"1", "_1", "_A", "_a", "_first", "A"}, {"2", "_2", "_B", "_b", "_second", "B"}
  };

  private static String[] shortages() {
    return Names.plus(Names.SHORT, Names.LOST);
  }

  /** What a store has: of a list, of names with the number of the store, or one for both. */
  private static double at(Parameters p, int i, String... names) {
    for (String name : names) {
      for (String suffix : SUFFIXES[i]) {
        if (p.has(name + suffix)) {
          return p.number(name + suffix);
        }
      }
      for (String list : List.of(name, name + "s")) {
        if (p.has(list) && p.node(list).isArray()) {
          return two(p, list)[i];
        }
      }
      if (p.has(name) && p.node(name).isNumber()) {
        return p.number(name);
      }
    }
    throw new CaseProblem("parameters." + String.join(" or ", names) + ": is missing");
  }

  private static double[] two(Parameters p, String name) {
    double[] values = p.array(name);
    if (values.length != 2) {
      throw new CaseProblem("parameters." + name + ": " + values.length
          + " values: not supported; needs two locations");
    }
    return values;
  }

  private static boolean has(Parameters p, String... names) {
    for (String name : names) {
      if (p.has(name)
          || p.has(name + "s")
          || Names.any(p, Names.around(name, new String[] {""}, SUFFIXES[0]))) {
        return true;
      }
    }
    return false;
  }

  private static DemandLaw law(Parameters p, int i) {
    String name = p.has("demand") && p.node("demand").isString() ? p.text("demand") : "";
    if (name.isEmpty() && p.has("distribution")) {
      name = p.text("distribution");
    }
    if (name.contains("neg") && has(p, "r") && has(p, "q")) {
      return new DemandLaw.NegativeBinomial(at(p, i, "r"), at(p, i, "q"));
    }
    double mean = at(p, i, Names.MEAN);
    if (name.contains("normal") || (name.isEmpty() && has(p, Names.SD))) {
      return new DemandLaw.Normal(mean, at(p, i, Names.SD));
    }
    if (name.contains("geom")) {
      return new DemandLaw.NegativeBinomial(1, 1 / (1 + mean));
    }
    if (!name.isEmpty() && !name.contains("poisson")) {
      throw new CaseProblem("parameters.demand: " + name
          + ": not supported; needs Poisson, normal, geometric or negative binomial");
    }
    return new DemandLaw.Poisson(mean);
  }

  private static Transshipment model(Parameters p) {
    Transshipment.Store[] stores = new Transshipment.Store[2];
    for (int i = 0; i < 2; i++) {
      stores[i] =
          new Transshipment.Store(law(p, i), at(p, i, Names.HOLDING), at(p, i, shortages()));
    }
    return new Transshipment(stores[0], stores[1], at(p, 0, MOVING));
  }

  private static double[] levels(Parameters p, Transshipment model) {
    if (has(p, Names.LEVEL)) {
      return new double[] {at(p, 0, Names.LEVEL), at(p, 1, Names.LEVEL)};
    }
    Transshipment.Result best = model.optimum();
    return new double[] {best.first().level(), best.second().level()};
  }

  @Override
  public void theory(Case c, Answers answers) {
    Parameters p = c.parameters();
    Transshipment model = model(p);
    double[] s = levels(p, model);
    Transshipment.Result r = model.evaluate(s[0], s[1]);
    Names.put(answers, r.cost(), Names.plus(Names.COST, "cost_with_transshipment"));
    Names.put(answers, r.moved(), MOVED);
    if (asks(c, "opt", "star", "best", "min")) {
      Transshipment.Result best = model.optimum();
      Names.put(answers, best.cost(), Names.BEST_COST);
      each(answers, Names.BEST_LEVEL, best.first().level(), best.second().level());
    }
    each(answers, Names.LEVEL, s[0], s[1]);
    Transshipment.Figures a = r.first();
    Transshipment.Figures b = r.second();
    Names.put(answers, a.sent(), Names.around("", MOVED, "[0]", "_1_to_2", "_12"));
    Names.put(answers, b.sent(), Names.around("", MOVED, "[1]", "_2_to_1", "_21"));
    each(answers, Names.ON_HAND, a.onHand(), b.onHand());
    each(answers, Names.OWED, a.unmet(), b.unmet());
    each(answers, Names.FILL, a.fillRate(), b.fillRate());
    Names.put(answers, a.onHand() + b.onHand(), Names.around("", Names.ON_HAND, "", "_total"));
    Names.put(answers, a.unmet() + b.unmet(), Names.around("", Names.OWED, "", "_total"));
    double mean = law(p, 0).mean() + law(p, 1).mean();
    Names.put(answers, 1 - (a.unmet() + b.unmet()) / mean, Names.FILL);
    double apart = 0;
    for (int i = 0; i < 2; i++) {
      Newsvendor alone = new Newsvendor(law(p, i), at(p, i, Names.HOLDING), at(p, i, shortages()));
      apart += alone.cost(s[i]);
    }
    Names.put(
        answers,
        apart,
        "cost_without_transshipment",
        "cost_no_transshipment",
        "cost_without",
        "cost_separate");
    Names.put(answers, apart - r.cost(), "saving", "savings", "cost_saving");
  }

  private static boolean asks(Case c, String... parts) {
    for (String name : c.expected().propertyNames()) {
      for (String part : parts) {
        if (name.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void each(Answers answers, String[] names, double first, double second) {
    Names.put(answers, first, Names.around("", names, "[0]", "1", "_1", "_A"));
    Names.put(answers, second, Names.around("", names, "[1]", "2", "_2", "_B"));
  }

  private static void each(Answers answers, String[] names, Estimate first, Estimate second) {
    Names.put(answers, first, Names.around("", names, "[0]", "1", "_1", "_A"));
    Names.put(answers, second, Names.around("", names, "[1]", "2", "_2", "_B"));
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    Transshipment model = model(p);
    double[] s = levels(p, model);
    StockReport r = run(p, s, true, seed, effort);
    Names.put(answers, r.total().cost(), Names.plus(Names.COST, "cost_with_transshipment"));
    Names.put(answers, r.total().rate(StockCount.BORROWED), MOVED);
    StockFigures a = r.point("store 0");
    StockFigures b = r.point("store 1");
    Names.put(answers, a.rate(StockCount.LENT), Names.around("", MOVED, "[0]", "_1_to_2", "_12"));
    Names.put(answers, b.rate(StockCount.LENT), Names.around("", MOVED, "[1]", "_2_to_1", "_21"));
    each(answers, Names.ON_HAND, a.onHand(), b.onHand());
    each(answers, Names.OWED, unmet(p, a), unmet(p, b));
    Names.put(answers, r.total().onHand(), Names.around("", Names.ON_HAND, "", "_total"));
    Names.put(answers, unmet(p, r.total()), Names.around("", Names.OWED, "", "_total"));
    if (asks(c, "without", "no_trans", "separate")) {
      Estimate apart = run(p, s, false, seed, effort).total().cost();
      Names.put(
          answers,
          apart,
          "cost_without_transshipment",
          "cost_no_transshipment",
          "cost_without",
          "cost_separate");
    }
    if (asks(c, "opt", "star", "best", "min")) {
      Transshipment.Result best = model.optimum();
      double[] levels = {best.first().level(), best.second().level()};
      Names.put(answers, run(p, levels, true, seed, effort).total().cost(), Names.BEST_COST);
    }
  }

  private static Estimate unmet(Parameters p, StockFigures f) {
    return lost(p) ? f.rate(StockCount.LOST) : f.backlog();
  }

  private static boolean lost(Parameters p) {
    return has(p, Names.LOST);
  }

  private static StockReport run(
      Parameters p, double[] levels, boolean pooled, long seed, double effort) {
    StockSystem.Builder system =
        StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND).grain(Laws.grain(law(p, 0)));
    if (pooled) {
      system.pool(new Pool(List.of("store 0", "store 1"), at(p, 0, MOVING), 0));
    }
    for (int i = 0; i < 2; i++) {
      double h = at(p, i, Names.HOLDING);
      double b = at(p, i, shortages());
      system.point(StockPoint.named("store " + i)
          .policy(StockPolicy.baseStock(levels[i]))
          .shortage(lost(p) ? Shortage.LEAVE : Shortage.WAIT)
          .costs(lost(p) ? StockCosts.lost(h, b) : StockCosts.of(h, b))
          .demand(PeriodDemand.of(law(p, i)))
          .build());
    }
    StockRun run = StockRun.of(seed, Math.ceil(50_000.0 * effort)).withThreads(2);
    return StockSimulator.run(system.build(), run);
  }
}
