package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.internal.clock.RandomStream;
import org.junit.jupiter.api.Test;

final class CurveFitTest {
  private static double[] times(int n, long seed, boolean late) {
    RandomStream random = new RandomStream();
    random.seek(seed);
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      int hour = random.nextUniform() < 0.25 ? 9 : 17;
      double u = random.nextUniform();
      times[i] = 3_600 * (hour + (late ? Math.sqrt(u) : u));
    }
    return times;
  }

  /** 10,000 times: the share of 0.25 has a standard error of 0.0043. A p-value below 0.001 comes once in a thousand seeds. */
  @Test
  void hourlySharesAreFoundAgainAndAConstantRateWithinTheHourPasses() {
    CurveFit fit = CurveFit.ofTimes(times(10_000, 3, false));

    assertThat(fit.hours().get(9).value()).isCloseTo(0.25, within(0.018));
    assertThat(fit.hours().get(9).standardError()).isCloseTo(0.00433, within(2e-4));
    assertThat(fit.curve().cumulative(36_000)).isCloseTo(fit.hours().get(9).value(), within(1e-12));
    assertThat(fit.pValue()).isGreaterThan(0.001);
  }

  @Test
  void aRateThatRisesWithinTheHourFailsTheTest() {
    assertThat(CurveFit.ofTimes(times(2_000, 3, true)).pValue()).isLessThan(1e-6);
  }

  @Test
  void timesInWholeMinutesAreSpreadAndDoNotFailForThat() {
    double[] times = times(20_000, 5, false);
    for (int i = 0; i < times.length; i++) {
      times[i] = 60 * Math.floor(times[i] / 60);
    }

    CurveFit fit = CurveFit.ofTimes(times);

    assertThat(fit.resolution()).isEqualTo(60);
    assertThat(fit.pValue()).isGreaterThan(0.001);
  }

  /** The largest distance of 0.1, 0.2, 0.9 of an hour from the uniform law is 2/3 - 0.2. */
  @Test
  void theDistanceIsThatOfKolmogorovAndSmirnov() {
    CurveFit fit = CurveFit.ofTimes(360.5, 720.5, 3_240.5);

    assertThat(fit.distance()).isCloseTo(2.0 / 3 - 720.5 / 3_600, within(1e-9));
  }
}
