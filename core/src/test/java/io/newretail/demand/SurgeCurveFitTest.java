package io.newretail.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.SinglesDayPoints.Published;
import io.newretail.demand.SinglesDayRefit.Prediction;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refits Singles' Day from the published points; bounds are in shares of the day's amount. */
class SurgeCurveFitTest {
  private static final SinglesDayRefit REFIT = new SinglesDayRefit();
  private static final List<SurgeCurve> FITTED = REFIT.curves(point -> true);

  @ParameterizedTest
  @ValueSource(ints = {2016, 2017, 2018})
  void theFitGivesTheShippedCurveBack(int year) {
    SurgeCurve shipped = SurgeCurve.singlesDay(year);
    SurgeCurve fitted = FITTED.get(SinglesDayRefit.YEARS.indexOf(year));
    for (int t = 0; t <= 86_400; t += 10) {
      assertThat(shipped.cumulative(t))
          .as("at %s s", t)
          .isCloseTo(fitted.cumulative(t), within(1e-4));
    }
    assertThat(shipped.tilt()).isCloseTo(fitted.tilt(), within(1e-3));
    for (int i = 0; i < 2; i++) {
      SurgeBurst burst = fitted.bursts().get(i);
      assertThat(shipped.bursts().get(i).share()).isCloseTo(burst.share(), within(1e-3));
      assertThat(shipped.bursts().get(i).scaleSeconds())
          .isCloseTo(burst.scaleSeconds(), within(5.0));
      assertThat(shipped.bursts().get(i).shape()).isCloseTo(burst.shape(), within(5e-3));
    }
  }

  @ParameterizedTest
  @CsvSource({"2016, 0.0022, 0.008", "2017, 0.0010, 0.0025", "2018, 0.0012, 0.005"})
  void theShippedCurveRunsCloseToThePublishedPoints(int year, double mean, double worst) {
    SurgeCurve shipped = SurgeCurve.singlesDay(year);
    List<Prediction> all =
        REFIT.fitted(year).stream().map(p -> SinglesDayRefit.of(shipped, p)).toList();
    List<Prediction> sharp = SinglesDayRefit.sharp(all);
    assertThat(SinglesDayRefit.mean(sharp)).isLessThan(mean);
    assertThat(SinglesDayRefit.worst(sharp)).isLessThan(worst);
    assertThat(SinglesDayRefit.worst(all)).isLessThan(0.01);
  }

  @ParameterizedTest
  @CsvSource({"2016, 0.0065, 0.018", "2017, 0.0050, 0.013", "2018, 0.0035, 0.009"})
  void pointsLeftOutByThirdsArePredicted(int year, double mean, double worst) {
    List<Prediction> unseen = REFIT.leaveEveryThirdOut(year);
    assertThat(unseen).hasSameSizeAs(REFIT.fitted(year));
    assertThat(SinglesDayRefit.mean(unseen)).isLessThan(mean);
    assertThat(SinglesDayRefit.worst(unseen)).isLessThan(worst);
  }

  @ParameterizedTest
  @CsvSource({"2016, 0.007, 0.012", "2017, 0.020, 0.032", "2018, 0.012, 0.014"})
  void theRestOfADayFollowsFromItsFirstHoursAndTheOtherYears(int year, double mean, double worst) {
    List<Published> day =
        REFIT.fitted(year).stream().filter(p -> p.seconds() > 9100).toList();
    List<Prediction> unseen = SinglesDayRefit.sharp(REFIT.predict(year, day));
    assertThat(SinglesDayRefit.mean(unseen)).isLessThan(mean);
    assertThat(SinglesDayRefit.worst(unseen)).isLessThan(worst);
  }

  @Test
  void whatIsKnownToBeReachedByATimeIsReached() {
    List<Published> bounds =
        REFIT.points().stream().filter(Published::upperBound).toList();
    assertThat(bounds).isNotEmpty();
    for (Published bound : bounds) {
      SurgeCurve curve = FITTED.get(SinglesDayRefit.YEARS.indexOf(bound.year()));
      double latest = bound.seconds() + bound.uncertaintySeconds();
      assertThat(curve.cumulative(latest)).as("%s", bound).isGreaterThan(bound.share());
    }
  }

  @Test
  void theFirstSecondsOf2017AreRight() {
    SurgeCurve curve = SurgeCurve.singlesDay(2017);
    assertThat(curve.cumulative(11)).isCloseTo(0.00059, within(0.0003));
    assertThat(curve.cumulative(121)).isCloseTo(0.03952, within(0.0005));
    assertThat(curve.cumulative(181)).isCloseTo(0.05943, within(0.0005));
  }

  @Test
  void theSamePointsGiveTheSameCurve() {
    List<SurgeCurve> again = REFIT.curves(point -> true);
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i).bursts()).isEqualTo(FITTED.get(i).bursts());
      assertThat(again.get(i).daytimeLogRates()).isEqualTo(FITTED.get(i).daytimeLogRates());
    }
  }

  @Test
  void aDayOfItsOwnPointsFindsAKnownCurve() {
    SurgeCurve known = SurgeCurve.singlesDay(2017);
    List<SurgeCurveFit.Point> points = IntStream.range(1, 96)
        .mapToObj(i -> new SurgeCurveFit.Point(i * 900, known.cumulative(i * 900), 0.0005))
        .toList();
    SurgeCurveFit.Result result = SurgeCurveFit.single(points);
    assertThat(result.residuals())
        .hasSize(95)
        .allSatisfy(r -> assertThat(r.residualShare()).isCloseTo(0, within(0.001)));
  }

  @Test
  void aFitWithoutPointsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurgeCurveFit.single(List.of()))
        .withMessageContaining("at least one point");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurgeCurveFit.Point(10, 0.5, 0))
        .withMessageContaining("sigmaShare");
  }
}
