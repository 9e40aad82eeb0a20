package io.newretail.sim;

import static io.newretail.sim.Chains.city;
import static io.newretail.sim.Chains.figure;
import static io.newretail.sim.Chains.online;
import static io.newretail.sim.Chains.scenario;
import static io.newretail.sim.Chains.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.demand.DayCurve;
import io.newretail.network.Network;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.SourcingPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Window;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Baskets split over the stores of a catchment. */
final class SourcingTest {
  private static final DayCurve FIRST_HOUR = DayCurve.custom(s -> Math.min(1, s / 3_600));
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int STOCK = 20;

  /** Orders in the first hour for slots from noon on, picked from eleven on. */
  private static Scenario.Builder scenarioOf(int items, int size, double orders) {
    Network three =
        city(items, store("a"), store("b").withSize(1e-9), store("c").withSize(1e-9));
    SlotPlan noon = SlotPlan.of(Window.of("12:00", "20:00")).withLeadTime(Duration.ZERO);
    return scenario(three, online(orders, size).withCurve(FIRST_HOUR), 1)
        .restock(RestockPolicy.fixedStock(STOCK))
        .promise(PromisePolicy.timeSlots(noon))
        .pick(PickPolicy.bySlot(HOUR, ServiceTime.fixed(Duration.ofMinutes(2))));
  }

  private static Report run(Scenario.Builder builder) {
    Report report = Simulator.run(builder.build(), RunOptions.seed(3).checkingEveryEvent());
    assertThat(report.conservation().holds()).isTrue();
    return report;
  }

  @Test
  void otherStoresSendTheirWholeStockAndTheOwnStoreHandsItOver() {
    Report own = run(scenarioOf(1, 1, 100));
    Report split =
        run(scenarioOf(1, 1, 100).sourcing(SourcingPolicy.splitNearest(Duration.ofHours(3))));

    assertThat(figure(own, "baskets.promised")).isEqualTo(STOCK);
    assertThat(figure(split, "baskets.promised")).isEqualTo(3 * STOCK);
    assertThat(figure(split, "sourcing.packages")).isEqualTo(2 * STOCK);
    assertThat(figure(split, "sourcing.units")).isEqualTo(2 * STOCK);
    assertThat(figure(split, "sourcing.split.share")).isEqualTo(200.0 / 3);
    assertThat(figure(split, "units.short.at.pick")).isZero();
    assertThat(figure(split, "baskets.cancelled")).isZero();
    assertThat(figure(split, "baskets.ready")).isEqualTo(3 * STOCK);
  }

  @Test
  void partsThatWouldComeTooLateAreNotAskedFor() {
    Report own = run(scenarioOf(4, 3, 100));
    Report late =
        run(scenarioOf(4, 3, 100).sourcing(SourcingPolicy.splitFewest(Duration.ofHours(12))));

    assertThat(figure(late, "sourcing.packages")).isZero();
    assertThat(late.digest()).isEqualTo(own.digest());
  }

  @Test
  void theRichestFirstSendsMoreUnitsAPackageThanTheNearestFirst() {
    Report nearest = run(scenarioOf(40, 12, 150).sourcing(SourcingPolicy.splitNearest(HOUR)));
    Report fewest = run(scenarioOf(40, 12, 150).sourcing(SourcingPolicy.splitFewest(HOUR)));

    assertThat(figure(fewest, "sourcing.units")).isPositive();
    assertThat(figure(fewest, "sourcing.units") / figure(fewest, "sourcing.packages"))
        .isGreaterThan(figure(nearest, "sourcing.units") / figure(nearest, "sourcing.packages"));
  }

  @Test
  void threadsChangeNothingOfASplit() {
    Scenario scenario =
        scenarioOf(40, 12, 150).sourcing(SourcingPolicy.splitFewest(HOUR)).build();
    RunOptions options = RunOptions.seed(5).withReplications(4);

    assertThat(Simulator.run(scenario, options.withThreads(4)).digest())
        .isEqualTo(Simulator.run(scenario, options.withThreads(1)).digest());
  }

  @Test
  void nothingIsSentForUnitsThatAreNotHeld() {
    Scenario.Builder builder = scenarioOf(4, 3, 100)
        .sourcing(SourcingPolicy.splitNearest(HOUR))
        .hold(HoldPolicy.atPayment(HOUR));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("hold.from")
        .hasMessageContaining("must be CART or ORDER where baskets are split over stores");
  }
}
