package io.newretail.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.alliance.Lever;
import io.newretail.alliance.Partner;
import io.newretail.alliance.Stake;
import io.newretail.alliance.Terms;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.report.Estimate;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AllianceStudyTest {
  private static final Contribution TRAFFIC = Contribution.of(
          "traffic", new Lever.Traffic(3, 1, Share.of(0), Share.percent(20)))
      .preparedFor(Money.rmb("1000.00"));
  private static final Contribution FLEET = Contribution.of(
      "fleet", new Lever.Fleet(4, Share.percent(60), Share.percent(50), Duration.ofHours(1)));
  private static final Contribution SPACE =
      Contribution.of("space", new Lever.Space(4, 2, 2, Duration.ofHours(1)));
  private static final Contribution SUPPLY =
      Contribution.of("supply", new Lever.Supply(0.5, Share.percent(98), Share.percent(1)));

  private static Scenario chain(Alliance alliance) {
    LocalDate day = LocalDate.of(2017, 11, 10);
    Network city = Network.builder()
        .assortment(Assortment.zipf(200, 1.0))
        .depot(Depot.of("depot", Duration.ofHours(24)))
        .stores(2, Store.ofPickers(2))
        .build();
    return Scenario.builder(city)
        .days(day, day.plusDays(2))
        .demand(Demand.none()
            .withOnline(OnlineDemand.of(Rate.perDay(60)))
            .withWalkIn(WalkInDemand.of(Rate.perDay(500))))
        .promise(PromisePolicy.timeSlots(SlotPlan.every(Duration.ofHours(1)).withCapacity(5)))
        .alliance(alliance)
        .build();
  }

  private static Alliance.Builder terms(String platform) {
    return Alliance.builder()
        .stake(Stake.of(platform, Share.percent(36.16)))
        .stake(Stake.of("grocer", Share.percent(36.18)))
        .terms(new Terms.Commission(platform, Share.percent(5)))
        .terms(new Terms.RevenueShare(platform, Share.percent(1)))
        .terms(new Terms.ServiceFee(platform, Money.rmb("0.50"), Money.rmb("7.00")))
        .terms(new Terms.DataFee(platform, Money.rmb("10.00")))
        .terms(
            new Terms.Wholesale("grocer", Share.percent(30), Share.percent(75), Share.percent(50)))
        .terms(new Terms.Guarantee(platform, Money.rmb("5000.00")));
  }

  private static Alliance alliance() {
    return terms("platform")
        .partner(Partner.of("platform", TRAFFIC, FLEET))
        .partner(Partner.of("grocer", SPACE, SUPPLY))
        .build();
  }

  private static AllianceReport study(Alliance alliance, int threads) {
    RunOptions options = RunOptions.seed(11).withReplications(3).withThreads(threads);
    return AllianceStudy.run(chain(alliance), options);
  }

  @Test
  void whatAllGetIsTheProfitToTheCent() {
    AllianceReport report = study(alliance(), 2);
    for (int setting = 0; setting < 16; setting++) {
      for (int r = 0; r < 3; r++) {
        Ledger books = report.books(setting, r);
        long all = report.parties().stream().mapToLong(books::net).sum();
        assertThat(all).isEqualTo(books.profit());
        assertThat(books.net(Alliance.CHAIN)).isZero();
      }
    }
    Ledger books = report.allied(0);
    assertThat(books.flows())
        .extracting(Flow::what)
        .contains(
            "commission",
            "revenue share",
            "order fees",
            "delivery fees",
            "data fee",
            "wholesale",
            "goods supplied",
            "guarantee",
            "preparation: traffic",
            "riders");
    assertThat(books.flows()).allMatch(f -> f.cents() > 0);
    double contracts =
        report.parties().stream().mapToDouble(p -> report.contract(p).mean()).sum();
    assertThat(contracts).isCloseTo(report.worth(3).mean(), within(1e-6));
    assertThat(report.fairCents().stream().mapToLong(c -> c).sum())
        .isEqualTo(Math.round(100 * report.worth(3).mean()));
    assertThat(report.dividends().stream().mapToDouble(Estimate::mean).sum())
        .isCloseTo(report.worth(3).mean(), within(1e-6));
  }

  @Test
  void theDigestDoesNotDependOnThreads() {
    assertThat(study(alliance(), 1).digest()).isEqualTo(study(alliance(), 3).digest());
  }

  @Test
  void nobodyGainsByANewNameAnotherPlaceOrByParting() {
    AllianceReport report = study(alliance(), 2);
    double platform = report.split(Split.BY_CONTRIBUTIONS).get(0).mean();
    AllianceReport turned = study(
        terms("zeta")
            .partner(Partner.of("grocer", SUPPLY, SPACE))
            .partner(Partner.of("zeta", FLEET, TRAFFIC))
            .build(),
        2);
    AllianceReport parted = study(
        terms("traffic arm")
            .partner(Partner.of("traffic arm", TRAFFIC))
            .partner(Partner.of("riders arm", FLEET))
            .partner(Partner.of("grocer", SPACE, SUPPLY))
            .build(),
        2);

    assertThat(turned.split(Split.BY_CONTRIBUTIONS).get(1).mean())
        .isCloseTo(platform, within(1e-6));
    assertThat(turned.split(Split.SHAPLEY).get(1).mean())
        .isCloseTo(report.split(Split.SHAPLEY).get(0).mean(), within(1e-6));
    List<Estimate> parts = parted.split(Split.BY_CONTRIBUTIONS);
    assertThat(parts.get(0).mean() + parts.get(1).mean()).isCloseTo(platform, within(1e-6));
  }

  @Test
  void aShellThatBringsNothingGetsNothing() {
    AllianceReport report =
        study(alliance().toBuilder().partner(Partner.of("shell")).build(), 2);

    assertThat(report.split(Split.SHAPLEY).get(2).mean()).isCloseTo(0, within(1e-6));
    assertThat(report.split(Split.BY_CONTRIBUTIONS).get(2).mean()).isZero();
  }

  @Test
  void aChainRunsWithEverythingThatIsBroughtAndAnAllianceThatBringsNothingChangesNothing() {
    Scenario alone = chain(Alliance.none());
    Scenario owned =
        chain(Alliance.builder().stake(Stake.of("a", Share.percent(40))).build());
    Scenario allied = chain(alliance());

    String digest = Simulator.run(alone, 5).digest();
    assertThat(Simulator.run(owned, 5).digest()).isEqualTo(digest);
    assertThat(Simulator.run(allied, 5).digest()).isNotEqualTo(digest);
    assertThat(Simulator.run(allied, 5).kpi("baskets.delivered").mean()).isGreaterThan(50);
    Scenario inForce = allied.inForce();
    assertThat(inForce.inForce()).isSameAs(inForce);
  }

  @Test
  void sharingWithACommissionReadsAsOneSays() {
    Alliance alliance = Alliance.sharing(Share.percent(70)).withCommission(Share.percent(5));

    assertThat(alliance.partners()).hasSize(1);
    assertThat(alliance.terms())
        .containsExactly(new Terms.Commission("platform", Share.percent(5)));
    assertThat(chain(alliance).inForce().alliance()).isSameAs(Alliance.none());
  }

  @Test
  void everyProblemOfAnAllianceIsToldWithItsPath() {
    Alliance wrong = Alliance.builder()
        .partner(Partner.of("a", TRAFFIC, TRAFFIC))
        .partner(Partner.of("a").withWeight(0))
        .stake(Stake.of("a", Share.percent(70)))
        .stake(Stake.of("b", Share.percent(40)))
        .terms(new Terms.Commission("nobody", Share.percent(5)))
        .build();

    assertThatThrownBy(() -> chain(wrong))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("alliance.partners[0].contributions[1].name")
        .hasMessageContaining("alliance.partners[0].contributions[1].lever")
        .hasMessageContaining("alliance.partners[1].name")
        .hasMessageContaining("alliance.partners[1].weight")
        .hasMessageContaining("alliance.stakes")
        .hasMessageContaining("alliance.terms[0].partner");
  }

  @Test
  void centsAddUpByLargestRemainders() {
    assertThat(Cents.split(100, List.of(1.0, 1.0, 1.0))).containsExactly(34, 33, 33);
    assertThat(Cents.split(-100, List.of(1.0, 1.0, 1.0))).containsExactly(-33, -33, -34);
  }

  /**
   * Two hundred pairs without a difference and two hundred with a known one of four standard errors, 12 replications each, as
   * normal takings with a common part. A right verdict comes up 95 % of the time in the first; with fewer than 180 of 200 the test
   * fails by chance once in about 700 seeds. The known gain is missed far more seldom.
   */
  @Test
  void thePairedVerdictIsRight() {
    int nullRight = 0;
    int gainRight = 0;
    for (int c = 0; c < 200; c++) {
      nullRight += verdict(c, 0) == 0 ? 1 : 0;
      gainRight += verdict(1_000 + c, 4) > 0 ? 1 : 0;
    }
    assertThat(nullRight).isBetween(180, 199);
    assertThat(gainRight).isGreaterThanOrEqualTo(190);
  }

  private static int verdict(long seed, double standardErrors) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] difference = new double[12];
    for (int r = 0; r < difference.length; r++) {
      double shoppers = 100 * random.nextGaussian();
      double alone = shoppers + random.nextGaussian();
      double allied =
          shoppers + random.nextGaussian() + standardErrors * Math.sqrt(2.0 / difference.length);
      difference[r] = allied - alone;
    }
    Estimate estimate = Estimate.of("CNY", difference);
    return estimate.covers(0) ? 0 : estimate.mean() > 0 ? 1 : -1;
  }
}
