package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.policy.StockPolicy;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.report.StockReport;
import io.newretail.report.StreamCount;
import io.newretail.stock.Customers;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.LostSales;
import io.newretail.theory.Newsvendor;
import io.newretail.theory.PeriodicReview;
import io.newretail.theory.SupplyContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations that hold for any parameters, whatever the values (conservation is the first; {@link StockSystemTest}). */
final class StockRelationsTest {
  private static StockReport customers(double rate, double lead, double level, StockCosts costs) {
    return customers(level, lead, costs, Customers.of("c", rate, "store"));
  }

  private static StockReport customers(
      double level, double lead, StockCosts costs, Customers... streams) {
    StockSystem.Builder system = StockSystem.continuous()
        .point(StockPoint.named("store")
            .policy(StockPolicy.baseStock(level))
            .opening(level)
            .lanes(Lane.outside(LeadTime.of(lead)))
            .costs(costs)
            .build());
    for (Customers stream : streams) {
      system.customers(stream);
    }
    return StockSimulator.run(system.build(), StockRun.of(4, 2_000));
  }

  @Test
  void twoMeanNumbersAreRatesTimesMeanTimes() {
    StockReport r = customers(3, 2, 7, StockCosts.of(1, 9));
    double wait = r.share("c", StreamCount.WAITED, StreamCount.COMPLETE).mean();
    StockFigures f = r.total();
    assertThat(f.backlog().mean())
        .isCloseTo(f.rate(StockCount.DEMANDED).mean() * wait, within(0.01));
    assertThat(f.rate(StockCount.TRANSIT_TIME).mean())
        .isCloseTo(f.rate(StockCount.ORDERED).mean() * 2, within(0.02));
  }

  @Test
  void threeScalingCostsScalesCostAndScalingTimeScalesRatesOnly() {
    PeriodicReview.Result one = new PeriodicReview(new DemandLaw.Poisson(8), 1, 50, 1, 9).optimum();
    PeriodicReview.Result ten =
        new PeriodicReview(new DemandLaw.Poisson(8), 1, 500, 10, 90).optimum();
    assertThat(List.of(ten.reorder(), ten.upTo())).isEqualTo(List.of(one.reorder(), one.upTo()));
    assertThat(ten.cost()).isCloseTo(10 * one.cost(), within(1e-9));
    double slow = customers(3, 2, 7, StockCosts.of(1, 9)).total().cost().mean();
    var fast = customers(6, 1, 7, StockCosts.of(2, 18)).total().cost();
    assertThat(fast.mean()).isCloseTo(2 * slow, within(4 * fast.halfWidth95()));
  }

  @Test
  void fourServiceRisesWithStockAndCostWithLeadTime() {
    double before = 0;
    for (int level = 4; level < 12; level++) {
      double fill = customers(3, 2, level, StockCosts.none()).total().fillRate().mean();
      assertThat(fill).isGreaterThan(before);
      before = fill;
    }
    double cost = 0;
    for (int lead = 0; lead < 5; lead++) {
      DemandLaw law = new DemandLaw.Poisson(5.0 * (lead + 1));
      Newsvendor model = new Newsvendor(law, 1, 9);
      assertThat(model.cost(model.level())).isGreaterThan(cost);
      cost = model.cost(model.level());
    }
  }

  @Test
  void fiveTheBestLostSalesCostLeastOfAll() {
    for (int lead = 1; lead < 4; lead++) {
      DemandLaw law = new DemandLaw.Poisson(5);
      LostSales lost = new LostSales(law, lead, 1, 9);
      double best = lost.optimum().cost();
      assertThat(best).isLessThanOrEqualTo(lost.bestBaseStock().cost() + 1e-9);
      Newsvendor backlog = new Newsvendor(law.over(lead + 1), 1, 9);
      assertThat(best).isLessThanOrEqualTo(backlog.cost(backlog.level()) + 1e-9);
    }
  }

  @Test
  void sixABasketIsServedNoBetterThanItsWorstLineAndNoWorseThanIfLinesWereApart() {
    StockSystem.Builder system = StockSystem.continuous();
    for (int i = 0; i < 2; i++) {
      system.point(StockPoint.named("item " + i)
          .policy(StockPolicy.baseStock(4 + i))
          .opening(4)
          .lanes(Lane.outside(LeadTime.of(1)))
          .build());
    }
    system.customers(Customers.baskets(
        "both", 3, List.of(Customers.Line.of("item 0", 1), Customers.Line.of("item 1", 1))));
    StockReport r = StockSimulator.run(system.build(), StockRun.of(1, 2_000));
    double order = r.share("both", StreamCount.AT_ONCE, StreamCount.PLACED).mean();
    double one = r.point("item 0").fillRate().mean();
    double two = r.point("item 1").fillRate().mean();
    assertThat(order).isLessThanOrEqualTo(Math.min(one, two) + 1e-9).isGreaterThan(one * two);
  }

  @Test
  void sevenAStreamSplitByCoinsIsTheSameStream() {
    var whole = customers(4, 2, 10, StockCosts.of(1, 9)).total().cost();
    var split = customers(
            10,
            2,
            StockCosts.of(1, 9),
            Customers.of("a", 1, "store"),
            Customers.of("b", 3, "store"))
        .total()
        .cost();
    assertThat(split.mean())
        .isCloseTo(whole.mean(), within(whole.halfWidth95() + split.halfWidth95()));
  }

  @Test
  void eightAnOrderAheadIsWorthItsTimeOfSupply() {
    var shorter = customers(4, 2, 10, StockCosts.of(1, 9)).total().cost();
    var ahead = customers(
            10, 5, StockCosts.of(1, 9), Customers.of("c", 4, "store").orderingAhead(3))
        .total()
        .cost();
    assertThat(ahead.mean())
        .isCloseTo(shorter.mean(), within(shorter.halfWidth95() + ahead.halfWidth95()));
  }

  @Test
  void nineSharingRevenueMovesProfitBetweenPartnersOnly() {
    SupplyContract chain = new SupplyContract(new DemandLaw.Poisson(100), 10, 4, 1, 0);
    double all = chain.profits(105, chain.wholesale(7)).chain();
    for (double share : new double[] {0, 0.2, 0.5}) {
      assertThat(chain.profits(105, chain.revenueSharing(5, share)).chain())
          .isCloseTo(all, within(1e-9));
    }
  }

  @Test
  void tenTheSameSeedTellsTheSameAndDeclarationsMayComeInAnyOrder() {
    StockReport one = StockSimulator.run(pair("a", "b"), StockRun.of(9, 500));
    StockReport two = StockSimulator.run(pair("b", "a"), StockRun.of(9, 500));
    for (String name : List.of("a", "b")) {
      for (StockCount count : StockCount.values()) {
        assertThat(one.point(name).values(count)).isEqualTo(two.point(name).values(count));
      }
    }
  }

  private static StockSystem pair(String... names) {
    StockSystem.Builder system = StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND);
    for (String name : names) {
      system.point(StockPoint.named(name)
          .policy(StockPolicy.baseStock(name.equals("a") ? 9 : 12))
          .lanes(Lane.outside(LeadTime.between(0, 2)))
          .shortage(Shortage.partly(0.5))
          .demand(PeriodDemand.of(new DemandLaw.Poisson(5)))
          .build());
    }
    return system.build();
  }
}
