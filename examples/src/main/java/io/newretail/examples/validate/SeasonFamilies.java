package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Issuing;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.Allocation;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.FiniteHorizon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** What the engine says of laws of demand, of presales with a deposit, and of a planned season. */
final class SeasonFamilies {
  private static final int MOST_UNITS = 1 << 20;

  private SeasonFamilies() {}

  /** A base stock of every level that is asked about, under the law: what is short, what is left, how often nothing is short. */
  static void distributions(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    double periods = Math.ceil(20_000 * effort);
    if (p.has("z")) {
      List<Double> z = p.numbers("z");
      double middle = 20 + z.stream().mapToDouble(Math::abs).max().orElse(0);
      for (int i = 0; i < z.size(); i++) {
        StockFigures f = level(new DemandLaw.Normal(middle, 1), middle + z.get(i), seed, periods);
        answers.put("loss[" + i + "]", atLeast(f.backlog(), periods));
      }
      return;
    }
    DemandLaw law = FormulaFamilies.law(p);
    StockFigures any = level(law, 0, seed, periods);
    answers.put("mean", any.rate(StockCount.DEMANDED));
    answers.put("variance", variance(any, periods));
    answers.put("P0", Simulated.share(met(any, periods), trials(periods)));
    for (String k : c.expected().path("pmf").propertyNames()) {
      double x = Double.parseDouble(k);
      StockFigures f = level(law, x, seed, periods);
      answers.put("cdf." + k, Simulated.share(met(f, periods), trials(periods)));
      answers.put("loss." + k, atLeast(f.backlog(), periods));
      answers.put("complementary_loss." + k, atLeast(f.onHand(), periods));
      double[] here = notShort(f, periods);
      if (x > 0) {
        double[] below = notShort(level(law, x - 1, seed, periods), periods);
        for (int r = 0; r < here.length; r++) {
          here[r] -= below[r];
        }
      }
      answers.put("pmf." + k, Simulated.share(Estimate.of("share", here), trials(periods)));
    }
    quantiles(
        c,
        x -> Simulated.share(met(level(law, x, seed, periods), periods), trials(periods)),
        answers);
  }

  /** The least base stock under which nothing is short often enough, for each level asked; runs are kept, since levels share them. */
  private static void quantiles(Case c, IntFunction<Estimate> simulated, Answers answers) {
    Map<Integer, Estimate> runs = new HashMap<>();
    IntFunction<Estimate> met = x -> runs.computeIfAbsent(x, simulated::apply);
    for (String k : c.expected().path("quantile").propertyNames()) {
      double level = Double.parseDouble(k);
      if (level > 0 && level < 1) {
        int middle = least(met, e -> e.mean() >= level);
        int low = least(met, e -> e.mean() + e.halfWidth95() >= level);
        int high = least(met, e -> e.mean() - e.halfWidth95() >= level);
        double half = Math.max(middle - low, high - middle);
        answers.put("quantile." + k, new Estimate(middle, half, 1, "units"));
      }
    }
  }

