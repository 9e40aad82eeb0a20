package io.newretail.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newretail.demand.DayCurve;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Spike;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Zone;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.RestockRules;
import io.newretail.policy.StockPolicy;
import io.newretail.sim.Chains;
import io.newretail.unit.Money;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no run could get through is refused before it. */
final class ExtremeProblemsTest {
  private static final LocalDate DAY = Chains.MONDAY;

  private static List<Problem> problems(Scenario.Builder builder) {
    ScenarioException thrown = Objects.requireNonNull(
        catchThrowableOfType(ScenarioException.class, builder::build), "nothing was refused");
    return thrown.problems();
  }

  private static Scenario.Builder on(Network network, Demand demand) {
    return Scenario.builder(network).days(DAY, DAY.plusDays(2)).demand(demand);
  }

  private static Network network(Assortment range, Catchment catchment) {
    return Network.builder()
        .assortment(range)
        .depot(Depot.of("depot", Duration.ofHours(6)))
        .catchment(catchment)
        .build();
  }

  private static Network network() {
    return network(
        Assortment.zipf(3, 1),
        new Catchment("city", "depot", List.of(Chains.store("a"), Chains.store("b"))));
  }

  @Test
  void moreBasketsOnADayThanCanBeSimulatedAreRefused() {
    OnlineDemand online = OnlineDemand.of(Rate.perDay(4e7));
    Spike spike = new Spike(DAY, DayCurve.flat(), 1.5);

    on(network(), Demand.none().withOnline(online)).build();

    assertThat(problems(on(network(), Demand.none().withOnline(online).plus(spike))))
        .containsExactly(new Problem(
            "demand.online.baskets",
            "1.20e+08 on the busiest day of city",
            "must be at most 1e8 on a day in a catchment, all its stores or zones together",
            "lower the rate, the sizes or the multiplier"));
    assertThat(problems(on(
            network(),
            Demand.none()
                .withWalkIn(WalkInDemand.of(Rate.perSecond(1e6)))
                .withItems(ItemDemand.daily(Rate.perDay(1e12))))))
        .extracting(Problem::path)
        .containsExactly("demand.walkIn.baskets", "demand.items.units");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e9, 1e-300, -0.1, Double.NaN})
  void aLevelThatScattersWithoutBoundOrByNothingIsRefused(double cv) {
    OnlineDemand online = OnlineDemand.of(Rate.perDay(10)).withLevel(DayLevel.gamma(cv));

    assertThat(problems(on(network(), Demand.none().withOnline(online))))
        .extracting(Problem::path)
        .containsExactly("demand.online.level.cv");
  }

  @Test
  void aPriceThatIsNoNumberOfMinorUnitsIsRefusedOnce() {
    Catchment city = new Catchment("city", "depot", List.of(Chains.store("a")));
    Network dear = network(Assortment.zipf(5, 1, Money.rmb("1000000000")), city);

    assertThat(problems(on(dear, Demand.none())))
        .extracting(Problem::path)
        .containsExactly("network.assortment.items[0].price");
  }

  @Test
  void distancesAndPowersThatGiveNoAttractionAreRefused() {
    Catchment city = new Catchment("city", "depot", List.of(Chains.store("a")));
    Demand demand = Demand.none().withOnline(OnlineDemand.of(Rate.perDay(10)));
    Network close = network(
        Assortment.zipf(3, 1), city.withZones(List.of(new Zone("z", 1, Map.of("a", 1e-300)))));
    Network far = network(
        Assortment.zipf(3, 1), city.withZones(List.of(new Zone("z", 1, Map.of("a", 30.0)))));

    assertThat(problems(on(close, demand.withShoppers(gravity(1)))))
        .extracting(Problem::path)
        .containsExactly("network.catchments[0].zones[0].kilometres.a");
    on(far, demand.withShoppers(gravity(1.5))).build();
    assertThat(problems(on(far, demand.withShoppers(gravity(300)))))
        .extracting(Problem::path)
        .containsExactly("network.catchments[0].zones[0].kilometres");
  }

  private static Shoppers gravity(double distancePower) {
    return Shoppers.plain().withStores(StoreChoice.gravity(1, distancePower));
  }

  @Test
  void rulesOfOrderingMustSuitTheArticlesAndLookAtThePositionAlone() {
    StockPolicy echelon = new StockPolicy.MovingAverage(4, 3, true);
    RestockPolicy.Periodic plain = RestockPolicy.orderUpTo(Share.percent(95));
    RestockPolicy.Periodic wrong = plain
        .orderingBy(new RestockRules.ByItem(List.of(new StockPolicy.None(), echelon)))
        .depotsOrderingBy(new RestockRules.Everywhere(echelon));

    assertThat(problems(on(network(), Demand.none()).restock(wrong)))
        .extracting(Problem::path)
        .containsExactly(
            "restock.rule.policies.policies",
            "restock.rule.policies.policies[1]",
            "restock.depots.policy");
    RestockRules.DaysOfDemand two = new RestockRules.DaysOfDemand(List.of(1.0, 2.0));
    assertThat(problems(on(network(), Demand.none()).restock(plain.withRule(two))))
        .extracting(Problem::path)
        .containsExactly("restock.rule.days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "\u001b[31mred", "a\u0000", "a\u202eb", "a\u2028b", "\ud800", "\u0085"})
  void aNameMustStandOnOneLineWithoutControlCharacters(String name) {
    Catchment city = new Catchment(name, "depot", List.of(Chains.store(name).withPickers(1)));
    Network network =
        network(Assortment.of(List.of(new Item(name, Money.rmb("1"), 1).withCategory(name))), city);

    List<Problem> found = problems(on(network, Demand.none()).name(name).notice(name));

    assertThat(found)
        .extracting(Problem::path)
        .containsExactly(
            "name",
            "notice",
            "network.assortment.items[0].name",
            "network.assortment.items[0].category",
            "network.catchments[0].name",
            "network.catchments[0].stores[0].name");
    assertThat(found).allSatisfy(p -> assertThat(p.value()).matches("U\\+[0-9A-F]{4}"));
  }

  @Test
  void aNameMayBeOfAnyScriptButNotOfAnyLength() {
    on(network(), Demand.none()).name("\u6d77\u53f7 \ud83d\uded2 caf\u00e9 <b>").build();

    assertThat(problems(on(network(), Demand.none()).name("x".repeat(201))))
        .containsExactly(
            new Problem("name", "201 characters", "must have at most 200 characters", ""));
  }
}
