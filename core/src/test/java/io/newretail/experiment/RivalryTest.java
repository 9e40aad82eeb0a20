package io.newretail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Shoppers;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Tastes;
import io.newretail.experiment.Rivalry.Effect;
import io.newretail.experiment.Rivalry.Equilibrium;
import io.newretail.experiment.Rivalry.Launch;
import io.newretail.experiment.Rivalry.Player;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Rival;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.network.Zone.Place;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.sim.ExpectedVisits;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Rate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Rivals in the same catchments: what they take, what their steps do, and prices that answer each other. */
final class RivalryTest {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 10);
  private static final Place OWN = new Place(0, 0);
  private static final Place OTHER = new Place(6, 0);

  /** Seven zones on a line from the chain's store to the rival's and beyond. */
  private static Scenario line(Rival rival, double dissimilarity) {
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      zones.add(
          Zone.at("zone-" + i, 1, new Place(1.5 * i - 1, 1), Map.of("own", OWN, "other", OTHER)));
    }
    return scenario(
        new Catchment("city", "depot", List.of(Store.ofPickers(20).named("own")))
            .withZones(zones)
            .withRivals(List.of(rival)),
        StoreChoice.gravity(1, 1.5).withOutside(0.1).withPriceElasticity(2),
        ChannelChoice.builder()
            .tastes(new Tastes(0.1, 0.2, 0.3, 0, 0))
            .offer(ChannelOffer.of(Channel.COLLECT).withAttraction(-0.5))
            .offer(ChannelOffer.of(Channel.DELIVER).withAttraction(-1))
            .offer(ChannelOffer.of(Channel.WALK_IN).withAttraction(1))
            .offer(ChannelOffer.of(Channel.RIVAL).withAttraction(-3))
            .nest(dissimilarity, Channel.COLLECT, Channel.DELIVER, Channel.RIVAL)
            .build());
  }

  private static Scenario scenario(Catchment city, StoreChoice stores, ChannelChoice channels) {
    OnlineDemand visits = OnlineDemand.of(Rate.perDay(1_500));
    return Scenario.builder(Network.builder()
            .assortment(Assortment.zipf(30, 1))
            .depot(Depot.unlimited("depot", Duration.ofHours(6)))
            .catchment(city)
            .build())
        .days(DAY, DAY.plusDays(2))
        .demand(Demand.none()
            .withOnline(visits)
            .withShoppers(Shoppers.plain().withStores(stores).withChannels(channels)))
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30)))
        .restock(RestockPolicy.fixedStock(100_000))
        .build();
  }

  private static final Rival RIVAL = Rival.of("carrefour", Map.of("other", 1.5));

  @Test
  void rivalsTakeTheirPartByGravityAndThePureOnlineRivalByTheLogit() {
    Scenario scenario = line(
        RIVAL.withPriceIndex(0.9).withPickup(new Rival.Pickup(-0.5, Duration.ofHours(2))), 0.6);
    ExpectedVisits visits = ExpectedVisits.of(scenario);
    double pull = 1.5 / Math.pow(Math.hypot(6 - 2, 1), 1.5) * Math.pow(0.9, -2);
    double own = 1 / Math.pow(Math.hypot(2, 1), 1.5);
    assertThat(visits.visits(p -> p.zone().equals("zone-2"), RivalryTest::all))
        .isCloseTo(own / (own + pull + 0.1), within(1e-12));
    double total = visits.visits(p -> true, RivalryTest::all)
        + visits.outside()
        + visits.rivals().get("carrefour").stores();
    assertThat(total).isCloseTo(7, within(1e-9));
  }

  private static double all(ExpectedVisits.Place place) {
    return place.channels().values().stream().mapToDouble(c -> c).sum();
  }

  /** Exact binomial intervals, together wrong in less than 1 % of seeds. */
  @Test
  void theEngineDrawsWhatIsExpected() {
    Scenario scenario = line(RIVAL.withPickup(new Rival.Pickup(0, Duration.ofHours(2))), 0.6);
    ExpectedVisits expected = ExpectedVisits.of(scenario);
    Report report = Simulator.run(scenario, RunOptions.seed(4));
    double rival = report.kpi("rival.carrefour.visits").mean();
    double outside = report.kpi("choice.outside").mean();
    double own = report.kpi("choice.visits").mean();
    double all = rival + outside + own;
    assertThat(all).isBetween(20_500.0, 21_500.0);
    assertPart(rival, all, expected.rivals().get("carrefour").stores() / 7);
    assertPart(outside, all, expected.outside() / 7);
    assertPart(report.kpi("choice.walkin").mean(), all, expected.inStore() / 7);
    assertPart(
        report.kpi("choice.collect").mean() + report.kpi("choice.deliver").mean(),
        all,
        expected.online() / 7);
  }

  private static void assertPart(double part, double whole, double share) {
    var law = BinomialDistribution.of((int) whole, share);
    assertThat((int) part)
        .isBetween(law.inverseCumulativeProbability(0.001), law.inverseSurvivalProbability(0.001));
  }

  /** Akturk and Ketzenberg 2022: -4.7 % online, -1.8 % in stores; two numbers fitted, the decay with distance is foretold. */
  @Test
  void aLaunchOfPickupCostsWhatWasPublishedAndLessFarAway() {
    Launch launch = Rivalry.launch(
        t -> line(RIVAL, t), "carrefour", Duration.ofHours(2), new Effect(-0.047, -0.018));
    Effect effect = Rivalry.effect(launch.before(), launch.after());
    assertThat(effect.online()).isCloseTo(-0.047, within(1e-6));
    assertThat(effect.inStore()).isCloseTo(-0.018, within(1e-6));
    assertThat(launch.dissimilarity()).isBetween(0.1, 0.9);
    ExpectedVisits before = ExpectedVisits.of(launch.before());
    ExpectedVisits after = ExpectedVisits.of(launch.after());
    double nearer = 0;
    for (int i = 0; i <= 4; i++) {
      String zone = "zone-" + i;
      double loss = 1
          - after.visits(p -> p.zone().equals(zone), ExpectedVisits::online)
              / before.visits(p -> p.zone().equals(zone), ExpectedVisits::online);
      assertThat(loss).isGreaterThan(nearer);
      nearer = loss;
    }
    assertThatThrownBy(() -> Rivalry.launch(
            t -> line(RIVAL, t), "carrefour", Duration.ofHours(2), new Effect(-0.2, -0.19999)))
        .hasMessageContaining("no launch of carrefour");
  }

  /** Two alike chains: p = c g (1 - s) / (g (1 - s) - 1) with s = 1/2, g = 4, c = 0.8. */
  @Test
  void pricesOfTwoAlikeChainsSettleAtTheTextbookEquilibrium() {
    Map<String, Double> near = Map.of("own", 1.0, "other", 1.0);
    Catchment city = new Catchment("city", "depot", List.of(Store.ofPickers(9).named("own")))
        .withZones(List.of(new Zone("zone", 1, near)))
        .withRivals(List.of(Rival.of("rival", Map.of("other", 1.0))));
    ChannelChoice walk = ChannelChoice.builder()
        .offer(ChannelOffer.of(Channel.WALK_IN).withAttraction(40))
        .build();
    Scenario scenario = scenario(city, StoreChoice.gravity(1, 1).withPriceElasticity(4), walk);
    Player player = new Player(0.8, 0.7, 5);
    Equilibrium settled =
        Rivalry.settle(scenario, Map.of(Rivalry.CHAIN, player, "rival", player), 1e-10);
    assertThat(settled.prices().get(Rivalry.CHAIN)).isCloseTo(1.6, within(1e-4));
    assertThat(settled.prices().get("rival")).isCloseTo(1.6, within(1e-4));
    assertThat(settled.profits().get("rival")).isCloseTo(0.4, within(1e-4));
    assertThat(ExpectedVisits.of(settled.scenario()).inStore()).isCloseTo(0.5, within(1e-4));
  }

  @Test
  void aCheaperRivalTakesShoppersAndTheChainAnswersWithAPriceCut() {
    Scenario scenario = line(RIVAL, 0.6);
    Scenario cut = Rivalry.after(scenario, "carrefour", r -> r.withPriceIndex(0.8));
    assertThat(Rivalry.effect(scenario, cut).inStore()).isNegative();
    Player player = new Player(0.3, 0.5, 4);
    double calm =
        Rivalry.settle(scenario, Map.of(Rivalry.CHAIN, player), 1e-9).prices().get(Rivalry.CHAIN);
    double answer =
        Rivalry.settle(cut, Map.of(Rivalry.CHAIN, player), 1e-9).prices().get(Rivalry.CHAIN);
    assertThat(answer).isLessThan(calm);
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> Rivalry.after(line(RIVAL, 0.5), "jd", r -> r))
        .hasMessage("rival: jd: must be one of [carrefour]");
    assertThatThrownBy(() -> line(Rival.of("x", Map.of("own", 1.0)), 0.5))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("rivals[0].stores")
        .hasMessageContaining("zones[0].kilometres");
  }
}
