package io.newretail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.sim.Chains;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ReportTest {
  @Test
  void anEstimateIsAStudentInterval() {
    Estimate estimate = Estimate.of("x", 1, 2, 3, 4, 5);

    assertThat(estimate.mean()).isEqualTo(3);
    // t(4, 97.5 %) = 2.776445, standard error sqrt(2.5 / 5)
    assertThat(estimate.halfWidth95()).isCloseTo(2.7764451 * Math.sqrt(0.5), within(1e-6));
    assertThat(estimate.covers(4.9)).isTrue();
    assertThat(estimate.covers(5)).isFalse();
  }

  @Test
  void whatWasNotMeasuredIsLeftOut() {
    assertThat(Estimate.of("x", Double.NaN, 4).n()).isEqualTo(1);
    assertThat(Estimate.of("x", Double.NaN, 4).mean()).isEqualTo(4);
    assertThat(Estimate.of("x", 4).halfWidth95()).isNaN();
    assertThat(Estimate.of("x", Double.NaN)).hasToString("-");
  }

  @Test
  void aDistributionHasQuantilesAndTails() {
    Distribution distribution =
        Distribution.ofMillis(new long[][] {{1_000, 90}, {60_000, 9}, {3_600_000, 1}});

    assertThat(distribution.count()).isEqualTo(100);
    assertThat(distribution.quantile(0.9)).isEqualTo(Duration.ofSeconds(1));
    assertThat(distribution.quantile(0.95).toMillis()).isBetween(59_900L, 60_100L);
    assertThat(distribution.shareAbove(Duration.ofSeconds(30))).isCloseTo(0.1, within(1e-12));
  }

  private static Report report(double baskets, RunOptions options) {
    return Simulator.run(
        Chains.scenario(Chains.city(5, Chains.store("a")), Chains.online(baskets, 2), 2)
            .build(),
        options);
  }

  @Test
  void aComparisonIsPaired() {
    RunOptions options = RunOptions.seed(4).withReplications(6);
    Report a = report(200, options);
    Report b = report(100, options);

    Comparison comparison = a.comparedWith(b);

    double[] x = a.samples("gmv.online");
    double[] y = b.samples("gmv.online");
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] - y[i];
    }
    Estimate gmv =
        Objects.requireNonNull(comparison.differences().get("gmv.online")).estimate();
    assertThat(gmv.mean()).isCloseTo(sum / 6, within(1e-12));
    assertThat(comparison.toString()).contains("same shoppers");
    assertThatThrownBy(() -> a.comparedWith(report(100, RunOptions.seed(5).withReplications(6))))
        .hasMessageContaining("seeds 4 and 5");
  }

  @Test
  void unknownNamesAreTold() {
    Report report = report(10, RunOptions.seed(1));

    assertThatThrownBy(() -> report.kpi("nothing")).hasMessageContaining("kpi: nothing: must be");
    assertThatThrownBy(() -> report.distribution("x")).hasMessageContaining("click.to.ready");
    assertThatThrownBy(() -> report.store("x")).hasMessageContaining("store: x: unknown");
    assertThatThrownBy(() -> report.stores().get(0).figure("x")).hasMessageContaining("figure: x");
    assertThat(report.toString()).contains("seed 1", "baskets.placed");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    RunOptions options = RunOptions.seed(1);

    assertThatThrownBy(() -> options.withReplications(-1)).hasMessageContaining("replications: -1");
    assertThatThrownBy(() -> options.withThreads(0)).hasMessageContaining("threads: 0");
    assertThatThrownBy(() -> options.withBucket(Duration.ZERO))
        .hasMessageContaining("bucket: PT0S");
  }
}
