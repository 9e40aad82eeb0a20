package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.SurgeCurve;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.policy.StaffingPlan;
import io.newretail.policy.StaffingPlan.Shift;
import io.newretail.unit.Window;
import java.time.LocalDate;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TablesTest {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 11);

  @Test
  void theAliasTableGivesEveryIndexItsShare() {
    double[] weights = {5, 0, 1, 2.5, 1.5};
    AliasTable table = AliasTable.of(weights);
    double[] count = new double[weights.length];
    int cells = 1 << 22;
    for (long i = 0; i < cells; i++) {
      // High bits choose the cell, low bits the threshold: an even grid over both.
      long bits = (i >>> 11 << 53) | ((i & 2047) << 21);
      count[table.draw(bits)]++;
    }

    for (int i = 0; i < weights.length; i++) {
      assertThat(count[i] / cells).isCloseTo(weights[i] / 10, within(2e-3));
    }
    assertThat(count[1]).isZero();
    assertThat(table.size()).isEqualTo(5);
  }

  @Test
  void theAliasTablePassesAChiSquaredTestOnZipfWeights() {
    int n = 1_000;
    double[] weights = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = Math.pow(i + 1, -1.04);
      total += weights[i];
    }
    AliasTable table = AliasTable.of(weights);
    RandomStream random = new RandomStream();
    random.seek(42);
    int draws = 2_000_000;
    double[] count = new double[n];
    for (int i = 0; i < draws; i++) {
      count[table.draw(random.nextLong())]++;
    }
    double chi = 0;
    for (int i = 0; i < n; i++) {
      double expected = draws * weights[i] / total;
      chi += (count[i] - expected) * (count[i] - expected) / expected;
    }

    // 999 degrees of freedom: beyond 1,200 with probability 1e-5.
    assertThat(chi).isBetween(820.0, 1_200.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2016, 2017, 2018})
  void theCompiledCurveInvertsTheDayCurve(int year) {
    DayCurve curve = DayCurve.surge(SurgeCurve.singlesDay(year));
    ArrivalCurve compiled = ArrivalCurve.of(curve, Window.ALL_DAY);
    int segment = 0;
    long last = 0;
    for (double share = 0; share < 1; share += 1e-4) {
      segment = compiled.segment(segment, share);
      long tick = compiled.tickAt(segment, share);
      assertThat(tick).isBetween(last, Ticks.DAY);
      assertThat(curve.cumulative(tick / 1e6)).isCloseTo(share, within(2e-4));
      last = tick;
    }
  }

  @Test
  void aCurveIsCutToOpeningHoursAndScaledUp() {
    ArrivalCurve cut = ArrivalCurve.of(DayCurve.flat(), Window.of("08:00", "20:00"));

    assertThat(cut.tickAt(cut.segment(0, 0), 0)).isEqualTo(8 * Ticks.HOUR);
    assertThat((double) cut.tickAt(cut.segment(0, 0.5), 0.5))
        .isCloseTo(14.0 * Ticks.HOUR, within(2.0));
    assertThat(cut.tickAt(cut.segment(0, 0.999), 0.999)).isLessThan(20 * Ticks.HOUR);
    assertThat(cut.isEmpty()).isFalse();
    double[] night = new double[24];
    night[3] = 1;
    assertThat(
            ArrivalCurve.of(DayCurve.hourly(night), Window.of("08:00", "20:00")).isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.95, 0.999})
  void baseStockLevelsArePoissonQuantiles(double service) {
    PoissonLevels levels = new PoissonLevels(service);
    for (double mean = 0.001; mean < 1_900; mean *= 1.17) {
      assertThat(levels.level(mean))
          .as("mean %s", mean)
          .isEqualTo(PoissonDistribution.of(mean).inverseCumulativeProbability(service));
    }
    for (double mean : new double[] {2_500, 40_000, 1e6}) {
      assertThat((double) levels.level(mean))
          .isCloseTo(
              PoissonDistribution.of(mean).inverseCumulativeProbability(service), within(1.0));
    }
    assertThat(levels.level(0)).isZero();
  }

  @Test
  void shiftsAddUpAndExtraStaffComesOnItsDay() {
    StaffingPlan plan = StaffingPlan.shifts(
            new Shift(Window.of("06:00", "14:00"), 1), new Shift(Window.of("12:00", "22:00"), 0.5))
        .withExtra(DAY.plusDays(1), 3);
    StaffSchedule schedule = new StaffSchedule(plan, Window.ALL_DAY, DAY, 3);

    assertThat(schedule.atWork(10, 0)).isZero();
    assertThat(schedule.atWork(10, 6 * Ticks.HOUR)).isEqualTo(10);
    assertThat(schedule.atWork(10, 12 * Ticks.HOUR)).isEqualTo(15);
    assertThat(schedule.atWork(10, 14 * Ticks.HOUR)).isEqualTo(5);
    assertThat(schedule.atWork(1, 15 * Ticks.HOUR)).as("at least one").isEqualTo(1);
    assertThat(schedule.atWork(10, Ticks.DAY + 12 * Ticks.HOUR)).isEqualTo(45);
    assertThat(schedule.atWork(0, 12 * Ticks.HOUR)).isZero();
    assertThat(schedule.nextChange(0)).isEqualTo(6 * Ticks.HOUR);
    assertThat(schedule.nextChange(13 * Ticks.HOUR)).isEqualTo(14 * Ticks.HOUR);
    assertThat(schedule.nextChange(23 * Ticks.HOUR)).isEqualTo(Ticks.DAY);
  }
}
