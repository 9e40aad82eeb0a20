package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelChoice.Sight;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Tastes;
import io.newretail.experiment.Beliefs;
import io.newretail.network.Store;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.StoreReport;
import io.newretail.scenario.Scenario;
import io.newretail.theory.Choice;
import io.newretail.theory.RationalExpectations;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's choices against the formulas; what moves them and what does not. */
final class ChannelChoiceTest {
  private static final List<String> CHOICES =
      List.of("visits", "chose_collect", "chose_deliver", "chose_walkin", "chose_rival");

  static ChannelChoice.Builder five() {
    return ChannelChoice.builder()
        .tastes(new Tastes(0.15, 0.3, 0.2, 2, 0.5))
        .offer(ChannelOffer.of(Channel.COLLECT).withAttraction(0.2).withDistance(1.5))
        .offer(ChannelOffer.of(Channel.DELIVER)
            .withAttraction(0.9)
            .withFee(Money.rmb("6.00"))
            .withWait(Duration.ofMinutes(60)))
        .offer(ChannelOffer.of(Channel.WALK_IN)
            .withDistance(1.5)
            .withAvailability(Share.percent(90))
            .withSlotUtility(0.4))
        .offer(ChannelOffer.of(Channel.RIVAL).withAttraction(1.5).withPrice(Money.rmb("-2.00")));
  }

  private static Scenario.Builder scenario(ChannelChoice choice) {
    OnlineDemand visits = Chains.online(2_000, 4);
    return Chains.scenario(Chains.city(40, Chains.store("a"), Chains.store("b")), visits, 2)
        .demand(
            Demand.none().withOnline(visits).withShoppers(Shoppers.plain().withChannels(choice)));
  }

  private static Report run(Scenario.Builder scenario) {
    return Simulator.run(scenario.build(), RunOptions.seed(5).withReplications(3));
  }

  private static double total(Report report, String kpi) {
    double sum = 0;
    for (double value : report.samples(kpi)) {
      sum += value;
    }
    return sum;
  }

  /** Each count inside its exact binomial interval, given the visits: together wrong in less than 1 % of seeds. */
  private static void assertShares(Report report, double... shares) {
    int visits = (int) total(report, "choice.visits");
    double sum = 0;
    for (Channel channel : Channel.values()) {
      String name = channel.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
      sum += shares[channel.number()];
      if (shares[channel.number()] == 0) {
        assertThat(total(report, "choice." + name)).isZero();
        continue;
      }
      var law = BinomialDistribution.of(visits, shares[channel.number()]);
      assertThat((int) total(report, "choice." + name))
          .as(name)
          .isBetween(
              law.inverseCumulativeProbability(0.001), law.inverseSurvivalProbability(0.001));
    }
    assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(visits).isGreaterThan(20_000);
  }

  @Test
  void sharesAreThoseOfTheLogit() {
    // a - 0.15 (price + fee) - 0.3 wait - 0.2 distance + 2 availability + 0.5 slot, by hand.
    var logit = Choice.logit(0.2 - 0.3 + 2, 0.9 - 0.9 - 0.3 + 2, -0.3 + 1.8 + 0.2, 1.5 + 0.3 + 2);
    Report report = run(scenario(five().build()));

    assertShares(
        report,
        logit.items().get(0),
        logit.items().get(1),
        logit.items().get(2),
        logit.items().get(3),
        logit.none());
    assertThat(total(report, "baskets.placed"))
        .isEqualTo(total(report, "choice.collect") + total(report, "choice.deliver"));
    assertThat(total(report, "walkin.baskets")).isEqualTo(total(report, "choice.walkin"));
  }

  @Test
  void sharesInNestsAreThoseOfTheNestedLogit() {
    var nested =
        Choice.nested(new double[][] {{1.9, 1.7}, {1.7}, {3.8}}, new double[] {0.4, 1, 1}, 0);
    Report report =
        run(scenario(five().nest(0.4, Channel.COLLECT, Channel.WALK_IN).build()));

    assertShares(
        report,
        nested.items().get(0).get(0),
        nested.items().get(1).get(0),
        nested.items().get(0).get(1),
        nested.items().get(2).get(0),
        nested.none());
  }

