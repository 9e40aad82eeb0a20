package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.CartLoading;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Presale;
import io.newretail.demand.Promotion;
import io.newretail.demand.Reaction;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.report.Series.Column;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.theory.Choice;
import io.newretail.unit.Money;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** Promotions as they are described, checked and run. */
final class PromotionTest {
  private static final LocalDate DAY = Chains.MONDAY.plusDays(2);
  private static final Promotion TEA = Promotion.of(DAY, DAY.plusDays(1), 0.75, -2.4)
      .onCategory("tea")
      .shown(1.3, 1.15)
      .waitedFor(Share.of(0.3))
      .followedBy(Share.of(0.4), Share.of(0.2));

  private static Network network() {
    return Network.builder()
        .assortment(Assortment.of(List.of(
            new Item("rice", Money.rmb("4"), 3).withCategory("food"),
            new Item("tea", Money.rmb("9"), 1).withCategory("tea"))))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a"), Chains.store("b"))))
        .build();
  }

  private static Scenario.Builder scenario(Demand demand) {
    return Chains.scenario(network(), Chains.online(1, 1), 6).demand(demand);
  }

  private static OnlineDemand online() {
    return Chains.online(200, 3)
        .plus(CartLoading.gamma(DAY.atStartOfDay(), 60, 0.2))
        .plus(new Presale(
            new Presale.Span(DAY.minusDays(2).atStartOfDay(), DAY.minusDays(1).atTime(22, 0)),
            new Presale.Span(DAY.atTime(1, 0), DAY.plusDays(1).atTime(12, 0)),
            Share.percent(30),
            Share.percent(20),
            Share.percent(85),
            Reaction.ofBalances()));
  }

  @Test
  void theUpliftIsThatOfTheTheory() {
    assertThat(TEA.offer().uplift())
        .isCloseTo(Choice.promotion(1, 10, 7.5, -2.4, 1.3, 1.15).uplift(), within(1e-12))
        .isCloseTo(2.98190745, within(5e-9));
    assertThat(Promotion.of(DAY, DAY.plusDays(1), 2.99 / 3.99, -1.2).offer().uplift())
        .isCloseTo(1.4137156, within(5e-8));
  }

  @Test
  void theGainIsTheSumOfAllDaysAboveAndBelowTheOrdinary() {
    double sum = 0;
    for (int day = -30; day < 30; day++) {
      sum += TEA.factor(DAY.plusDays(day)) - 1;
    }

    assertThat(TEA.gain()).isEqualTo(sum, within(1e-12)).isPositive();
    assertThat(TEA.factor(DAY.minusDays(2))).isEqualTo(1);
    assertThat(TEA.factor(DAY.plusDays(3))).isEqualTo(1);
  }

  @Test
  void walkInShoppersComeAndChooseByThePromotionToo() {
    double baskets = 20_000;
    Demand demand = Demand.none()
        .withWalkIn(WalkInDemand.of(Rate.perDay(baskets))
            .withCurve(DayCurve.flat())
            .withSize(BasketSize.fixed(1)))
        .withPromotions(List.of(TEA));
    // No tea in stock: what is short is the tea that was wanted.
    Scenario scenario = scenario(demand)
        .restock(RestockPolicy.fixedStock(Map.of("rice", 1_000_000)))
        .build();
    Report report = Simulator.run(scenario, RunOptions.seed(5).withReplications(1));

    for (int day = 0; day < 6; day++) {
      double factor = TEA.factor(Chains.MONDAY.plusDays(day));
      assertPoisson(report, Column.UNITS_SHORT, day, 2 * baskets * 0.25 * factor);
      assertPoisson(report, Column.WALKIN_BASKETS, day, 2 * baskets * (0.75 + 0.25 * factor));
    }
  }

  /** Twelve checks, each missed by right code with probability 1e-8. */
  private static void assertPoisson(Report report, Column column, int day, double mean) {
    PoissonDistribution law = PoissonDistribution.of(mean);
    assertThat(report.series().sum(column, day * 86_400, (day + 1) * 86_400))
        .as("%s on day %s", column, day)
        .isBetween((double) law.inverseCumulativeProbability(5e-9), (double)
            law.inverseSurvivalProbability(5e-9));
  }

