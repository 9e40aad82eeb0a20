package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Report;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the levers of the rivals' scenarios, of Hema's and of the presale's do, on the same shoppers. */
final class RivalCityTest {
  private static Report run(String name, String... settings) {
    ReadyScenario ready = ReadyScenarios.named(name).orElseThrow();
    Settings all = ready.settings();
    for (String setting : settings) {
      String[] parts = setting.split("=", -1);
      all = all.with(parts[0], parts[1]);
    }
    return Simulator.run(ready.scenario(all), RunOptions.seed(3));
  }

  private static double figure(Report report, String name) {
    return report.kpi(name).mean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rival-carrefour", "rival-walmart-jd", "rival-amazon-whole-foods"})
  void aRivalsPickupTakesBasketsAndLowerPricesTakeVisits(String name) {
    Report plain = run(name, "rival.pickup=0");
    Report pickup = run(name);
    Report cheap = run(name, "rival.prices=0.8");

    assertThat(figure(pickup, "baskets.placed") / figure(plain, "baskets.placed"))
        .isBetween(0.9, 0.99);
    assertThat(figure(pickup, "choice.visits")).isEqualTo(figure(plain, "choice.visits"));
    assertThat(figure(cheap, "choice.visits")).isLessThan(figure(pickup, "choice.visits"));
  }

  /** On one day, with some riders: fewer come late. */
  @Test
  void moreRidersKeepMoreOfThirtyMinutes() {
    double few = figure(run("hema-store", "riders=60"), "delivered.in.time");
    double many = figure(run("hema-store"), "delivered.in.time");
    assertThat(many).isGreaterThan(few).isGreaterThan(60);
  }

  @Test
  void depositsThatAreCoveredLeaveFewerShelvesEmpty() {
    Report blind = run("presale-prepositioning", "restock.presales=0", "online.levelCv=0");
    Report told = run("presale-prepositioning", "online.levelCv=0");
    assertThat(figure(told, "stock.mean")).isGreaterThan(figure(blind, "stock.mean"));
    assertThat(figure(told, "cycle.service")).isGreaterThan(figure(blind, "cycle.service"));
  }
}
