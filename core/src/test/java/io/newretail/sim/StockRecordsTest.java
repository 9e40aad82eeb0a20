package io.newretail.sim;

import static io.newretail.sim.Chains.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Demand;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StockPolicy;
import io.newretail.policy.StockRecords;
import io.newretail.policy.StockRecords.Counting;
import io.newretail.policy.StockRecords.Opening;
import io.newretail.policy.StockRecords.Shrink;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.report.StockCount;
import io.newretail.scenario.Scenario;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.RecordErrors;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of the stock that go wrong: books, the freeze of Kang and Gershwin, counts, and what shoppers notice. */
final class StockRecordsTest {
  private static final RunOptions OPTIONS = RunOptions.seed(11).withThreads(1);
  private static final int BATCH = 50;

  private static StockRecords drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed + 4_711);
    return new StockRecords(
        new Shrink(random.nextDouble(0.2), random.nextInt(2) * random.nextDouble(0.5)),
        random.nextInt(2) * random.nextDouble(0.3),
        random.nextInt(2) * random.nextDouble(0.3),
        new Opening(random.nextDouble(), 1 + random.nextDouble(3)),
        new Counting(random.nextInt(4), random.nextInt(2) * 0.5, random.nextBoolean()));
  }

  private static Scenario random(long seed) {
    Scenario plain =
        seed % 2 == 0 ? new RandomScenario(seed).draw() : new RandomOperations(seed).draw();
    return plain.toBuilder().records(drawn(seed)).build();
  }

  @Test
  void theBooksBalanceAfterEveryEventWhileRecordsGoWrong() {
    double shrunk = 0;
    double misplaced = 0;
    double found = 0;
    double corrected = 0;
    double lost = 0;
    for (long seed = 0; seed < 40; seed++) {
      Report report =
          Simulator.run(random(seed), RunOptions.seed(seed).withThreads(1).checkingEveryEvent());
      assertThat(report.conservation()).as("seed %d", seed).isEqualTo(new Conservation(0, 0, 0));
      shrunk += figure(report, "units.shrunk");
      misplaced += figure(report, "units.misplaced");
      found += figure(report, "units.found");
      corrected += figure(report, "records.corrected");
      lost += figure(report, "lost.record.wrong");
    }
    assertThat(List.of(shrunk, misplaced, found, corrected, lost)).allMatch(f -> f > 50);
  }

  /** A part is taken from what stands on the shelf, a promise from what is recorded: asking for the fewest parts must end all the same. */
  @Test
  void partsFromOtherStoresEndWhereRecordsAreWrong() {
    double parts = 0;
    for (long seed = 0; seed < 20; seed += 2) {
      Scenario plain = new RandomScenario(seed).draw();
      Scenario split = plain.toBuilder()
          .records(drawn(seed))
          .hold(HoldPolicy.atOrder(Duration.ofMinutes(30)))
          .sourcing(SourcingPolicy.splitFewest(Duration.ofMinutes(20)))
          .restock(RestockPolicy.fixedStock(3))
          .build();
      Report report =
          Simulator.run(split, RunOptions.seed(seed).withThreads(1).checkingEveryEvent());
      assertThat(report.conservation()).as("seed %d", seed).isEqualTo(new Conservation(0, 0, 0));
      parts += figure(report, "sourcing.packages");
    }
    assertThat(parts).isGreaterThan(50);
  }

  @Test
  void threadsChangeNothing() {
    for (long seed = 0; seed < 10; seed++) {
      RunOptions options = RunOptions.seed(seed).withReplications(2);
      assertThat(Simulator.run(random(seed), options.withThreads(3)).digest())
          .isEqualTo(Simulator.run(random(seed), options.withThreads(1)).digest());
    }
  }

  @Test
  void recordsThatStayRightChangeNothingHoweverOftenTheyAreCounted() {
    for (long seed = 0; seed < 10; seed++) {
      Scenario plain = new RandomScenario(seed).draw();
      Scenario counted = plain.toBuilder()
          .records(StockRecords.exact().countedEvery(1).countedAtPick().withZeroBalanceWalks(1))
          .build();
      assertThat(Simulator.run(counted, OPTIONS).digest())
          .isEqualTo(Simulator.run(plain, OPTIONS).digest());
    }
  }

  /** One store, one article, 10 units a day, (r, Q) of 40 and 50 reviewed every night, three days of lead time, a year. */
  private static Scenario slow(StockRecords records) {
    Network network = Network.builder()
        .assortment(Assortment.zipf(1, 0))
        .depot(Depot.unlimited("depot", Duration.ofDays(3)))
        .catchment(new Catchment("city", "depot", List.of(Store.ofPickers(1).named("shop"))))
        .build();
    return Scenario.builder(network)
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(365))
        .demand(Demand.none().withItems(ItemDemand.daily(Rate.perDay(10))))
        .restock(RestockPolicy.orderUpTo(Share.percent(0))
            .reviewed(Duration.ofDays(1), LocalTime.MIDNIGHT)
            .atLeast(40 + BATCH)
            .withRule(d -> d.order(d.recorded() + d.onOrder() <= 40 ? BATCH : 0)))
        .records(records)
        .build();
  }

  private static double lostShare(StockRecords records, int years) {
    Report report = Simulator.run(slow(records), OPTIONS.withReplications(years));
    return 1 - figure(report, "fill.walkin") / 100;
  }

  /** The same article, by the engine of stock systems. */
  private static double lostShare(double loss, int countEvery) {
    StockPoint shelf = StockPoint.named("shelf")
        .policy(StockPolicy.reorderQuantity(40, BATCH))
        .opening(40 + BATCH)
        .lanes(Lane.outside(LeadTime.of(3)))
        .shortage(Shortage.LEAVE)
        .records(RecordErrors.shrinking(10 * loss).countedEvery(countEvery))
        .demand(PeriodDemand.of(new DemandLaw.Poisson(10)))
        .build();
    StockSystem system =
        StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND).point(shelf).build();
    return StockSimulator.run(system, new StockRun(3, 400, 0, 365, 1))
        .total()
        .share(StockCount.LOST, StockCount.DEMANDED)
        .mean();
  }

  /**
   * Kang and Gershwin (2005) lose about 17 % of demand at a loss of 1 %, about half at 2.4 %; our model sheet 16.2 % and 47.5 %
   * for demand less spread than Poisson. Within three points of these, and within two of the engine of stock systems: the
   * standard error of a mean of 400 years is below half a point.
   */
  @ParameterizedTest
  @CsvSource({"0.01, 0.162", "0.02, 0.378", "0.024, 0.475"})
  void undetectedLossFreezesOrdersAndWeeklyCountsBringThemBack(double loss, double lost) {
    double frozen = lostShare(StockRecords.shrinking(loss), 400);
    assertThat(frozen).isCloseTo(lost, within(0.03)).isCloseTo(lostShare(loss, 0), within(0.02));
    double counted = lostShare(StockRecords.shrinking(loss).countedEvery(7), 100);
    assertThat(counted).isCloseTo(lostShare(StockRecords.exact(), 100), within(0.01));
  }

  @Test
  void withoutLossNothingFreezes() {
    assertThat(lostShare(StockRecords.exact(), 100)).isLessThan(0.02);
  }

  /** The same 100 years each time, so the differences spread little; half a point is allowed. */
  @Test
  void moreCountingIsNeverWorseOnAverage() {
    StockRecords records = StockRecords.shrinking(0.02);
    double before = 1;
    for (int days : new int[] {0, 120, 60, 28, 7, 1}) {
      double lost = lostShare(records.countedEvery(days), 100);
      assertThat(lost).as("every %d days", days).isLessThan(before + 0.005);
      before = lost;
    }
    assertThat(before).isLessThan(0.025);
    assertThat(lostShare(records.withZeroBalanceWalks(0.5), 100)).isLessThan(0.05);
  }

  /** A shop that never runs out. */
  private static Scenario.Builder plenty(StockRecords records) {
    return Scenario.builder(Chains.city(500, Chains.store("a"), Chains.store("b")))
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(11))
        .demand(Demand.none()
            .withWalkIn(WalkInDemand.of(Rate.perDay(400)).withSize(BasketSize.fixed(5))))
        .restock(RestockPolicy.fixedStock(100_000))
        .records(records);
  }

  /** Five standard deviations: an error probability of about 1e-6. */
  @Test
  void sixtyFivePercentOfTheAuditedRecordsAreWrongAndStaySo() {
    Report report =
        Simulator.run(plenty(StockRecords.asAudited()).build(), OPTIONS.withReplications(4));
    double sd = Math.sqrt(0.65 * 0.35 / 4_000);
    assertThat(figure(report, "records.wrong")).isCloseTo(65, within(5 * 100 * sd));
    assertThat(figure(report, "lost.record.wrong")).isZero();
  }

  /** Each is Poisson or binomial: five standard deviations of a mean of four replications. */
  @Test
  void lossAndScanErrorsHaveTheirRates() {
    StockRecords records = StockRecords.exact()
        .withShrink(new Shrink(0.01, 0.02))
        .withScanErrors(0.03)
        .countedEvery(1);
    Report report = Simulator.run(plenty(records).build(), OPTIONS.withReplications(4));
    double shrunk = 11 * 2 * (0.01 * 2_000 + 0.02 * 500);
    assertThat(figure(report, "units.shrunk")).isCloseTo(shrunk, within(5 * Math.sqrt(shrunk / 4)));
    assertThat(figure(report, "records.counted")).isEqualTo(11 * 2 * 500);
    Report scans = Simulator.run(
        plenty(StockRecords.exact().withScanErrors(0.001).countedEvery(1)).build(),
        OPTIONS.withReplications(4));
    double wrong = 11 * 2 * 2_000 * 0.001;
    assertThat(figure(scans, "records.corrected"))
        .isCloseTo(wrong, within(5 * Math.sqrt(wrong / 4) + 0.1 * wrong));
  }

  /** Binomial with thousands of units: five standard deviations. */
  @Test
  void misplacedUnitsAreAShareOfReceiptsAndACountFindsThem() {
    StockRecords records = StockRecords.exact().withMisplaced(0.1);
    Scenario.Builder chain = plenty(records).restock(RestockPolicy.orderUpTo(Share.percent(90)));
    Report report = Simulator.run(chain.build(), OPTIONS);
    double received = figure(report, "units.received");
    assertThat(figure(report, "units.misplaced"))
        .isCloseTo(0.1 * received, within(5 * Math.sqrt(0.09 * received)));
    assertThat(figure(report, "units.found")).isZero();
    Report counted = Simulator.run(chain.records(records.countedEvery(3)).build(), OPTIONS);
    assertThat(figure(counted, "units.found"))
        .isBetween(0.6 * figure(counted, "units.misplaced"), figure(counted, "units.misplaced"));
    assertThat(figure(counted, "lost.record.wrong"))
        .isLessThan(0.6 * figure(report, "lost.record.wrong"));
  }

  @Test
  void whatPickersMissBecauseOfRecordsIsLostToThem() {
    Scenario.Builder online = Scenario.builder(Chains.city(200, Chains.store("a")))
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(5))
        .demand(Demand.none().withOnline(Chains.online(60, 4)))
        .restock(RestockPolicy.fixedStock(4))
        .records(StockRecords.exact().withShrink(new Shrink(0, 0.5)));
    Report blind = Simulator.run(online.build(), OPTIONS.checkingEveryEvent());
    double missed = figure(blind, "units.short.at.pick");
    assertThat(missed).isGreaterThan(50);
    assertThat(figure(blind, "lost.record.wrong")).isGreaterThanOrEqualTo(missed);
    Report checked = Simulator.run(
        online
            .records(StockRecords.exact().withShrink(new Shrink(0, 0.5)).countedAtPick())
            .build(),
        OPTIONS.checkingEveryEvent());
    assertThat(figure(checked, "units.short.at.pick")).isLessThan(0.95 * missed);
    assertThat(figure(checked, "records.corrected")).isPositive();
  }

  @Test
  void whatARecordHidesIsLostToItAtThePromise() {
    Report report = Simulator.run(
        Scenario.builder(Chains.city(100, Chains.store("a")))
            .days(Chains.MONDAY, Chains.MONDAY.plusDays(1))
            .demand(Demand.none().withOnline(Chains.online(300, 4)))
            .restock(RestockPolicy.fixedStock(5))
            .records(StockRecords.exact().withOpening(new Opening(1, 1)))
            .build(),
        OPTIONS.checkingEveryEvent());
    double causes = figure(report, "lost.in.network")
        + figure(report, "lost.in.place")
        + figure(report, "lost.record.wrong")
        - figure(report, "units.short.at.pick");
    double missing =
        figure(report, "units.wanted.online") * (1 - figure(report, "fill.online") / 100);
    assertThat(causes).isCloseTo(missing, within(1e-6 * missing));
    assertThat(figure(report, "lost.record.wrong"))
        .isGreaterThan(figure(report, "units.short.at.pick"));
  }

  /** The gap is one unit of each article: at most one unit of each can be lost to it before the next review, and here is none. */
  @Test
  void aRecordCostsNoMoreThanItIsWrongBy() {
    Report report = Simulator.run(
        plenty(StockRecords.exact().withOpening(new Opening(1, 1)))
            .restock(RestockPolicy.fixedStock(2))
            .build(),
        OPTIONS.checkingEveryEvent());
    assertThat(figure(report, "lost.record.wrong")).isBetween(0.4 * 1_000, 0.6 * 1_000);
    assertThat(figure(report, "lost.in.place") + figure(report, "lost.in.network"))
        .isGreaterThan(20_000);
  }

  @Test
  void everyProblemIsToldWithItsPath() {
    StockRecords bad = new StockRecords(
        new Shrink(2, -1), 1.5, Double.NaN, new Opening(-0.1, 0), new Counting(-1, 2, false));
    assertThatThrownBy(() -> plenty(bad).build())
        .hasMessageContainingAll(
            "records.shrink.ofDemand",
            "records.shrink.perDay",
            "records.misplaced",
            "records.scanError",
            "records.opening.wrong",
            "records.opening.meanUnits",
            "records.counting.everyDays",
            "records.counting.zeroBalance");
  }
}
