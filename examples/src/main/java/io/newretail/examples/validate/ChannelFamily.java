package io.newretail.examples.validate;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.WalkInDemand;
import io.newretail.demand.WeekRhythm;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.theory.Allocation;
import io.newretail.theory.DemandLaw;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Stock kept back for the better channel. The engine runs a store-day with baskets: online shoppers come in the morning and see the stock
 * less the threshold, what they were promised is picked at once, and those who walk in come in the afternoon.
 */
final class ChannelFamily implements Family {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 6);
  private static final double MILLION = 1e6;
  private static final int MOST = 20_000;

  /** A report keeps its replications; many days are run a batch at a time, each with a seed of its own. */
  private static final int BATCH = 500;

  private static final long SEEDS = 1_000_003;

  @Override
  public void theory(Case c, Answers answers) {
    Parameters p = c.parameters();
    Allocation.Protection best = best(p);
    answers.put("protection_level", best.level());
    answers.put("expected_revenue", best.revenue());
    answers.put(
        "expected_revenue_no_protection",
        Allocation.revenue(
            high(p), p.number("value_high"), low(p), p.number("value_low"), p.whole("stock"), 0));
  }

  private static DemandLaw high(Parameters p) {
    return new DemandLaw.Poisson(p.number("mean_high"));
  }

  private static DemandLaw low(Parameters p) {
    return new DemandLaw.Poisson(p.number("mean_low"));
  }

  private static Allocation.Protection best(Parameters p) {
    if (p.whole("stock") > MOST || p.number("mean_high") + p.number("mean_low") > MOST) {
      throw new CaseProblem("parameters.stock, mean_high, mean_low: must be at most " + MOST);
    }
    return Allocation.protect(
        high(p), p.number("value_high"), low(p), p.number("value_low"), p.whole("stock"));
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    answers.put("expected_revenue", revenue(p, best(p).level(), seed, effort));
    answers.put("expected_revenue_no_protection", revenue(p, 0, seed, effort));
  }

  private static Estimate revenue(Parameters p, int kept, long seed, double effort) {
    int days = Family.replications(2_000 * effort);
    double[] revenue = new double[days];
    Scenario day = day(p, kept);
    for (int from = 0; from < days; from += BATCH) {
      int n = Math.min(BATCH, days - from);
      RunOptions options = RunOptions.seed(seed + SEEDS * from)
          .withThreads(2)
          .withBucket(Duration.ofDays(1))
          .withReplications(n);
      Report r = Simulator.run(day, options);
      double[] promised = r.samples("baskets.promised");
      double[] walkIns = r.samples("sales.walkin");
      for (int i = 0; i < n; i++) {
        revenue[from + i] = p.number("value_low") * promised[i]
            + p.number("value_high") * Math.rint(walkIns[i] * MILLION);
      }
    }
    return Estimate.of("money", revenue);
  }

  private static Scenario day(Parameters p, int kept) {
    Network shop = Network.builder()
        .assortment(Assortment.of(List.of(new Item("article", Money.rmb("1.00"), 1))))
        .depot(Depot.unlimited("depot", Duration.ofDays(2)))
        .catchment(new Catchment(
            "city",
            "depot",
            List.of(Store.ofPickers(1_000).named("store").withHours(Window.ALL_DAY))))
        .build();
    OnlineDemand online = OnlineDemand.of(Rate.perDay(p.number("mean_low")))
        .withCurve(between(0, 8))
        .withWeek(WeekRhythm.flat())
        .withSize(BasketSize.fixed(1));
    WalkInDemand walkIns = WalkInDemand.of(Rate.perDay(p.number("mean_high")))
        .withCurve(between(12, 24))
        .withSize(BasketSize.fixed(1));
    return Scenario.builder(shop)
        .days(DAY, DAY.plusDays(1))
        .demand(Demand.none().withOnline(online).withWalkIn(walkIns))
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30)).withSafetyStock(kept))
        .pick(PickPolicy.continuous(ServiceTime.fixed(Duration.ofMinutes(1))))
        .restock(RestockPolicy.fixedStock(p.whole("stock")))
        .build();
  }

  private static DayCurve between(int from, int to) {
    double[] weights = new double[24];
    java.util.Arrays.fill(weights, from, to, 1);
    return DayCurve.hourly(weights);
  }
}
