package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Presale;
import io.newretail.demand.Presale.Span;
import io.newretail.demand.Reaction;
import io.newretail.demand.Spike;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.report.Series.Column;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

/** A presale day from its deposits to its forfeits. Tolerances are five standard errors: 6e-7 a figure under right code. */
final class PresaleTest {
  private static final LocalDate DAY = Chains.MONDAY.plusDays(2);
  private static final double BASKETS = 4_000;
  private static final double AHEAD = 0.3;
  private static final double CONVERTS = 0.9;
  private static final Presale PRESALE = new Presale(
      new Span(Chains.MONDAY.minusDays(1).atStartOfDay(), DAY.minusDays(1).atTime(22, 0)),
      new Span(DAY.atTime(1, 0), DAY.atTime(3, 0)),
      Share.of(AHEAD),
      Share.percent(20),
      Share.of(CONVERTS),
      new Reaction(Duration.ofSeconds(10), Duration.ofMinutes(25), 1));

  private static Scenario.Builder scenario(OnlineDemand online) {
    return Chains.scenario(Chains.city(50, Chains.store("a"), Chains.store("b")), online, 4);
  }

  private static Report run(OnlineDemand online, int replications) {
    return Simulator.run(
        scenario(online).build(),
        RunOptions.seed(7).withReplications(replications).withBucket(Duration.ofMinutes(10)));
  }

  private static double figure(Report report, String name) {
    return Chains.figure(report, name);
  }

  @Test
  void theDayKeepsItsBasketsButSomeComeAhead() {
    int runs = 40;
    Report report = run(Chains.online(BASKETS, 2).plus(PRESALE), runs);
    double deposits = 2 * BASKETS * AHEAD;
    double inTime = CONVERTS
        * LogNormalDistribution.of(Math.log(1_500), 1).cumulativeProbability(2 * 3_600 - 10);

    assertThat(figure(report, "presale.deposits"))
        .isEqualTo(deposits, within(5 * Math.sqrt(deposits / runs)));
    assertThat(figure(report, "presale.conversion"))
        .isEqualTo(
            100 * inTime, within(500 * Math.sqrt(inTime * (1 - inTime) / (deposits * runs))));
    assertThat(figure(report, "presale.balances") + figure(report, "presale.forfeits"))
        .isEqualTo(figure(report, "presale.deposits"), within(1e-6));
    double placed = 2 * BASKETS * 4 - deposits * (1 - inTime);
    assertThat(figure(report, "baskets.placed"))
        .isEqualTo(placed, within(5 * Math.sqrt(placed / runs)));
  }

  @Test
  void nobodyPaysABalanceOutsideItsHours() {
    OnlineDemand only = Chains.online(BASKETS, 2).plus(PRESALE);
    Report with = run(only, 2);
    double quiet = with.series().sum(Column.BASKETS_PLACED, 2 * 86_400 + 10_800, 3 * 86_400);
    double busy = with.series().sum(Column.BASKETS_PLACED, 2 * 86_400 + 3_600, 2 * 86_400 + 10_800);
    double rest = 2 * BASKETS * (1 - AHEAD) / 86_400;

    assertThat(quiet).isEqualTo(rest * 75_600, within(5 * Math.sqrt(rest * 75_600 / 2)));
    assertThat(busy).isGreaterThan(rest * 7_200 + 1_500);
  }

  @Test
  void depositsAndForfeitsAreBookedToTheCent() {
    Report report = run(Chains.online(BASKETS, 2).plus(PRESALE), 3);
    double paid = figure(report, "deposits.paid");
    double ended = figure(report, "deposits.credited")
        + figure(report, "deposits.refunded")
        + figure(report, "deposits.forfeited");

    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    assertThat(paid).isPositive().isEqualTo(ended, within(1e-9));
    assertThat(figure(report, "deposits.forfeited") / paid)
        .isEqualTo(1 - figure(report, "presale.conversion") / 100, within(0.02));
  }

  @Test
  void aBasketOrderedAheadThatCannotBePromisedGetsItsDepositBack() {
    Scenario scarce = scenario(Chains.online(60, 2).plus(PRESALE))
        .restock(RestockPolicy.fixedStock(3))
        .build();
    Report report =
        Simulator.run(scarce, RunOptions.seed(7).withReplications(1).checkingEveryEvent());

    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    assertThat(figure(report, "deposits.refunded")).isPositive();
  }

