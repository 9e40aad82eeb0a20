package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.report.Report;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import org.junit.jupiter.api.Test;

final class EventPromotionTest {
  private static Report run(String... settings) {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Settings all = ready.settings().with("stores.count", "3");
    for (String setting : settings) {
      String[] parts = setting.split("=", -1);
      all = all.with(parts[0], parts[1]);
    }
    return Simulator.run(ready.scenario(all), RunOptions.seed(3));
  }

  private static double figure(Report report, String name) {
    return report.kpi(name).mean();
  }

  /** 1.25 times the units at 0.8 of the price would be the same money; at an elasticity of -2 they are 1.56 times as many. */
  @Test
  void aLowerPriceSellsMoreOnTheDayAndLessOnTheDayAfter() {
    Report plain = run();
    Report cheap = run("promotion.depth=20%");
    double lift =
        figure(cheap, "baskets.placed.spike.day") / figure(plain, "baskets.placed.spike.day");
    assertThat(lift).isCloseTo(1 / 0.64, within(0.05));
    double after = figure(cheap, "baskets.placed") - figure(cheap, "baskets.placed.spike.day");
    assertThat(after)
        .isLessThan(figure(plain, "baskets.placed") - figure(plain, "baskets.placed.spike.day"));
    assertThat(run("promotion.elasticity=-4").digest()).isEqualTo(plain.digest());
  }
}
