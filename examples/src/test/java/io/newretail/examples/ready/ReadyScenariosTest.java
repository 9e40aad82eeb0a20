package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReadyScenariosTest {
  private static final Conservation NOTHING_LOST = new Conservation(0, 0, 0);

  static Stream<ReadyScenario> all() {
    return ReadyScenarios.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theBooksOfEveryReadyScenarioBalance(ReadyScenario ready) {
    boolean oneStore = ready.name().startsWith("store-day") || ready.name().equals("hema-store");
    Settings few = oneStore ? ready.settings() : few(ready);

    Report report = Simulator.run(ready.scenario(few), RunOptions.seed(11));

    assertThat(report.conservation()).isEqualTo(NOTHING_LOST);
    assertThat(report.kpi("sales.walkin").mean()).isGreaterThan(1);
    if (oneStore) {
      assertThat(report.kpi("baskets.delivered").mean()).isGreaterThan(500);
      assertThat(report.kpi("walkin.baskets").mean()).isGreaterThan(5_000);
    } else if (!ready.scenario(few).alliance().contributions().isEmpty()) {
      assertThat(report.kpi("baskets.delivered").mean()).isGreaterThan(1_000);
    } else if (ready.scenario(few).demand().items() == null) {
      assertThat(report.kpi("baskets.collected").mean()).isGreaterThan(10_000);
      assertThat(report.kpi("walkin.baskets").mean()).isGreaterThan(100_000);
    }
  }

  private static Settings few(ReadyScenario ready) {
    double most = ready.settings().number("stores.count");
    return ready.settings().with("stores.count", most < 30 ? "8" : "30");
  }

  @Test
  void theBooksOfTheQuickstartBalanceAfterEveryEvent() {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();

    Report report = Simulator.run(
        ready.scenario(ready.settings().with("stores.count", "3")),
        RunOptions.seed(11).checkingEveryEvent());

    assertThat(report.conservation()).isEqualTo(NOTHING_LOST);
  }

  @Test
  void theMainJobIsTheWholeChain() {
    ReadyScenario ready = ReadyScenarios.named("singles-day-2017").orElseThrow();
    Scenario scenario = ready.scenario(ready.settings());

    assertThat(scenario.network().storeCount()).isEqualTo(446);
    assertThat(scenario.network().assortment().size()).isEqualTo(18_000);
    assertThat(scenario.network().catchments()).hasSizeBetween(200, 210);
    assertThat(scenario.network().catchments().stream()
            .map(c -> c.name().replaceAll("-[0-9]+$", ""))
            .distinct())
        .hasSize(29);
    assertThat(scenario.from()).isEqualTo("2017-11-08");
    assertThat(scenario.to()).isEqualTo("2017-11-15");
    assertThat(scenario.demand().spikes()).hasSize(1);
    assertThat(scenario.demand().spikes().get(0).multiplier()).isEqualTo(1.43);
  }

  @Test
  void pickersAreBusyOnOrdinaryDaysStrainedByTheEventAndSwampedByTheStressCase() {
    Report ordinary = run("1");
    Report event = run("1.43");
    Report stress = run("7");

    assertThat(ordinary.kpi("pickers.busy").mean()).isBetween(50.0, 75.0);
    assertThat(event.kpi("click.to.ready.p95").mean())
        .isGreaterThan(ordinary.kpi("click.to.ready.p95").mean());
    assertThat(event.kpi("ready.in.time").mean()).isGreaterThan(85);
    assertThat(event.kpi("baskets.refused.slot").mean()).isZero();
    assertThat(stress.kpi("baskets.refused.slot").mean()).isGreaterThan(10_000);
  }

  private static Report run(String multiplier) {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Settings settings = ready.settings().with("event.multiplier", multiplier);
    return Simulator.run(ready.scenario(settings), RunOptions.seed(11));
  }
}
