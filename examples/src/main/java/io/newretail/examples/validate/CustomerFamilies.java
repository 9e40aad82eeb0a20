package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.report.StockReport;
import io.newretail.report.StreamCount;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.Customers;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.Review;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.AdvanceOrders;
import io.newretail.theory.ContinuousReview;
import io.newretail.theory.MonthlyReview;
import io.newretail.theory.WaitOrLeave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Systems in continuous time, customer by customer. */
final class CustomerFamilies {
  private static final String STORE = "store";

  private CustomerFamilies() {}

  private static StockRun run(long seed, double length) {
    return StockRun.of(seed, Math.ceil(length)).withThreads(2);
  }

  /** (r, Q) under continuous review. */
  static final class ContinuousReviewFamily implements Family {
    private static ContinuousReview model(Parameters p) {
      return new ContinuousReview(
          p.numberOf("rate", "demand_mean"),
          p.number("lead_time"),
          p.number("fixed_cost"),
          p.number("holding_cost"),
          p.numberOf("backorder_cost", "stockout_cost"));
    }

    @Override
    public void theory(Case c, Answers answers) {
      ContinuousReview model = model(c.parameters());
      ContinuousReview.Result best = model.optimum();
      answers.put("r_opt", best.reorder());
      answers.put("Q_opt", best.quantity());
      answers.put("cost", best.cost());
      answers.put("onhand", best.onHand());
      answers.put("backorders", best.backorders());
      answers.put("fill_rate", best.fillRate());
      answers.put("order_rate", best.orders());
      JsonNode others = c.expected().path("other_policies");
      for (int i = 0; i < others.size(); i++) {
        int r = others.get(i).path("r").asInt();
        int q = others.get(i).path("Q").asInt();
        ContinuousReview.Result o = model.evaluate(r, q);
        String at = "other_policies[" + i + "].";
        answers.put(at + "r", r);
        answers.put(at + "Q", q);
        answers.put(at + "cost", o.cost());
        answers.put(at + "onhand", o.onHand());
        answers.put(at + "backorders", o.backorders());
        answers.put(at + "stockout", 1 - o.fillRate());
        answers.put(at + "fill", o.fillRate());
        answers.put(at + "order_rate", o.orders());
      }
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      ContinuousReview.Result best = model(c.parameters()).optimum();
      StockFigures f = run(c.parameters(), best.reorder(), best.quantity(), seed, effort);
      answers.put("cost", f.cost());
      answers.put("onhand", f.onHand());
      answers.put("backorders", f.backlog());
      answers.put("fill_rate", f.fillRate());
      answers.put("order_rate", f.rate(StockCount.ORDERS));
      JsonNode others = c.expected().path("other_policies");
      for (int i = 0; i < others.size(); i++) {
        JsonNode o = others.get(i);
        StockFigures g =
            run(c.parameters(), o.path("r").asInt(), o.path("Q").asInt(), seed, effort);
        String at = "other_policies[" + i + "].";
        answers.put(at + "cost", g.cost());
        answers.put(at + "onhand", g.onHand());
        answers.put(at + "backorders", g.backlog());
        answers.put(at + "stockout", g.rate(StockCount.EMPTY_TIME));
        answers.put(at + "fill", g.fillRate());
        answers.put(at + "order_rate", g.rate(StockCount.ORDERS));
      }
    }

    private static StockFigures run(Parameters p, int r, int q, long seed, double effort) {
      double rate = p.numberOf("rate", "demand_mean");
      StockSystem system = StockSystem.continuous()
          .point(StockPoint.named(STORE)
              .policy(StockPolicy.reorderQuantity(r, q))
              .opening(r + q)
              .lanes(Lane.outside(LeadTime.of(p.number("lead_time")))
                  .costing(p.number("fixed_cost"), 0))
              .costs(StockCosts.of(
                  p.number("holding_cost"), p.numberOf("backorder_cost", "stockout_cost")))
              .build())
          .customers(Customers.of("customers", rate, STORE))
          .build();
      return StockSimulator.run(system, CustomerFamilies.run(seed, 40_000.0 * effort / rate))
          .total();
    }
  }

