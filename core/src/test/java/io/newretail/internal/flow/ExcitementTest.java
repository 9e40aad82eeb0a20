package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Excitement;
import io.newretail.demand.OnlineDemand;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.sim.Chains;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Baskets that come of others, over 4,000 days. A mean fails with a probability of 6e-7 under right code (five standard errors), a
 * dispersion with about 1e-4 (five normal standard errors, counts being a little skewed).
 */
final class ExcitementTest {
  private static final int DAYS = 4_000;
  private static final double MEAN = 300;

  private static Shard shard(OnlineDemand online, int days) {
    Plan plan = PlanCompiler.compile(
        Chains.scenario(Chains.city(9, Chains.store("a")), online, days).build());
    return new Shard(plan, plan.shards.get(0));
  }

  private static Excitement excitement(double branching) {
    return new Excitement(branching, Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2, 4", "0.7, 3.3333333, 11.1111111"})
  void theRateGrowsByOneOverOneLessTheRatioAndTheDispersionByItsSquare(
      double branching, double growth, double dispersion) {
    Shard shard = shard(Chains.online(MEAN, 1).excitedBy(excitement(branching)), DAYS);
    Arrivals arrivals = new Arrivals(shard);
    arrivals.reset(4, 0);
    double[] counts = new double[DAYS];
    while (shard.queue.pollBefore(shard.plan.end)) {
      shard.now = shard.queue.tick();
      handle(shard, arrivals);
      counts[(int) (shard.now / Ticks.DAY)]++;
    }
    double mean = java.util.Arrays.stream(counts).average().orElseThrow();
    double variance = 0;
    for (double count : counts) {
      variance += (count - mean) * (count - mean) / (DAYS - 1);
    }

    // A family that crosses midnight counts on two days: less than 0.3 % of the mean and 1 % of the
    // dispersion.
    assertThat(mean)
        .isEqualTo(
            MEAN * growth, within(5 * Math.sqrt(MEAN * growth * dispersion / DAYS) + 0.003 * MEAN));
    assertThat(variance / mean)
        .isEqualTo(dispersion, within(dispersion * (5 * Math.sqrt(2.0 / DAYS) + 0.015)));
  }

  private static boolean handle(Shard shard, Arrivals arrivals) {
    int row = shard.queue.row();
    boolean immigrant = shard.queue.kind() == EventKind.ONLINE;
    assertThat(immigrant ? arrivals.draw(row) : arrivals.drawExcited(row)).isTrue();
    return immigrant;
  }

  private static List<String> immigrants(OnlineDemand online) {
    Shard shard = shard(online, 5);
    Arrivals arrivals = new Arrivals(shard);
    arrivals.reset(4, 0);
    List<String> story = new ArrayList<>();
    while (shard.queue.pollBefore(shard.plan.end)) {
      shard.now = shard.queue.tick();
      if (handle(shard, arrivals)) {
        Draft draft = shard.draft;
        story.add(shard.now + " " + draft.key + " " + draft.lines + " " + draft.item[0]);
      }
    }
    return story;
  }

  @Test
  void theBasketsOfTheDayCurveAreTheSameWithAndWithout() {
    OnlineDemand plain = Chains.online(MEAN, 3);
    List<String> without = immigrants(plain);

    assertThat(without).hasSizeGreaterThan(1_000);
    assertThat(immigrants(plain.excitedBy(excitement(0.6)))).isEqualTo(without);
  }
}
