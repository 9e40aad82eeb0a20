package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.network.Store;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.StaffingPlan;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.Series.Column;
import io.newretail.report.Series.Level;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Window;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Levels are those of the instant. */
final class SeriesLevelsTest {
  private static final int SECONDS = 60;

  private static Report run() {
    Scenario scenario = Scenario.builder(Chains.city(200, Store.ofPickers(6)))
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(1))
        .demand(Demand.none().withOnline(OnlineDemand.of(Rate.perDay(900))))
        .pick(PickPolicy.continuous(ServiceTime.fixed(Duration.ofMinutes(4)))
            .withStaffing(StaffingPlan.shifts(
                new StaffingPlan.Shift(Window.of("06:00", "12:00"), 1),
                new StaffingPlan.Shift(Window.of("11:00", "20:00"), 0.5))))
        .pack(PackPolicy.of(2, ServiceTime.fixed(Duration.ofMinutes(1))))
        .build();
    RunOptions options = RunOptions.seed(5).withBucket(Duration.ofSeconds(SECONDS));
    return Simulator.run(scenario, options);
  }

  @Test
  void shiftsCountFromTheirFirstInstant() {
    double[] staffed = run().series().levels(Level.PICKERS_STAFFED);

    assertThat(staffed[at(5, 59)]).isZero();
    assertThat(staffed[at(6, 0)]).isEqualTo(6);
    assertThat(staffed[at(10, 59)]).isEqualTo(6);
    assertThat(staffed[at(11, 0)]).isEqualTo(9);
    assertThat(staffed[at(12, 0)]).isEqualTo(3);
    assertThat(staffed[at(20, 0)]).isZero();
  }

  @Test
  void busyServersNeverOutnumberThoseAtWorkWhileShiftsGrowAndAddUpToTheirHours() {
    Report report = run();
    Series series = report.series();
    double[] busy = series.levels(Level.PICKERS_BUSY);
    double[] staffed = series.levels(Level.PICKERS_STAFFED);
    double hours = 0;
    for (int b = 0; b < busy.length; b++) {
      hours += busy[b] / 60;
      assertThat(busy[b]).isNotNegative();
      boolean shrunk = (b >= at(12, 0) && b <= at(12, 4)) || (b >= at(20, 0) && b <= at(20, 4));
      assertThat(busy[b] <= staffed[b] || shrunk).as("bucket %d", b).isTrue();
    }
    double exact = Chains.figure(report, "pickers.hours");
    assertThat(exact).isGreaterThan(30);
    assertThat(hours).isCloseTo(exact, within(exact * 0.02));
    assertThat(series.levels(Level.PACKERS_BUSY)[at(12, 0)]).isBetween(0.0, 2.0);
    assertThat(series.sum(Column.PACKERS_BUSY_CHANGE, -1e9, 1e9)).isBetween(0.0, 2.0);
  }

  @Test
  void theReadyShelfHoldsWhatIsReadyAndNotFetched() {
    Series series = run().series();
    double[] shelf = series.levels(Level.READY_ON_SHELF);
    double ready = 0;
    double gone = 0;
    double most = 0;
    for (int b = 0; b < shelf.length; b++) {
      assertThat(shelf[b]).isNotNegative().isLessThanOrEqualTo(ready - gone);
      most = Math.max(most, shelf[b]);
      ready += series.count(b, Column.BASKETS_READY);
      gone += series.count(b, Column.BASKETS_COLLECTED);
    }
    assertThat(most).isGreaterThan(5);
  }

  private static int at(int hour, int minute) {
    return (hour * 3_600 + minute * 60) / SECONDS;
  }
}
