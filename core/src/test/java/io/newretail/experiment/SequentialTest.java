package io.newretail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.experiment.output.Draws;
import io.newretail.experiment.output.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SequentialTest {
  private static final Precision NARROW = Precision.relative(Statistic.mean("x"), 0.05);

  private static Model exponential(long seed) {
    return Model.of("x", r -> 10 * Draws.stream(seed, r).nextExponential());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 64})
  void theAnswerIsTheSameForAnyNumberOfThreads(int threads) {
    try (Replications one = new Replications(exponential(3), 1);
        Replications many = new Replications(exponential(3), threads)) {
      Attained alone = one.until(Stopping.atMost(100_000), NARROW);

      assertThat(many.until(Stopping.atMost(100_000), NARROW)).isEqualTo(alone);
      assertThat(many.size()).isEqualTo(alone.n());
      assertThat(many.digest()).isEqualTo(one.digest());
      assertThat(many.more(500).digest()).isEqualTo(one.more(500).digest());
    }
  }

  @Test
  void whatRanAheadIsNotRunAgain() {
    AtomicInteger calls = new AtomicInteger();
    Model counted = Model.of("x", r -> {
      calls.incrementAndGet();
      return Draws.stream(5, r).nextExponential();
    });
    try (Replications runs = new Replications(counted, 8)) {
      int n = runs.until(Stopping.atMost(10_000), NARROW).n();
      assertThat(calls.get()).isBetween(n, n + 8);
      runs.more(100);
      assertThat(calls).hasValue(n + 100);
    }
  }

  @Test
  void theMostIsNotExceededAndTold() {
    try (Replications runs = new Replications(exponential(3), 2)) {
      Attained end = runs.until(Stopping.atMost(47), NARROW);

      assertThat(end.reached()).isFalse();
      assertThat(end.n()).isEqualTo(47);
      Attained more = runs.until(Stopping.atMost(20_000), NARROW);
      assertThat(more.reached()).isTrue();
      assertThat(more.n() % 10).isZero();
    }
  }

  @Test
  void wrongCallsAreTold() {
    assertThatThrownBy(() -> new Stopping(1, 1, 5)).hasMessageContaining("first: 1");
    assertThatThrownBy(() -> Stopping.atMost(20)).hasMessageContaining("most: 20");
    assertThatThrownBy(() -> Precision.absolute(Statistic.mean("x"), 0))
        .hasMessageContaining("width: 0.0");
    try (Replications runs = new Replications(exponential(3), 1)) {
      Precision other = Precision.absolute(Statistic.mean("y"), 1);
      assertThatThrownBy(() -> runs.until(Stopping.atMost(100), other))
          .hasMessageContaining("known: [x]");
      assertThat(runs.size()).isZero();
    }
  }

  /**
   * Half-widths are attained always; intervals of 95 % that stop by themselves still cover in at least 93 % of 1,000 macro-replications
   * (in the build a quarter, less three spreads: an honest 0.945 fails with a probability of 0.01).
   */
  @Test
  void halfWidthsAreAttainedAndCoverageIsKept() {
    int macros = Effort.of(1_000);
    List<Precision> wanted = List.of(
        Precision.absolute(Statistic.mean("x"), 0.7),
        Precision.relative(Statistic.mean("x"), 0.06),
        Precision.relative(Statistic.ratio("part", "x"), 0.04),
        Precision.absolute(Statistic.quantile("x", 0.9), 1.5));
    double[] truth = {10, 10, 1 - Math.exp(-1), 10 * Math.log(10)};
    int[] covered = new int[wanted.size()];
    for (int macro = 0; macro < macros; macro++) {
      long seed = 20_000L + macro;
      Model model = Model.of(List.of("x", "part"), r -> {
        double x = 10 * Draws.stream(seed, r).nextExponential();
        return new double[] {x, Math.min(x, 10)};
      });
      for (int i = 0; i < covered.length; i++) {
        try (Replications runs = new Replications(model, 1)) {
          Stopping looks = i == 3 ? new Stopping(300, 100, 100_000) : Stopping.atMost(100_000);
          Attained end = runs.until(looks, wanted.get(i));
          Interval interval = end.intervals().get(0);
          assertThat(end.reached()).isTrue();
          double most = wanted.get(i).relative()
              ? wanted.get(i).width() * interval.estimate()
              : wanted.get(i).width();
          assertThat(interval.halfWidth()).isLessThanOrEqualTo(most);
          covered[i] += interval.covers(truth[i]) ? 1 : 0;
        }
      }
    }
    List<Double> shares = new ArrayList<>();
    for (int c : covered) {
      shares.add(c / (double) macros);
    }
    double least = macros >= 1_000 ? 0.93 : 0.945 - 2.5 * Math.sqrt(0.05 / macros);
    assertThat(shares).allMatch(s -> s >= least);
  }
}
