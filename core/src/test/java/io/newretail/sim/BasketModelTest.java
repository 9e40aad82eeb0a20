package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.Baskets;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Network;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Rate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Baskets of a run that come from a model: sizes, articles and units, with balanced books. */
final class BasketModelTest {
  private static final int ARTICLES = 30;
  private static final Network CITY = Chains.city(ARTICLES, Chains.store("a"), Chains.store("b"));
  private static final List<String> NAMES =
      CITY.assortment().items().stream().map(i -> i.name()).toList();

  private static BasketModel model() {
    return BasketModel.builder(NAMES, BasketSize.negativeBinomial(5, 2))
        .mission(
            "weekly", 2, IntStream.range(0, ARTICLES).mapToObj(i -> 1.0 + i).toList())
        .mission(
            "party", 1, IntStream.range(0, ARTICLES).mapToObj(i -> 31.0 - i).toList())
        .lift(NAMES.get(3), NAMES.get(4), 3)
        .units(BasketSize.negativeBinomial(1.5, 0.5))
        .build();
  }

  private static Scenario.Builder scenario(Baskets baskets) {
    OnlineDemand online = Chains.online(3_000, 4);
    return Chains.scenario(CITY, online, 1)
        .demand(Demand.none()
            .withOnline(online)
            .withWalkIn(WalkInDemand.of(Rate.perDay(1_000)))
            .withBaskets(baskets));
  }

  /** 6,000 online and 2,000 walk-in baskets of mean 5 lines, standard deviation 3.5, and 1.5 units a line: four standard errors are 0.3 and 0.52. */
  @Test
  void unitsAreThoseOfTheModelAndTheBooksBalance() {
    Report report = Simulator.run(
        scenario(Baskets.of(model())).build(), RunOptions.seed(4).checkingEveryEvent());

    double placed = Chains.figure(report, "baskets.placed");
    assertThat(Chains.figure(report, "units.wanted.online") / placed).isCloseTo(7.5, within(0.35));
    assertThat(
            Chains.figure(report, "units.wanted.walkin") / Chains.figure(report, "walkin.baskets"))
        .isCloseTo(7.5, within(0.6));
  }

  @Test
  void walkInShoppersMayFillTheirBasketsByPopularityWhileOnlineBasketsComeFromTheModel() {
    Report with = Simulator.run(scenario(new Baskets(model(), null)).build(), RunOptions.seed(4));
    Report without = Simulator.run(scenario(Baskets.none()).build(), RunOptions.seed(4));

    assertThat(Chains.figure(with, "baskets.placed"))
        .isEqualTo(Chains.figure(without, "baskets.placed"));
    assertThat(with.digest()).isNotEqualTo(without.digest());
  }

  @Test
  void aModelOfOtherArticlesOrBesideSegmentsIsAProblemWithItsPath() {
    BasketModel strange =
        model().withItems(IntStream.range(0, ARTICLES).mapToObj(i -> "x" + i).toList());

    assertThatThrownBy(() -> scenario(Baskets.of(strange)).build())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("demand.baskets.online.items");
    Demand both = scenario(Baskets.of(model()))
        .build()
        .demand()
        .withShoppers(Shoppers.plain().withSegments(List.of(Segment.of("all", 1))));
    assertThatThrownBy(() -> scenario(Baskets.none()).demand(both).build())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("must not come with segments");
  }

  @Test
  void aModelIsLaidOntoARangeByRank() {
    BasketModel other = BasketModel.builder(List.of("p", "q", "r"), BasketSize.fixed(2))
        .mission("any", 1, List.of(1.0, 5.0, 3.0))
        .lift("q", "r", 2)
        .build();

    BasketModel laid = other.rankedOnto(CITY.assortment());

    assertThat(laid.items()).hasSize(3).isSubsetOf(NAMES);
    assertThat(laid.types().get(0).weights()).containsExactly(5.0, 3.0, 1.0);
    assertThat(laid.pairs()).hasSize(1);
    assertThat(laid.pairs().get(0).first()).isEqualTo(laid.items().get(0));
    assertThat(scenario(Baskets.of(laid)).build().demand().baskets().online()).isEqualTo(laid);
    assertThat(Collections.disjoint(laid.items(), List.of("p", "q", "r"))).isTrue();
  }
}
