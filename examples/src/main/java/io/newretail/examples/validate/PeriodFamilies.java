package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Joint;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.Allocation;
import io.newretail.theory.Bullwhip;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.LostSales;
import io.newretail.theory.Newsvendor;
import io.newretail.theory.PeriodicReview;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Single points and pools, in periods. */
final class PeriodFamilies {
  private PeriodFamilies() {}

  /** A point that orders outside. */
  static StockFigures run(
      EventOrder order, DemandLaw law, StockPoint.Builder point, long seed, double periods) {
    StockSystem system = StockSystem.inPeriods(order)
        .grain(Laws.grain(law))
        .point(point.demand(PeriodDemand.of(law)).build())
        .build();
    return StockSimulator.run(system, StockRun.of(seed, periods).withThreads(2)).total();
  }

  /** (s, S) under periodic review. */
  static final class PeriodicReviewFamily implements Family {
    private static PeriodicReview model(Parameters p) {
      return new PeriodicReview(
          Laws.of(p),
          p.whole("lead_time"),
          p.number("fixed_cost"),
          p.number("holding_cost"),
          p.number("stockout_cost"));
    }

    @Override
    public void theory(Case c, Answers answers) {
      PeriodicReview model = model(c.parameters());
      PeriodicReview.Result best = model.optimum();
      answers.put("s_opt", best.reorder());
      answers.put("S_opt", best.upTo());
      answers.put("cost", best.cost());
      answers.put("order_frequency", best.orders());
      answers.put("onhand", best.onHand());
      answers.put("backorders", best.backorders());
      answers.put("fill_rate", best.fillRate());
      JsonNode others = c.expected().path("cost_of_other_policies");
      for (int i = 0; i < others.size(); i++) {
        String at = "cost_of_other_policies[" + i + "].";
        int s = others.get(i).path("s").asInt();
        int upTo = others.get(i).path("S").asInt();
        answers.put(at + "s", s);
        answers.put(at + "S", upTo);
        answers.put(at + "cost", model.evaluate(s, upTo).cost());
      }
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      PeriodicReview.Result best = model(c.parameters()).optimum();
      StockFigures f = run(c.parameters(), best.reorder(), best.upTo(), seed, effort);
      answers.put("cost", f.cost());
      answers.put("order_frequency", f.rate(StockCount.ORDERS));
      answers.put("onhand", f.onHand());
      answers.put("backorders", f.backlog());
      answers.put("fill_rate", f.fillRate());
      JsonNode others = c.expected().path("cost_of_other_policies");
      for (int i = 0; i < others.size(); i++) {
        JsonNode o = others.get(i);
        answers.put(
            "cost_of_other_policies[" + i + "].cost",
            run(c.parameters(), o.path("s").asInt(), o.path("S").asInt(), seed, effort)
                .cost());
      }
    }

    private static StockFigures run(Parameters p, int s, int upTo, long seed, double effort) {
      return PeriodFamilies.run(
          EventOrder.ORDER_RECEIVE_DEMAND,
          Laws.of(p),
          StockPoint.named("store")
              .policy(StockPolicy.reorderUpTo(s, upTo))
              .lanes(Lane.outside(LeadTime.of(p.number("lead_time")))
                  .costing(p.number("fixed_cost"), 0))
              .costs(StockCosts.of(p.number("holding_cost"), p.number("stockout_cost"))),
          seed,
          Math.ceil(50_000.0 * effort));
    }
  }

