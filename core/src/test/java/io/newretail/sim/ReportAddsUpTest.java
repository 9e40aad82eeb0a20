package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Spike;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.report.Funnel;
import io.newretail.report.LossCause;
import io.newretail.report.Losses;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.SlotReport;
import io.newretail.report.StoreSeries;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report shows adds up, in random scenarios. */
final class ReportAddsUpTest {
  private static final Offset<Double> EXACT = within(1e-6);

  @ParameterizedTest
  @CsvSource({"0, 100", "100, 200", "200, 300"})
  void whatAReportShowsAddsUpToTheBooks(long from, long to) {
    double seen = 0;
    for (long seed = from; seed < to; seed++) {
      Scenario scenario =
          seed % 2 == 0 ? new RandomScenario(seed).draw() : new RandomOperations(seed).draw();
      Report report = Simulator.run(
          scenario,
          RunOptions.seed(seed)
              .withThreads(1)
              .withReplications(2)
              .withBucket(Duration.ofMinutes(15))
              .withStoreSeries(Duration.ofMinutes(15)));
      String name = "scenario of seed " + seed;
      assertFunnel(name, report.funnel());
      assertLosses(name, report);
      assertSlots(name, report);
      assertStores(name, report);
      seen += report.losses().units(true) + report.funnel().stage("handed.over").baskets();
    }
    assertThat(seen).isGreaterThan(1_000);
  }

  static void assertFunnel(String name, Funnel funnel) {
    List<Funnel.Stage> stages = funnel.stages();
    for (int i = 0; i + 1 < stages.size(); i++) {
      Funnel.Stage stage = stages.get(i);
      assertThat(stage.baskets() + stage.openBefore() - stage.leaked() - stage.openAfter())
          .as("%s: from %s on", name, stage.name())
          .isCloseTo(stages.get(i + 1).baskets(), EXACT);
    }
  }

  static void assertLosses(String name, Report report) {
    Losses losses = report.losses();
    Losses.Sales online = losses.online();
    assertThat(online.wanted() + online.openBefore())
        .as("%s: units online", name)
        .isCloseTo(losses.units(true) + online.sold() + online.openAfter(), EXACT);
    assertThat(losses.walkIn().wanted())
        .as("%s: units of walk-in shoppers", name)
        .isCloseTo(losses.units(false) + losses.walkIn().sold(), EXACT);
    Series series = report.series();
    StoreSeries stores = report.storeSeries();
    double fromSeconds = stores == null ? series.seconds(0) : stores.seconds(0);
    double sum = 0;
    for (LossCause cause : LossCause.values()) {
      sum += cause.isShort() ? losses.of(cause).units() : 0;
    }
    assertThat(series.sum(Series.Column.BASKETS_COLLECTED, fromSeconds, 1e9)
            + series.sum(Series.Column.BASKETS_DELIVERED, fromSeconds, 1e9))
        .as("%s: handed over", name)
        .isCloseTo(report.funnel().stage("handed.over").baskets(), EXACT);
    assertThat(series.sum(Series.Column.UNITS_SHORT, fromSeconds, 1e9))
        .as("%s: units short", name)
        .isCloseTo(sum, EXACT);
  }

  private static void assertSlots(String name, Report report) {
    double places = report.slots().stream().mapToDouble(SlotReport::capacity).sum();
    double booked = report.slots().stream().mapToDouble(SlotReport::booked).sum();
    double used = Chains.figure(report, "slots.used");
    if (places > 0 && report.replications() == 1) {
      assertThat(100 * booked / places).as("%s: slots", name).isCloseTo(used, within(1e-9));
    }
    assertThat(booked).as("%s: slots", name).isLessThanOrEqualTo(places);
  }

  private static void assertStores(String name, Report report) {
    StoreSeries stores = report.storeSeries();
    assertThat(stores).isNotNull();
    Series series = report.series();
    int first = series.bucketAt(stores.seconds(0));
    double[] waiting = series.levels(Series.Level.PICKS_WAITING);
    assertThat(stores.buckets()).isEqualTo(series.buckets() - first);
    for (int b = 0; b < stores.buckets(); b++) {
      String at = name + ", bucket " + b;
      assertThat(sum(stores, b, StoreSeries.Column.PLACED))
          .as(at)
          .isCloseTo(series.count(first + b, Series.Column.BASKETS_PLACED), EXACT);
      assertThat(sum(stores, b, StoreSeries.Column.SHORT))
          .as(at)
          .isCloseTo(series.count(first + b, Series.Column.UNITS_SHORT), EXACT);
      assertThat(sum(stores, b, StoreSeries.Column.WAITING))
          .as(at)
          .isCloseTo(waiting[first + b], EXACT);
    }
  }

  private static double sum(StoreSeries stores, int bucket, StoreSeries.Column column) {
    double sum = 0;
    for (int s = 0; s < stores.stores().size(); s++) {
      sum += stores.value(s, bucket, column);
    }
    return sum;
  }

  /** Two days without orders let every basket come to its end, so what was placed is lost or earned. */
  @Test
  void theWorthOfWhatIsLostAndEarnedIsThatOfWhatWasPlaced() {
    LocalDate second = Chains.MONDAY.plusDays(1);
    OnlineDemand online = Chains.online(500, 6)
        .withPayment(new Payment(Share.percent(80), Duration.ofMinutes(10)))
        .withVisit(Visit.inSlot(Share.percent(20)));
    SlotPlan slots = SlotPlan.every(Duration.ofHours(1)).withCapacity(18).withDaysAhead(0);
    Demand demand = Demand.none()
        .withOnline(online)
        .withWalkIn(WalkInDemand.of(Rate.perDay(300)))
        .plus(new Spike(second, DayCurve.flat(), 0))
        .plus(new Spike(second.plusDays(1), DayCurve.flat(), 0));
    Scenario scenario = Scenario.builder(
            Chains.city(60, Chains.store("east"), Chains.store("west")))
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(3))
        .demand(demand)
        .promise(PromisePolicy.timeSlots(slots))
        .restock(RestockPolicy.fixedStock(30))
        .build();

    Report report = Simulator.run(scenario, RunOptions.seed(3).withReplications(3));

    Losses losses = report.losses();
    assertFunnel("way", report.funnel());
    assertThat(losses.online().openAfter()).isZero();
    double lost = 0;
    for (Losses.Loss loss : losses.causes()) {
      lost += loss.cause().isOnline() ? loss.worth() : 0;
    }
    double placed = 1e6 * Chains.figure(report, "gmv.online");
    double earned = 1e6 * Chains.figure(report, "sales.online");
    assertThat(lost + earned).isCloseTo(placed, within(0.01));
    List<LossCause> causes = List.of(
        LossCause.NO_SLOT,
        LossCause.STOCK_ELSEWHERE,
        LossCause.UNPAID,
        LossCause.NOT_FETCHED,
        LossCause.SHORT_AT_PICK,
        LossCause.SHELF_EMPTY);
    assertThat(causes).allMatch(cause -> losses.of(cause).worth() > 0);
    assertThat(report.currency()).isEqualTo("CNY");
  }
}
