package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Validation family output_analysis: Daley (1968), Whitt (1989), Law and Kelton, example 4.26. */
final class OutputAnalysisTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  @Test
  void longRunsOfOneServer() {
    assertThat(OutputAnalysis.meanNumber(0.5)).isCloseTo(1, EIGHT_DIGITS);
    assertThat(OutputAnalysis.meanWait(0.5, 1)).isCloseTo(1, EIGHT_DIGITS);
    assertThat(OutputAnalysis.varianceOfNumber(0.5, 1)).isCloseTo(24, EIGHT_DIGITS);
    assertThat(OutputAnalysis.varianceOfWait(0.5, 1)).isCloseTo(29, EIGHT_DIGITS);
    assertThat(OutputAnalysis.halfWidth95(24, 10_000)).isCloseTo(0.0960199979, EIGHT_DIGITS);
    assertThat(OutputAnalysis.halfWidth95(29, 10_000)).isCloseTo(0.10554923, EIGHT_DIGITS);

    assertThat(OutputAnalysis.meanNumber(0.8)).isCloseTo(4, EIGHT_DIGITS);
    assertThat(OutputAnalysis.meanWait(0.8, 1)).isCloseTo(4, EIGHT_DIGITS);
    double number = OutputAnalysis.varianceOfNumber(0.8, 1);
    double wait = OutputAnalysis.varianceOfWait(0.8, 1);
    assertThat(number).isCloseTo(1_800, EIGHT_DIGITS);
    assertThat(wait).isCloseTo(1_976, EIGHT_DIGITS);
    assertThat(OutputAnalysis.halfWidth95(number, 100_000)).isCloseTo(0.262961594, EIGHT_DIGITS);
    assertThat(OutputAnalysis.halfWidth95(wait, 100_000)).isCloseTo(0.275517724, EIGHT_DIGITS);
    assertThat(OutputAnalysis.varianceOfNumber(0.8, 2)).isCloseTo(900, EIGHT_DIGITS);
    assertThat(OutputAnalysis.varianceOfWait(0.8, 2)).isCloseTo(494, EIGHT_DIGITS);
  }

  @Test
  void tenNumbers() {
    double[] data = {1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09};
    var interval = OutputAnalysis.interval(0.9, data);

    assertThat(interval.mean()).isCloseTo(1.343, EIGHT_DIGITS);
    assertThat(interval.variance()).isCloseTo(0.167512222, EIGHT_DIGITS);
    assertThat(interval.halfWidth()).isCloseTo(0.237253414, EIGHT_DIGITS);
    assertThat(OutputAnalysis.interval(0.95, data).halfWidth())
        .isCloseTo(0.292783113, EIGHT_DIGITS);
    assertThat(interval.contains(1.2)).isTrue();
    assertThat(interval.contains(1.7)).isFalse();
    assertThatThrownBy(() -> OutputAnalysis.interval(0.9, 1)).hasMessageContaining("at least 2");
  }
}
