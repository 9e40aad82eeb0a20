package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.report.StockReport;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.Customers;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.GuaranteedService;
import io.newretail.theory.OneWarehouse;
import io.newretail.theory.SerialSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Several points that supply each other. */
final class ChainFamilies {
  private ChainFamilies() {}

  /** Serial systems under echelon base stock. */
  static final class SerialFamily implements Family {
    private static SerialSystem model(Parameters p) {
      List<SerialSystem.Stage> stages = new ArrayList<>();
      double[] leads = p.array("lead_time");
      double[] holding = p.array("echelon_holding_cost");
      for (int i = 0; i < leads.length; i++) {
        stages.add(new SerialSystem.Stage(leads[i], holding[i]));
      }
      double b = p.number("backorder_cost");
      return periodic(p)
          ? SerialSystem.periodic(Laws.of(p), stages, b)
          : SerialSystem.continuous(Laws.of(p), stages, b);
    }

    private static boolean periodic(Parameters p) {
      return p.has("review") && p.text("review").equals("periodic");
    }

    @Override
    public void theory(Case c, Answers answers) {
      SerialSystem model = model(c.parameters());
      SerialSystem.Result best = model.optimum();
      answers.put("echelon_base_stock", best.levels());
      answers.put("cost", best.cost());
      answers.put("local_base_stock", best.localLevels());
      if (c.expected().has("newsvendor_heuristic_levels")) {
        SerialSystem.Result guess = model.heuristic();
        answers.put("newsvendor_heuristic_levels", guess.levels());
        answers.put("newsvendor_heuristic_cost", guess.cost());
      }
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      List<Double> levels = model(c.parameters()).optimum().levels();
      answers.put("cost", cost(c.parameters(), levels, seed, effort));
      if (c.expected().has("newsvendor_heuristic_levels")) {
        List<Double> guess = model(c.parameters()).heuristic().levels();
        answers.put("newsvendor_heuristic_cost", cost(c.parameters(), guess, seed, effort));
      }
    }

    private static Estimate cost(Parameters p, List<Double> levels, long seed, double effort) {
      DemandLaw law = Laws.of(p);
      double[] leads = p.array("lead_time");
      double[] echelon = p.array("echelon_holding_cost");
      int n = leads.length;
      double step = 1;
      if (!periodic(p) && !law.whole()) {
        for (double lead : leads) {
          while (Math.abs(lead / step - Math.rint(lead / step)) > 1e-9) {
            step /= 2;
          }
        }
      }
      boolean customers = !periodic(p) && law.whole();
      StockSystem.Builder system = customers
          ? StockSystem.continuous()
          : StockSystem.inPeriods(
              periodic(p) ? EventOrder.ORDER_RECEIVE_DEMAND : EventOrder.CONTINUOUS_SKELETON);
      double above = 0;
      for (int i = n - 1; i >= 0; i--) {
        LeadTime lead = LeadTime.of(Math.rint(leads[i] / step * 1e9) / 1e9);
        Lane lane = i == n - 1
            ? Lane.outside(lead)
            : Lane.from("stage " + (i + 1), lead).withTransitHolding(above);
        above += echelon[i];
        StockPoint.Builder point = StockPoint.named("stage " + i)
            .policy(StockPolicy.echelonBaseStock(levels.get(i)))
            .opening(i == 0 ? levels.get(0) : Math.max(0, levels.get(i) - levels.get(i - 1)))
            .lanes(lane)
            .costs(StockCosts.of(above, i == 0 ? p.number("backorder_cost") : 0));
        if (i == 0 && !customers) {
          point.demand(PeriodDemand.of(part(law, step)));
        }
        system.point(point.build());
      }
      if (customers) {
        system.customers(Customers.of("customers", law.mean(), "stage 0"));
      } else {
        system.grain(Laws.grain(law));
      }
      double length = customers ? 40_000 / Math.max(1, law.mean()) : 20_000;
      StockRun run = StockRun.of(seed, Math.ceil(length * effort)).withThreads(2);
      return StockSimulator.run(system.build(), run).total().cost();
    }

    private static DemandLaw part(DemandLaw law, double step) {
      return law instanceof DemandLaw.Normal n
          ? new DemandLaw.Normal(n.mean() * step, n.sd() * Math.sqrt(step))
          : law;
    }
  }

  /** One warehouse and its stores, one for one. */
  static final class WarehouseFamily implements Family {
    private static OneWarehouse model(Parameters p) {
      double[] rates = p.array("store_rate");
      double[] leads = p.array("store_lead_time");
      List<OneWarehouse.Store> stores = new ArrayList<>();
      for (int i = 0; i < rates.length; i++) {
        stores.add(new OneWarehouse.Store(
            rates[i], leads[i], p.number("h_store"), p.number("backorder_cost")));
      }
      return new OneWarehouse(p.number("warehouse_lead_time"), p.number("h_warehouse"), stores);
    }

    private static List<Integer> levels(Parameters p) {
      return p.numbers("store_base_stock").stream().map(x -> (int) Math.rint(x)).toList();
    }