  @Test
  void theBooksBalanceWithPresalesAndCartsAcrossDaysOfDifferentMixes() {
    Demand demand = Demand.none().withOnline(online()).withPromotions(List.of(TEA));
    RunOptions options = RunOptions.seed(7).withReplications(2).checkingEveryEvent();
    Report report =
        Simulator.run(scenario(demand).restock(RestockPolicy.fixedStock(900)).build(), options);

    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    assertThat(Chains.figure(report, "deposits.paid")).isPositive();
    assertThat(Chains.figure(report, "deposits.paid"))
        .isEqualTo(
            Chains.figure(report, "deposits.credited")
                + Chains.figure(report, "deposits.refunded")
                + Chains.figure(report, "deposits.forfeited"),
            within(1e-6));
  }

  @Test
  void anotherDecisionMovesNoShopperOfAPromotion() {
    Demand demand = Demand.none().withOnline(online()).withPromotions(List.of(TEA));
    RunOptions options = RunOptions.seed(7).withReplications(2);
    Report plenty = Simulator.run(scenario(demand).build(), options);
    Scenario.Builder other = scenario(demand)
        .restock(RestockPolicy.fixedStock(50))
        .hold(HoldPolicy.atOrder(Duration.ofMinutes(5)));
    Report scarce = Simulator.run(other.build(), options);

    assertThat(scarce.digest()).isNotEqualTo(plenty.digest());
    for (String figure : List.of("baskets_placed", "gmv_online")) {
      assertThat(scarce.store("a").figure(figure))
          .isPositive()
          .isEqualTo(plenty.store("a").figure(figure));
    }
  }

  @Test
  void aPromotionThatChangesNothingChangesNoBit() {
    Demand plain = Demand.none().withOnline(online()).withWalkIn(WalkInDemand.of(Rate.perDay(100)));
    Promotion idle = Promotion.of(DAY, DAY.plusDays(1), 1, -2).followedBy(Share.of(0.5));
    RunOptions options = RunOptions.seed(7).withReplications(1);
    Report without = Simulator.run(scenario(plain).build(), options);
    Report with = Simulator.run(scenario(plain.withPromotions(List.of(idle))).build(), options);
    Report real = Simulator.run(scenario(plain.withPromotions(List.of(TEA))).build(), options);

    assertThat(with.digest()).isEqualTo(without.digest());
    assertThat(real.digest()).isNotEqualTo(without.digest());
  }

  private static List<String> paths(Demand demand) {
    ScenarioException thrown = Objects.requireNonNull(
        catchThrowableOfType(ScenarioException.class, () -> scenario(demand).build()));
    return thrown.problems().stream().map(Problem::path).toList();
  }

  @Test
  void everyProblemIsToldWithItsPath() {
    Promotion.Offer wrong = new Promotion.Offer(0, 2, -1, Double.NaN);
    Promotion empty =
        new Promotion(new Promotion.Days(DAY, DAY), "coffee", wrong, List.of(), List.of());
    Promotion late = Promotion.of(DAY.plusDays(60), DAY.plusDays(61), 0.2, -3)
        .waitedFor(Share.of(0.001), Share.of(0.5));
    List<Promotion> promotions = Arrays.asList(
        empty,
        late,
        null,
        new Promotion(null, null, null, null, null),
        Promotion.of(DAY, DAY.plusDays(1), 0.001, -3));

    assertThat(paths(Demand.none().withOnline(online()).withPromotions(promotions)))
        .containsExactlyInAnyOrder(
            "demand.promotions[0].days.until",
            "demand.promotions[0].category",
            "demand.promotions[0].offer.priceRatio",
            "demand.promotions[0].offer.elasticity",
            "demand.promotions[0].offer.feature",
            "demand.promotions[0].offer.display",
            "demand.promotions[1].days",
            "demand.promotions[1].before[1]",
            "demand.promotions[2]",
            "demand.promotions[3].days",
            "demand.promotions[3].offer",
            "demand.promotions[4].offer");
  }

  @Test
  void promotionsNeedBasketsWithoutAMixOfTheirOwn() {
    assertThat(paths(Demand.none().withPromotions(List.of(TEA))))
        .containsExactly("demand.promotions");
    Shoppers segmented = Shoppers.plain().withSegments(List.of(Segment.of("all", 1)));
    assertThat(paths(Demand.none()
            .withOnline(online())
            .withShoppers(segmented)
            .withPromotions(List.of(TEA))))
        .contains("demand.promotions");
  }
}
