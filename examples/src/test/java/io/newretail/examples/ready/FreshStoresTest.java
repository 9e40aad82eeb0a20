package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.examples.facts.Facts;
import io.newretail.report.Report;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The stock-out pattern of FreshRetailNet out of the restocking loop. The cover was fitted to the share of empty hours, its
 * spread between articles to the share of days touched, the rounds' hours set after the ends of spells; nothing was fitted to
 * the other figures. Chance moves shares of 84,000 article-days with shared shocks by about 1 point and the mean
 * spell by 0.2 h; the tolerances are about three of these, wider where the model is known to be simpler than the shops.
 */
final class FreshStoresTest {
  private static Report report;

  @BeforeAll
  static void run() {
    ReadyScenario ready = ReadyScenarios.named("fresh-stores").orElseThrow();
    report = Simulator.run(ready.scenario(ready.settings()), RunOptions.seed(11));
  }

  private static void comesOut(String figure, double tolerance) {
    double real = Facts.value("fresh." + figure.substring("shelf.".length()));
    assertThat(report.kpi(figure).mean()).as(figure).isCloseTo(real, within(tolerance));
  }

  @Test
  void aFifthOfShelfHoursIsEmpty() {
    comesOut("shelf.empty.hours", 3);
  }

  @Test
  void spellsLastThirteenHoursAndBeginInTheAfternoon() {
    comesOut("shelf.spell.mean", 1);
    comesOut("shelf.spell.median", 1.5);
    comesOut("shelf.spell.lower.quartile", 2.5);
    comesOut("shelf.spell.upper.quartile", 2);
    comesOut("shelf.spell.begins.16.to.19h", 4);
  }

  @Test
  void twoInFiveShelvesAreEmptyInTheEvening() {
    comesOut("shelf.empty.at.22h", 3);
    comesOut("shelf.empty.days", 3);
  }

  /** Two of seven rounds come by night; at noon, when the shops have 7 % of their ends, none comes. */
  @Test
  void theMorningRoundEndsThem() {
    comesOut("shelf.spell.ends.3.to.8h", 4);
  }

  @Test
  void moreCoverMeansFewerEmptyHours() {
    ReadyScenario ready = ReadyScenarios.named("fresh-stores").orElseThrow();
    Settings settings = ready.settings().with("stores.count", "7").with("days", "30");
    double little = empty(ready, settings.with("restock.cover", "0.8"));
    double much = empty(ready, settings.with("restock.cover", "1.5"));
    assertThat(little).isGreaterThan(much + 10);
  }

  private static double empty(ReadyScenario ready, Settings settings) {
    return Simulator.run(ready.scenario(settings), RunOptions.seed(11))
        .kpi("shelf.empty.hours")
        .mean();
  }
}
