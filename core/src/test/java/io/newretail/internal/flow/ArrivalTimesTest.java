package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.SurgeCurve;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test of Kim and Whitt (2014): given how many come, the times of a Poisson process, each put through the cumulative rate, are
 * independent and uniform. Kolmogorov-Smirnov over all days at once, error probability 1e-6; counts within five standard errors (6e-7).
 */
final class ArrivalTimesTest {
  private static final int DAYS = 3;
  private static final double MEAN = 10_000;
  private static final double KOLMOGOROV = 2.69;

  static List<Named<DayCurve>> curves() {
    double[] knots = {0, 600, 30_000, 30_001, 86_400};
    return List.of(
        Named.of("constant by the hour", DayCurve.grocery()),
        Named.of("linear", DayCurve.linear(knots, new double[] {9, 1, 0, 2, 2})),
        Named.of("thinned", DayCurve.thinned(t -> 1 + Math.sin(t / 4_000), 2.5)),
        Named.of("a surge", DayCurve.surge(SurgeCurve.singlesDay(2017))));
  }

  private static Scenario.Builder scenario(DayCurve curve) {
    OnlineDemand online = Chains.online(MEAN, 1).withCurve(curve);
    return Chains.scenario(Chains.city(1, Chains.store("a")), online, DAYS);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void timesFollowTheirCurve(DayCurve curve) {
    Plan plan = PlanCompiler.compile(scenario(curve).build());
    ArrivalClock clock =
        new ArrivalClock(Objects.requireNonNull(plan.online), plan.shards.get(0), true);
    clock.reset(9, 0);
    double[] shares = new double[(int) (DAYS * MEAN * 1.1)];
    int count = 0;
    long last = 0;
    for (long tick = clock.next(0); tick >= 0; tick = clock.next(0)) {
      assertThat(tick).isGreaterThanOrEqualTo(last);
      last = tick;
      shares[count++] = curve.cumulative(tick % Ticks.DAY / 1e6);
    }
    Arrays.sort(shares, 0, count);
    double worst = 0;
    for (int i = 0; i < count; i++) {
      double above = (i + 1.0) / count - shares[i];
      worst = Math.max(worst, Math.max(above, 1.0 / count - above));
    }

    assertThat((double) count).isEqualTo(DAYS * MEAN, within(5 * Math.sqrt(DAYS * MEAN)));
    assertThat(worst * Math.sqrt(count)).isLessThan(KOLMOGOROV);
  }

  @Test
  void aRateAboveItsBoundIsAProblem() {
    Scenario.Builder builder = scenario(DayCurve.thinned(t -> t, 1_000));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("rate(1020)")
        .hasMessageContaining("raise");
  }

  @Test
  void aLinearRateWithoutKnotsAtTheEndsIsAProblem() {
    Scenario.Builder builder = scenario(DayCurve.linear(new double[] {0, 5}, new double[] {0, 0}));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("must go from 0 to 86400")
        .hasMessageContaining("one must be above 0");
  }
}
