package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.Spike;
import io.newretail.demand.WalkInDemand;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.policy.RestockPolicy;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

final class PlanCompilerTest {
  private static final Share SERVICE = Share.percent(95);
  private static final Depot SOUTH = Depot.unlimited("south", Duration.ofHours(30));
  private static final Depot NORTH = Depot.of("north", Duration.ofHours(8))
      .withSupply(Duration.ofDays(1), Duration.ofDays(2), Share.percent(90))
      .withSafetyTime(Duration.ofDays(1));

  private static Scenario.Builder scenario(Depot... depots) {
    Network.Builder network = Network.builder().assortment(Assortment.zipf(10, 0));
    for (Depot depot : depots) {
      network.depot(depot);
    }
    network.catchment(new Catchment(
        "xian", depots[0].name(), List.of(Chains.store("z").withSize(2), Chains.store("m"))));
    network.catchment(new Catchment("amoy", depots[0].name(), List.of(Chains.store("q"))));
    return Chains.scenario(network.build(), Chains.online(100, 3), 4);
  }

  private static Plan plan(Depot... depots) {
    return PlanCompiler.compile(scenario(depots).build());
  }

  @Test
  void catchmentsStoresAndDepotsStandInTheOrderOfTheirNames() {
    Plan plan = plan(SOUTH, NORTH);

    assertThat(plan.depots).extracting(DepotPlan::name).containsExactly("north", "south");
    assertThat(plan.shards).extracting(ShardPlan::name).containsExactly("amoy", "xian");
    assertThat(plan.shards).extracting(ShardPlan::depot).containsOnly(1);
    assertThat(plan.shards.get(1).stores())
        .extracting(StorePlan::name, StorePlan::index)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("m", 1),
            org.assertj.core.api.Assertions.tuple("z", 2));
    assertThat(plan.shards.get(0).stores().get(0).entity()).isEqualTo(RandomStream.entity("q"));
  }

  @Test
  void anEpochIsTheShortestLeadTimeButNeverMoreThanADay() {
    assertThat(plan(SOUTH).epoch).isEqualTo(Ticks.DAY);
    assertThat(plan(SOUTH, NORTH).epoch).isEqualTo(8 * Ticks.HOUR);
  }

  @Test
  void allDemandCountsTowardsTheUnitsOfADay() {
    Demand all = Demand.none()
        .withOnline(Chains.online(100, 3))
        .withWalkIn(WalkInDemand.of(Rate.perDay(50)).withSize(BasketSize.fixed(4)))
        .withItems(ItemDemand.daily(Rate.perDay(7)));
    Plan plan = PlanCompiler.compile(scenario(SOUTH).demand(all).build());

    assertThat(plan.unitsPerDay).isEqualTo(507, within(1e-9));
    StorePlan large = plan.shards.get(1).stores().get(1);
    assertThat(plan.dailyDemand(large, 0)).isEqualTo(101.4, within(1e-9));
  }

  @Test
  void aStoresLevelCoversReviewLeadAndSafetyTimeOfItsOwnDemand() {
    RestockPolicy restock = RestockPolicy.orderUpTo(SERVICE)
        .reviewed(Duration.ofHours(12), LocalTime.NOON)
        .withSafetyTime(Duration.ofHours(4));
    Plan plan = PlanCompiler.compile(scenario(NORTH).restock(restock).build());

    for (StorePlan store : plan.shards.get(1).stores()) {
      double mean = 300 * store.size() / 10;
      int level = PoissonDistribution.of(mean).inverseCumulativeProbability(0.95);
      assertThat(plan.level(store, 0, 3)).as(store.name()).isEqualTo(level);
    }
  }

  @Test
  void aLevelIsNeverBelowItsMinimumAndAFixedStockIsWhatItSays() {
    StorePlan store = plan(SOUTH).shards.get(0).stores().get(0);
    RestockPolicy atLeast = RestockPolicy.orderUpTo(SERVICE).atLeast(4_000);

    assertThat(PlanCompiler.compile(scenario(SOUTH).restock(atLeast).build()).level(store, 0, 0))
        .isEqualTo(4_000);
    RestockPolicy fixed = RestockPolicy.fixedStock(3);
    assertThat(PlanCompiler.compile(scenario(SOUTH).restock(fixed).build()).level(store, 0, 0))
        .isEqualTo(3);
  }

  @Test
  void aDepotsLevelCoversReviewSupplyAndSafetyTimeOfAllItsStores() {
    Plan plan = plan(NORTH);

    int level = PoissonDistribution.of(30 * 4 * 4).inverseCumulativeProbability(0.9);
    assertThat(plan.depots.get(0).level()).hasSize(10).containsOnly(level);
    assertThat(plan(SOUTH).depots.get(0).level()).isEmpty();
  }

  @Test
  void aSpikeMultipliesItsDayAndBringsItsCurve() {
    double[] night = new double[24];
    night[0] = 1;
    Demand spiked = Demand.none()
        .withOnline(Chains.online(100, 3))
        .plus(new Spike(Chains.MONDAY.plusDays(2), DayCurve.hourly(night), 2.5));
    ChannelPlan online = PlanCompiler.compile(scenario(SOUTH).demand(spiked).build()).online;

    assertThat(online.mass()).containsExactly(100, 100, 250, 100);
    ArrivalCurve[] curves = online.curve()[0];
    assertThat(curves[2].tickAt(0, 0.5)).isEqualTo(Ticks.HOUR / 2);
    assertThat(curves[1].tickAt(curves[1].segment(0, 0.5), 0.5)).isEqualTo(Ticks.DAY / 2);
  }
}
