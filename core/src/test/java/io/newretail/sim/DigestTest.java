package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Spike;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.report.Report;
import io.newretail.report.StoreReport;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DigestTest {
  private static final LocalDate ELEVENTH = LocalDate.of(2017, 11, 11);

  /** Results are part of the API: if this changes, say so under "Results" in the change log. JDK 17 and 25 agree on it. */
  private static final String GOLDEN =
      "4194dc6f7951ff79cdfeaa1c60f1906a7c0bf62ee06b46c7411adc76610c8876";

  private static final RunOptions OPTIONS = RunOptions.seed(11).withReplications(2);

  private static List<Catchment> cities(int count) {
    List<Catchment> cities = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      List<Store> stores = new ArrayList<>();
      for (int s = 0; s <= c % 3; s++) {
        stores.add(Store.ofPickers(3).named("store-" + c + s).withSize(1 + 0.1 * s));
      }
      cities.add(new Catchment("city-" + c, c % 2 == 0 ? "north" : "south", stores));
    }
    return cities;
  }

  private static Scenario scenario(List<Catchment> cities, List<Depot> depots) {
    Network.Builder network = Network.builder().assortment(Assortment.zipf(200, 1));
    depots.forEach(network::depot);
    cities.forEach(network::catchment);
    Demand demand = Demand.none()
        .withOnline(OnlineDemand.of(Rate.perDay(150)))
        .withWalkIn(WalkInDemand.of(Rate.perDay(300)))
        .plus(Spike.singlesDay(2017).scaledTo(2));
    return Scenario.builder(network.build())
        .days(ELEVENTH.minusDays(1), ELEVENTH.plusDays(2))
        .demand(demand)
        .build();
  }

  private static List<Depot> depots() {
    return List.of(Depot.of("north", Duration.ofHours(9)), Depot.of("south", Duration.ofHours(14)));
  }

  private static Scenario scenario() {
    return scenario(cities(7), depots());
  }

  @Test
  void theDigestIsTheOneThatWasAlwaysThere() {
    assertThat(Simulator.run(scenario(), OPTIONS).digest()).isEqualTo(GOLDEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 64})
  void threadsChangeNothing(int threads) {
    assertThat(Simulator.run(scenario(), OPTIONS.withThreads(threads)).digest()).isEqualTo(GOLDEN);
  }

  @Test
  void theWidthOfBucketsAndChecksChangeNothing() {
    RunOptions other = OPTIONS.withBucket(Duration.ofSeconds(7)).checkingEveryEvent();

    assertThat(Simulator.run(scenario(), other).digest()).isEqualTo(GOLDEN);
  }

  @Test
  void anotherSeedGivesAnotherDigest() {
    assertThat(
            Simulator.run(scenario(), RunOptions.seed(12).withReplications(2)).digest())
        .isNotEqualTo(GOLDEN);
  }

  @Test
  void theOrderOfDeclarationChangesNoStoresFigures() {
    List<Catchment> shuffled = new ArrayList<>();
    Random random = new Random(5);
    for (Catchment city : cities(7)) {
      List<Store> stores = new ArrayList<>(city.stores());
      Collections.shuffle(stores, random);
      shuffled.add(new Catchment(city.name(), city.depot(), stores));
    }
    Collections.shuffle(shuffled, random);
    List<Depot> turned = new ArrayList<>(depots());
    Collections.reverse(turned);

    Report first = Simulator.run(scenario(), OPTIONS);
    Report second = Simulator.run(scenario(shuffled, turned), OPTIONS);

    assertThat(second.stores()).isEqualTo(first.stores());
    assertThat(second.digest()).isEqualTo(first.digest());
  }

  @Test
  void moreStoresMoveNoOtherStoresShoppers() {
    Report few = Simulator.run(scenario(cities(6), depots()), OPTIONS);
    Report more = Simulator.run(scenario(), OPTIONS);

    for (StoreReport store : few.stores()) {
      StoreReport same = more.store(store.store());
      for (String figure : List.of("baskets_placed", "gmv_online", "walkin_baskets")) {
        assertThat(same.figure(figure)).as(figure).isEqualTo(store.figure(figure));
      }
    }
  }

  @Test
  void anotherPolicyMeetsTheSameShoppers() {
    Scenario slow = scenario().toBuilder()
        .promise(scenario().promise().withSafetyStock(3).wholeBasketsOnly())
        .build();

    Report first = Simulator.run(scenario(), OPTIONS);
    Report second = Simulator.run(slow, OPTIONS);

    assertThat(second.samples("baskets.placed")).isEqualTo(first.samples("baskets.placed"));
    assertThat(second.samples("gmv.online")).isEqualTo(first.samples("gmv.online"));
    assertThat(second.samples("baskets.promised")).isNotEqualTo(first.samples("baskets.promised"));
  }

  @Test
  void replicationsDifferAndDoNotDependOnHowManyThereAre() {
    double[] two = Simulator.run(scenario(), OPTIONS).samples("gmv.online");
    double[] three = Simulator.run(scenario(), OPTIONS.withReplications(3)).samples("gmv.online");

    assertThat(two[0]).isNotEqualTo(two[1]);
    assertThat(three).startsWith(two);
  }
}
