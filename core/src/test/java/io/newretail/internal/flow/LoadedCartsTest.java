package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.CartLoading;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Reaction;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.tally.Count;
import io.newretail.sim.Chains;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDateTime;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Carts sent off in windows of one, two and five minutes after the release, over 20,000 releases. A mean would fail under right code
 * with a probability of 6e-7 (five standard errors), a variance or covariance with about 1e-5 (five standard errors, normal
 * approximation).
 */
final class LoadedCartsTest {
  private static final int RELEASES = 20_000;
  private static final int LOADED = 200;
  private static final double SENT = 0.7;
  private static final LocalDateTime MIDNIGHT = Chains.MONDAY.plusDays(1).atStartOfDay();
  private static final Reaction REACTION =
      new Reaction(Duration.ofSeconds(20), Duration.ofMinutes(2), 0.8);
  private static final double[] WINDOWS = {60, 120, 300};

  private static double[][] counts(CartLoading loading) {
    OnlineDemand online = Chains.online(0, 1).plus(loading);
    Plan plan = PlanCompiler.compile(
        Chains.scenario(Chains.city(1, Chains.store("a")), online, 3).build());
    Shard shard = new Shard(plan, plan.shards.get(0));
    LoadedCarts carts = new LoadedCarts(shard);
    double[][] counts = new double[WINDOWS.length + 1][RELEASES];
    for (int r = 0; r < RELEASES; r++) {
      shard.clear();
      carts.reset(5, r);
      while (shard.queue.pollBefore(plan.end)) {
        shard.now = shard.queue.tick();
        assertThat(shard.queue.kind()).isEqualTo(EventKind.CART);
        if (carts.send(shard.queue.row()) != 0) {
          counts[window((shard.now - Ticks.DAY) / 1e6)][r]++;
        }
      }
      assertThat(shard.tally.total(0, Count.CARTS_SENT))
          .isLessThanOrEqualTo(shard.tally.total(0, Count.CARTS_LOADED));
    }
    return counts;
  }

  private static int window(double seconds) {
    int w = 0;
    while (w < WINDOWS.length && seconds >= WINDOWS[w]) {
      w++;
    }
    return w;
  }

  private static double[] shares() {
    LogNormalDistribution law = LogNormalDistribution.of(Math.log(120), 0.8);
    double[] shares = new double[WINDOWS.length + 1];
    double before = 0;
    for (int w = 0; w < shares.length; w++) {
      double now = w < WINDOWS.length ? SENT * law.cumulativeProbability(WINDOWS[w] - 20) : SENT;
      shares[w] = now - before;
      before = now;
    }
    return shares;
  }

  private static double mean(double[] x) {
    return java.util.Arrays.stream(x).average().orElseThrow();
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }

  private static CartLoading loading(CartLoading carts) {
    return carts.withChecksOut(Share.of(SENT)).withReaction(REACTION);
  }

  @Test
  void countsOfAFixedNumberOfCartsAreMultinomial() {
    double[][] counts = counts(loading(CartLoading.fixed(MIDNIGHT, LOADED)));
    double[] q = shares();

    for (int i = 0; i < q.length; i++) {
      double variance = LOADED * q[i] * (1 - q[i]);
      assertThat(mean(counts[i]))
          .isEqualTo(LOADED * q[i], within(5 * Math.sqrt(variance / RELEASES)));
      assertThat(covariance(counts[i], counts[i]))
          .isEqualTo(variance, within(5 * variance * Math.sqrt(2.0 / RELEASES)))
          .isLessThan(0.97 * LOADED * q[i]);
      for (int j = 0; j < i; j++) {
        double other = LOADED * q[j] * (1 - q[j]);
        assertThat(covariance(counts[i], counts[j]))
            .isEqualTo(-LOADED * q[i] * q[j], within(5 * Math.sqrt(variance * other / RELEASES)));
      }
    }
  }

  @Test
  void aPoissonNumberOfCartsGivesPoissonCounts() {
    double[][] counts = counts(loading(CartLoading.poisson(MIDNIGHT, LOADED)));
    double mean = LOADED * shares()[1];

    assertThat(covariance(counts[1], counts[1]))
        .isEqualTo(mean, within(5 * mean * Math.sqrt(2.0 / RELEASES)));
    assertThat(covariance(counts[1], counts[2]))
        .isEqualTo(0, within(5 * mean / Math.sqrt(RELEASES)));
  }

  @Test
  void aGammaFactorSpreadsCountsFurther() {
    double[][] counts = counts(loading(CartLoading.gamma(MIDNIGHT, LOADED, 0.3)));
    double mean = LOADED * shares()[1];
    double variance = mean + mean * mean * 0.09;

    // The fourth moment of a gamma-Poisson count of this size is below 4 variances squared.
    assertThat(covariance(counts[1], counts[1]))
        .isEqualTo(variance, within(5 * variance * Math.sqrt(3.0 / RELEASES)));
  }
}
