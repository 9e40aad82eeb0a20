package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.DayLevel;
import io.newretail.report.DayReport;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Counts of whole days about a mean of 3,000. The 99 % quantile of 20,000 days has a standard error of about 11 with the
 * level and 4 without; the seed is fixed.
 */
final class DayLevelTest {
  private static final int DAYS = 20_000;

  @Test
  void aRandomDayLevelSpreadsWholeDays() {
    double[] counts = counts(DayLevel.gamma(0.15));

    assertThat(quantile(counts)).isBetween(4_153.0 - 25, 4_153.0 + 25);
    assertThat(mean(counts)).isBetween(2_990.0, 3_010.0);
  }

  @Test
  void withoutItDaysArePoisson() {
    double[] counts = counts(DayLevel.none());

    assertThat(quantile(counts)).isBetween(3_128.0 - 15, 3_128.0 + 15);
    assertThat(mean(counts)).isBetween(2_998.0, 3_002.0);
  }

  private static double mean(double[] counts) {
    return java.util.Arrays.stream(counts).average().orElseThrow();
  }

  private static double quantile(double[] sorted) {
    return sorted[(int) Math.ceil(0.99 * DAYS) - 1];
  }

  private static double[] counts(DayLevel level) {
    Scenario scenario = Chains.scenario(
            Chains.city(1, Chains.store("a")), Chains.online(3_000, 1).withLevel(level), DAYS)
        .build();
    RunOptions options = RunOptions.seed(11).withBucket(Duration.ofDays(1));
    return Simulator.run(scenario, options).days().stream()
        .mapToDouble(DayReport::basketsPlaced)
        .sorted()
        .toArray();
  }
}
