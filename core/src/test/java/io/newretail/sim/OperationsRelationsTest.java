package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.theory.PickWaves;
import io.newretail.unit.Rate;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pick waves and crowded aisles in the basket engine, against formulas. Seeds are fixed. */
final class OperationsRelationsTest {
  private static final ServiceTime NONE = ServiceTime.none();
  private static final PickWaves DAY = new PickWaves(100, 12, 16);

  /** How many of the engine's orders stand for one of the formula, so that chance is small. */
  private static final int SCALE = 25;

  @ParameterizedTest
  @CsvSource({"1, 300", "2, 130.28", "3, 100", "4, 88.82", "6, 80.46", "10, 76.27"})
  void wavesNeedTheRateOfTheFrontier(int waves, double golden) {
    // the picker of a slower rate works without a break from the first wave to the deadline, so
    // what is ready in time tells how long that
    // is, and with it the rate that all 1,200 orders of the formula need; the only slack is the
    // rounding of one order
    double slow = 0.95 * golden;
    Report late = waves(waves, slow);
    double hours = inTime(late) / (SCALE * slow);
    assertThat(1_200 / hours).isCloseTo(golden, within(0.002 * golden));
    // 30,000 Poisson orders vary by 0.6 %: 3 % is five standard errors
    Report enough = waves(waves, 1.03 * golden);
    assertThat(Chains.figure(enough, "ready.in.time")).isEqualTo(100);
  }

  private static double inTime(Report report) {
    return Chains.figure(report, "baskets.ready") * Chains.figure(report, "ready.in.time") / 100;
  }

  /** A day of even orders until noon, due at 16:00, one picker in waves. */
  private static Report waves(int waves, double ordersAnHour) {
    double[] morning = new double[24];
    Arrays.fill(morning, 0, 12, 1);
    OnlineDemand online = Chains.online(1_200 * SCALE, 1).withCurve(DayCurve.hourly(morning));
    LocalTime[] times = DAY.waveTimes(waves).stream()
        .map(hour -> LocalTime.ofNanoOfDay(Math.round(hour * 3.6e9) * 1_000))
        .toArray(LocalTime[]::new);
    SlotPlan due =
        SlotPlan.of(Window.of("16:00", "17:00")).withLeadTime(Duration.ZERO).withDaysAhead(0);
    ServiceTime time =
        ServiceTime.fixed(Duration.ofNanos(Math.round(3.6e12 / (SCALE * ordersAnHour))));
    Store store = Chains.store("store").withPickers(1);
    return run(Chains.scenario(Chains.city(100, store), online, 1)
        .promise(PromisePolicy.timeSlots(due))
        .pick(PickPolicy.wavesAt(time, times).withStaffing(StaffingPlan.always())));
  }

  @ParameterizedTest
  @CsvSource({"400, 0.25", "200, 0.5", "50, 1"})
  void walkInShoppersSlowPickersByTheShareOfTheStoreThatTheyFill(int full, double density) {
    // 2,400 shoppers a day who stay an hour: 100 in the store on average, standard deviation 7 at
    // an instant; over two days of lines
    // the error of the mean is below 1 % of the loss. A store that is fuller than full counts as
    // full.
    PickTime time = PickTime.inStore();
    PickRounds rounds = PickRounds.plain()
        .withLines(time)
        .withCrowd(new PickRounds.Crowd(Duration.ofHours(1), full));
    Scenario.Builder chain = Chains.scenario(
            Chains.city(100, Chains.store("store")), Chains.online(2_400, 1), 11)
        .warmUpDays(1)
        .pick(PickPolicy.continuous(NONE).withRounds(rounds));
    Scenario plain = chain.build();
    Report report = run(chain.demand(
        plain.demand().withWalkIn(WalkInDemand.of(Rate.perDay(2_400)).withCurve(DayCurve.flat()))));
    double minutes = time.secondsPerLine(1, density) / 60;
    double empty = time.secondsPerLine(1, 0) / 60;
    assertThat(Chains.figure(report, "click.to.ready.mean"))
        .isCloseTo(minutes, within(0.03 * (minutes - empty) + 1e-6));
  }

  @Test
  void pickersAreAsFastAsEverWhereNoCrowdIsTold() {
    PickRounds rounds = PickRounds.plain().withLines(PickTime.inStore());
    Report report =
        run(Chains.scenario(Chains.city(100, Chains.store("store")), Chains.online(500, 1), 1)
            .pick(PickPolicy.continuous(NONE).withRounds(rounds)));
    double minutes = PickTime.inStore().secondsPerLine(1, 0) / 60;
    assertThat(Chains.figure(report, "click.to.ready.mean")).isCloseTo(minutes, within(1e-6));
  }

  private static Report run(Scenario.Builder scenario) {
    return Simulator.run(
        scenario.collect(CollectPolicy.counter(NONE)).build(),
        RunOptions.seed(5).withThreads(1));
  }
}
