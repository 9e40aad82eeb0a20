package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Conservation;
import io.newretail.report.Report;
import org.junit.jupiter.api.Test;

/** The books of random scenarios with riders, packers, lockers, trips, cancelling and bringing back, checked after every event. */
final class OperationsBooksTest {
  private static final int SCENARIOS = 80;

  @Test
  void theBooksBalanceAfterEveryEventWhateverHappensToBaskets() {
    double delivered = 0;
    double cancelled = 0;
    double broughtBack = 0;
    double boxed = 0;
    for (long seed = 0; seed < SCENARIOS; seed++) {
      Report report = run(seed);
      assertThat(report.conservation())
          .as("scenario of seed %d", seed)
          .isEqualTo(new Conservation(0, 0, 0));
      delivered += figure(report, "baskets.delivered");
      cancelled += figure(report, "baskets.cancelled.shopper");
      broughtBack += figure(report, "baskets.returned");
      boxed += figure(report, "lockers.used");
    }
    assertThat(delivered).isGreaterThan(250);
    assertThat(cancelled).isGreaterThan(50);
    assertThat(broughtBack).isGreaterThan(50);
    assertThat(boxed).isGreaterThan(50);
  }

  @Test
  void threadsChangeNothing() {
    for (long seed = 0; seed < 20; seed++) {
      var scenario = new RandomOperations(seed).draw();
      RunOptions options = RunOptions.seed(seed).withReplications(2);
      assertThat(Simulator.run(scenario, options.withThreads(4)).digest())
          .as("seed %d", seed)
          .isEqualTo(Simulator.run(scenario, options.withThreads(1)).digest());
    }
  }

  /** A figure, or nothing where the scenario has no such part. */
  private static double figure(Report report, String key) {
    return report.kpis().containsKey(key) ? Chains.figure(report, key) : 0;
  }

  private static Report run(long seed) {
    try {
      return Simulator.run(
          new RandomOperations(seed).draw(),
          RunOptions.seed(seed).withThreads(1).checkingEveryEvent());
    } catch (RuntimeException e) {
      throw new AssertionError("scenario of seed " + seed, e);
    }
  }
}
