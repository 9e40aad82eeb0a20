package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.SurgeCurve;
import io.newretail.internal.clock.Ticks;
import io.newretail.unit.Window;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ArrivalCurveTest {
  private static final Window DAYTIME = Window.of("07:30", "22:00");
  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void theFlatCurveIsInvertedToTheTick() {
    ArrivalCurve curve = ArrivalCurve.of(DayCurve.flat(), Window.ALL_DAY);

    for (int i = 0; i < 10_000; i++) {
      double share = random.nextDouble();
      assertThat(tick(curve, share)).isCloseTo((long) (share * Ticks.DAY), within(1L));
    }
    assertThat(tick(curve, 0)).isZero();
  }

  @Test
  void anHourlyCurveIsInvertedExactly() {
    DayCurve day = DayCurve.grocery();
    ArrivalCurve curve = ArrivalCurve.of(day, Window.ALL_DAY);

    for (int i = 0; i < 10_000; i++) {
      double share = random.nextDouble();
      double seconds = tick(curve, share) / 1e6;
      assertThat(day.cumulative(seconds)).isEqualTo(share, within(1e-9));
    }
  }

  @Test
  void aCurveCutToOpeningHoursKeepsItsShapeInsideAndNothingOutside() {
    DayCurve day = DayCurve.grocery();
    ArrivalCurve curve = ArrivalCurve.of(day, DAYTIME);
    double open = day.cumulative(7.5 * 3600);
    double inside = day.cumulative(22 * 3600) - open;

    for (int i = 0; i < 10_000; i++) {
      double share = random.nextDouble();
      long tick = tick(curve, share);
      assertThat(tick).isBetween(DAYTIME.startMicros(), DAYTIME.endMicros() - 1);
      assertThat((day.cumulative(tick / 1e6) - open) / inside).isEqualTo(share, within(1e-9));
    }
  }

  @Test
  void nothingArrivesInAnHourOfWeightZero() {
    double[] weights = new double[24];
    weights[3] = 1;
    weights[9] = 2;
    ArrivalCurve curve = ArrivalCurve.of(DayCurve.hourly(weights), Window.ALL_DAY);

    for (int i = 0; i < 10_000; i++) {
      double share = random.nextDouble();
      assertThat(tick(curve, share) / Ticks.HOUR).isEqualTo(share < 1.0 / 3 ? 3 : 9);
    }
  }

  @Test
  void aSurgeIsInvertedExactlyAtEverySecondOfItsFirstQuarterAndCloselyBetween() {
    DayCurve day = DayCurve.surge(SurgeCurve.singlesDay(2017));
    ArrivalCurve curve = ArrivalCurve.of(day, Window.ALL_DAY);

    for (int second = 1; second < 900; second++) {
      assertThat(tick(curve, day.cumulative(second))).isCloseTo(second * Ticks.SECOND, within(2L));
    }
    for (int i = 0; i < 10_000; i++) {
      double share = random.nextDouble();
      assertThat(day.cumulative(tick(curve, share) / 1e6)).isEqualTo(share, within(2e-5));
    }
  }

  @Test
  void aSearchFromTheLastSegmentFindsTheSameAsOneFromTheFirst() {
    ArrivalCurve curve = ArrivalCurve.of(DayCurve.grocery(), DAYTIME);
    int segment = 0;
    for (int i = 0; i < 1_000; i++) {
      double share = i / 1_000.0;
      segment = curve.segment(segment, share);
      assertThat(segment).isEqualTo(curve.segment(0, share));
    }
    assertThat(segment).isGreaterThan(10);
  }

  @Test
  void aCurveWithoutDemandInTheOpeningHoursIsEmpty() {
    double[] weights = new double[24];
    weights[3] = 1;

    assertThat(ArrivalCurve.of(DayCurve.hourly(weights), DAYTIME).isEmpty()).isTrue();
    assertThat(ArrivalCurve.of(DayCurve.hourly(weights), Window.ALL_DAY).isEmpty())
        .isFalse();
  }

  private static long tick(ArrivalCurve curve, double share) {
    return curve.tickAt(curve.segment(0, share), share);
  }
}
