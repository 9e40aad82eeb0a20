package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the formulas of Chen et al. (2000) and Lee, So and Tang (2000), eight digits; and a replay. */
final class BullwhipTest {
  private static final Offset<Double> EIGHT_DIGITS = within(1e-8);

  @ParameterizedTest
  @CsvSource({"1, 5, 0, 1.48", "2, 10, 0, 1.48", "1, 5, 0.5, 1.465", "3, 8, 0.3, 2.03118234"})
  void movingAverages(int lead, int window, double correlation, double ratio) {
    assertThat(Bullwhip.movingAverage(lead, window, correlation)).isCloseTo(ratio, EIGHT_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.2, 0, 1.44444444", "2, 0.3, 0.6, 2.11967546"})
  void exponentialSmoothing(int lead, double smoothing, double correlation, double ratio) {
    assertThat(Bullwhip.smoothing(lead, smoothing, correlation)).isCloseTo(ratio, EIGHT_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.7, 2.56366", "0, 0.9, 1.342"})
  void bestForecasts(int lead, double correlation, double ratio) {
    assertThat(Bullwhip.bestForecast(lead, correlation)).isCloseTo(ratio, EIGHT_DIGITS);
  }

  @Test
  void severalStages() {
    int[] three = {1, 1, 1};
    assertThat(Bullwhip.sharedDemand(three, 5)).isCloseTo(2.92, EIGHT_DIGITS);
    assertThat(Bullwhip.chainOfForecasts(three, 5)).isCloseTo(3.75328, EIGHT_DIGITS);
    assertThat(Bullwhip.sharedDemand(new int[] {1, 2}, 8)).isCloseTo(2.03125, EIGHT_DIGITS);
    assertThat(Bullwhip.chainOfForecasts(new int[] {1, 2}, 8)).isCloseTo(2.16992188, EIGHT_DIGITS);
    assertThatThrownBy(() -> Bullwhip.bestForecast(1, 1)).hasMessageContaining("correlation");
  }

  /** Two million periods of independent demand: the ratio's standard error is about 0.003; fixed seed. */
  @Test
  void aReplayShowsTheRatio() {
    int window = 5;
    int lead = 2;
    SplittableRandom random = new SplittableRandom(9);
    double[] last = new double[window + 1];
    double sum = 0;
    double squares = 0;
    double demandSquares = 0;
    int periods = 2_000_000;
    for (int t = 0; t < periods; t++) {
      double demand = random.nextGaussian();
      double order =
          (1 + (double) lead / window) * demand - (double) lead / window * last[t % window];
      last[t % window] = demand;
      sum += order;
      squares += order * order;
      demandSquares += demand * demand;
    }
    double ratio = (squares - sum * sum / periods) / demandSquares;
    assertThat(ratio).isCloseTo(Bullwhip.movingAverage(lead, window, 0), within(0.02));
  }
}
