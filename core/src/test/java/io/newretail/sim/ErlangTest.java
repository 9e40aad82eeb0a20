package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.Visit;
import io.newretail.network.Network;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.theory.Erlang;
import io.newretail.unit.Rate;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A store with Poisson baskets that are ready at once, whose shoppers come at once to counters of exponential service, is
 * M/M/c. Each interval misses by chance with probability 0.05; the seed is fixed, so a run that passes goes on to pass.
 */
final class ErlangTest {
  @ParameterizedTest
  @CsvSource({"10, 4, 3, 0.25", "110, 12, 10, 0.05", "0.9, 1, 1, 2", "4, 1, 6, 1"})
  void countersReproduceErlangC(double arrivals, double services, int counters, double hours) {
    Network city = Chains.city(3, Chains.store("a").withCounters(counters));
    int days = (int) Math.max(60, 20_000 / (24 * arrivals));
    Scenario scenario = Chains.scenario(
            city, Chains.online(24 * arrivals, 1).withVisit(Visit.onceReady(Duration.ZERO)), days)
        .warmUpDays(days / 10)
        .pick(PickPolicy.continuous(ServiceTime.none()))
        .collect(
            CollectPolicy.counter(ServiceTime.exponential(Rate.perHour(services).meanGap())))
        .build();

    Report report = Simulator.run(
        scenario, RunOptions.seed(2017).withReplications(20).withBucket(Duration.ofDays(1)));

    holds(report.kpi("counter.waited"), 100 * Erlang.waiting(counters, arrivals / services));
    holds(report.kpi("counter.wait.mean"), 3_600 * Erlang.meanWait(counters, arrivals, services));
    holds(report.kpi("counters.busy"), 100 * arrivals / services / counters);
    double above = report
        .distribution("counter.wait")
        .shareAbove(Duration.ofMillis(Math.round(3_600_000 * hours)));
    double expected = Erlang.waitAbove(counters, arrivals, services, hours);
    assertThat(Math.abs(above - expected) / expected).isLessThan(0.1);
  }

  private static void holds(Estimate estimate, double expected) {
    assertThat(estimate.covers(expected))
        .as("%s +- %s holds %s", estimate.mean(), estimate.halfWidth95(), expected)
        .isTrue();
    assertThat(estimate.halfWidth95()).as("sharp enough").isLessThan(0.2 * expected);
  }
}