  static List<Named<UnaryOperator<Scenario.Builder>>> decisions() {
    SlotPlan narrow = SlotPlan.every(Duration.ofMinutes(30)).withCapacity(3).withDaysAhead(0);
    return List.of(
        Named.of("little stock", b -> b.restock(RestockPolicy.fixedStock(20))),
        Named.of("narrow slots", b -> b.promise(PromisePolicy.timeSlots(narrow))),
        Named.of(
            "slow picking",
            b -> b.pick(PickPolicy.continuous(ServiceTime.fixed(Duration.ofHours(1))))));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void noDecisionMovesAChoiceByWhatIsPosted(UnaryOperator<Scenario.Builder> decision) {
    Report before = run(scenario(five().build()));
    Report after = run(decision.apply(scenario(five().build())));

    assertThat(after.digest()).isNotEqualTo(before.digest());
    for (StoreReport store : before.stores()) {
      for (String figure : CHOICES) {
        assertThat(after.store(store.store()).figure(figure))
            .as(figure)
            .isPositive()
            .isEqualTo(store.figure(figure));
      }
    }
  }

  @Test
  void whatIsQuotedMovesChoicesAndOnlyThese() {
    ChannelChoice quoted = five().sight(Sight.QUOTED).build();
    SlotPlan late = SlotPlan.every(Duration.ofMinutes(30)).withLeadTime(Duration.ofHours(5));
    Report ample = run(scenario(quoted));
    Report slow = run(scenario(quoted).promise(PromisePolicy.timeSlots(late)));
    Report empty = run(scenario(quoted).restock(RestockPolicy.fixedStock(10)));
    Report full = run(scenario(quoted)
        .promise(PromisePolicy.timeSlots(
            SlotPlan.of(Window.of("12:00", "13:00")).withCapacity(1).withDaysAhead(0))));

    for (Report other : List.of(slow, empty, full)) {
      assertThat(total(other, "choice.visits")).isEqualTo(total(ample, "choice.visits"));
      assertThat(total(other, "choice.collect")).isLessThan(0.9 * total(ample, "choice.collect"));
      assertThat(total(other, "choice.rival")).isGreaterThan(total(ample, "choice.rival"));
    }
    // Nobody is sent away for want of a slot: who sees none chooses something else.
    assertThat(total(full, "baskets.refused.slot")).isZero();
    assertThat(total(full, "baskets.placed")).isLessThanOrEqualTo(2 * 2 * 3);
  }

  /** Stock is ample and nobody minds to wait: the quoted availability is 1, the posted one of both slot channels too. */
  @Test
  void ampleQuotesAreThePostedLogit() {
    ChannelChoice quoted =
        five().tastes(new Tastes(0.15, 0, 0.2, 2, 0.5)).sight(Sight.QUOTED).build();
    var logit = Choice.logit(0.2 - 0.3 + 2, 0.9 - 0.9 + 2, -0.3 + 1.8 + 0.2, 1.5 + 0.3 + 2);
    assertShares(
        run(scenario(quoted)
            .promise(
                PromisePolicy.timeSlots(SlotPlan.every(Duration.ofMinutes(30)).withDaysAhead(2)))),
        logit.items().get(0),
        logit.items().get(1),
        logit.items().get(2),
        logit.items().get(3),
        logit.none());
  }

  /**
   * Visits at any time of the day and a slot every half hour, five hours ahead at least: waits are uniform on 5 to 5.5 hours, and each
   * hour costs 0.3. The share of those who collect is the logit's, averaged over the waits.
   */
  @Test
  void aQuotedWaitLowersTheUtilityByItsHours() {
    ChannelChoice choice = ChannelChoice.builder()
        .tastes(Tastes.none().withDelay(0.3))
        .offer(ChannelOffer.of(Channel.COLLECT).withAttraction(2))
        .offer(ChannelOffer.of(Channel.RIVAL).withWait(Duration.ofHours(2)).withAttraction(1))
        .sight(Sight.QUOTED)
        .build();
    SlotPlan slots = SlotPlan.every(Duration.ofMinutes(30)).withLeadTime(Duration.ofHours(5));
    Report report = run(scenario(choice).promise(PromisePolicy.timeSlots(slots)));
    double collect = 0;
    double rival = 0;
    for (int i = 0; i < 1_000; i++) {
      double wait = 5 + (i + 0.5) / 2_000;
      var shares = Choice.logit(2 - 0.3 * wait, 1 - 0.6);
      collect += shares.items().get(0) / 1_000;
      rival += shares.items().get(1) / 1_000;
    }

    assertShares(report, collect, 0, 0, rival, 1 - collect - rival);
  }

  /** Stock for about half of the visits: the belief in the fill rate that comes of the belief, to a thousandth. */
  @Test
  void beliefsInTheFillRateComeTrue() {
    ChannelChoice choice = ChannelChoice.builder()
        .tastes(Tastes.none().withAvailability(4))
        .offer(ChannelOffer.of(Channel.COLLECT).withAttraction(-1))
        .build();
    Scenario scenario = scenario(choice).restock(RestockPolicy.fixedStock(150)).build();
    RunOptions options = RunOptions.seed(5);
    double naive = Simulator.run(scenario, options).kpi("fill.online").mean() / 100;
    Beliefs learnt = Beliefs.comeTrue(scenario, options, RationalExpectations.within(2e-3));

    assertThat(learnt.equilibrium().met()).isTrue();
    double belief = learnt.equilibrium().belief().get(0);
    assertThat(learnt.report().kpi("fill.online").mean() / 100)
        .isCloseTo(belief, org.assertj.core.api.Assertions.within(2e-3));
    assertThat(belief).isBetween(naive + 0.02, 0.95);
  }

  @Test
  void whoComesToAClosedDoorWaitsUntilItOpens() {
    Store day = Store.ofPickers(5).named("day");
    OnlineDemand visits = OnlineDemand.of(Rate.perDay(500));
    ChannelChoice choice = ChannelChoice.builder()
        .offer(ChannelOffer.of(Channel.WALK_IN).withAttraction(50))
        .travel(Duration.ofMinutes(20))
        .build();
    Report report = Simulator.run(
        Chains.scenario(Chains.city(40, day), visits, 2)
            .demand(Demand.none()
                .withOnline(visits)
                .withShoppers(Shoppers.plain().withChannels(choice)))
            .build(),
        RunOptions.seed(5).withBucket(Duration.ofMinutes(30)).checkingEveryEvent());

    assertThat(report.kpi("choice.walkin").mean())
        .isEqualTo(report.kpi("choice.visits").mean());
    assertThat(report.kpi("walkin.baskets").mean())
        .isBetween(
            0.9 * report.kpi("choice.visits").mean(),
            report.kpi("choice.visits").mean());
    Series series = report.series();
    for (int bucket = 0; bucket < series.buckets(); bucket++) {
      double hour = series.seconds(bucket) / 3_600.0 % 24;
      if (hour < 7.5 || hour >= 22) {
        assertThat(series.count(bucket, Series.Column.WALKIN_BASKETS))
            .as("at %s h", hour)
            .isZero();
      }
    }
    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
  }
}
