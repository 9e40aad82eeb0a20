package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Tastes;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.theory.Choice;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Segments of shoppers: their shares, baskets, tastes and habits. */
final class SegmentsTest {
  private static final Segment FAMILIES =
      Segment.of("families", 3).withSize(BasketSize.fixed(8)).withTilt(Map.of("fresh", 3.0));
  private static final Segment SINGLES =
      Segment.of("singles", 1).withSize(BasketSize.fixed(2)).withTilt(Map.of("fresh", 0.0));

  private static Network network() {
    return Network.builder()
        .assortment(Assortment.of(List.of(
            new Item("lettuce", Money.rmb("3.00"), 1, "fresh"),
            new Item("rice", Money.rmb("9.00"), 2, "dry"),
            new Item("salt", Money.rmb("1.00"), 1, "dry"))))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a"), Chains.store("b"))))
        .build();
  }

  private static Scenario.Builder scenario(Shoppers shoppers) {
    OnlineDemand visits = Chains.online(4_000, 4);
    return Chains.scenario(network(), visits, 1)
        .demand(Demand.none().withOnline(visits).withShoppers(shoppers));
  }

  private static Report run(Shoppers shoppers) {
    return Simulator.run(scenario(shoppers).build(), RunOptions.seed(4));
  }

  private static double figure(Report report, String kpi) {
    return report.kpi(kpi).mean();
  }

  /** Exact binomial interval: wrong in less than 0.2 % of seeds. */
  private static void assertPart(double part, double whole, double share) {
    var law = BinomialDistribution.of((int) whole, share);
    assertThat((int) part)
        .isBetween(law.inverseCumulativeProbability(0.001), law.inverseSurvivalProbability(0.001));
  }

  @Test
  void eachSegmentHasItsShareItsSizeAndItsCategories() {
    Report report = run(Shoppers.plain().withSegments(List.of(FAMILIES, SINGLES)));

    double families = figure(report, "segment.families.visits");
    double singles = figure(report, "segment.singles.visits");
    assertThat(families + singles).isEqualTo(figure(report, "baskets.placed"));
    assertThat(figure(report, "segment.families.placed")).isEqualTo(families);
    assertPart(families, families + singles, 0.75);
    // Families: fresh 3 of 6, then rice 2 and salt 1; singles: rice 2 of 3. Mean prices 4.67 and
    // 6.33 yuan a unit.
    double gmv = 8 * families * (3 * 3 + 2 * 9 + 1) / 6.0 + 2 * singles * (2 * 9 + 1) / 3.0;
    assertThat(figure(report, "gmv.online") * 1e6).isCloseTo(gmv, within(0.01 * gmv));
  }

  @Test
  void segmentsChooseByTheirOwnTastes() {
    ChannelChoice choice = ChannelChoice.builder()
        .offer(ChannelOffer.of(Channel.COLLECT))
        .offer(ChannelOffer.of(Channel.DELIVER).withAttraction(1).withFee(Money.rmb("6.00")))
        .build();
    Segment thrifty = SINGLES.withTastes(new Tastes(0.5, 0, 0, 0, 0));
    Report report =
        run(Shoppers.plain().withSegments(List.of(FAMILIES, thrifty)).withChannels(choice));
    var rich = Choice.logit(0, 1);
    var poor = Choice.logit(0, 1 - 0.5 * 6);

    double families = figure(report, "segment.families.visits");
    double singles = figure(report, "segment.singles.visits");
    assertPart(figure(report, "segment.families.placed"), families, 1 - rich.none());
    assertPart(figure(report, "segment.singles.placed"), singles, 1 - poor.none());
    assertPart(
        figure(report, "choice.deliver"),
        families + singles,
        0.75 * rich.items().get(1) + 0.25 * poor.items().get(1));
  }

  @Test
  void oneSegmentLikeTheRestMovesNoBasket() {
    Report plain = run(Shoppers.plain());
    Report one = run(Shoppers.plain().withSegments(List.of(Segment.of("all", 1))));

    for (String kpi : List.of("baskets.placed", "gmv.online", "sales.online", "fill.online")) {
      assertThat(one.samples(kpi)).as(kpi).isEqualTo(plain.samples(kpi));
    }
  }

