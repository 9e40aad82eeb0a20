package io.newretail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.policy.PromisePolicy.PromiseRule;
import io.newretail.policy.RestockPolicy.Periodic;
import io.newretail.policy.RestockPolicy.RestockRule;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A user's own rules. */
final class RulesTest {
  private static final SlotPlan SLOTS = SlotPlan.every(Duration.ofHours(1)).withCapacity(8);
  private static final Periodic RESTOCK = RestockPolicy.orderUpTo(Share.percent(80));

  private static Scenario.Builder scenario() {
    return Chains.scenario(
            Chains.city(30, Chains.store("a"), Chains.store("b")), Chains.online(200, 4), 3)
        .promise(PromisePolicy.timeSlots(SLOTS))
        .restock(RESTOCK);
  }

  private static Report run(Scenario.Builder builder) {
    return Simulator.run(builder.build(), RunOptions.seed(5).checkingEveryEvent());
  }

  private static Report promising(PromiseRule rule) {
    return run(scenario().promise(PromisePolicy.rule(SLOTS, rule)));
  }

  private static Report ordering(RestockRule rule) {
    return run(scenario().restock(RESTOCK.withRule(rule)));
  }

  @Test
  void aPromiseRuleThatDoesWhatTheBuiltInOneDoesGivesTheSameResults() {
    assertThat(promising(desk -> desk.accept(desk.firstSlot())).digest())
        .isEqualTo(run(scenario()).digest());
  }

  @Test
  void aRestockRuleThatDoesWhatTheBuiltInOneDoesGivesTheSameResults() {
    RestockRule same = desk -> desk.order(
        Math.max(0, desk.baseStock() - (desk.recorded() - desk.reserved() + desk.onOrder())));

    assertThat(ordering(same).digest()).isEqualTo(run(scenario()).digest());
  }

  @Test
  void aRuleThatRefusesOrDoesNotAnswerIsCounted() {
    Report refused = promising(desk -> desk.refuse(Refusal.RULE));
    Report silent = promising(desk -> {});

    for (Report report : new Report[] {refused, silent}) {
      assertThat(report.samples("baskets.refused.rule"))
          .isEqualTo(report.samples("baskets.placed"));
    }
  }

  @Test
  void aRuleMaySendBasketsToLaterSlots() {
    Report later = promising(desk -> {
      int slot = desk.firstSlot();
      int next = slot < 0 ? -1 : desk.slotAfter(slot);
      assertThat(next < 0 || desk.microsUntil(next) > desk.microsUntil(slot)).isTrue();
      desk.accept(next);
    });

    assertThat(later.kpi("ready.in.time").mean())
        .isGreaterThanOrEqualTo(run(scenario()).kpi("ready.in.time").mean());
  }

  @Test
  void theDeskShowsTheBasket() {
    promising(desk -> {
      int units = 0;
      for (int line = 0; line < desk.lines(); line++) {
        assertThat(desk.item(line)).isBetween(0, 29);
        units += desk.units(line);
      }
      assertThat(units).isEqualTo(4);
      desk.accept(desk.firstSlot());
    });
  }

  @Test
  void misuseOfTheDeskIsTold() {
    assertThatThrownBy(() -> promising(desk -> {
          desk.refuse(Refusal.RULE);
          desk.accept(0);
        }))
        .hasMessageContaining("already answered");
    assertThatThrownBy(() -> promising(desk -> desk.refuse(null)))
        .hasMessageContaining("must name a reason");
    assertThatThrownBy(() -> promising(desk -> desk.units(99)))
        .hasMessageContaining("line 99: must be 0 to");
    assertThatThrownBy(() -> promising(desk -> desk.accept(1_000_000)))
        .hasMessageContaining("slot 1000000");
    assertThatThrownBy(() -> ordering(desk -> desk.order(-1)))
        .hasMessageContaining("-1: must be 0 to 2^30");
  }

  @Test
  void aRestockRuleCannotOrderMoreThanAStoreCanHold() {
    assertThatThrownBy(() -> ordering(desk -> desk.order(1 << 29)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("536870912: must be 0 to 2^30, less the");

    Report most = ordering(desk -> desk.order((1 << 30) - desk.recorded() - desk.onOrder()));

    assertThat(most.conservation().holds()).isTrue();
    assertThat(most.kpi("units.received").mean()).isGreaterThan(1e9);
  }
}
