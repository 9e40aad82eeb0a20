package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StockPolicy;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.StationCount;
import io.newretail.report.StationReport;
import io.newretail.report.StockCount;
import io.newretail.report.StoreReport;
import io.newretail.scenario.Scenario;
import io.newretail.station.ServiceLaw;
import io.newretail.station.StaffedStation;
import io.newretail.station.Station;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.ArrivalRate;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.DynamicSubstitution;
import io.newretail.theory.FluidSurge;
import io.newretail.theory.Newsvendor;
import io.newretail.theory.PeriodicReview;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Relations between runs under common random numbers, on each path: no statistics. The seeds are any. Where theory says that a relation
 * may fail, a test shows it failing; docs/model/golden.md has the list.
 */
final class MetamorphicTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static OnlineDemand online(double baskets, int units) {
    return Chains.online(baskets, units);
  }

  /** One article that is not restocked within the run, online and at the shelf. */
  private static Report oneArticle(long seed, int stock) {
    Scenario scenario = Chains.scenario(Chains.city(1, Chains.store("a")), online(120, 3), 1)
        .demand(Demand.none()
            .withOnline(online(120, 3))
            .withWalkIn(WalkInDemand.of(Rate.perDay(90)).withSize(BasketSize.fixed(2))))
        .restock(RestockPolicy.fixedStock(stock))
        .build();
    return Simulator.run(scenario, RunOptions.seed(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void moreStockNeverLowersTheUnitsFilled(long seed) {
    double before = -1;
    for (int stock = 0; stock <= 700; stock += 50) {
      Report r = oneArticle(seed, stock);
      double now = r.kpi("gmv.online").mean() * r.kpi("fill.online").mean() / 100
          + r.kpi("sales.walkin").mean();
      assertThat(now).as("stock %s", stock).isGreaterThanOrEqualTo(before - 1e-9);
      before = now;
    }
    assertThat(before).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aHigherBaseStockNeverLowersTheUnitsSoldAlsoWithALeadTime(long seed) {
    double before = -1;
    for (int level = 0; level <= 40; level += 4) {
      StockSystem system = StockSystem.inPeriods(EventOrder.RECEIVE_ORDER_DEMAND)
          .point(StockPoint.named("store")
              .policy(StockPolicy.baseStock(level))
              .shortage(Shortage.LEAVE)
              .lanes(Lane.outside(LeadTime.of(3)))
              .demand(PeriodDemand.of(new DemandLaw.Poisson(6)))
              .build())
          .build();
      double sold = StockSimulator.run(system, new StockRun(seed, 1, 0, 300, 1))
          .total()
          .values(StockCount.SOLD)[0];
      assertThat(sold).isGreaterThanOrEqualTo(before);
      before = sold;
    }
  }

  /** Baskets leave in turn: the k-th is ready no later with more pickers (Kiefer and Wolfowitz 1955), for every k. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void morePickersMakeNoBasketReadyLater(long seed) {
    double[] before = readyByMinute(seed, 2);
    for (int pickers = 3; pickers <= 9; pickers += 2) {
      double[] now = readyByMinute(seed, pickers);
      for (int m = 0; m < now.length; m++) {
        assertThat(now[m]).as("minute %s", m).isGreaterThanOrEqualTo(before[m]);
      }
      before = now;
    }
  }

  private static double[] readyByMinute(long seed, int pickers) {
    Scenario scenario = Chains.scenario(
            Chains.city(20, Chains.store("a").withPickers(pickers)), online(700, 4), 2)
        .pick(PickPolicy.continuous(ServiceTime.exponential(Duration.ofMinutes(6))))
        .promise(PromisePolicy.timeSlots(SlotPlan.every(Duration.ofHours(1)).withDaysAhead(6)))
        .build();
    Series series =
        Simulator.run(scenario, RunOptions.seed(seed).withBucket(MINUTE)).series();
    double[] ready = new double[series.buckets()];
    for (int b = 0; b < ready.length; b++) {
      ready[b] = series.count(b, Series.Column.BASKETS_READY) + (b == 0 ? 0 : ready[b - 1]);
    }
    return ready;
  }

  /** Units held until they are paid for or the hold runs out: an infinite station whose stays are cut. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aLongerTimeoutNeverLowersTheUnitsHeld(long seed) {
    double held = -1;
    double expired = 2;
    for (double timeout : new double[] {1, 2, 5, 10, 30, 60}) {
      ServiceLaw stay = ServiceLaw.exponential(4).atMost(timeout);
      StationReport r =
          StationSimulator.run(Station.of(5, stay, 1_000_000), new StockRun(seed, 1, 0, 500, 1));
      double now = r.mean(StationCount.PRESENT_TIME).mean();
      double share =
          r.mean(StationCount.EXPIRED).mean() / r.mean(StationCount.ARRIVED).mean();
      assertThat(now).isGreaterThanOrEqualTo(held);
      assertThat(share).isLessThanOrEqualTo(expired);
      held = now;
      expired = share;
    }
  }

  @Test
  void aHigherPenaltyNeverLowersTheBaseStock() {
    List<DemandLaw> laws = List.of(
        new DemandLaw.Poisson(7.3),
        new DemandLaw.NegativeBinomial(2, 0.2),
        new DemandLaw.Normal(50, 8),
        new DemandLaw.LogNormal(3, 0.7));
    for (DemandLaw law : laws) {
      double before = 0;
      int upTo = 0;
      for (double penalty = 1; penalty < 200; penalty *= 1.7) {
        double level = new Newsvendor(law, 1, penalty).level();
        assertThat(level).isGreaterThanOrEqualTo(before);
        before = level;
        if (law.whole()) {
          int up = new PeriodicReview(law, 1, 0, 1, penalty).optimum().upTo();
          assertThat(up).isGreaterThanOrEqualTo(upTo);
          upTo = up;
        }
      }
    }
    int stocked = 0;
    for (int service = 50; service < 100; service += 7) {
      int level = (int) levels(Share.percent(service));
      assertThat(level).isGreaterThanOrEqualTo(stocked);
      stocked = level;
    }
  }

  private static double levels(Share service) {
    Scenario scenario = Chains.scenario(Chains.city(5, Chains.store("a")), online(60, 2), 1)
        .restock(RestockPolicy.orderUpTo(service))
        .build();
    return Simulator.run(scenario, 3L).kpi("stock.mean").mean();
  }

  /**
   * Baskets and pickers n times as many: the longest queue over n comes nearer to the fluid one, within four standard deviations of a Poisson
   * count of that size (probability of a miss 6e-5 a scale).
   */
  @Test
  void aLargerChainMovesToTheFluidLimit() {
    double[] hours = new double[24];
    java.util.Arrays.fill(hours, 1);
    hours[9] = 10;
    hours[10] = 6;
    double sum = java.util.Arrays.stream(hours).sum();
    List<Double> rates = new ArrayList<>();
    for (double hour : hours) {
      rates.add(96 * hour / sum);
    }
    double fluid = FluidSurge.peak(ArrivalRate.Steps.even(1, rates), 6, 24);
    for (int n : new int[] {4, 16, 64, 256}) {
      Scenario scenario = Chains.scenario(
              Chains.city(20, Chains.store("a").withPickers(n)),
              online(96.0 * n, 1).withCurve(DayCurve.hourly(hours)),
              1)
          .pick(PickPolicy.continuous(ServiceTime.fixed(Duration.ofMinutes(10))))
          .build();
      double peak = Simulator.run(scenario, 7L).kpi("pick.queue.peak").mean() / n;
      double spread = 4 * Math.sqrt(rates.get(9) + rates.get(10)) / Math.sqrt(n) + 1.0 / n;
      assertThat(peak).as("scale %s", n).isCloseTo(fluid, within(spread));
    }
  }

  private static Network cities(boolean more, boolean turned) {
    Network.Builder network = Network.builder().assortment(Assortment.zipf(40, 1));
    List<String> names = new ArrayList<>(List.of("east", "west", "north"));
    if (more) {
      names.add("far");
    }
    if (turned) {
      java.util.Collections.reverse(names);
    }
    for (String name : names) {
      network.depot(Depot.of("depot-" + name, Duration.ofHours(10)));
      List<Store> stores = new ArrayList<>(
          List.of(Store.ofPickers(2).named(name + "-a"), Store.ofPickers(3).named(name + "-b")));
      if (turned) {
        java.util.Collections.reverse(stores);
      }
      network.catchment(new Catchment(name, "depot-" + name, stores));
    }
    return network.build();
  }

  private static Scenario chain(Network network, int week) {
    Demand demand = Demand.none()
        .withOnline(OnlineDemand.of(Rate.perDay(150))
            .withPayment(new Payment(Share.percent(80), Duration.ofMinutes(20))))
        .withWalkIn(WalkInDemand.of(Rate.perDay(150)));
    return Scenario.builder(network)
        .days(Chains.MONDAY.plusWeeks(week), Chains.MONDAY.plusWeeks(week).plusDays(3))
        .demand(demand)
        .restock(RestockPolicy.orderUpTo(Share.percent(90)))
        .build();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void storesInAnotherOrderGiveTheSameOutputsStoreByStore(long seed) {
    Report one = Simulator.run(chain(cities(true, false), 0), seed);
    Report two = Simulator.run(chain(cities(true, true), 0), seed);
    for (StoreReport store : one.stores()) {
      assertThat(two.store(store.store())).isEqualTo(store);
    }
    assertThat(two.digest()).isEqualTo(one.digest());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aCityThatSharesNothingWithTheOthersLeavesThemAsTheyWere(long seed) {
    Report few = Simulator.run(chain(cities(false, false), 0), seed);
    Report more = Simulator.run(chain(cities(true, false), 0), seed);
    for (StoreReport store : few.stores()) {
      assertThat(more.store(store.store())).isEqualTo(store);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aScenarioSomeWeeksLaterIsTheSameSomeWeeksLater(long seed) {
    Report now = Simulator.run(chain(cities(false, false), 0), seed);
    Report later = Simulator.run(chain(cities(false, false), 5), seed);
    assertThat(later.digest()).isEqualTo(now.digest());
    assertThat(later.days().get(0).basketsPlaced()).isEqualTo(now.days().get(0).basketsPlaced());
  }

  /**
   * Exception (Mahajan and van Ryzin 2001): where shoppers take what is there, more of one article lowers what is sold of the other, and may
   * lower what is earned.
   */
  @Test
  void moreStockOfACheapArticleCanLowerSalesOfADearOneAndTheRevenue() {
    DynamicSubstitution shoppers = DynamicSubstitution.logit(1, 1);
    double[] prices = {9, 2};
    double few = shoppers.revenue(5, new int[] {4, 0}, prices).stream()
        .mapToDouble(x -> x)
        .sum();
    double more = shoppers.revenue(5, new int[] {4, 3}, prices).stream()
        .mapToDouble(x -> x)
        .sum();
    assertThat(shoppers.sold(0, 5, 4, 3)).isLessThan(shoppers.sold(0, 5, 4, 0));
    assertThat(more).isLessThan(few);
  }

  /** Exception, in the engine: whole baskets or nothing; a large basket that more stock lets in takes what several small ones want. */
  @Test
  void moreStockCanLowerTheBasketsPromisedWhereBasketsAreWhole() {
    boolean fewer = false;
    for (long seed = 1; seed <= 40 && !fewer; seed++) {
      double before = promised(seed, 30);
      for (int stock = 31; stock <= 40 && !fewer; stock++) {
        double now = promised(seed, stock);
        fewer = now < before;
        before = now;
      }
    }
    assertThat(fewer).isTrue();
  }

  private static double promised(long seed, int stock) {
    Scenario scenario = Chains.scenario(
            Chains.city(1, Chains.store("a")),
            online(40, 1).withSize(BasketSize.negativeBinomial(6, 0.5)),
            1)
        .promise(PromisePolicy.timeSlots(Duration.ofHours(1)).wholeBasketsOnly())
        .restock(RestockPolicy.fixedStock(stock))
        .build();
    return Simulator.run(scenario, seed).kpi("baskets.promised").mean();
  }

  /**
   * Exception: with ranks a faster server can be done just in time to take a long job of low rank, for which one of high rank then waits. With one
   * rank it never happens on any path.
   */
  @Test
  void fasterServersCanMakeTheFirstRankWaitLongerButNotASingleClass() {
    int worse = 0;
    for (long seed = 1; seed <= 200; seed++) {
      assertThat(wait(seed, 0.95, false)).isLessThanOrEqualTo(wait(seed, 1, false) + 1e-9);
      worse += wait(seed, 0.95, true) > wait(seed, 1, true) + 1e-9 ? 1 : 0;
    }
    assertThat(worse).isPositive();
  }

  private static double wait(long seed, double service, boolean ranks) {
    StaffedStation.Builder counter = StaffedStation.of(ServiceLaw.constant(service))
        .rates(List.of(0.8, 0.0), 10)
        .servers(List.of(1), 1);
    if (ranks) {
      counter.ranks(0.3, 0.7);
    }
    StationReport r = StationSimulator.run(counter.build(), new StockRun(seed, 1, 0, 19.9, 1));
    return ranks
        ? r.meanWait(0).mean()
        : r.mean(StationCount.WAITED).mean() / r.mean(StationCount.WAITS).mean();
  }
}
