package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Report;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import org.junit.jupiter.api.Test;

/** The staff of the store-day is the same on all days: it copes with an ordinary one, an event strains it, stress swamps it. */
final class StoreDayTest {
  private static final int REPLICATIONS = 6;

  @Test
  void theOrdinaryDayWorksTheEventStrainsItAndStressSwampsIt() {
    Report ordinary = run("store-day-ordinary");
    Report event = run("store-day");
    Report stress = run("store-day-stress");

    assertThat(figure(ordinary, "baskets.placed")).isBetween(1_200.0, 1_600.0);
    assertThat(figure(ordinary, "pickers.busy")).isBetween(40.0, 65.0);
    assertThat(figure(ordinary, "delivered.in.time")).isGreaterThan(88);
    assertThat(figure(ordinary, "click.to.door.p95")).isBetween(30.0, 90.0);
    assertThat(figure(event, "delivered.in.time")).isBetween(35.0, 80.0);
    assertThat(figure(event, "pick.queue.peak"))
        .isGreaterThan(5 * figure(ordinary, "pick.queue.peak"));
    assertThat(figure(stress, "delivered.in.time"))
        .isLessThan(figure(event, "delivered.in.time") / 2);
  }

  @Test
  void nightStaffTakesTheMidnightOrders() {
    Report few = run("store-day");
    Report all = run("store-day", "staff.night=100%");

    assertThat(figure(all, "delivered.in.time")).isGreaterThan(figure(few, "delivered.in.time"));
    assertThat(figure(all, "click.to.ready.p95")).isLessThan(figure(few, "click.to.ready.p95") / 2);
  }

  @Test
  void everySettingOfTheFloorHasAnEffect() {
    Report plain = run("store-day-ordinary");
    for (String set : new String[] {
      "delivery.share=20%",
      "riders=30",
      "lockers=0",
      "packers=0",
      "picking.batch=3",
      "picking.zones=2",
      "hold.timeout=2min",
      "orders=400"
    }) {
      assertThat(run("store-day-ordinary", set).digest()).as(set).isNotEqualTo(plain.digest());
    }
  }

  @Test
  void ridersOfAChainAreSizedByTheShareThatIsBroughtHome() {
    Report half = run("quickstart", "delivery.share=50%");
    Report most = run("quickstart", "delivery.share=90%");

    assertThat(figure(half, "baskets.delivered")).isGreaterThan(5_000);
    for (Report report : new Report[] {half, most}) {
      assertThat(figure(report, "riders.busy")).isBetween(40.0, 90.0);
      assertThat(figure(report, "delivered.in.time")).isGreaterThan(85);
    }
  }

  private static double figure(Report report, String key) {
    return report.kpi(key).mean();
  }

  private static Report run(String name, String... sets) {
    ReadyScenario ready = ReadyScenarios.named(name).orElseThrow();
    Settings settings = ready.settings();
    for (String set : sets) {
      int equals = set.indexOf('=');
      settings = settings.with(set.substring(0, equals), set.substring(equals + 1));
    }
    int replications = name.startsWith("store-day") ? REPLICATIONS : 1;
    return Simulator.run(
        ready.scenario(settings), RunOptions.seed(11).withReplications(replications));
  }
}
