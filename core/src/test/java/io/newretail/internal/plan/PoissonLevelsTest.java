package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Base-stock levels against the Poisson law of Commons Statistics. */
final class PoissonLevelsTest {
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.9, 0.95, 0.99, 0.999})
  void aLevelIsTheSmallestThatReachesTheService(double service) {
    PoissonLevels levels = new PoissonLevels(service);
    for (double mean = 1e-4; mean < 1_800; mean *= 1.013) {
      PoissonDistribution law = PoissonDistribution.of(mean);
      int level = levels.level(mean);
      assertThat(law.cumulativeProbability(level))
          .as("mean %s, level %d", mean, level)
          .isGreaterThanOrEqualTo(service - ROUNDING);
      assertThat(law.cumulativeProbability(level - 1))
          .as("mean %s, one below level %d", mean, level)
          .isLessThan(service + ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99, 0.999})
  void beyondTheTableALevelIsWithinOneUnit(double service) {
    PoissonLevels levels = new PoissonLevels(service);
    for (double mean = 1_700; mean < 3e6; mean *= 1.07) {
      int exact = PoissonDistribution.of(mean).inverseCumulativeProbability(service);
      assertThat(levels.level(mean)).as("mean %s", mean).isBetween(exact - 1, exact + 1);
    }
  }

  @Test
  void levelsNeverFallAsTheMeanRises() {
    PoissonLevels levels = new PoissonLevels(0.95);
    int last = 0;
    for (double mean = 0; mean < 4_000; mean += 0.25) {
      int level = levels.level(mean);
      assertThat(level).as("mean %s", mean).isGreaterThanOrEqualTo(last);
      last = level;
    }
    assertThat(last).isGreaterThan(4_000);
  }

  @Test
  void noDemandNeedsNoStockAndNoMeanNeedsMoreThanTheLargestStock() {
    PoissonLevels levels = new PoissonLevels(0.99);

    assertThat(levels.level(0)).isZero();
    assertThat(levels.level(-1)).isZero();
    assertThat(levels.level(1e18)).isEqualTo(1 << 30);
  }
}