  /** Newsvendor and base stock, as cost or as profit. */
  static final class NewsvendorFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      DemandLaw law = Laws.of(p);
      double other = c.expectations().number("other_level", 0);
      answers.put("other_level", other);
      if (p.has("revenue")) {
        Newsvendor.Priced model = priced(p, law);
        answers.put("Q_opt", model.quantity());
        answers.put("profit", model.profit(model.quantity()));
        answers.put("profit_at_other_level", model.profit(other));
        return;
      }
      Newsvendor model = costs(p, law);
      double level = model.level();
      answers.put("S_opt", level);
      answers.put("cost", model.cost(level));
      answers.put("critical_ratio", model.criticalRatio());
      answers.put("expected_backorders_at_S_opt", model.demand().shortage(level));
      answers.put("cost_at_other_level", model.cost(other));
    }

    private static Newsvendor costs(Parameters p, DemandLaw law) {
      return new Newsvendor(
          law.over((int) p.number("lead_time", 0) + 1),
          p.number("holding_cost"),
          p.number("stockout_cost"));
    }

    private static Newsvendor.Priced priced(Parameters p, DemandLaw law) {
      return Newsvendor.priced(
          law,
          p.number("revenue"),
          p.number("unit_cost"),
          p.number("salvage"),
          p.number("holding_cost", 0),
          p.number("goodwill_cost", 0));
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      DemandLaw law = Laws.of(p);
      double other = c.expectations().number("other_level", 0);
      if (p.has("revenue")) {
        answers.put(
            "profit", season(p, law, priced(p, law).quantity(), seed, effort).profit());
        answers.put("profit_at_other_level", season(p, law, other, seed, effort).profit());
        return;
      }
      StockFigures best = base(p, law, costs(p, law).level(), seed, effort);
      answers.put("cost", best.cost());
      answers.put("expected_backorders_at_S_opt", best.backlog());
      answers.put("cost_at_other_level", base(p, law, other, seed, effort).cost());
    }

    private static StockFigures base(
        Parameters p, DemandLaw law, double level, long seed, double effort) {
      return run(
          EventOrder.ORDER_RECEIVE_DEMAND,
          law,
          StockPoint.named("store")
              .policy(StockPolicy.baseStock(level))
              .lanes(Lane.outside(LeadTime.of(p.number("lead_time", 0))))
              .costs(StockCosts.of(p.number("holding_cost"), p.number("stockout_cost"))),
          seed,
          Math.ceil(50_000.0 * effort));
    }

    /** Each period is a season: what is left is salvaged, what is short is lost. */
    private static StockFigures season(
        Parameters p, DemandLaw law, double level, long seed, double effort) {
      return run(
          EventOrder.ORDER_RECEIVE_DEMAND.chargingBeforeExpiry(),
          law,
          StockPoint.named("store")
              .policy(StockPolicy.baseStock(level))
              .lanes(Lane.outside(LeadTime.of(0)).costing(0, p.number("unit_cost")))
              .shortage(Shortage.LEAVE)
              .perishing(1, io.newretail.stock.Issuing.FIFO)
              .costs(StockCosts.lost(p.number("holding_cost", 0), p.number("goodwill_cost", 0))
                  .withWaste(-p.number("salvage"))
                  .withPrice(p.number("revenue"))),
          seed,
          Math.ceil(50_000.0 * effort));
    }
  }

  /** Lost sales with a lead time. */
  static final class LostSalesFamily implements Family {
    private static LostSales model(Parameters p) {
      return new LostSales(
          Laws.of(p), p.whole("lead_time"), p.number("holding_cost"), p.number("lost_sale_cost"));
    }

    @Override
    public void theory(Case c, Answers answers) {
      LostSales model = model(c.parameters());
      answers.put("optimal_cost", model.optimum().cost());
      LostSales.BaseStock best = model.bestBaseStock();
      answers.put("best_base_stock", best.level());
      answers.put("best_base_stock_cost", best.cost());
      answers.put("base_stock_onhand", best.onHand());
      answers.put("base_stock_lost_per_period", best.lost());
      answers.put("base_stock_fill_rate", best.fillRate());
      for (String level : c.expected().path("base_stock_cost_nearby").propertyNames()) {
        answers.put(
            "base_stock_cost_nearby." + level,
            model.evaluate(Integer.parseInt(level)).cost());
      }
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      int best = model(c.parameters()).bestBaseStock().level();
      StockFigures f = base(c.parameters(), best, seed, effort);
      answers.put("best_base_stock_cost", f.cost());
      answers.put("base_stock_onhand", f.onHand());
      answers.put("base_stock_lost_per_period", f.rate(StockCount.LOST));
      answers.put("base_stock_fill_rate", f.fillRate());
      for (String level : c.expected().path("base_stock_cost_nearby").propertyNames()) {
        answers.put(
            "base_stock_cost_nearby." + level,
            base(c.parameters(), Integer.parseInt(level), seed, effort).cost());
      }
    }

    private static StockFigures base(Parameters p, int level, long seed, double effort) {
      return run(
          EventOrder.RECEIVE_ORDER_DEMAND,
          Laws.of(p),
          StockPoint.named("store")
              .policy(StockPolicy.baseStock(level))
              .shortage(Shortage.LEAVE)
              .lanes(Lane.outside(LeadTime.of(p.number("lead_time"))))
              .costs(StockCosts.lost(p.number("holding_cost"), p.number("lost_sale_cost"))),
          seed,
          Math.ceil(50_000.0 * effort));
    }
  }

  /** Pooling of normal demands. */
  static final class PoolingFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      double h = p.number("holding_cost");
      double b = p.number("stockout_cost");
      Allocation.Pooling r = Allocation.pool(p.array("sd"), p.number("pairwise_correlation"), h, b);
      answers.put("z", new DemandLaw.Normal(0, 1).quantile(b / (b + h)));
      answers.put("cost_separate", r.separate());
      answers.put("cost_pooled", r.pooled());
      answers.put("ratio", r.pooled() / r.separate());
      answers.put("safety_stock_separate", r.safetySeparate());
      answers.put("safety_stock_pooled", r.safetyPooled());
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      List<Double> sds = p.numbers("sd");
      double rho = p.number("pairwise_correlation");
      double pooled = 0;
      for (int i = 0; i < sds.size(); i++) {
        for (int j = 0; j < sds.size(); j++) {
          pooled += (i == j ? 1 : rho) * sds.get(i) * sds.get(j);
        }
      }
      answers.put("cost_separate", run(p, sds, rho, seed, effort).cost());
      answers.put(
          "cost_pooled", run(p, List.of(Math.sqrt(pooled)), 0, seed, effort).cost());
    }

    private static StockFigures run(
        Parameters p, List<Double> sds, double rho, long seed, double effort) {
      double h = p.number("holding_cost");
      double b = p.number("stockout_cost");
      StockSystem.Builder system =
          StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND).grain(1_000);
      List<String> names = new ArrayList<>();
      List<Double> means = new ArrayList<>();
      for (int i = 0; i < sds.size(); i++) {
        DemandLaw law = new DemandLaw.Normal(10 * sds.get(i), sds.get(i));
        names.add("store " + i);
        means.add(law.mean());
        system.point(StockPoint.named("store " + i)
            .policy(StockPolicy.newsvendor(law, h, b))
            .costs(StockCosts.of(h, b))
            .build());
      }
      system.joint(Joint.evenly(names, means, sds, rho));
      return StockSimulator.run(
              system.build(), StockRun.of(seed, Math.ceil(25_000.0 * effort)).withThreads(2))
          .total();
    }
  }

  /** Amplification of orders. */
  static final class BullwhipFamily implements Family {
    private static final double MEAN = 1_000;
    private static final double SD = 10;

    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      double rho = p.number("rho", 0);
      switch (p.text("policy")) {
        case "ma" ->
          answers.put(
              "ratio", Bullwhip.movingAverage(p.whole("lead_time"), p.whole("window"), rho));
        case "es" ->
          answers.put(
              "ratio", Bullwhip.smoothing(p.whole("lead_time"), p.number("smoothing"), rho));
        case "ar1_mmse" -> answers.put("ratio", Bullwhip.bestForecast(p.whole("lead_time"), rho));
        default -> chain(p, answers);
      }
    }

    private static void chain(Parameters p, Answers answers) {
      int[] leads = p.wholes("lead_times");
      int window = p.whole("window");
      answers.put("ratio_centralised", Bullwhip.sharedDemand(leads, window));
      answers.put("ratio_decentralised_exact", Bullwhip.chainOfForecasts(leads, window));
      double product = 1;
      for (int lead : leads) {
        product *= Bullwhip.movingAverage(lead, window, 0);
      }
      answers.put("ratio_decentralised_product_bound", product);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double rho = p.number("rho", 0);
      if (p.text("policy").equals("multi")) {
        int[] leads = p.wholes("lead_times");
        int window = p.whole("window");
        List<StockPolicy> shared = new ArrayList<>();
        List<StockPolicy> own = new ArrayList<>();
        int total = 0;
        for (int lead : leads) {
          total += lead;
          own.add(StockPolicy.movingAverage(lead, window));
          shared.add(new StockPolicy.MovingAverage(total, window, true));
        }
        answers.put("ratio_decentralised_exact", ratio(own, leads, rho, seed, effort));
        answers.put("ratio_centralised", ratio(shared, leads, rho, seed, effort));
        return;
      }
      int lead = p.whole("lead_time");
      StockPolicy policy = switch (p.text("policy")) {
        case "ma" -> StockPolicy.movingAverage(lead, p.whole("window"));
        case "es" -> StockPolicy.smoothing(lead, p.number("smoothing"), MEAN);
        default -> StockPolicy.autoregressive(lead + 1, MEAN, rho);
      };
      answers.put("ratio", ratio(List.of(policy), new int[] {lead}, rho, seed, effort));
    }

    private static io.newretail.report.Estimate ratio(
        List<StockPolicy> policies, int[] leads, double rho, long seed, double effort) {
      int stages = policies.size();
      StockSystem.Builder system =
          StockSystem.inPeriods(EventOrder.DEMAND_ORDER_RECEIVE).grain(1_000);
      for (int i = 0; i < stages; i++) {
        LeadTime lead = LeadTime.of(leads[i]);
        system.point(StockPoint.named("stage " + i)
            .policy(policies.get(i))
            .opening(40 * MEAN)
            .lanes(i == stages - 1 ? Lane.outside(lead) : Lane.from("stage " + (i + 1), lead))
            .demand(i == 0 ? PeriodDemand.autocorrelated(MEAN, SD, rho) : PeriodDemand.none())
            .build());
      }
      var report = StockSimulator.run(
          system.build(),
          StockRun.of(seed, Math.ceil(25_000.0 * effort)).withWarmUp(1_000).withThreads(2));
      double[] variances = new double[report.replications()];
      double[] top = report.point("stage " + (stages - 1)).values(StockCount.ORDERED);
      double[] squares = report.point("stage " + (stages - 1)).values(StockCount.ORDERED_SQUARES);
      double[] demand = report.point("stage 0").values(StockCount.DEMANDED);
      double[] demandSquares = report.point("stage 0").values(StockCount.DEMANDED_SQUARES);
      double n = Math.ceil(25_000.0 * effort);
      for (int r = 0; r < variances.length; r++) {
        variances[r] = (squares[r] / n - top[r] * top[r] / n / n)
            / (demandSquares[r] / n - demand[r] * demand[r] / n / n);
      }
      return io.newretail.report.Estimate.of("ratio", variances);
    }
  }

  /** Period by period, exact. */
  static final class TraceFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      // A replay by hand: the recursion of the conventions, apart from the engine.
      new Replay(c.parameters()).into(answers);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      List<Integer> demand = IntStream.of(p.wholes("demand")).boxed().toList();
      int stages = p.numbers("lead_time").size();
      double[] holding = p.array("holding_cost");
      double[] backlog = p.array("backlog_cost");
      double[] lead = p.array("lead_time");
      double[] opening = p.array("initial_net_stock");
      StockSystem.Builder system = StockSystem.inPeriods(EventOrder.DEMAND_ORDER_RECEIVE);
      for (int i = 0; i < stages; i++) {
        LeadTime time = LeadTime.of(lead[i]);
        system.point(StockPoint.named("stage " + i)
            .policy(policy(p.node("policy").get(i)))
            .opening(opening[i])
            .lanes(
                i == stages - 1
                    ? Lane.outside(time)
                    : Lane.from("stage " + (i + 1), time).withTransitHolding(holding[i + 1]))
            .costs(StockCosts.of(holding[i], backlog[i]))
            .demand(i == 0 ? PeriodDemand.trace(demand) : PeriodDemand.none())
            .build());
      }
      int periods = demand.size();
      double[][] before = new double[stages][];
      double total = 0;
      for (int t = 1; t <= periods; t++) {
        var report = StockSimulator.run(system.build(), new StockRun(seed, 1, t - 1.0, 1, 1));
        for (int i = 0; i < stages; i++) {
          StockFigures f = report.point("stage " + i);
          String at = "[" + i + "][" + (t - 1) + "]";
          double net = f.onHand().mean()
              - f.backlog().mean()
              - f.rate(StockCount.OWED_BELOW_TIME).mean();
          answers.put("net_stock_end_of_period" + at, net);
          answers.put("orders" + at, f.rate(StockCount.ORDERED).mean());
          if (before[i] == null) {
            before[i] = new double[3];
          }
          before[i][0] += f.statement().holding().mean();
          before[i][1] += f.statement().backlog().mean();
          if (i > 0) {
            before[i][2] +=
                report.point("stage " + (i - 1)).statement().transit().mean();
          }
        }
      }
      for (int i = 0; i < stages; i++) {
        answers.put("holding_cost_total[" + i + "]", before[i][0]);
        answers.put("penalty_total[" + i + "]", before[i][1]);
        answers.put("in_transit_holding_total[" + i + "]", before[i][2]);
        total += before[i][0] + before[i][1] + before[i][2];
      }
      answers.put("grand_total", total);
    }

    private static StockPolicy policy(JsonNode rule) {
      String name = rule.get(0).asString();
      double first = rule.get(1).asDouble();
      return switch (name) {
        case "BS" -> StockPolicy.baseStock(first);
        case "sS" -> StockPolicy.reorderUpTo(first, rule.get(2).asDouble());
        case "rQ" -> StockPolicy.reorderQuantity(first, rule.get(2).asDouble());
        default -> throw new CaseProblem("policy: " + name + ": must be BS, sS or rQ");
      };
    }
  }
}
