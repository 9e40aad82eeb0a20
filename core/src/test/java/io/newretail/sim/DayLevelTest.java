package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.newretail.demand.DayLevel;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.report.DayReport;
import io.newretail.scenario.Scenario;
import io.newretail.theory.DemandLaw;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts of whole days about a mean of 3,000: Poisson days mixed by a gamma level are negative binomial, and so are their 99 % quantiles.
 * Bounds are four standard errors of an order statistic, missed with a probability of 6e-5 each, and the reference's own 25 where it states one.
 */
final class DayLevelTest {
  @ParameterizedTest
  @CsvSource({
    "0,    3128, 2000,   18",
    "0.10, 3754, 4000,   75",
    "0.15, 4153, 20000,  25",
    "0.30, 5484, 4000,  250"
  })
  void aRandomDayLevelSpreadsWholeDays(double cv, double quantile, int days, double error) {
    double[] counts = counts(cv == 0 ? DayLevel.none() : DayLevel.gamma(cv), days);
    double sd = Math.sqrt(3_000 + 3_000.0 * 3_000 * cv * cv);

    assertThat(counts[(int) Math.ceil(0.99 * days) - 1]).isCloseTo(quantile, offset(error));
    assertThat(Arrays.stream(counts).average().orElseThrow())
        .isCloseTo(3_000, offset(4 * sd / Math.sqrt(days)));
    assertThat(exact(cv)).isEqualTo(quantile);
  }

  private static double exact(double cv) {
    DemandLaw law = cv == 0
        ? new DemandLaw.Poisson(3_000)
        : new DemandLaw.NegativeBinomial(1 / (cv * cv), 1 / (1 + 3_000 * cv * cv));
    return law.quantile(0.99);
  }

  /** No slot is free, so that a basket costs its arrival only. */
  private static double[] counts(DayLevel level, int days) {
    SlotPlan none = SlotPlan.every(Duration.ofHours(12)).withCapacity(1).withDaysAhead(0);
    Scenario scenario = Chains.scenario(
            Chains.city(1, Chains.store("a")), Chains.online(3_000, 1).withLevel(level), days)
        .promise(PromisePolicy.timeSlots(none))
        .build();
    RunOptions options = RunOptions.seed(11).withBucket(Duration.ofDays(1));
    return Simulator.run(scenario, options).days().stream()
        .mapToDouble(DayReport::basketsPlaced)
        .sorted()
        .toArray();
  }
}