  @Test
  void aStoreThatCoversItsPresalesKeepsMoreOfThem() {
    RestockPolicy.Periodic usual = RestockPolicy.orderUpTo(Share.percent(95));
    Demand event = Demand.none()
        .withOnline(Chains.online(400, 2).plus(PRESALE))
        .plus(new Spike(DAY, DayCurve.flat(), 8));
    Scenario.Builder chain = scenario(Chains.online(1, 1)).demand(event);
    RunOptions options = RunOptions.seed(7).withReplications(4);
    Report blind = Simulator.run(chain.restock(usual).build(), options);
    Report covering =
        Simulator.run(chain.restock(usual.coveringPresales(Share.of(CONVERTS))).build(), options);

    assertThat(covering.conservation()).isEqualTo(new Conservation(0, 0, 0));
    assertThat(figure(covering, "presale.deposits")).isEqualTo(figure(blind, "presale.deposits"));
    assertThat(figure(covering, "baskets.placed")).isEqualTo(figure(blind, "baskets.placed"));
    assertThat(figure(covering, "fill.online")).isGreaterThan(figure(blind, "fill.online") + 1);
    assertThat(figure(covering, "deposits.refunded"))
        .isLessThan(0.5 * figure(blind, "deposits.refunded"));
  }

  @Test
  void theRestockDeskSeesTheBookOfDeposits() {
    int[] most = new int[1];
    int[] last = new int[1];
    RestockPolicy.Periodic watching = RestockPolicy.orderUpTo(Share.percent(95)).withRule(desk -> {
      most[0] += desk.presold();
      last[0] = desk.presold();
      desk.order(Math.max(0, desk.baseStock() - desk.recorded()));
    });
    Scenario chain = Chains.scenario(
            Chains.city(1, Chains.store("a")), Chains.online(100, 2).plus(PRESALE), 4)
        .restock(watching)
        .build();
    Report report = Simulator.run(chain, RunOptions.seed(7).withReplications(1).withThreads(1));

    // Reviews at 22:00: two on the evenings before the balances fall due, two after they are
    // settled.
    assertThat(most[0]).isGreaterThan((int) (2 * figure(report, "presale.deposits")));
    assertThat(last[0]).isZero();
  }

  @Test
  void depositsTellHowBusyTheDayWillBe() {
    int runs = 200;
    OnlineDemand online = Chains.online(300, 1)
        .withLevel(DayLevel.gamma(0.5).sharedBy(DayLevel.Scope.STORE))
        .plus(PRESALE);
    double[] ahead = new double[runs];
    double[] rest = new double[runs];
    Scenario scenario =
        Chains.scenario(Chains.city(5, Chains.store("a")), online, 4).build();
    for (int r = 0; r < runs; r++) {
      Report report = Simulator.run(
          scenario,
          RunOptions.seed(r).withReplications(1).withThreads(1).withBucket(Duration.ofDays(1)));
      ahead[r] = figure(report, "presale.deposits");
      rest[r] = report.days().get(2).basketsPlaced() - figure(report, "presale.balances");
    }

    // Given the level both are Poisson, so their covariance is 300^2 * 0.3 * 0.7 * 0.25, and their
    // correlation 0.94.
    double correlation = new PearsonsCorrelation().correlation(ahead, rest);
    double expected = 4_725 / Math.sqrt((90 + 2_025.0) * (210 + 11_025.0));
    assertThat(correlation)
        .isEqualTo(expected, within(5 * (1 - expected * expected) / Math.sqrt(runs) * 2));
  }

  @Test
  void aPresaleThatDoesNotFitTheDaysIsAProblem() {
    Presale other = new Presale(
        PRESALE.deposits(),
        new Span(DAY.plusDays(9).atStartOfDay(), DAY.plusDays(10).atStartOfDay()),
        PRESALE.share(),
        PRESALE.deposit(),
        PRESALE.converts(),
        PRESALE.reaction());

    Scenario.Builder late = scenario(Chains.online(1, 1).plus(other));
    assertThatThrownBy(late::build)
        .hasMessageContaining("demand.online.sources.presales[0].balances.from")
        .hasMessageContaining("must lie in the run");
  }
}
