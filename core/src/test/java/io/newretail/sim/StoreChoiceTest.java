package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Shoppers;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Tastes;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.network.Zone.Place;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.SourcingPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.theory.Choice;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Visits from zones: gravity, what moves it and what does not, and to whom a full store passes a basket on. */
final class StoreChoiceTest {
  private static final Map<String, Place> STORES =
      Map.of("big", new Place(3, 0), "middle", new Place(0, 2), "small", new Place(-1, 0));

  private static Store store(String name, double size) {
    return Chains.store(name).withSize(size);
  }

  private static Network network(List<Store> stores, Zone... zones) {
    return Network.builder()
        .assortment(Assortment.zipf(30, 1))
        .depot(Depot.unlimited("depot", Duration.ofHours(6)))
        .catchment(new Catchment("city", "depot", stores).withZones(List.of(zones)))
        .build();
  }

  private static Scenario.Builder scenario(Network network, Shoppers shoppers) {
    OnlineDemand visits = Chains.online(10_000, 3);
    return Chains.scenario(network, visits, 1)
        .demand(Demand.none().withOnline(visits).withShoppers(shoppers));
  }

  private static Scenario.Builder golden(StoreChoice choice) {
    List<Store> stores = List.of(store("big", 17), store("middle", 12), store("small", 8));
    return scenario(
        network(stores, Zone.at("centre", 2, new Place(0, 0), STORES)),
        Shoppers.plain().withStores(choice));
  }

  private static Report run(Scenario.Builder scenario) {
    return Simulator.run(scenario.build(), RunOptions.seed(6));
  }

  private static double placed(Report report, String store) {
    return report.store(store).figure("baskets_placed");
  }

  /** Exact binomial interval: wrong in less than 0.2 % of seeds. */
  private static void assertPart(double part, double whole, double share) {
    var law = BinomialDistribution.of((int) whole, share);
    assertThat((int) part)
        .isBetween(law.inverseCumulativeProbability(0.001), law.inverseSurvivalProbability(0.001));
  }

  @Test
  void visitsSpreadByGravity() {
    double[][] shares = {{0.28814, 0.30508, 0.40678}, {0.14655, 0.23276, 0.62069}};
    for (int b = 1; b <= 2; b++) {
      Report report = run(golden(StoreChoice.gravity(1, b)));
      double all = report.kpi("baskets.placed").mean();
      assertPart(placed(report, "big"), all, shares[b - 1][0]);
      assertPart(placed(report, "middle"), all, shares[b - 1][1]);
      assertPart(placed(report, "small"), all, shares[b - 1][2]);
      assertThat(all).isBetween(19_500.0, 20_500.0);
      assertThat(report.kpi("choice.outside").mean()).isZero();
    }
  }

  @Test
  void anOutsideOptionTakesItsPart() {
    Report report = run(golden(StoreChoice.gravity(1, 1).withOutside(12 / 2.0)));
    double outside = report.kpi("choice.outside").mean();
    double all = outside + report.kpi("baskets.placed").mean();

    assertPart(outside, all, 0.30508 / 1.30508);
    assertPart(placed(report, "small"), all, 0.40678 / 1.30508);
  }

  @Test
  void noDecisionMovesAShopperToAnotherStore() {
    Scenario.Builder slow = golden(StoreChoice.gravity(1, 1))
        .restock(RestockPolicy.fixedStock(5))
        .pick(PickPolicy.continuous(ServiceTime.fixed(Duration.ofHours(2))));
    Report before = run(golden(StoreChoice.gravity(1, 1)));
    Report after = run(slow);

    assertThat(after.digest()).isNotEqualTo(before.digest());
    for (String store : STORES.keySet()) {
      assertThat(placed(after, store)).isEqualTo(placed(before, store));
      assertThat(after.store(store).figure("gmv_online"))
          .isEqualTo(before.store(store).figure("gmv_online"));
    }
  }

  @Test
  void aNewStoreTakesShoppersFromTheOthersAndMovesNoArrival() {
    Zone zone = new Zone("zone", 1, Map.of("a", 1.0, "b", 2.0));
    Zone wider = new Zone("zone", 1, Map.of("a", 1.0, "b", 2.0, "c", 1.5));
    Shoppers shoppers = Shoppers.plain().withStores(StoreChoice.gravity(1, 1));
    List<Store> two = List.of(store("a", 1), store("b", 1));
    Report before = run(scenario(network(two, zone), shoppers));
    Report after = run(scenario(
        network(List.of(store("a", 1), store("b", 1), store("c", 1)), wider), shoppers));

    assertThat(after.samples("baskets.placed")).isEqualTo(before.samples("baskets.placed"));
    assertThat(after.samples("gmv.online")).isEqualTo(before.samples("gmv.online"));
    assertPart(placed(after, "c"), after.kpi("baskets.placed").mean(), (2 / 3.0) / (1.5 + 2 / 3.0));
    for (String store : List.of("a", "b")) {
      assertThat(placed(after, store)).isLessThan(placed(before, store));
    }
  }

  /** The near store takes one basket a slot; what it cannot take goes to the next nearest, not to the next name. */
  @Test
  void aFullStorePassesBasketsOnByAttraction() {
    List<Store> stores = List.of(store("a-near", 0.001), store("b-far", 1), store("c-mid", 1));
    Zone zone = new Zone("zone", 1, Map.of("a-near", 1.0, "b-far", 3.0, "c-mid", 2.0));
    SlotPlan slots = SlotPlan.every(Duration.ofMinutes(60)).withCapacity(1_000);
    Report report =
        run(scenario(network(stores, zone), Shoppers.plain().withStores(StoreChoice.gravity(0, 12)))
            .promise(PromisePolicy.timeSlots(slots))
            .sourcing(SourcingPolicy.FIRST_COMPLETE));

    assertThat(placed(report, "a-near")).isGreaterThan(9_000);
    assertThat(report.store("a-near").figure("baskets_promised")).isLessThan(100);
    assertThat(report.store("c-mid").figure("baskets_promised")).isGreaterThan(9_000);
    assertThat(report.store("b-far").figure("baskets_promised")).isLessThan(100);
  }

  @Test
  void whoGoesFurtherMindsTheWay() {
    ChannelChoice choice = ChannelChoice.builder()
        .tastes(new Tastes(0, 0, 0.5, 0, 0))
        .offer(ChannelOffer.of(Channel.COLLECT).withAttraction(1).withDistance(99))
        .offer(ChannelOffer.of(Channel.DELIVER))
        .build();
    Shoppers shoppers = Shoppers.plain().withStores(StoreChoice.gravity(1, 0)).withChannels(choice);
    List<Store> stores = List.of(store("far", 1), store("near", 1));
    Report report = run(scenario(
        network(stores, new Zone("zone", 1, Map.of("far", 4.0, "near", 1.0))), shoppers));

    for (String store : List.of("far", "near")) {
      double way = store.equals("far") ? 4 : 1;
      assertPart(
          report.store(store).figure("chose_collect"),
          report.store(store).figure("visits"),
          Choice.logit(1 - 0.5 * way, 0).items().get(0));
    }
  }

  @Test
  void baseStockFollowsTheZones() {
    Report report = run(golden(StoreChoice.gravity(1, 2))
        .restock(RestockPolicy.orderUpTo(Share.percent(95)).withSafetyTime(Duration.ofHours(6))));

    assertThat(report.kpi("fill.online").mean()).isGreaterThan(99);
    // Mean stock stays of the order of two days' demand of 60,000 units, although the sizes say 37
    // stores.
    assertThat(report.kpi("stock.mean").mean()).isLessThan(200_000);
  }
}
