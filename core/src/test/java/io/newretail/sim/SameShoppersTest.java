package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.BasketSize;
import io.newretail.demand.CartLoading;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.Excitement;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.LevelPeriods;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Presale;
import io.newretail.demand.Reaction;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StockRecords;
import io.newretail.report.Report;
import io.newretail.report.StoreReport;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Common random numbers: whatever the chain decides, the same shoppers come to every store and want the same. */
final class SameShoppersTest {
  private static final RunOptions OPTIONS = RunOptions.seed(3).withReplications(2);
  private static final List<String> SHOPPERS =
      List.of("baskets_placed", "gmv_online", "walkin_baskets");

  private static Scenario scenario(Store... stores) {
    return scenario(new Catchment("city", "depot", List.of(stores)));
  }

  private static Scenario scenario(Catchment... catchments) {
    Network.Builder network = Network.builder()
        .assortment(Assortment.zipf(40, 1))
        .depot(Depot.of("depot", Duration.ofHours(10)));
    for (Catchment catchment : catchments) {
      network.catchment(catchment);
    }
    Demand demand = Demand.none()
        .withOnline(OnlineDemand.of(Rate.perDay(120))
            .withPayment(new Payment(Share.percent(80), Duration.ofMinutes(20)))
            .withLevel(DayLevel.gamma(0.3)
                .sharedBy(DayLevel.Scope.STORE)
                .by(LevelPeriods.decaying(Duration.ofHours(6), 0.5)))
            .plus(CartLoading.gamma(Chains.MONDAY.plusDays(1).atStartOfDay(), 60, 0.2))
            .plus(presale())
            .excitedBy(new Excitement(0.3, Duration.ofMinutes(40))))
        .withWalkIn(WalkInDemand.of(Rate.perDay(150)).withSize(BasketSize.fixed(5)))
        .withItems(new ItemDemand(Rate.perDay(30), Duration.ofHours(6)));
    return Scenario.builder(network.build())
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(3))
        .demand(demand)
        .restock(RestockPolicy.fixedStock(60))
        .build();
  }

  private static Presale presale() {
    return new Presale(
        new Presale.Span(Chains.MONDAY.minusDays(2).atStartOfDay(), Chains.MONDAY.atTime(22, 0)),
        new Presale.Span(
            Chains.MONDAY.plusDays(1).atTime(1, 0), Chains.MONDAY.plusDays(1).atTime(20, 0)),
        Share.percent(30),
        Share.percent(10),
        Share.percent(85),
        Reaction.ofBalances());
  }

  private static Store store(String name) {
    return Store.ofPickers(2).named(name);
  }

  static List<Named<UnaryOperator<Scenario.Builder>>> decisions() {
    SlotPlan narrow = SlotPlan.every(Duration.ofMinutes(30)).withCapacity(2).withDaysAhead(0);
    ServiceTime slow = ServiceTime.exponential(Duration.ofMinutes(25));
    return List.of(
        Named.of("narrow slots", b -> b.promise(PromisePolicy.timeSlots(narrow))),
        Named.of("a rule", b -> b.promise(PromisePolicy.rule(narrow, d -> d.accept(-1)))),
        Named.of(
            "wishes",
            b -> b.promise(
                PromisePolicy.timeSlots(Duration.ofHours(1)).withMeanWish(Duration.ofHours(5)))),
        Named.of("other stores", b -> b.sourcing(SourcingPolicy.FIRST_COMPLETE)),
        Named.of(
            "parts from others",
            b -> b.sourcing(SourcingPolicy.splitFewest(Duration.ofMinutes(30)))
                .pick(PickPolicy.bySlot(Duration.ofMinutes(5), slow))),
        Named.of("stock at payment", b -> b.hold(HoldPolicy.atPayment(Duration.ofMinutes(5)))),
        Named.of("tokens", b -> b.hold(HoldPolicy.tokens(1.2, Duration.ofMinutes(5)))),
        Named.of("short holds", b -> b.hold(HoldPolicy.atOrder(Duration.ofMinutes(5)))),
        Named.of("waves", b -> b.pick(PickPolicy.waves(Duration.ofHours(2), slow))),
        Named.of("by slot", b -> b.pick(PickPolicy.bySlot(Duration.ofHours(1), slow))),
        Named.of("slow counters", b -> b.collect(CollectPolicy.counter(slow))),
        Named.of(
            "records that go wrong",
            b -> b.records(StockRecords.asAudited()
                .withShrink(new StockRecords.Shrink(0.1, 0.1))
                .withScanErrors(0.1)
                .withZeroBalanceWalks(0.5)
                .countedEvery(2))),
        Named.of("restocking", b -> b.restock(RestockPolicy.orderUpTo(Share.percent(80)))));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void anotherDecisionMovesNoArrivalOfAnyStore(UnaryOperator<Scenario.Builder> decision) {
    Scenario base = scenario(store("a"), store("b"), store("c"));
    Report before = Simulator.run(base, OPTIONS);
    Report after = Simulator.run(decision.apply(base.toBuilder()).build(), OPTIONS);

    assertThat(after.digest()).isNotEqualTo(before.digest());
    for (StoreReport store : before.stores()) {
      assertSameShoppers(store, after.store(store.store()));
    }
  }

  @Test
  void aStoreMoreOrLessMovesNoArrivalOfAnother() {
    Report few = Simulator.run(scenario(store("b"), store("d")), OPTIONS);
    Report more = Simulator.run(scenario(store("a"), store("b"), store("c"), store("d")), OPTIONS);

    for (StoreReport store : few.stores()) {
      assertSameShoppers(store, more.store(store.store()));
    }
  }

  @Test
  void anotherStoresSizeOrStaffMovesNoArrival() {
    Report before = Simulator.run(scenario(store("a"), store("b")), OPTIONS);
    Report after =
        Simulator.run(scenario(store("a").withSize(3).withPickers(9), store("b")), OPTIONS);

    assertSameShoppers(before.store("b"), after.store("b"));
    assertThat(after.store("a").figure("baskets_placed"))
        .isGreaterThan(before.store("a").figure("baskets_placed"));
  }

  @Test
  void aStoreThatMovesToAnotherCityTakesItsShoppersAlong() {
    Report before = Simulator.run(scenario(store("a"), store("b")), OPTIONS);
    Report after = Simulator.run(
        scenario(
            new Catchment("north", "depot", List.of(store("b"))),
            new Catchment("south", "depot", List.of(store("a")))),
        OPTIONS);

    assertSameShoppers(before.store("a"), after.store("a"));
    assertSameShoppers(before.store("b"), after.store("b"));
  }

  @Test
  void storesOfOtherNamesHaveOtherShoppers() {
    Report report = Simulator.run(scenario(store("a"), store("b")), OPTIONS);

    assertThat(report.store("a").figure("gmv_online"))
        .isNotEqualTo(report.store("b").figure("gmv_online"));
  }

  private static void assertSameShoppers(StoreReport expected, StoreReport actual) {
    for (String figure : SHOPPERS) {
      assertThat(actual.figure(figure))
          .as("%s of %s", figure, expected.store())
          .isPositive()
          .isEqualTo(expected.figure(figure));
    }
  }
}
