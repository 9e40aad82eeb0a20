package io.newretail.examples.validate;

import io.newretail.theory.Allocation;
import io.newretail.theory.ArrivalRate;
import io.newretail.theory.Choice;
import io.newretail.theory.CompoundPoisson;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.Erlang;
import io.newretail.theory.FiniteHorizon;
import io.newretail.theory.FluidSurge;
import io.newretail.theory.InfiniteServers;
import io.newretail.theory.LotSizing;
import io.newretail.theory.MarkovQueue;
import io.newretail.theory.NormalReorder;
import io.newretail.theory.OutputAnalysis;
import io.newretail.theory.ReservationHold;
import io.newretail.theory.SellOut;
import io.newretail.theory.Shapley;
import io.newretail.theory.SlottedPicking;
import io.newretail.theory.SupplyContract;
import io.newretail.theory.TransientQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** Families that theory answers. */
final class FormulaFamilies {
  private FormulaFamilies() {}

  static void register(Map<String, Family> all) {
    all.put("rq_normal_approximations", FormulaFamilies::normalReorder);
    all.put("lot_sizing_deterministic", new LotFamily());
    all.put(
        "finite_horizon_dp",
        Family.of(FormulaFamilies::finiteHorizon, SeasonFamilies::finiteHorizon));
    all.put(
        "presale_deposit_overbooking",
        Family.of(FormulaFamilies::presale, SeasonFamilies::presale));
    all.put("channel_allocation", new ChannelFamily());
    all.put("alliance_cost_sharing", Family.of(FormulaFamilies::alliance, AllianceFamily::engine));
    all.put("choice_and_price_response", new ChoiceFamily());
    all.put("output_analysis", FormulaFamilies::output);
    all.put(
        "demand_distributions",
        Family.of(FormulaFamilies::distributions, SeasonFamilies::distributions));
  }

  private static void normalReorder(Case c, Answers a) {
    Parameters p = c.parameters();
    NormalReorder m = new NormalReorder(
        p.number("fixed_cost"),
        p.number("holding_cost"),
        p.number("stockout_cost"),
        p.number("demand_mean_per_year"),
        p.number("demand_sd_per_year"),
        p.number("lead_time_years"));
    policy(a, "eil.", m.expectedInventoryLevel(), "cost");
    policy(a, "eoqb.", m.economicOrderWithBackorders(), "exact_cost");
    policy(a, "eoqss.", m.economicOrderAndSafetyStock(), "exact_cost");
    policy(a, "loss.", m.lossFunctions(), "exact_cost");
    JsonNode exact = c.expected().path("exact_costs");
    for (int i = 0; i < exact.size(); i++) {
      double r = exact.get(i).path("r").asDouble();
      double q = exact.get(i).path("Q").asDouble();
      a.put("exact_costs[" + i + "].r", r);
      a.put("exact_costs[" + i + "].Q", q);
      a.put("exact_costs[" + i + "].cost", m.cost(r, q));
    }
  }

  private static void policy(Answers a, String at, NormalReorder.Policy p, String cost) {
    a.put(at + "r", p.reorder());
    a.put(at + "Q", p.quantity());
    a.put(at + cost, p.cost());
  }

