package io.newretail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.network.Store;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.StaffingAdvice;
import io.newretail.policy.StaffingPlan;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Window;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The advised pickers in the basket engine. */
final class StaffingAdviserTest {
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Store STORE = Chains.store("store").withPickers(1);
  private static final PickPolicy HALF_AN_HOUR =
      PickPolicy.continuous(ServiceTime.exponential(Duration.ofMinutes(30)));

  /** A day that rises and falls, about 100 an hour, picked in half an hour on average. */
  private static Scenario.Builder scenario() {
    DayCurve curve = DayCurve.hourly(wave());
    return Chains.scenario(Chains.city(50, STORE), Chains.online(2_400, 2).withCurve(curve), 8)
        .warmUpDays(1)
        .pick(HALF_AN_HOUR);
  }

  private static double[] wave() {
    double[] weights = new double[24];
    for (int h = 0; h < 24; h++) {
      weights[h] = 1 + 0.8 * Math.sin(2 * Math.PI * h / 24);
    }
    return weights;
  }

  @Test
  void theAdvisedPickersMeetTheTargetInTheEngine() {
    StaffingAdvice advice = StaffingAdviser.pickers(
        scenario().build(), Chains.MONDAY, 1, STEP, StaffingAdvice.Target.ofDelay(0.1));
    double waited = waited(advice.plan(1));
    // The greatest load of a step and whole pickers make it a little better than asked. Seven days
    // of 2,400 baskets: the standard error is
    // about 0.6 per cent points, so that a sound advice fails with a probability of about 0.001.
    assertThat(waited).isBetween(4.0, 12.0);
    double hours = Math.floor(advice.hours() / 24);
    StaffingPlan even = StaffingPlan.shifts(new StaffingPlan.Shift(Window.ALL_DAY, hours));
    assertThat(waited(even)).isGreaterThan(2 * waited);
  }

  private static double waited(StaffingPlan plan) {
    Scenario staffed = scenario().pick(HALF_AN_HOUR.withStaffing(plan)).build();
    Report report = Simulator.run(staffed, RunOptions.seed(3).withThreads(1));
    return report.kpi("picks.waited").mean();
  }

  @Test
  void whatTheAdviceCannotKnowIsRefused() {
    Scenario waves = scenario()
        .pick(PickPolicy.waves(Duration.ofHours(1), ServiceTime.none()))
        .build();
    StaffingAdvice.Target target = StaffingAdvice.Target.ofDelay(0.1);
    assertThatThrownBy(() -> StaffingAdviser.pickers(waves, Chains.MONDAY, 1, STEP, target))
        .hasMessageContaining("pick");
    Scenario nobody = scenario().demand(Demand.none()).build();
    assertThatThrownBy(() -> StaffingAdviser.pickers(nobody, Chains.MONDAY, 1, STEP, target))
        .hasMessageContaining("online");
  }
}