  /** The least number whose run is as wished; more is never worse. */
  private static int least(IntFunction<Estimate> met, Predicate<Estimate> wished) {
    int below = -1;
    int above = 1;
    while (above < MOST_UNITS && !wished.test(met.apply(above))) {
      below = above;
      above *= 2;
    }
    while (above - below > 1) {
      int middle = below + (above - below) / 2;
      if (wished.test(met.apply(middle))) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above;
  }

  private static double trials(double periods) {
    return 40 * periods;
  }

  /** A loss of a unit that was never seen in so many periods may have a mean of some units over their number. */
  private static Estimate atLeast(Estimate e, double periods) {
    return new Estimate(e.mean(), Math.max(e.halfWidth95(), 5 / trials(periods)), e.n(), e.unit());
  }

  /** Periods of a base stock under a law; what is short is owed and met in the next. */
  static StockFigures level(DemandLaw law, double level, long seed, double periods) {
    StockSystem system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .grain(Laws.grain(law))
        .point(StockPoint.named("store")
            .policy(StockPolicy.baseStock(level))
            .opening(level)
            .demand(PeriodDemand.of(law))
            .build())
        .build();
    return StockSimulator.run(system, new StockRun(seed, 40, 0, periods, 2)).total();
  }

  private static Estimate met(StockFigures f, double periods) {
    return Estimate.of("share", notShort(f, periods));
  }

  /** Shares of periods without a unit short, one a replication; periods without demand are among them. */
  private static double[] notShort(StockFigures f, double periods) {
    double[] wanted = f.values(StockCount.CYCLES);
    double[] met = f.values(StockCount.CYCLES_MET);
    double[] shares = new double[met.length];
    for (int r = 0; r < shares.length; r++) {
      shares[r] = 1 - (wanted[r] - met[r]) / periods;
    }
    return shares;
  }

  private static Estimate variance(StockFigures f, double periods) {
    double[] squares = f.values(StockCount.DEMANDED_SQUARES);
    double[] sums = f.values(StockCount.DEMANDED);
    double[] values = new double[sums.length];
    for (int r = 0; r < values.length; r++) {
      double mean = sums[r] / periods;
      values[r] = (squares[r] / periods - mean * mean) * periods / (periods - 1);
    }
    return Estimate.of("units^2", values);
  }

  /** Each period is a presale: those who confirm want a unit, what is left is worth nothing. */
  static void presale(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    int best = Allocation.overbooking(
            p.number("confirm_probability"),
            p.whole("stock"),
            p.number("price"),
            p.number("deposit"),
            p.number("compensation"))
        .sold();
    StockFigures f = presale(p, best, seed, effort);
    answers.put("profit", earned(p, best, f));
    answers.put("expected_short", f.rate(StockCount.LOST));
    answers.put("expected_left_over", f.rate(StockCount.WASTED));
    double periods = periods(effort);
    double[] calm = notShort(f, periods);
    for (int r = 0; r < calm.length; r++) {
      calm[r] = 1 - calm[r];
    }
    answers.put("P_any_short", Estimate.of("share", calm));
    int stock = p.whole("stock");
    answers.put("profit_without_overbooking", earned(p, stock, presale(p, stock, seed, effort)));
  }

  private static double periods(double effort) {
    return Math.ceil(20_000 * effort);
  }

  /** Deposits of those who do not confirm come to those of the sale, which are known. */
  private static Estimate earned(Parameters p, int sold, StockFigures f) {
    Estimate profit = f.profit();
    return new Estimate(
        profit.mean() + p.number("deposit") * sold, profit.halfWidth95(), profit.n(), "money");
  }

  private static StockFigures presale(Parameters p, int sold, long seed, double effort) {
    BinomialDistribution confirmed = BinomialDistribution.of(sold, p.number("confirm_probability"));
    List<Double> weights = new ArrayList<>();
    for (int k = 0; k <= sold; k++) {
      weights.add(confirmed.probability(k));
    }
    double deposit = p.number("deposit");
    double price = p.number("price") - deposit;
    double compensation = p.number("compensation") + deposit;
    StockSystem system = StockSystem.inPeriods(
            EventOrder.ORDER_RECEIVE_DEMAND.chargingBeforeExpiry())
        .point(StockPoint.named("store")
            .policy(StockPolicy.baseStock(p.number("stock")))
            .lanes(Lane.outside(LeadTime.of(0)))
            .shortage(Shortage.LEAVE)
            .perishing(1, Issuing.FIFO)
            .demand(PeriodDemand.of(new DemandLaw.Discrete(weights)))
            .costs(StockCosts.lost(0, compensation).withPrice(price))
            .build())
        .build();
    return StockSimulator.run(system, new StockRun(seed, 40, 0, periods(effort), 2))
        .total();
  }

  /**
   * The plan of the dynamic programme, carried out: each replication is a season. A run of t periods shares its draws with the run of t - 1,
   * so their difference is the cost of period t, which is discounted.
   */
  static void finiteHorizon(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    FiniteHorizon plan = FormulaFamilies.plan(p);
    int periods = p.whole("periods");
    int n = Family.replications(20_000 * effort);
    double[] before = new double[n];
    double[] total = new double[n];
    for (int t = 1; t <= periods; t++) {
      StockFigures f =
          StockSimulator.run(season(p, plan), new StockRun(seed, n, 0, t, 2)).total();
      double[] cost = cost(p, f);
      double discount = Math.pow(p.number("discount"), t - 1);
      for (int r = 0; r < n; r++) {
        total[r] += discount * (cost[r] - before[r]);
      }
      before = cost;
      if (t == periods) {
        close(p, f, Math.pow(p.number("discount"), t), total);
      }
    }
    answers.put("total_cost", Estimate.of("money", total));
  }

  private static double[] cost(Parameters p, StockFigures f) {
    double[] held = f.values(StockCount.STOCK_TIME);
    double[] owed = f.values(StockCount.BACKLOG_TIME);
    double[] cost = f.values(StockCount.ORDER_COST);
    for (int r = 0; r < cost.length; r++) {
      cost[r] += p.number("holding_cost") * held[r] + p.number("stockout_cost") * owed[r];
    }
    return cost;
  }

  /** The price of what is left or owed when the season is over: the opening stock and all that came, less all that was wanted. */
  private static void close(Parameters p, StockFigures f, double discount, double[] total) {
    double[] came = f.values(StockCount.RECEIVED);
    double[] wanted = f.values(StockCount.DEMANDED);
    for (int r = 0; r < total.length; r++) {
      double net = p.number("initial_stock") + came[r] - wanted[r];
      total[r] += discount
          * (net > 0
              ? p.number("terminal_holding_cost") * net
              : p.number("terminal_stockout_cost") * -net);
    }
  }

  private static StockSystem season(Parameters p, FiniteHorizon plan) {
    List<DemandLaw> laws = new ArrayList<>(FormulaFamilies.periodLaws(p));
    StockPolicy policy = StockPolicy.rule(desk -> {
      int t = (int) Math.rint(desk.time());
      double upTo = plan.orderUpTo().get(t);
      if (desk.position() < plan.reorderPoints().get(t) + 0.5 && desk.position() < upTo) {
        desk.order(upTo - desk.position());
      }
    });
    return StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .grain(Laws.grain(laws.get(0)))
        .point(StockPoint.named("store")
            .policy(policy)
            .opening(p.number("initial_stock"))
            .lanes(
                Lane.outside(LeadTime.of(0)).costing(p.number("fixed_cost"), p.number("unit_cost")))
            .demand(PeriodDemand.cycle(laws))
            .build())
        .build();
  }
}