    @Override
    public void theory(Case c, Answers answers) {
      Parameters p = c.parameters();
      OneWarehouse model = model(p);
      int s0 = p.whole("warehouse_base_stock");
      OneWarehouse.Result exact = model.evaluate(s0, levels(p), OneWarehouse.Method.EXACT);
      OneWarehouse.Result metric = model.evaluate(s0, levels(p), OneWarehouse.Method.METRIC);
      OneWarehouse.Result graves = model.evaluate(s0, levels(p), OneWarehouse.Method.GRAVES);
      answers.put("cost_exact", exact.cost());
      answers.put("cost_metric", metric.cost());
      answers.put("cost_graves", graves.cost());
      answers.put("warehouse.onhand", exact.warehouse().onHand());
      answers.put("warehouse.backorders", exact.warehouse().backorders());
      answers.put("warehouse.fill", exact.warehouse().fillRate());
      answers.put("warehouse.mean_delay", exact.warehouse().meanWait());
      for (int i = 0; i < exact.stores().size(); i++) {
        String at = "stores[" + i + "].";
        put(at, exact.stores().get(i), answers);
        answers.put(at + "mean_wait", exact.stores().get(i).meanWait());
        put(at + "metric.", metric.stores().get(i), answers);
        put(at + "graves.", graves.stores().get(i), answers);
      }
      if (c.expected().has("optimal")) {
        OneWarehouse.Result best = model.optimum(OneWarehouse.Method.EXACT);
        answers.put("optimal.cost", best.cost());
        answers.put("optimal.warehouse_base_stock", best.warehouse().baseStock());
        answers.put("optimal.store_base_stock", best.stores().get(0).baseStock());
      }
    }

    private static void put(String at, OneWarehouse.Stock s, Answers answers) {
      answers.put(at + "onhand", s.onHand());
      answers.put(at + "backorders", s.backorders());
      answers.put(at + "fill", s.fillRate());
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      double[] rates = p.array("store_rate");
      double[] leads = p.array("store_lead_time");
      double total = 0;
      StockSystem.Builder system = StockSystem.continuous()
          .point(StockPoint.named("warehouse")
              .policy(StockPolicy.baseStock(p.number("warehouse_base_stock")))
              .opening(p.number("warehouse_base_stock"))
              .lanes(Lane.outside(LeadTime.of(p.number("warehouse_lead_time"))))
              .costs(StockCosts.of(p.number("h_warehouse"), 0))
              .build());
      for (int i = 0; i < rates.length; i++) {
        total += rates[i];
        system.point(StockPoint.named("store " + i)
            .policy(StockPolicy.baseStock(levels(p).get(i)))
            .opening(levels(p).get(i))
            .lanes(Lane.from("warehouse", LeadTime.of(leads[i])))
            .costs(StockCosts.of(p.number("h_store"), p.number("backorder_cost")))
            .build());
        system.customers(Customers.of("customers " + i, rates[i], "store " + i));
      }
      StockRun run = StockRun.of(seed, Math.ceil(40_000.0 * effort / total)).withThreads(2);
      StockReport report = StockSimulator.run(system.build(), run);
      answers.put("cost_exact", report.total().cost());
      if (c.expected().has("optimal")) {
        answers.put("optimal.cost", report.total().cost());
      }
      StockFigures w = report.point("warehouse");
      answers.put("warehouse.onhand", w.onHand());
      answers.put("warehouse.backorders", w.rate(StockCount.OWED_BELOW_TIME));
      answers.put("warehouse.fill", w.share(StockCount.SHIPPED_AT_ONCE, StockCount.ASKED_BELOW));
      answers.put(
          "warehouse.mean_delay", w.share(StockCount.OWED_BELOW_TIME, StockCount.ASKED_BELOW));
      for (int i = 0; i < c.expected().path("stores").size(); i++) {
        StockFigures s = report.point("store " + i);
        String at = "stores[" + i + "].";
        answers.put(at + "onhand", s.onHand());
        answers.put(at + "backorders", s.backlog());
        answers.put(at + "fill", s.fillRate());
        answers.put(at + "mean_wait", s.meanWait());
      }
    }
  }

  /** Safety stock in trees. */
  static final class GuaranteedFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      List<GuaranteedService.Stage> stages = new ArrayList<>();
      for (Map.Entry<String, JsonNode> e : c.parameters().node("nodes").properties()) {
        Parameters n = new Parameters(e.getValue(), "nodes." + e.getKey());
        List<String> next = new ArrayList<>();
        n.node("successors").forEach(s -> next.add(s.asString()));
        stages.add(new GuaranteedService.Stage(
            e.getKey(),
            next,
            n.whole("processing_time"),
            n.number("holding_cost"),
            n.number("bound_constant", 1),
            n.number("external_demand_sd", 0),
            (int) n.number("external_inbound_time", 0),
            n.has("max_outbound_time")
                ? n.whole("max_outbound_time")
                : GuaranteedService.Stage.UNLIMITED));
      }
      GuaranteedService.Plan plan = GuaranteedService.place(stages);
      answers.put("cost", plan.cost());
      plan.stages()
          .forEach((name, s) -> answers.put("one_optimal_outbound_times." + name, s.outbound()));
    }
  }
}
