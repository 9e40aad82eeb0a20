package io.newretail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.PickRoute;
import io.newretail.theory.ServiceTail;
import io.newretail.theory.ShiftCover;
import io.newretail.unit.Problems;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Picking times and staffing advice. */
final class PickTimeTest {
  private static final PickTime STORE = PickTime.inStore();

  @Test
  void seventyFiveLinesAnHour() {
    assertThat(STORE.linesPerHour(10, 0)).isCloseTo(75, withPercentage(1e-9));
    assertThat(STORE.workMicros(10, 10, 0)).isEqualTo(480_000_000);
    assertThat(STORE.workMicros(0, 10, 0)).isZero();
  }

  @Test
  void aBatchOfFourTimesTheLinesHalvesTheWay() {
    double way = STORE.secondsPerLine(10, 0) - 18;
    assertThat(STORE.secondsPerLine(40, 0) - 18).isCloseTo(way / 2, offset(1e-9));
    assertThat(STORE.secondsPerLine(1, 0)).isGreaterThan(STORE.secondsPerLine(10, 0));
  }

  @Test
  void walkInsTakeAPartOfTheRate() {
    assertThat(STORE.linesPerHour(10, 0.5)).isCloseTo(75 * 0.9, withPercentage(1e-9));
    assertThat(STORE.linesPerHour(10, 1)).isCloseTo(60, withPercentage(1e-9));
    assertThat(STORE.linesPerHour(10, 7)).isEqualTo(STORE.linesPerHour(10, 1));
  }

  @Test
  void zonesShortenTheTimeButNotTheWork() {
    PickTime zoned = STORE.withZones(new PickTime.Zones(3, 60));
    assertThat(zoned.elapsedMicros(10, 10, 0)).isEqualTo((4 * 48 + 60) * 1_000_000L);
    assertThat(zoned.workMicros(10, 10, 0)).isEqualTo((10 * 48 + 60) * 1_000_000L);
    assertThat(zoned.elapsedMicros(1, 10, 0)).isEqualTo(48_000_000);
    assertThat(STORE.elapsedMicros(10, 10, 0)).isEqualTo(STORE.workMicros(10, 10, 0));
  }

  @Test
  void theWayMayComeFromTheAisles() {
    PickRoute route = new PickRoute(12, 15, 3);
    PickTime walked = STORE.through(route, 0.75);
    assertThat((walked.secondsPerLine(10, 0) - 18) * 10 * 0.75)
        .isCloseTo(route.sShape(10), withPercentage(1e-9));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new PickTime(-1, 6, 30, 10, 0.2, PickTime.Zones.none()))
        .hasMessageContaining("searchSeconds");
    assertThatThrownBy(() -> new PickTime(1, 6, 30, 10, 1, PickTime.Zones.none()))
        .hasMessageContaining("congestion");
    assertThatThrownBy(() -> new PickTime.Zones(0, 1)).hasMessageContaining("zones");
    assertThatThrownBy(() -> STORE.secondsPerLine(0, 0)).hasMessageContaining("batchLines");
  }

  @Test
  void adviceFollowsTheLoadAndBecomesAPlan() {
    StaffingAdvice advice = StaffingAdvice.of(
        h -> h >= 10 && h < 12 ? 200 : 20,
        new ServiceTail.Exponential(0.5),
        Duration.ofMinutes(30),
        StaffingAdvice.Target.ofDelay(0.1));
    assertThat(advice.servers()).hasSize(48);
    assertThat(advice.pointwise().get(20)).as("the rate of the moment jumps").isEqualTo(115);
    assertThat(advice.servers().get(20)).as("the load does not").isLessThan(90);
    assertThat(advice.servers().get(24)).as("and lasts longer").isGreaterThan(100);
    assertThat(advice.load().get(16)).isCloseTo(10, withPercentage(1e-4));
    assertThat(advice.servers().get(16)).isEqualTo(15);
    StaffingPlan plan = advice.plan(100);
    Problems problems = Problems.none();
    plan.check(problems);
    assertThat(problems.found()).isEmpty();
    assertThat(plan.shifts().get(0).share()).isCloseTo(0.15, offset(1e-9));
    assertThat(advice.peak()).isGreaterThanOrEqualTo(100);
    assertThat(advice.hours()).isGreaterThan(24 * 15);
    ShiftCover cover = advice.shifts(ShiftCover.Rules.halfHours());
    StaffingPlan covered = advice.plan(cover, 100);
    covered.check(problems);
    assertThat(problems.found()).isEmpty();
  }

  @Test
  void uncertainDaysAndImpatientShoppersChangeTheAdvice() {
    ServiceTail service = new ServiceTail.Exponential(0.25);
    Duration hour = Duration.ofHours(1);
    var plain = StaffingAdvice.of(h -> 200, service, hour, StaffingAdvice.Target.ofDelay(0.1));
    var busy = StaffingAdvice.of(h -> 200, service, hour, new StaffingAdvice.Target(0.1, 0, 0.2));
    var leaving = StaffingAdvice.of(h -> 200, service, hour, new StaffingAdvice.Target(0.1, 1, 0));
    assertThat(plain.peak()).isEqualTo(61);
    assertThat(busy.peak()).as("50 + 1.4202 sqrt(50 + 50^2 0.2^2)").isEqualTo(68);
    assertThat(leaving.peak()).isEqualTo(60);
    assertThatThrownBy(() -> StaffingAdvice.of(
            h -> 1, service, Duration.ofMinutes(7), StaffingAdvice.Target.ofDelay(0.1)))
        .hasMessageContaining("step");
  }
}
