package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StockCount;
import io.newretail.report.StockReport;
import io.newretail.stock.Customers;
import io.newretail.stock.Disruption;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Issuing;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Pool;
import io.newretail.stock.Rationing;
import io.newretail.stock.RecordErrors;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.DisruptedBaseStock;
import io.newretail.theory.LostSales;
import io.newretail.theory.Transshipment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Stock systems: conservation, records, lots, pools, disruptions, and what is wrong with a description. */
final class StockSystemTest {
  private static DemandLaw rounded(double mean, double sd) {
    DemandLaw normal = new DemandLaw.Normal(mean, sd);
    List<Double> weights = new ArrayList<>();
    for (int k = 0; k < mean + 10 * sd; k++) {
      weights.add(normal.cdf(k + 0.5) - normal.cdf(k - 0.5));
    }
    return new DemandLaw.Discrete(weights);
  }

  private static double lostShare(int reorder, double loss, int countEvery) {
    StockPoint shelf = StockPoint.named("shelf")
        .policy(StockPolicy.reorderQuantity(reorder, 50))
        .opening(reorder + 50)
        .lanes(Lane.outside(LeadTime.of(3)))
        .shortage(Shortage.LEAVE)
        .records(RecordErrors.shrinking(10 * loss).countedEvery(countEvery))
        .demand(PeriodDemand.of(rounded(10, 2)))
        .build();
    StockSystem system =
        StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND).point(shelf).build();
    StockReport report = StockSimulator.run(system, new StockRun(3, 1_000, 0, 365, 1));
    assertThat(report.imbalance()).isZero();
    return report.total().share(StockCount.LOST, StockCount.DEMANDED).mean();
  }

  /** Kang and Gershwin (2005), re-simulated by the project's model sheet: within two points. */
  @ParameterizedTest
  @CsvSource({
    "40, 0.01, 0.162",
    "40, 0.02, 0.378",
    "40, 0.024, 0.475",
    "39, 0.01, 0.170",
    "39, 0.024, 0.486"
  })
  void undetectedLossFreezesOrdersAndWeeklyCountsBringThemBack(
      int reorder, double loss, double lost) {
    assertThat(lostShare(reorder, loss, 0)).isCloseTo(lost, within(0.02));
    assertThat(lostShare(reorder, loss, 7)).isLessThan(0.02);
  }

  private static StockReport waste(Issuing issuing, long seed, LeadTime lead) {
    StockPoint shelf = StockPoint.named("shelf")
        .policy(StockPolicy.baseStock(22))
        .lanes(Lane.from("depot", lead))
        .shortage(Shortage.LEAVE)
        .perishing(6, issuing)
        .demand(PeriodDemand.of(new DemandLaw.Poisson(4)))
        .build();
    StockPoint depot = StockPoint.named("depot")
        .policy(StockPolicy.baseStock(25))
        .lanes(Lane.outside(LeadTime.of(1)))
        .perishing(6, Issuing.FEFO)
        .build();
    StockSystem system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(depot)
        .point(shelf)
        .build();
    return StockSimulator.run(system, new StockRun(seed, 1, 0, 400, 1));
  }

  @Test
  void theOldestFirstWastesLeastOnEveryPath() {
    for (long seed = 0; seed < 50; seed++) {
      double fefo = sum(waste(Issuing.FEFO, seed, LeadTime.of(1)));
      double fifo = sum(waste(Issuing.FIFO, seed, LeadTime.of(1)));
      double mix = sum(waste(Issuing.mix(0.4), seed, LeadTime.of(1)));
      double lifo = sum(waste(Issuing.LIFO, seed, LeadTime.of(1)));
      assertThat(fefo).as("seed %s", seed).isLessThanOrEqualTo(fifo);
      assertThat(fifo).as("seed %s", seed).isLessThanOrEqualTo(lifo);
      assertThat(mix).as("seed %s", seed).isLessThanOrEqualTo(lifo);
    }
  }

  private static double sum(StockReport report) {
    assertThat(report.imbalance()).isZero();
    return report.total().values(StockCount.WASTED)[0];
  }

  @Test
  void aSupplierThatFailsCostsWhatTheorySays() {
    DemandLaw law = new DemandLaw.Poisson(8);
    DisruptedBaseStock theory = new DisruptedBaseStock(law, 1, 0.05, 0.3, 1, 12);
    DisruptedBaseStock.Result best = theory.optimum();
    StockPoint store = StockPoint.named("store")
        .policy(StockPolicy.baseStock(best.upTo()))
        .lanes(Lane.outside(LeadTime.of(1)).disrupted(new Disruption(0.05, 0.3)))
        .costs(StockCosts.of(1, 12))
        .demand(PeriodDemand.of(law))
        .build();
    StockReport report = StockSimulator.run(
        StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND).point(store).build(),
        StockRun.of(5, 20_000));
    near(report.total().cost(), best.cost());
    near(report.total().fillRate(), best.fillRate());
  }

  @Test
  void storesThatLendEachOtherCostWhatTheorySays() {
    DemandLaw one = new DemandLaw.Poisson(10);
    DemandLaw two = new DemandLaw.Poisson(6);
    Transshipment.Result theory = new Transshipment(
            new Transshipment.Store(one, 1, 9), new Transshipment.Store(two, 1, 9), 2)
        .evaluate(12, 7);
    StockSystem.Builder system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .pool(new Pool(List.of("one", "two"), 2, 0));
    system.point(lender("one", 12, one)).point(lender("two", 7, two));
    StockReport report = StockSimulator.run(system.build(), StockRun.of(5, 20_000));
    assertThat(report.imbalance()).isZero();
    near(report.total().cost(), theory.cost());
    near(report.total().rate(StockCount.BORROWED), theory.moved());
  }

  private static StockPoint lender(String name, int level, DemandLaw law) {
    return StockPoint.named(name)
        .policy(StockPolicy.baseStock(level))
        .costs(StockCosts.of(1, 9))
        .demand(PeriodDemand.of(law))
        .build();
  }

  /** Within three standard errors: a right value fails once in 370 runs; the seeds are fixed. */
  private static void near(Estimate estimate, double value) {
    assertThat(estimate.mean()).isCloseTo(value, within(1.54 * estimate.halfWidth95()));
  }

  @ParameterizedTest
  @EnumSource(Rationing.class)
  void aShortDepotSharesAllItHasAndConserves(Rationing rule) {
    StockSystem.Builder system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("depot")
            .policy(StockPolicy.baseStock(20))
            .lanes(Lane.outside(LeadTime.weighted(List.of(0.0, 0.5, 0.3, 0.2))).inLots(5, 6))
            .rationing(rule)
            .build());
    for (int i = 0; i < 3; i++) {
      system.point(StockPoint.named("store " + i)
          .policy(StockPolicy.minMax(4, 12))
          .lanes(Lane.from("depot", LeadTime.of(1)).ranked(i))
          .shortage(Shortage.partly(0.5))
          .demand(PeriodDemand.of(new DemandLaw.Poisson(3 + i)))
          .build());
    }
    StockReport report = StockSimulator.run(system.build(), StockRun.of(2, 2_000));
    assertThat(report.imbalance()).isZero();
    assertThat(report.point("depot").rate(StockCount.SHIPPED).mean()).isPositive();
    if (rule == Rationing.PRIORITY) {
      assertThat(report.point("store 0").fillRate().mean())
          .isGreaterThan(report.point("store 2").fillRate().mean());
    }
  }

  @Test
  void everyRandomSystemConservesItsUnitsAndTellsTheSameOnTwoThreads() {
    for (int seed = 0; seed < 60; seed++) {
      StockSystem system = random(new SplittableRandom(seed));
      StockReport one = StockSimulator.run(system, new StockRun(seed, 4, 20, 300, 1));
      StockReport two = StockSimulator.run(system, new StockRun(seed, 4, 20, 300, 2));
      assertThat(one.imbalance()).as("seed %s", seed).isZero();
      for (StockCount count : StockCount.values()) {
        assertThat(one.total().values(count))
            .as("%s %s", seed, count)
            .isEqualTo(two.total().values(count));
      }
    }
  }

  private static StockSystem random(SplittableRandom r) {
    boolean periods = r.nextBoolean();
    boolean perish = periods && r.nextBoolean();
    StockSystem.Builder system =
        periods ? StockSystem.inPeriods(order(r)) : StockSystem.continuous();
    StockPoint.Builder depot = StockPoint.named("depot")
        .policy(StockPolicy.reorderQuantity(10, 15))
        .lanes(Lane.outside(LeadTime.between(1, 3)).disrupted(new Disruption(0.1, 0.4)));
    system.point((perish ? depot.perishing(5, Issuing.FEFO) : depot).build());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      names.add("store " + i);
      StockPoint.Builder store = StockPoint.named("store " + i)
          .policy(policy(r))
          .opening(r.nextInt(20))
          .lanes(Lane.from("depot", LeadTime.of(r.nextInt(3))), Lane.outside(LeadTime.of(4)))
          .shortage(Shortage.partly(r.nextInt(3) / 2.0))
          .costs(StockCosts.of(1, 5));
      if (periods) {
        store
            .demand(PeriodDemand.of(new DemandLaw.Poisson(1 + r.nextInt(5))))
            .records(
                r.nextBoolean() ? new RecordErrors(0.2, 0.02, 0.05, 30, 0.3) : RecordErrors.none());
        if (perish) {
          store.perishing(4, Issuing.mix(0.3));
        }
      } else {
        system.customers(Customers.of("customers " + i, 1 + r.nextInt(3), "store " + i)
            .orderingAhead(r.nextInt(2)));
      }
      system.point(store.build());
    }
    if (!periods) {
      system.customers(Customers.baskets(
          "baskets", 1, List.of(Customers.Line.of("store 0", 2), Customers.Line.of("store 1", 1))));
    }
    if (r.nextBoolean()) {
      system.pool(new Pool(names, 1, r.nextInt(3)));
    }
    return system.build();
  }

  private static EventOrder order(SplittableRandom r) {
    return List.of(
            EventOrder.ORDER_RECEIVE_DEMAND,
            EventOrder.RECEIVE_ORDER_DEMAND,
            EventOrder.DEMAND_ORDER_RECEIVE)
        .get(r.nextInt(3));
  }

  private static StockPolicy policy(SplittableRandom r) {
    return switch (r.nextInt(5)) {
      case 0 -> StockPolicy.baseStock(12);
      case 1 -> StockPolicy.minMax(5, 15);
      case 2 -> StockPolicy.echelonBaseStock(14);
      case 3 -> StockPolicy.rule(desk -> desk.order(Math.max(0, 10 - desk.position())));
      default -> StockPolicy.reorderQuantity(6, 8);
    };
  }

  /** Between 93 and 97 in 100; 200 runs of 40 replications: a right interval misses these limits in one of 13 tries a case. */
  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    LostSales.BaseStock lost = new LostSales(new DemandLaw.Poisson(5), 2, 1, 9).evaluate(19);
    StockPoint lostPoint = StockPoint.named("store")
        .policy(StockPolicy.baseStock(19))
        .lanes(Lane.outside(LeadTime.of(2)))
        .shortage(Shortage.LEAVE)
        .costs(StockCosts.lost(1, 9))
        .demand(PeriodDemand.of(new DemandLaw.Poisson(5)))
        .build();
    StockSystem system =
        StockSystem.inPeriods(EventOrder.RECEIVE_ORDER_DEMAND).point(lostPoint).build();
    int covered = 0;
    for (int seed = 0; seed < 200; seed++) {
      Estimate cost =
          StockSimulator.run(system, StockRun.of(seed, 1_000)).total().cost();
      covered += cost.covers(lost.cost()) ? 1 : 0;
    }
    assertThat(covered).isBetween(184, 197);
  }

  @Test
  void whatIsWrongIsToldAllAtOnceWithItsPath() {
    StockSystem.Builder system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("a").lanes(Lane.from("b", LeadTime.of(1.5))).build())
        .point(StockPoint.named("b").lanes(Lane.from("a", LeadTime.of(1))).build())
        .pool(new Pool(List.of("a", "c"), 0, 0));
    assertThatThrownBy(system::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("points.a.lanes")
        .hasMessageContaining("must be whole periods")
        .hasMessageContaining("must not supply itself")
        .hasMessageContaining("known: [a, b]");
  }
}
