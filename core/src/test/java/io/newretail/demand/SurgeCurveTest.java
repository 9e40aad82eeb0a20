package io.newretail.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurgeCurveTest {

  @ParameterizedTest
  @ValueSource(ints = {2016, 2017, 2018})
  void aDayRunsFromNothingToAllAndNeverBack(int year) {
    SurgeCurve curve = SurgeCurve.singlesDay(year);
    assertThat(curve.cumulative(0)).isZero();
    assertThat(curve.cumulative(86_400)).isEqualTo(1);
    double before = 0;
    for (int tenth = 1; tenth <= 864_000; tenth++) {
      double now = curve.cumulative(tenth / 10.0);
      if (now < before) {
        throw new AssertionError("falls at " + tenth / 10.0 + " s");
      }
      before = now;
    }
    assertThat(curve.cumulative(Math.nextDown(86_400.0))).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2016, 2017, 2018})
  void aboutAThirdComesInTheFirstHour(int year) {
    assertThat(SurgeCurve.singlesDay(year).cumulative(3600)).isBetween(0.28, 0.345);
  }

  @ParameterizedTest
  @ValueSource(ints = {2016, 2017, 2018})
  void theRateIsTheSlope(int year) {
    SurgeCurve curve = SurgeCurve.singlesDay(year);
    for (double t : new double[] {0.05, 0.3, 11, 500, 3599, 3601, 3700, 20_000, 50_000, 86_000}) {
      double step = 1e-3;
      double slope = (curve.cumulative(t + step) - curve.cumulative(t - step)) / (2 * step);
      assertThat(curve.rate(t)).as("at %s s", t).isCloseTo(slope, within(1e-9 + 1e-5 * slope));
    }
    assertThat(curve.rate(0)).isPositive().isFinite();
    assertThat(curve.rate(86_400)).isPositive().isFinite();
  }

  @Test
  void aFlatDayIsAStraightLine() {
    SurgeCurve flat = SurgeCurve.builder().build();
    assertThat(flat.cumulative(21_600)).isCloseTo(0.25, within(1e-12));
    assertThat(flat.rate(100)).isCloseTo(1 / 86_400.0, within(1e-15));
    assertThat(flat.daytimeShare()).isEqualTo(1);
  }

  @Test
  void aBuilderOfACurveGivesItBack() {
    SurgeCurve curve = SurgeCurve.singlesDay(2018);
    SurgeCurve copy = curve.toBuilder().build();
    assertThat(copy.bursts()).isEqualTo(curve.bursts());
    assertThat(copy.rampSeconds()).isEqualTo(curve.rampSeconds());
    assertThat(copy.daytimeKnotSeconds()).isEqualTo(curve.daytimeKnotSeconds());
    assertThat(copy.cumulative(50_000)).isEqualTo(curve.cumulative(50_000));
  }

  @Test
  void wrongArgumentsAreNamed() {
    SurgeCurve curve = SurgeCurve.singlesDay(2017);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurgeCurve.singlesDay(2019))
        .withMessageContainingAll("2016, 2017 or 2018", "2019");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve.cumulative(86_401))
        .withMessageContaining("seconds");
    assertThatIllegalArgumentException().isThrownBy(() -> curve.rate(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurgeBurst(0, 1.1, 100, 1))
        .withMessageContaining("share");
    SurgeCurve.Builder twoFull = SurgeCurve.builder()
        .burst(new SurgeBurst(0, 0.6, 100, 1))
        .burst(new SurgeBurst(9, 0.6, 100, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(twoFull::build)
        .withMessageContaining("sum of burst shares");
    SurgeCurve.Builder shortDay =
        SurgeCurve.builder().daytime(new double[] {0, 100}, new double[] {0, 0});
    assertThatIllegalArgumentException().isThrownBy(shortDay::build).withMessageContaining("86400");
  }
}
