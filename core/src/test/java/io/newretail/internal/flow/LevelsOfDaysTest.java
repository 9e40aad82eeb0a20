package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayLevel;
import io.newretail.demand.LevelPeriods;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.sim.Chains;
import io.newretail.theory.Copula;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts of whole days about a mean of 3,000. The 99 % quantile of 4,000 days has a standard error of 9, 17, 25 and 60 without a level
 * and with a coefficient of variation of 0.10, 0.15 and 0.30; bounds are 3.5 of them, which right code under another seed leaves with a
 * probability of 5e-4. Means and dispersions: five standard errors, 6e-7. The seed is fixed.
 */
final class LevelsOfDaysTest {
  private static final int DAYS = 4_000;
  private static final double MEAN = 3_000;

  private static double[] counts(DayLevel level) {
    Plan plan = PlanCompiler.compile(Chains.scenario(
            Chains.city(1, Chains.store("a")), Chains.online(MEAN, 1).withLevel(level), DAYS)
        .build());
    ArrivalClock clock =
        new ArrivalClock(Objects.requireNonNull(plan.online), plan.shards.get(0), true);
    clock.reset(11, 0);
    double[] counts = new double[DAYS];
    for (long tick = clock.next(0); tick >= 0; tick = clock.next(0)) {
      counts[(int) (tick / Ticks.DAY)]++;
    }
    Arrays.sort(counts);
    return counts;
  }

  private static double quantile(double[] sorted) {
    return sorted[(int) Math.ceil(0.99 * DAYS) - 1];
  }

  private static void spread(double[] counts, double dispersion) {
    double mean = Arrays.stream(counts).average().orElseThrow();
    double variance = 0;
    for (double count : counts) {
      variance += (count - mean) * (count - mean) / (DAYS - 1);
    }
    assertThat(mean).isEqualTo(MEAN, within(5 * Math.sqrt(MEAN * dispersion / DAYS)));
    // The kurtosis of these laws is below 3.6.
    assertThat(variance / mean)
        .isEqualTo(dispersion, within(5 * dispersion * Math.sqrt(2.6 / DAYS)));
  }

  @ParameterizedTest
  @CsvSource({"0, 3128, 32", "0.10, 3754, 60", "0.15, 4153, 88", "0.30, 5484, 210"})
  void theGoldenQuantilesOfWholeDaysComeOut(double cv, double quantile, double bound) {
    double[] counts = counts(DayLevel.gamma(cv));

    assertThat(quantile(counts)).isEqualTo(quantile, within(bound));
    spread(counts, 1 + MEAN * cv * cv);
  }

  @Test
  void independentPeriodsAverageOut() {
    spread(
        counts(DayLevel.gamma(0.3).by(LevelPeriods.independent(Duration.ofHours(6)))),
        1 + MEAN / 4 * 0.09);
  }

  @Test
  void correlatedPeriodsLieBetween() {
    double tied = 4
        + 2
            * (3 * Copula.correlation(0.3, 0.8)
                + 2 * Copula.correlation(0.3, 0.64)
                + Copula.correlation(0.3, 0.512));

    spread(
        counts(DayLevel.gamma(0.3).by(LevelPeriods.decaying(Duration.ofHours(6), 0.8))),
        1 + MEAN / 4 * 0.09 * tied / 4);
  }

  @Test
  void periodsThatMoveTogetherAreOneFactor() {
    double[] counts =
        counts(DayLevel.gamma(0.15).by(LevelPeriods.decaying(Duration.ofHours(1), 0.999999)));

    spread(counts, 1 + MEAN * 0.0225);
    assertThat(quantile(counts)).isEqualTo(4_153, within(88.0));
  }

  @Test
  void theCorrelationOfTheFactorsIsThatOfTheNormalsAsFarAsTheyAreNormal() {
    assertThat(Copula.correlation(0.01, 0.6)).isEqualTo(0.6, within(1e-4));
    assertThat(Copula.correlation(1, 1)).isEqualTo(1, within(1e-4));
    // Exponential factors of opposite normals: 1 - pi^2 / 6.
    assertThat(Copula.correlation(1, -1)).isEqualTo(1 - Math.PI * Math.PI / 6, within(1e-3));
    assertThat(Copula.correlation(0.7, Copula.normals(0.7, 0.45))).isEqualTo(0.45, within(1e-8));
  }
}
