package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Conservation;
import io.newretail.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books of random scenarios, checked after every event. */
final class ConservationTest {
  @ParameterizedTest
  @CsvSource({"0, 100", "100, 200", "200, 300", "300, 400"})
  void theBooksOfRandomScenariosBalanceAfterEveryEvent(long from, long to) {
    double placed = 0;
    double collected = 0;
    double walkIns = 0;
    for (long seed = from; seed < to; seed++) {
      Report report = run(seed);
      assertThat(report.conservation())
          .as("scenario of seed %d", seed)
          .isEqualTo(new Conservation(0, 0, 0));
      placed += Chains.figure(report, "baskets.placed");
      collected += Chains.figure(report, "baskets.collected");
      walkIns += Chains.figure(report, "walkin.baskets");
    }
    assertThat(placed).isGreaterThan(5_000);
    assertThat(collected).isGreaterThan(500);
    assertThat(walkIns).isGreaterThan(1_000);
  }

  private static Report run(long seed) {
    try {
      return Simulator.run(
          new RandomScenario(seed).draw(),
          RunOptions.seed(seed).withThreads(1).checkingEveryEvent());
    } catch (RuntimeException e) {
      throw new AssertionError("scenario of seed " + seed, e);
    }
  }
}