  static void lotSizing(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("demand")) {
      double[] demand = p.array("demand");
      double[] fixed = perPeriod(p, "fixed_cost", demand.length);
      double[] holding = perPeriod(p, "holding_cost", demand.length);
      LotSizing.Plan plan = LotSizing.wagnerWhitin(fixed, holding, demand);
      a.put("cost", plan.cost());
      a.put("order_quantities", plan.quantities());
      return;
    }
    double k = p.number("fixed_cost");
    double d = p.number("demand_rate");
    if (p.has("breakpoints")) {
      double[] breaks = p.array("breakpoints");
      LotSizing.Lot lot = p.text("type").startsWith("all")
          ? LotSizing.allUnitsDiscount(
              k, p.number("holding_cost_rate"), d, breaks, p.array("unit_costs"))
          : LotSizing.incrementalDiscount(
              k, p.number("holding_cost_rate"), d, breaks, p.array("unit_costs"));
      int region = 0;
      while (region + 1 < breaks.length && lot.quantity() >= breaks[region + 1]) {
        region++;
      }
      a.put("Q", lot.quantity());
      a.put("region_index", region);
      a.put("cost_including_purchase", lot.cost());
      return;
    }
    double h = p.number("holding_cost");
    LotSizing.Lot lot;
    if (p.has("backorder_cost")) {
      lot = LotSizing.economicOrderWithBackorders(k, h, p.number("backorder_cost"), d);
      a.put("x", h / (h + p.number("backorder_cost")));
    } else if (p.has("production_rate")) {
      lot = LotSizing.economicProduction(k, h, d, p.number("production_rate"));
    } else {
      lot = LotSizing.economicOrder(k, h, d);
      double other = c.expectations().number("other_Q", 1);
      a.put("other_Q", other);
      a.put("cost_at_other_Q", LotSizing.costOfOrder(other, k, h, d));
    }
    a.put("Q", lot.quantity());
    a.put("cost", lot.cost());
  }

  /** A list, or one number for every period. */
  static double[] perPeriod(Parameters p, String name, int n) {
    if (p.node(name).isArray()) {
      double[] given = p.array(name);
      if (given.length != n) {
        throw new CaseProblem(
            "parameters." + name + ": " + given.length + " values: must be one for each of " + n);
      }
      return given;
    }
    double[] values = new double[n];
    java.util.Arrays.fill(values, p.number(name));
    return values;
  }

  private static void finiteHorizon(Case c, Answers a) {
    FiniteHorizon r = plan(c.parameters());
    a.put("reorder_point", r.reorderPoints());
    a.put("order_up_to", r.orderUpTo());
    a.put("total_cost", r.cost());
  }

  static List<DemandLaw.Normal> periodLaws(Parameters p) {
    int n = p.whole("periods");
    double[] means = perPeriod(p, "demand_mean", n);
    double[] sds = perPeriod(p, "demand_sd", n);
    List<DemandLaw.Normal> laws = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      laws.add(new DemandLaw.Normal(means[t], sds[t]));
    }
    return laws;
  }

  static FiniteHorizon plan(Parameters p) {
    FiniteHorizon.Costs costs = new FiniteHorizon.Costs(
        p.number("fixed_cost"),
        p.number("unit_cost"),
        p.number("holding_cost"),
        p.number("stockout_cost"),
        p.number("terminal_holding_cost"),
        p.number("terminal_stockout_cost"),
        p.number("discount"));
    int stock = p.whole("initial_stock");
    if (!p.has("demand_grid")) {
      return FiniteHorizon.solve(periodLaws(p), costs, stock);
    }
    String[] ends = p.text("demand_grid").split("\\D+", -1);
    return FiniteHorizon.solve(
        periodLaws(p), costs, stock, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }

  static void queues(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("time_to_live")) {
      reservation(p, a);
    } else if (p.has("offered_load")) {
      double blocking = Erlang.blocking(p.whole("servers"), p.number("offered_load"));
      a.put("blocking", blocking);
      a.put("carried", p.number("offered_load") * (1 - blocking));
    } else if (p.has("mean_service")) {
      double rate = p.number("arrival_rate");
      double wait =
          MarkovQueue.meanWaitOfOneServer(rate, p.number("mean_service"), p.number("service_scv"));
      a.put("rho", rate * p.number("mean_service"));
      a.put("Wq", wait);
      a.put("Lq", rate * wait);
      a.put("W", wait + p.number("mean_service"));
      a.put("L", rate * (wait + p.number("mean_service")));
    } else if (p.has("capacity") || p.has("patience_rate")) {
      markov(p, a);
    } else {
      delay(c, a);
    }
  }

  private static void markov(Parameters p, Answers a) {
    int servers = p.whole("servers");
    double rate = p.number("arrival_rate");
    double mu = p.number("service_rate");
    MarkovQueue q = p.has("capacity")
        ? MarkovQueue.withPlaces(servers, p.whole("capacity"), rate, mu)
        : MarkovQueue.withPatience(servers, rate, mu, p.number("patience_rate"));
    a.put("P_wait", q.waiting());
    a.put("P_abandon", q.abandoned());
    a.put("P_block", q.blocked());
    a.put("L", q.inSystem());
    a.put("Lq", q.inQueue());
    a.put("Wq", q.meanWait());
    a.put("W", q.meanWait() + 1 / mu);
    a.put("P0", q.empty());
  }

  private static void delay(Case c, Answers a) {
    Parameters p = c.parameters();
    int servers = p.whole("servers");
    double rate = p.number("arrival_rate");
    double mu = p.number("service_rate");
    double wait = Erlang.meanWait(servers, rate, mu);
    double t = c.expectations().number("t", 0);
    a.put("rho", rate / servers / mu);
    a.put("P_wait", Erlang.waiting(servers, rate / mu));
    a.put("Lq", rate * wait);
    a.put("Wq", wait);
    a.put("L", rate * (wait + 1 / mu));
    a.put("W", wait + 1 / mu);
    a.put("t", t);
    a.put("P_wait_gt_t", Erlang.waitAbove(servers, rate, mu, t));
  }

  private static void reservation(Parameters p, Answers a) {
    double rate = p.number("arrival_rate");
    double mean = p.number("pickup_delay_mean");
    double life = p.number("time_to_live");
    String law = p.text("pickup_delay");
    ReservationHold hold;
    if (law.startsWith("exp")) {
      hold = ReservationHold.exponential(rate, mean, life);
    } else if (law.startsWith("logn")) {
      hold = ReservationHold.lognormal(rate, mean, p.number("pickup_delay_sd"), life);
    } else if (law.startsWith("gamma")) {
      hold = ReservationHold.gamma(rate, mean, p.number("pickup_delay_sd"), life);
    } else {
      hold = ReservationHold.deterministic(rate, mean, life);
    }
    a.put("P_expired", hold.expired());
    a.put("mean_holding_time", hold.meanHolding());
    a.put("mean_places_held_if_unlimited", hold.meanPlaces());
    a.put("P95_places_held_if_unlimited", hold.placesQuantile(0.95));
    if (p.has("places")) {
      int places = p.whole("places");
      a.put("places", places);
      a.put("blocking", hold.blocking(places));
      a.put("mean_places_held", hold.meanPlaces(places));
    }
  }

  static void slots(Case c, Answers a) {
    Parameters p = c.parameters();
    SlottedPicking s =
        SlottedPicking.of(p.number("orders_per_slot_mean"), p.whole("capacity_per_slot"));
    a.put("mean_waiting", s.waiting());
    a.put("mean_left_over", s.leftOver());
    a.put("mean_delay_slots", s.delay());
    a.put("P_all_handled", s.allHandled());
    a.put("variance_waiting", s.variance());
    a.put("P_waiting_gt_2s", s.backlog());
  }

  static void surge(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("hourly_rates")) {
      dayCounts(p.array("hourly_rates"), a);
    } else if (p.has("stock")) {
      SellOut s = sellOut(p);
      List<Double> times = c.expectations().has("sellout_time_quantiles")
          ? c.expectations().numbers("sellout_time_quantiles")
          : List.of();
      List<Double> levels = SurgeFamily.levels(c);
      a.put("quantile_levels", levels);
      for (int i = 0; i < levels.size(); i++) {
        a.put("sellout_time_quantiles[" + i + "]", s.timeQuantile(levels.get(i)));
      }
      a.put(
          "P_sold_out_by_median",
          s.probabilityBy(times.size() > 1 ? times.get(1) : s.timeQuantile(0.5)));
      a.put("mean_units_sold_by_q10", s.meanSoldBy(s.timeQuantile(levels.get(0))));
    } else if (p.has("rate_in_surge")) {
      FluidSurge f = FluidSurge.of(
          p.number("rate_before_and_after"),
          p.number("rate_in_surge"),
          p.number("capacity"),
          p.number("surge_duration"));
      a.put("max_backlog", f.maxBacklog());
      a.put("clear_time_from_surge_start", f.clearTime());
      a.put("total_delay", f.totalDelay());
      a.put("mean_delay_of_those_arriving_before_clear", f.meanDelay());
      a.put("max_delay", f.maxDelay());
    } else if (p.has("lambda0")) {
      swing(c, a);
    } else {
      pulse(c, a);
    }
  }

  static SellOut sellOut(Parameters p) {
    ArrivalRate rate = p.has("rate2")
        ? new ArrivalRate.Decaying(p.number("rate1"), p.number("rate2"))
        : new ArrivalRate.Constant(p.number("rate1"));
    return new SellOut(p.whole("stock"), rate);
  }

  private static void dayCounts(double[] rates, Answers a) {
    double total = 0;
    double last = 0;
    for (int i = 0; i < rates.length; i++) {
      total += rates[i];
      last += i >= rates.length - 3 ? rates[i] : 0;
    }
    a.put("mean_total", total);
    a.put("variance_total", total);
    a.put("mean_last_3h", last);
    a.put("share_last_3h", last / total);
    if (rates.length > 3) {
      a.put("P_no_order_hour3", Math.exp(-rates[3]));
    }
    a.put("corr_between_hours", 0.0);
  }

  private static void swing(Case c, Answers a) {
    Parameters p = c.parameters();
    List<Double> times = c.expectations().numbers("times");
    a.put("times", times);
    for (InfiniteServers.Service law : InfiniteServers.Service.values()) {
      InfiniteServers m = new InfiniteServers(
          p.number("lambda0"), p.number("beta"), p.number("period"), p.number("mean_service"), law);
      String name = law.name().toLowerCase(java.util.Locale.ROOT);
      for (int i = 0; i < times.size(); i++) {
        a.put("mean_in_system_" + name + "_service[" + i + "]", m.meanAt(times.get(i)));
      }
      a.put("lag_of_peak_" + name, m.lagOfPeak());
      a.put("amplitude_" + name, m.amplitude());
    }
  }

  private static void pulse(Case c, Answers a) {
    Parameters p = c.parameters();
    double outside = p.number("rate_outside");
    ArrivalRate.Steps rate = new ArrivalRate.Steps(
        List.of(0.0, p.number("pulse_start"), p.number("pulse_end")),
        List.of(outside, p.number("rate_in_pulse"), outside));
    List<Double> times = c.expectations().numbers("times");
    a.put("times", times);
    int i = 0;
    for (TransientQueue.State s :
        new TransientQueue(p.whole("servers"), p.number("service_rate"), rate).at(times)) {
      a.put("mean_in_system[" + i + "]", s.inSystem());
      a.put("P_all_busy[" + i + "]", s.allBusy());
      a.put("mean_queue[" + i + "]", s.inQueue());
      i++;
    }
  }

  private static void presale(Case c, Answers a) {
    Parameters p = c.parameters();
    double q = p.number("confirm_probability");
    int stock = p.whole("stock");
    double price = p.number("price");
    double deposit = p.number("deposit");
    double pay = p.number("compensation");
    Allocation.Presale best = Allocation.overbooking(q, stock, price, deposit, pay);
    a.put("n_opt", best.sold());
    a.put("profit", best.profit());
    a.put(
        "profit_without_overbooking",
        Allocation.presale(stock, q, stock, price, deposit, pay).profit());
    a.put("P_any_short", best.anyShort());
    a.put("expected_short", best.expectedShort());
    a.put("expected_left_over", best.expectedLeft());
  }

  /** The contract of a case. */
  static SupplyContract contract(Parameters p) {
    DemandLaw law = p.has("demand_values")
        ? SupplyContract.demandOf(
            p.numbers("demand_values").stream().map(x -> (int) Math.rint(x)).toList(),
            p.numbers(p.has("probabilities") ? "probabilities" : "frequencies"))
        : Laws.of(p);
    return new SupplyContract(
        law,
        p.number("retail_price"),
        p.number("production_cost"),
        p.number("salvage"),
        p.number("fixed_production_cost", 0));
  }

  /** The terms of a case. */
  static SupplyContract.Terms terms(SupplyContract m, Parameters p) {
    double w = p.number("wholesale_price");
    if (p.has("retailer_share")) {
      return m.revenueAndSalvageSharing(w, 1 - p.number("retailer_share"));
    }
    if (p.has("revenue_share_to_manufacturer")) {
      return m.revenueSharing(w, p.number("revenue_share_to_manufacturer"));
    }
    return p.has("buyback_price") ? m.buyback(w, p.number("buyback_price")) : m.wholesale(w);
  }

  private static void alliance(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("sd")) {
      List<Double> sds = p.numbers("sd");
      IntToDoubleFunction game = Shapley.pooling(
          sds,
          p.number("pairwise_correlation"),
          p.number("holding_cost"),
          p.number("stockout_cost"));
      double alone = 0;
      for (int i = 0; i < sds.size(); i++) {
        a.put("stand_alone_cost[" + i + "]", game.applyAsDouble(1 << i));
        alone += game.applyAsDouble(1 << i);
      }
      double pooled = game.applyAsDouble((1 << sds.size()) - 1);
      a.put("shapley_cost", Shapley.values(sds.size(), game));
      a.put("total_pooled_cost", pooled);
      a.put("total_saving", alone - pooled);
      return;
    }
    SupplyContract m = contract(p);
    SupplyContract.Profits r = m.retailerDecides(terms(m, p));
    a.put("Q", r.quantity());
    a.put("retailer_profit", r.retailer());
    a.put("manufacturer_profit", r.manufacturer());
    a.put("supplier_profit", r.manufacturer());
    a.put("chain_profit", r.chain());
    a.put("mean_demand", m.demand().mean());
  }

  static void choice(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("nest_utilities")) {
      JsonNode nests = p.node("nest_utilities");
      double[][] u = new double[nests.size()][];
      for (int i = 0; i < u.length; i++) {
        u[i] = new double[nests.get(i).size()];
        for (int j = 0; j < u[i].length; j++) {
          u[i][j] = nests.get(i).get(j).asDouble();
        }
      }
      Choice.NestedShares s =
          Choice.nested(u, p.array("dissimilarity"), p.number("outside_utility", 0));
      a.put("nest_share", s.nests());
      for (int i = 0; i < u.length; i++) {
        a.put("share[" + i + "]", s.items().get(i));
      }
      a.put("no_purchase", s.none());
    } else if (p.has("base_units")) {
      Choice.Promotion r = Choice.promotion(
          p.number("base_units"),
          p.number("regular_price"),
          p.number("promo_price"),
          p.number("elasticity"),
          p.node("multipliers").isEmpty() ? new double[0] : p.array("multipliers"));
      a.put("expected_units", r.units());
      a.put("uplift", r.uplift());
      a.put("revenue_change", r.revenueChange());
    } else if (p.has("margin")) {
      Choice.Assortment best = Choice.bestAssortment(p.array("utility"), p.array("margin"));
      a.put("best_set", best.items().stream().map(i -> i + 1).toList());
      a.put("revenue_per_customer", best.value());
    } else {
      logit(p, a);
    }
  }

  private static void logit(Parameters p, Answers a) {
    double[] u = p.array("intercept");
    double[] price = perPeriod(p, "price", u.length);
    double b = p.number("price_coefficient");
    for (int i = 0; i < u.length; i++) {
      u[i] -= b * price[i];
    }
    Choice.Shares s = Choice.logit(u);
    a.put("share", s.items());
    a.put("no_purchase", s.none());
    for (int i = 0; i < u.length; i++) {
      double share = s.items().get(i);
      a.put("own_elasticity[" + i + "]", Choice.ownElasticity(b, price[i], share));
      a.put("cross_elasticity_wrt_price[" + i + "]", Choice.crossElasticity(b, price[i], share));
    }
    a.put("revenue_per_customer", s.value(price));
    Choice.Shares out = Choice.without(0, u);
    a.put("share_when_item1_out", out.items());
    a.put("no_purchase_when_item1_out", out.none());
    a.put("recapture_rate_of_item1", Choice.recapture(0, u));
  }

  private static void output(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("data")) {
      OutputAnalysis.Interval i95 = OutputAnalysis.interval(0.95, p.array("data"));
      a.put("mean", i95.mean());
      a.put("variance", i95.variance());
      a.put("half_width_95", i95.halfWidth());
      a.put("half_width_90", OutputAnalysis.interval(0.90, p.array("data")).halfWidth());
      return;
    }
    double load = p.number("load");
    double mu = p.number("service_rate");
    double length = p.number("run_length");
    double number = OutputAnalysis.varianceOfNumber(load, mu);
    double wait = OutputAnalysis.varianceOfWait(load, mu);
    a.put("mean_number", OutputAnalysis.meanNumber(load));
    a.put("asymptotic_variance_number", number);
    a.put("approx_95pct_half_width_number", OutputAnalysis.halfWidth95(number, length));
    a.put("mean_wait_in_queue", OutputAnalysis.meanWait(load, mu));
    a.put("asymptotic_variance_wait_per_customer", wait);
    a.put("approx_95pct_half_width_wait", OutputAnalysis.halfWidth95(wait, length));
  }

  private static void distributions(Case c, Answers a) {
    Parameters p = c.parameters();
    if (p.has("z")) {
      DemandLaw z = new DemandLaw.Normal(0, 1);
      a.put("loss", p.numbers("z").stream().map(z::shortage).toList());
      return;
    }
    DemandLaw law = law(p);
    a.put("mean", law.mean());
    a.put("variance", variance(p));
    a.put("P0", law.cdf(0));
    for (String k : c.expected().path("pmf").propertyNames()) {
      double x = Double.parseDouble(k);
      a.put("pmf." + k, law.cdf(x) - (x == 0 ? 0 : law.cdf(x - 1)));
      a.put("cdf." + k, law.cdf(x));
      a.put("loss." + k, law.shortage(x));
      a.put("complementary_loss." + k, x - law.mean() + law.shortage(x));
    }
    for (String k : c.expected().path("quantile").propertyNames()) {
      a.put("quantile." + k, law.quantile(Double.parseDouble(k)));
    }
  }

  static DemandLaw law(Parameters p) {
    String name = p.text("distribution");
    if (name.startsWith("poisson")) {
      return new DemandLaw.Poisson(p.number("mean"));
    }
    if (name.startsWith("negative")) {
      return new DemandLaw.NegativeBinomial(p.number("r"), p.number("q"));
    }
    return CompoundPoisson.law(p.number("customer_rate"), sizes(p));
  }

  private static List<Double> sizes(Parameters p) {
    JsonNode given = p.node("unit_probabilities");
    int most = 0;
    for (String k : given.propertyNames()) {
      most = Math.max(most, Integer.parseInt(k));
    }
    List<Double> sizes = new ArrayList<>();
    for (int k = 0; k <= most; k++) {
      sizes.add(given.path(String.valueOf(k)).asDouble(0));
    }
    return sizes;
  }

  private static double variance(Parameters p) {
    if (!p.has("unit_probabilities")) {
      double mean = law(p).mean();
      return p.has("q") ? mean / p.number("q") : mean;
    }
    List<Double> sizes = sizes(p);
    double squares = 0;
    for (int k = 0; k < sizes.size(); k++) {
      squares += sizes.get(k) * k * k;
    }
    return p.number("customer_rate") * squares;
  }
}
