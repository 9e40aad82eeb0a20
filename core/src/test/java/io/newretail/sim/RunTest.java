package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run in several calls is the run in one. */
final class RunTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRunInTwoCallsHasTheDigestOfARunInOne(long seed) {
    Scenario scenario = new RandomScenario(seed).draw();
    RunOptions options = RunOptions.seed(seed).withThreads(2);
    Report whole = Simulator.run(scenario, options.withReplications(5));

    try (Run run = new Run(scenario, options)) {
      Report first = run.more(2).report();
      Report both = run.more(3).report();

      assertThat(first.replications()).isEqualTo(2);
      assertThat(first.digest())
          .isEqualTo(Simulator.run(scenario, options.withReplications(2)).digest());
      assertThat(both.digest()).isEqualTo(whole.digest());
      assertThat(both.stores()).isEqualTo(whole.stores());
      for (int b = 0; b < whole.series().buckets(); b += 17) {
        for (Series.Column column : Series.Column.values()) {
          assertThat(both.series().count(b, column)).isEqualTo(whole.series().count(b, column));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aFollowerSeesEveryReportOnTheWayAndChangesNothing(int threads) {
    Scenario scenario = new RandomScenario(3).draw();
    RunOptions options = RunOptions.seed(3).withReplications(5).withThreads(threads);
    Report alone = Simulator.run(scenario, options);
    List<Report> seen = new ArrayList<>();

    Report followed = Simulator.run(
        scenario, options.withFollower(seen::add).withStoreSeries(Duration.ofMinutes(15)));

    assertThat(followed.digest()).isEqualTo(alone.digest());
    assertThat(seen.get(seen.size() - 1).digest()).isEqualTo(alone.digest());
    assertThat(seen).extracting(Report::replications).doesNotHaveDuplicates().isSorted();
    Report first = seen.get(0);
    assertThat(first.replications()).isBetween(1, 3);
    assertThat(first.digest())
        .isEqualTo(Simulator.run(scenario, options.withReplications(first.replications()))
            .digest());
    assertThat(first.storeSeries()).isNotNull();
  }

  @Test
  void withoutAReplicationThereIsNothingToReport() {
    Scenario scenario = new RandomScenario(1).draw();
    try (Run run = new Run(scenario, RunOptions.seed(1))) {
      assertThatThrownBy(run::report).hasMessageContaining("call more(n) first");
      assertThatThrownBy(() -> run.more(0)).hasMessageContaining("replications: 0");
      assertThat(run.replications()).isZero();
    }
  }
}
