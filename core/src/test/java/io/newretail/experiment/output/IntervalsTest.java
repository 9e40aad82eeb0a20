package io.newretail.experiment.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.report.Estimate;
import io.newretail.theory.OutputAnalysis;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalsTest {
  @ParameterizedTest
  @CsvSource({
    "1000, 0.95, 0.95, 936, 964, 0.958",
    "1000, 0.99, 0.95, 983, 997, 0.976",
    "100, 0.5, 0.95, 40, 61, 0.9648",
    "20, 0.5, 0.95, 6, 15, 0.9586",
    "10, 0.95, 0.95, 8, 11, 0.9885",
    "5, 0.5, 0.99, 0, 6, 1.0"
  })
  void ranksOfAQuantileAreThoseOfTheBinomialLaw(
      int n, double p, double confidence, int low, int high, double coverage) {
    QuantileRanks ranks = QuantileRanks.of(n, p, confidence);

    assertThat(ranks.low()).isEqualTo(low);
    assertThat(ranks.high()).isEqualTo(high);
    assertThat(ranks.coverage()).isCloseTo(coverage, within(5e-4));
  }

  @Test
  void noRanksThatAreCloserTogetherLeaveAsLittleOnEachSide() {
    for (int n = 1; n < 200; n += 7) {
      for (double p : new double[] {0.01, 0.3, 0.5, 0.9, 0.99}) {
        var below = org.apache.commons.statistics.distribution.BinomialDistribution.of(n, p);
        QuantileRanks ranks = QuantileRanks.of(n, p, 0.9);
        assertThat(below.cumulativeProbability(ranks.low() - 1)).isLessThanOrEqualTo(0.05);
        assertThat(below.cumulativeProbability(ranks.low())).isGreaterThan(0.05);
        assertThat(below.survivalProbability(ranks.high() - 2)).isGreaterThan(0.05);
        if (ranks.high() <= n) {
          assertThat(below.survivalProbability(ranks.high() - 1)).isLessThanOrEqualTo(0.05);
        }
      }
    }
  }

  @Test
  void aQuantileOfTooFewValuesHasAnOpenEnd() {
    Interval top = Intervals.quantile(0.95, 0.95, 3, 1, 2);

    assertThat(top.estimate()).isEqualTo(3);
    assertThat(top.high()).isInfinite().isPositive();
    assertThat(top.halfWidth()).isInfinite();
  }

  @Test
  void meansAndRatiosAgreeWithTheReportsOwn() {
    double[] part = {3, 5, 9, 4};
    double[] whole = {4, 6, 10, 8};

    Interval mean = Intervals.mean(0.95, part);
    assertThat(mean.halfWidth()).isCloseTo(Estimate.of("x", part).halfWidth95(), within(1e-12));
    assertThat(mean.halfWidth())
        .isCloseTo(OutputAnalysis.interval(0.95, part).halfWidth(), within(1e-12));
    Interval ratio = Intervals.ratio(0.95, part, whole);
    Estimate own = Estimate.ofRatio("x", part, whole);
    assertThat(ratio.estimate()).isCloseTo(own.mean(), within(1e-12));
    assertThat(ratio.halfWidth()).isCloseTo(own.halfWidth95(), within(1e-12));
  }

  @Test
  void batchesAreMadeFromTheEndAndHaveTheirMeans() {
    assertThat(BatchMeans.means(3, 99, 1, 3, 5, 7, 9, 11)).containsExactly(2, 6, 10);
    assertThat(BatchMeans.separate(0.95, 3, 99, 1, 3, 5, 7, 9, 11).estimate()).isEqualTo(6);
    assertThat(BatchMeans.lagOneCorrelation(1, -1, 1, -1, 1, -1)).isLessThan(-0.8);
  }

  @Test
  void overlappingBatchesByTheirDefinition() {
    double[] x = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8};
    int m = 3;
    double mean = IntStream.range(0, 10).mapToDouble(i -> x[i]).sum() / 10;
    double squares = 0;
    for (int j = 0; j + m <= 10; j++) {
      double batch = (x[j] + x[j + 1] + x[j + 2]) / m;
      squares += (batch - mean) * (batch - mean);
    }
    double variance = 10.0 * m / ((10 - m + 1.0) * (10 - m)) * squares / 10;
    double t = Intervals.t(1.5 * (10.0 / m - 1), 0.95);

    assertThat(BatchMeans.overlapping(0.95, m, x).halfWidth())
        .isCloseTo(t * Math.sqrt(variance), within(1e-12));
  }

  @Test
  void wrongCallsAreTold() {
    assertThatThrownBy(() -> Intervals.mean(95, 1, 2)).hasMessageContaining("such as 0.95");
    assertThatThrownBy(() -> Intervals.quantile(0.95, 1, 1, 2)).hasMessageContaining("p: 1.0");
    assertThatThrownBy(() -> BatchMeans.separate(0.95, 1, 1, 2, 3))
        .hasMessageContaining("batches: 1");
    assertThatThrownBy(() -> WarmUp.mser5(1, 2, 3)).hasMessageContaining("at least 20");
    assertThatThrownBy(() -> ControlVariates.of(
            0.95, new double[] {1, 2, 3, 5}, new double[][] {{1, 1, 1, 1}}, new double[] {1}))
        .hasMessageContaining("must not depend");
  }
}