  /** Orders placed ahead of time. */
  static final class AdvanceOrdersFamily implements Family {
    static AdvanceOrders.Result best(Parameters p) {
      return new AdvanceOrders(
              p.number("rate_urgent"),
              p.number("rate_preorder"),
              p.number("preorder_lead"),
              p.number("supply_lead_time"))
          .optimum(p.number("holding_cost"), p.number("backorder_cost"));
    }

    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      AdvanceOrders.Result r = best(p);
      answers.put(
          "mean_net_outstanding",
          p.number("rate_urgent") * p.number("supply_lead_time")
              + p.number("rate_preorder")
                  * (p.number("supply_lead_time") - p.number("preorder_lead")));
      answers.put("S_opt", r.level());
      answers.put("cost", r.cost());
      answers.put("onhand", r.onHand());
      answers.put("backorders", r.backorders());
      answers.put("P_due_order_met_on_time", r.onTime());
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double urgent = p.number("rate_urgent");
      double ahead = p.number("rate_preorder");
      double level = best(p).level();
      StockSystem system = StockSystem.continuous()
          .point(StockPoint.named(STORE)
              .policy(StockPolicy.baseStock(level))
              .opening(level)
              .lanes(Lane.outside(LeadTime.of(p.number("supply_lead_time"))))
              .costs(StockCosts.of(p.number("holding_cost"), p.number("backorder_cost")))
              .build())
          .customers(Customers.of("urgent", urgent, STORE))
          .customers(Customers.of("ahead", ahead, STORE).orderingAhead(p.number("preorder_lead")))
          .build();
      StockReport report =
          StockSimulator.run(system, run(seed, 40_000.0 * effort / (urgent + ahead)));
      answers.put("cost", report.total().cost());
      answers.put("onhand", report.total().onHand());
      answers.put("backorders", report.total().backlog());
      answers.put("P_due_order_met_on_time", report.share(StreamCount.AT_ONCE, StreamCount.PLACED));
    }
  }

  /** Baskets whose lines wait. */
  static final class BasketFillFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Theory.basketFill(c, answers);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double[] leads = p.array("lead_time");
      double[] levels = p.array("base_stock");
      StockSystem.Builder system = StockSystem.continuous();
      for (int i = 0; i < leads.length; i++) {
        system.point(StockPoint.named("item " + i)
            .site(STORE)
            .policy(StockPolicy.baseStock(levels[i]))
            .opening(levels[i])
            .lanes(Lane.outside(LeadTime.of(leads[i])))
            .build());
      }
      List<Double> windows = new ArrayList<>();
      for (String key : c.expected().propertyNames()) {
        if (key.startsWith("within_")) {
          windows.add(Double.parseDouble(key.substring(7)));
        }
      }
      double total = 0;
      for (Map.Entry<String, JsonNode> e : p.node("basket_types").properties()) {
        List<Customers.Line> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> u : e.getValue().path("units").properties()) {
          lines.add(Customers.Line.of("item " + u.getKey(), u.getValue().asInt()));
        }
        double rate = e.getValue().path("rate").asDouble();
        total += rate;
        system.customers(Customers.baskets(e.getKey(), rate, lines).observedWithin(windows));
      }
      StockReport report = StockSimulator.run(system.build(), run(seed, 40_000.0 * effort / total));
      for (String type : p.node("basket_types").propertyNames()) {
        answers.put(
            "immediate." + type, report.share(type, StreamCount.AT_ONCE, StreamCount.PLACED));
        int k = 0;
        for (String key : c.expected().propertyNames()) {
          if (key.startsWith("within_")) {
            answers.put(key + "." + type, report.shareWithin(type, k++));
          }
        }
      }
      for (int i = 0; i < leads.length; i++) {
        StockFigures f = report.point("item " + i);
        if (unitsOnly(p, i)) {
          answers.put("item_fill_rate." + i, f.fillRate());
        }
      }
      answers.put("overall_order_fill_rate", report.share(StreamCount.AT_ONCE, StreamCount.PLACED));
    }
  }

  /** Whether no line wants more than one unit of an item. */
  private static boolean unitsOnly(Parameters p, int item) {
    for (JsonNode type : p.node("basket_types")) {
      if (type.path("units").path(String.valueOf(item)).asInt(0) > 1) {
        return false;
      }
    }
    return true;
  }

  /** Baskets whose lines are lost. */
  static final class BasketLostSalesFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Theory.basketLostSales(c, answers);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double[] levels = p.array("base_stock");
      double[] rates = p.array("replenishment_rate");
      StockSystem.Builder system = StockSystem.continuous();
      for (int i = 0; i < 2; i++) {
        system.point(StockPoint.named("item " + i)
            .site(STORE)
            .policy(StockPolicy.baseStock(levels[i]))
            .opening(levels[i])
            .shortage(Shortage.LEAVE)
            .lanes(Lane.outside(LeadTime.exponential(1 / rates[i])))
            .build());
      }
      boolean whole = p.text("service").equals("total");
      Customers.Line one = Customers.Line.of("item 0", 1);
      Customers.Line two = Customers.Line.of("item 1", 1);
      Customers both = Customers.baskets("both", p.number("rate_both"), List.of(one, two));
      system
          .customers(Customers.baskets("one", p.number("rate_item1"), List.of(one)))
          .customers(Customers.baskets("two", p.number("rate_item2"), List.of(two)))
          .customers(whole ? both.allOrNothing() : both);
      double total = p.number("rate_item1") + p.number("rate_item2") + p.number("rate_both");
      StockReport r = StockSimulator.run(system.build(), run(seed, 40_000.0 * effort / total));
      answers.put("fill_item1_only", r.share("one", StreamCount.COMPLETE, StreamCount.PLACED));
      answers.put("fill_item2_only", r.share("two", StreamCount.COMPLETE, StreamCount.PLACED));
      answers.put("fill_joint", r.share("both", StreamCount.COMPLETE, StreamCount.PLACED));
      answers.put("order_fill", r.share(StreamCount.COMPLETE, StreamCount.PLACED));
      answers.put("line_fill", r.share(StreamCount.LINES_AT_ONCE, StreamCount.LINES));
      answers.put("mean_onhand1", r.point("item 0").onHand());
      answers.put("mean_onhand2", r.point("item 1").onHand());
    }
  }

  /** Some customers wait, others leave. */
  static final class MixedFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      WaitOrLeave r = WaitOrLeave.solve(
          p.number("demand_rate"),
          p.number("wait_probability"),
          p.whole("s"),
          p.whole("S"),
          p.number("review_period"),
          p.number("lead_time"));
      answers.put("onhand", r.onHand());
      answers.put("backorders", r.backorders());
      answers.put("inventory_position", r.position());
      answers.put("lost_fraction", r.lost());
      answers.put("met_at_once", r.metAtOnce());
      answers.put("orders_per_time", r.orders());
      answers.put("stock_at_receipt", r.stockAtReceipt());
      answers.put("time_between_lost", r.timeBetweenLost());
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double rate = p.number("demand_rate");
      StockSystem system = StockSystem.continuous()
          .point(StockPoint.named(STORE)
              .policy(StockPolicy.reorderUpTo(p.number("s"), p.number("S")))
              .review(Review.every(p.number("review_period")))
              .opening(p.number("S"))
              .shortage(Shortage.partly(p.number("wait_probability")))
              .lanes(Lane.outside(LeadTime.of(p.number("lead_time"))))
              .build())
          .customers(Customers.of("customers", rate, STORE))
          .build();
      StockFigures f =
          StockSimulator.run(system, run(seed, 40_000.0 * effort / rate)).total();
      answers.put("onhand", f.onHand());
      answers.put("backorders", f.backlog());
      answers.put("inventory_position", f.rate(StockCount.POSITION_TIME));
      answers.put("lost_fraction", f.share(StockCount.LOST, StockCount.DEMANDED));
      answers.put("met_at_once", f.fillRate());
      answers.put("orders_per_time", f.rate(StockCount.ORDERS));
      answers.put("stock_at_receipt", f.share(StockCount.STOCK_AT_RECEIPT, StockCount.RECEIPTS));
      double[] lost = f.values(StockCount.LOST);
      double[] time = new double[lost.length];
      java.util.Arrays.fill(time, Math.ceil(40_000.0 * effort / rate));
      answers.put("time_between_lost", Estimate.ofRatio("time", time, lost));
    }
  }

  /** The classic system of monthly reviews and random lags. */
  static final class MonthlyReviewFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      java.util.List<Double> sizes = new ArrayList<>(List.of(0.0));
      sizes.addAll(sizes(p));
      MonthlyReview model = new MonthlyReview(
          p.number("demand_rate", 10),
          sizes,
          p.whole("s") - 1,
          p.whole("S"),
          p.number("lag_low", 0.5),
          p.number("lag_high", 1),
          new MonthlyReview.Costs(
              p.number("fixed_cost", 32),
              p.number("unit_cost", 3),
              p.number("holding_cost", 1),
              p.number("shortage_cost", 5)));
      MonthlyReview.Result r = model.longRun();
      answers.put("long_run_mean_total", r.total());
      answers.put("long_run_ordering", r.ordering());
      answers.put("long_run_holding", r.holding());
      answers.put("long_run_shortage", r.shortage());
      answers.put(
          "mean_total_of_a_120_month_run",
          model.run(p.whole("initial_stock"), p.whole("months")).total());
    }

    private static List<Double> sizes(Parameters p) {
      return p.has("unit_probabilities")
          ? p.numbers("unit_probabilities")
          : List.of(1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      StockSystem system = StockSystem.continuous()
          .point(StockPoint.named(STORE)
              .policy(StockPolicy.reorderUpTo(p.number("s") - 1, p.number("S")))
              .review(Review.every(p.number("review_period", 1)))
              .opening(p.number("initial_stock"))
              .lanes(
                  Lane.outside(LeadTime.between(p.number("lag_low", 0.5), p.number("lag_high", 1)))
                      .costing(p.number("fixed_cost", 32), p.number("unit_cost", 3)))
              .costs(StockCosts.of(p.number("holding_cost", 1), p.number("shortage_cost", 5)))
              .build())
          .customers(Customers.baskets(
              "customers",
              p.number("demand_rate", 10),
              List.of(new Customers.Line(STORE, sizes(p)))))
          .build();
      StockFigures f = StockSimulator.run(system, run(seed, 5_000.0 * effort)).total();
      answers.put("long_run_mean_total", f.cost());
      answers.put("long_run_ordering", f.statement().orders());
      answers.put("long_run_holding", f.statement().holding());
      answers.put("long_run_shortage", f.statement().backlog());
      StockRun shortRun =
          new StockRun(seed, Family.replications(2_000 * effort), 0, p.number("months"), 2);
      Estimate total = StockSimulator.run(system, shortRun).total().cost();
      answers.put("mean_total_of_a_120_month_run", total);
      double t = 1.961;
      double sd = total.halfWidth95() / t * Math.sqrt(total.n());
      answers.put(
          "sd_of_one_120_month_run",
          new Estimate(sd, t * sd / Math.sqrt(2.0 * (total.n() - 1)), total.n(), "money"));
    }
  }
}
