package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.Demand;
import io.newretail.policy.HoldPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds in every random scenario, and needs no books to be seen: in the report itself. */
final class PromiseKeptTest {
  private static final int SCENARIOS = 160;

  @Test
  void withoutShoppersInTheStoreEveryPromisedUnitIsThereWhenItIsPicked() {
    double picked = 0;
    for (long seed = 0; seed < SCENARIOS; seed++) {
      Scenario scenario = new RandomScenario(seed).draw();
      boolean oversells = scenario.hold().from() == HoldPolicy.From.NEVER;
      if (!oversells && nobodyTakesFromTheShelf(scenario.demand())) {
        Report report = run(scenario, seed);
        assertThat(Chains.figure(report, "units.short.at.pick"))
            .as("seed %d", seed)
            .isZero();
        assertThat(Chains.figure(report, "units.overtaken")).as("seed %d", seed).isZero();
        assertThat(Chains.figure(report, "baskets.cancelled"))
            .as("seed %d", seed)
            .isZero();
        picked += Chains.figure(report, "baskets.ready");
      }
    }
    assertThat(picked).isGreaterThan(300);
  }

  @Test
  void everyBasketOfARunWithoutWarmUpEndsOnceOrIsOpen() {
    double promised = 0;
    for (long seed = 0; seed < SCENARIOS; seed++) {
      Report report =
          run(new RandomScenario(seed).draw().toBuilder().warmUpDays(0).build(), seed);
      assertThat(sum(
              report,
              "promised",
              "refused.stock",
              "refused.slot",
              "refused.rule",
              "abandoned",
              "in.cart"))
          .as("seed %d", seed)
          .isEqualTo(sum(report, "placed"));
      assertThat(sum(report, "expired", "collected", "lapsed", "cancelled", "refused.paid", "open"))
          .as("seed %d", seed)
          .isEqualTo(sum(report, "promised"));
      assertThat(sum(report, "paid")).isLessThanOrEqualTo(sum(report, "promised"));
      assertThat(sum(report, "ready")).isLessThanOrEqualTo(sum(report, "paid"));
      assertThat(sum(report, "collected", "lapsed")).isLessThanOrEqualTo(sum(report, "ready"));
      promised += sum(report, "promised");
    }
    assertThat(promised).isGreaterThan(2_000);
  }

  @Test
  void inEveryRandomScenarioThreadsAndBucketsChangeNothing() {
    for (long seed = 0; seed < 30; seed++) {
      Scenario scenario = new RandomScenario(seed).draw();
      RunOptions options = RunOptions.seed(seed).withReplications(2);
      String digest = Simulator.run(scenario, options.withThreads(1)).digest();
      for (int threads : List.of(2, 8)) {
        RunOptions other =
            options.withThreads(threads).withBucket(Duration.ofSeconds(7L * threads));
        assertThat(Simulator.run(scenario, other).digest()).as("seed %d", seed).isEqualTo(digest);
      }
    }
  }

  private static boolean nobodyTakesFromTheShelf(Demand demand) {
    ChannelChoice choice = demand.shoppers().channels();
    return demand.walkIn() == null
        && demand.items() == null
        && (choice == null || choice.offer(Channel.WALK_IN) == null);
  }

  private static Report run(Scenario scenario, long seed) {
    return Simulator.run(scenario, RunOptions.seed(seed).withThreads(1));
  }

  private static double sum(Report report, String... ways) {
    double sum = 0;
    for (String way : ways) {
      sum += Chains.figure(report, "baskets." + way);
    }
    return sum;
  }
}
