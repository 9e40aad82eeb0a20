package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.Baskets;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Deal;
import io.newretail.demand.Demand;
import io.newretail.demand.Herding;
import io.newretail.demand.Herding.Moderators;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Promotion;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.fit.ClaimElasticity;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shoppers follow visible claims as strongly as they are told to, and not at all by default. */
final class HerdingTest {
  private static final LocalDate DAY = Chains.MONDAY;
  private static final int ARTICLES = 40;

  private static Network network(int cities) {
    Network.Builder network = Network.builder()
        .assortment(Assortment.zipf(ARTICLES, 0.5))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)));
    for (int c = 0; c < cities; c++) {
      network.catchment(new Catchment(
          "city-" + c, "depot", List.of(Chains.store("a" + c), Chains.store("b" + c))));
    }
    return network.build();
  }

  /** Deals of a day each that start at all hours of the first. */
  private static List<Deal> deals(int count) {
    List<Deal> deals = new ArrayList<>();
    for (int d = 0; d < count; d++) {
      LocalDateTime from = DAY.atStartOfDay().plusHours(d * 7 % 24);
      deals.add(Deal.of(item(d), from, from.plusHours(24)));
    }
    return deals;
  }

  private static String item(int index) {
    return Assortment.zipf(ARTICLES, 0.5).items().get(index).name();
  }

  private static OnlineDemand online(double baskets) {
    return OnlineDemand.of(Rate.perDay(baskets))
        .withCurve(DayCurve.grocery())
        .withSize(BasketSize.fixed(4));
  }

  private static Scenario scenario(Network network, OnlineDemand online) {
    return Scenario.builder(network)
        .days(DAY, DAY.plusDays(2))
        .demand(Demand.none().withOnline(online))
        .restock(RestockPolicy.fixedStock(1_000_000))
        .build();
  }

  private static Report run(Scenario scenario, long seed) {
    return Simulator.run(scenario, RunOptions.seed(seed).withReplications(1).withThreads(2));
  }

  private static ClaimElasticity fitted(Demand demand, int cities, long seed) {
    Scenario scenario =
        scenario(network(cities), online(1)).toBuilder().demand(demand).build();
    return ClaimElasticity.ofReports(run(scenario, seed).deals());
  }

  private static Demand herded(double baskets, Herding herding) {
    return Demand.none().withOnline(online(baskets).herdedBy(herding));
  }

  /**
   * 23,616 deal-hours of 17 adds or more. A right engine misses by more than five standard errors with a probability of 6e-7; past
   * surprises among past claims may pull the slope down by 0.003 more.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.216, 0.1, 0.35})
  void theRegressionOfTheNextHourOnPastClaimsFindsTheElasticity(double elasticity) {
    Herding herding = Herding.on(deals(24)).withElasticity(elasticity);
    ClaimElasticity fit = fitted(herded(2_000, herding), 41, 7);

    assertThat(fit.hours()).isEqualTo(23_616);
    assertThat(fit.standardError()).isLessThan(0.004);
    assertThat(fit.elasticity())
        .isBetween(
            elasticity - 5 * fit.standardError() - 0.003, elasticity + 5 * fit.standardError());
    assertThat(fit.effect(0.1)).isEqualTo(StrictMath.pow(1.1, elasticity) - 1, within(0.002));
  }

  @Test
  void aTenthMoreClaimsBringTwoPercentMoreAddsInTheNextHour() {
    ClaimElasticity fit = fitted(herded(2_000, Herding.on(deals(24))), 41, 3);

    // Cui, Zhang and Bassamboo (2019): 2.08 %. Three standard errors are 0.12 points.
    assertThat(100 * fit.effect(0.1)).isEqualTo(2.08, within(0.2));
  }

  @Test
  void whereNobodyFollowsNothingChangesAndNothingIsFound() {
    Scenario without = scenario(network(3), online(500));
    Scenario off =
        scenario(network(3), online(500).herdedBy(Herding.on(deals(24)).withElasticity(0)));
    Report hardly = run(
        scenario(network(41), online(1_000).herdedBy(Herding.on(deals(24)).withElasticity(1e-12))),
        5);
    ClaimElasticity nothing = ClaimElasticity.ofReports(hardly.deals());

    assertThat(run(off, 5).digest()).isEqualTo(run(without, 5).digest());
    assertThat(run(off, 5).deals()).isEmpty();
    assertThat(Chains.figure(hardly, "deals.herded")).isZero();
    assertThat(nothing.elasticity())
        .isBetween(-5 * nothing.standardError() - 0.01, 5 * nothing.standardError());
  }

  /** Five standard errors, 6e-7, and 0.006 for past surprises: fewer adds an hour. */
  @Test
  void segmentsModelsAndPromotionsAreFollowedAsStrongly() {
    Herding herding = Herding.on(deals(24));
    Segment one = Segment.of("one", 1).withSize(BasketSize.fixed(6));
    Segment other = Segment.of("other", 3).withSize(BasketSize.fixed(2));
    List<String> names =
        network(1).assortment().items().stream().map(i -> i.name()).toList();
    BasketModel model = BasketModel.builder(names, BasketSize.fixed(4)).build();
    Promotion promotion = Promotion.of(DAY.plusDays(1), DAY.plusDays(2), 0.7, -2);
    Demand plain = herded(2_000, herding);

    for (Demand demand : List.of(
        plain.withShoppers(Shoppers.plain().withSegments(List.of(one, other))),
        plain.withBaskets(Baskets.of(model)),
        plain.withPromotions(List.of(promotion)))) {
      ClaimElasticity fit = fitted(demand, 20, 9);
      assertThat(fit.elasticity())
          .isBetween(0.216 - 5 * fit.standardError() - 0.006, 0.216 + 5 * fit.standardError());
    }
  }

  @Test
  void aDeepDiscountWeakensAndAGoodRatingStrengthens() {
    Moderators moderators = new Moderators(-0.4, 0.25, 0.1, 4);
    Herding herding = Herding.on(deals(24)).withModerators(moderators);
    Deal deal = deals(1).get(0);
    List<Deal> deep =
        deals(24).stream().map(d -> d.withDiscount(Share.percent(50))).toList();
    List<Deal> good = deals(24).stream()
        .map(d -> d.withDiscount(Share.percent(25)).withRating(5))
        .toList();

    assertThat(herding.elasticity(deal.withDiscount(Share.percent(50))))
        .isEqualTo(0.116, within(1e-12));
    assertThat(herding.elasticity(deal.withDiscount(Share.percent(25)).withRating(5)))
        .isEqualTo(0.316, within(1e-12));
    assertThat(herding.elasticity(deal.withDiscount(Share.of(1)).withRating(1))).isZero();
    // Five standard errors, 6e-7, and 0.006 for past surprises.
    for (List<Deal> deals : List.of(deep, good)) {
      ClaimElasticity fit = fitted(herded(2_000, new Herding(0.216, moderators, deals)), 20, 4);
      assertThat(fit.elasticity())
          .isEqualTo(herding.elasticity(deals.get(0)), within(5 * fit.standardError() + 0.006));
    }
  }

  @Test
  void claimsAreTheSameWhateverTheChainDecidesAndOnAnyThread() {
    Scenario ample = scenario(network(4), online(800).herdedBy(Herding.on(deals(24))));
    Scenario scarce = ample.toBuilder().restock(RestockPolicy.fixedStock(3)).build();
    RunOptions options = RunOptions.seed(2).withReplications(2);
    Report one = Simulator.run(ample, options.withThreads(1));
    Report two = Simulator.run(ample, options.withThreads(2));
    Report empty = Simulator.run(scarce, options.withThreads(2));

    assertThat(two.digest()).isEqualTo(one.digest());
    assertThat(two.deals()).isEqualTo(one.deals());
    assertThat(empty.deals()).isEqualTo(one.deals());
    assertThat(one.deals()).hasSize(4 * 24);
    double claimed = one.deals().stream()
        .flatMap(d -> d.claims().stream())
        .mapToDouble(Double::doubleValue)
        .sum();
    assertThat(Chains.figure(one, "deals.claims")).isEqualTo(claimed, within(1e-6));
    assertThat(empty.conservation()).isEqualTo(new Conservation(0, 0, 0));
  }

  @Test
  void whatDoesNotFitIsToldWithItsPath() {
    Deal deal = deals(1).get(0);
    Herding wrong = new Herding(
        1,
        new Moderators(0.1, 0, -0.1, 4),
        List.of(
            deal,
            deal,
            Deal.of("nothing", DAY),
            Deal.of(item(3), DAY.plusDays(2)).withRating(6),
            Deal.of(item(4), DAY.atTime(0, 30), DAY.atTime(2, 0))));

    assertThatThrownBy(() -> scenario(network(1), online(10).herdedBy(wrong)))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("demand.online.sources.herding.elasticity")
        .hasMessageContaining("moderators.perDiscount")
        .hasMessageContaining("moderators.perStar")
        .hasMessageContaining("deals[1].item")
        .hasMessageContaining("must have one deal at a time")
        .hasMessageContaining("deals[2].item: nothing")
        .hasMessageContaining("deals[3].rating")
        .hasMessageContaining("must lie in the run")
        .hasMessageContaining("must be a full hour");
  }
}