  /** The share of re-orders in its exact interval; a regular with one habit and nothing else buys one article only. */
  @Test
  void regularsComeBackToTheirArticles() {
    Segment loyal = Segment.of("loyal", 1).withHabits(Share.of(0.55), 20);
    Report report = run(Shoppers.plain().withSegments(List.of(loyal)).withRegulars(500));
    assertPart(
        figure(report, "segment.units.reordered"), 4 * figure(report, "baskets.placed"), 0.55);

    Segment stubborn = Segment.of("stubborn", 1).withHabits(Share.of(1), 1);
    Report same = run(Shoppers.plain().withSegments(List.of(stubborn)).withRegulars(500));
    assertThat(same.linesSimulated()).isEqualTo((long) figure(same, "baskets.placed"));
    // Over regulars, habits are drawn by popularity: 2 of 4 buy rice. 1,000 regulars of two stores.
    double price = 1e6 * figure(same, "gmv.online") / 4 / figure(same, "baskets.placed");
    assertThat(price).isCloseTo((3 + 2 * 9 + 1) / 4.0, within(0.5));
  }

  @Test
  void walkInShoppersHaveSegmentsOfTheirOwn() {
    Shoppers shoppers = Shoppers.plain().withWalkInSegments(List.of(SINGLES));
    Demand demand = Demand.none()
        .withWalkIn(WalkInDemand.of(Rate.perDay(300)).withSize(BasketSize.fixed(7)))
        .withShoppers(shoppers);
    Report report = Simulator.run(scenario(shoppers).demand(demand).build(), RunOptions.seed(4));

    assertThat(report.linesSimulated()).isEqualTo(2 * (long) figure(report, "walkin.baskets"));
  }

  /** Who walks in fills the store once, with segments or without: pickers go the same pace. */
  @Test
  void segmentsOfWalkInShoppersMakeTheStoreNoFuller() {
    PickRounds.Crowd crowd = new PickRounds.Crowd(Duration.ofMinutes(30), 20);
    Report plain = crowded(Shoppers.plain(), crowd);
    Shoppers segment = Shoppers.plain().withWalkInSegments(List.of(Segment.of("all", 1)));
    Report one = crowded(segment, crowd);
    Report empty = crowded(segment, PickRounds.Crowd.none());

    assertThat(one.samples("click.to.ready.mean")).isEqualTo(plain.samples("click.to.ready.mean"));
    assertThat(figure(plain, "click.to.ready.mean"))
        .isGreaterThan(figure(empty, "click.to.ready.mean"));
  }

  private static Report crowded(Shoppers shoppers, PickRounds.Crowd crowd) {
    OnlineDemand visits = Chains.online(400, 4);
    PickRounds rounds = PickRounds.plain().withLines(PickTime.inStore()).withCrowd(crowd);
    Demand demand = Demand.none()
        .withOnline(visits)
        .withWalkIn(WalkInDemand.of(Rate.perDay(600)).withSize(BasketSize.fixed(2)))
        .withShoppers(shoppers);
    PickPolicy pick = PickPolicy.continuous(ServiceTime.fixed(Duration.ZERO)).withRounds(rounds);
    return Simulator.run(
        Chains.scenario(network(), visits, 1).demand(demand).pick(pick).build(),
        RunOptions.seed(4));
  }

  @Test
  void baseStockFollowsTheSegments() {
    Shoppers shoppers = Shoppers.plain().withSegments(List.of(SINGLES));
    Report report = Simulator.run(
        scenario(shoppers).restock(RestockPolicy.orderUpTo(Share.percent(95))).build(),
        RunOptions.seed(4));

    // Nobody buys lettuce: one unit a store at most is kept of it.
    assertThat(figure(report, "fill.online")).isGreaterThan(97);
    assertThat(figure(report, "fill.class.fresh")).isNaN();
  }
}
