package io.newretail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Rate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios under experiment: one catchment, so that only replications can run at the same time. */
final class ScenarioModelTest {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 10);

  private static Scenario scenario() {
    Network city = Network.builder()
        .assortment(Assortment.zipf(200, 1))
        .stores(3, Store.ofPickers(3))
        .depot(Depot.unlimited("depot", Duration.ofHours(5)))
        .build();
    return Scenario.builder(city)
        .days(DAY, DAY.plusDays(2))
        .demand(Demand.none().withOnline(OnlineDemand.of(Rate.perDay(150))))
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 64})
  void aRunOfOneCatchmentIsTheSameForAnyNumberOfThreads(int threads) {
    RunOptions options = RunOptions.seed(7).withReplications(9);
    Report one = Simulator.run(scenario(), options.withThreads(1));
    Report many = Simulator.run(scenario(), options.withThreads(threads));

    assertThat(many.digest()).isEqualTo(one.digest());
    assertThat(many.kpis()).isEqualTo(one.kpis());
    assertThat(many.series().buckets()).isEqualTo(one.series().buckets());
    for (int b = 0; b < one.series().buckets(); b += 7) {
      for (var column : io.newretail.report.Series.Column.values()) {
        assertThat(many.series().count(b, column)).isEqualTo(one.series().count(b, column));
      }
    }
  }

  @Test
  void aModelOfAScenarioHasTheSamplesOfItsRun() {
    Report run = Simulator.run(scenario(), RunOptions.seed(7).withReplications(6));
    Model model = Model.of(scenario(), 7, List.of("baskets.placed", "fill.online"));
    try (Replications runs = new Replications(model, 3)) {
      runs.more(2).more(4);

      assertThat(runs.samples("baskets.placed")).isEqualTo(run.samples("baskets.placed"));
      assertThat(runs.samples("fill.online")).isEqualTo(run.samples("fill.online"));
    }
  }

  @Test
  void anUnknownKeyFigureIsTold() {
    Model model = Model.of(scenario(), 7, List.of("fill.onlin"));
    try (Replications runs = new Replications(model, 2)) {
      assertThatThrownBy(() -> runs.more(1)).hasMessageContaining("fill.onlin");
    }
  }

  @Test
  void aModelLessItselfIsNothing() {
    Model model = Model.of(scenario(), 7, List.of("baskets.placed"));
    try (Replications runs = new Replications(model.minus(model), 2)) {
      assertThat(runs.more(3).samples("baskets.placed")).containsOnly(0);
    }
  }
}
