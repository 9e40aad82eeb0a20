package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gets lost on purpose is found at the event that lost it. */
final class BooksTest {
  private static final long LOSS_FROM = 10 * Ticks.HOUR;
  private EventLoop loop;
  private SeriesTally series;
  private Plan plan;

  @BeforeEach
  void compile() {
    Scenario scenario = Chains.scenario(
            Chains.city(20, Chains.store("a"), Chains.store("b")), Chains.online(500, 4), 1)
        .build();
    plan = PlanCompiler.compile(scenario);
    loop = new EventLoop(plan, plan.shards.get(0), true);
    series = new SeriesTally(Ticks.HOUR, plan.end);
    loop.reset(11, 0);
  }

  @Test
  void nothingLostIsNothingFound() {
    assertThat(loop.run(plan.end, series, () -> false)).isTrue();
    assertThat(loop.total(Count.PLACED)).isGreaterThan(500);
  }

  @Test
  void aLostUnitIsFoundAtTheEventThatLostIt() {
    found(shard -> shard.stock.pick(shard.stock.row(1, 3), 1), "at b after event", "item 3");
  }

  @Test
  void aUnitFromNowhereIsFound() {
    found(shard -> shard.stock.putBack(shard.stock.row(0, 7), 1), "at a after event", "units");
  }

  @Test
  void aReservationWithoutABasketIsFound() {
    found(shard -> shard.stock.reserve(shard.stock.row(0, 2), 1), "at a after event", "item 2");
  }

  @Test
  void aBasketCountedTwiceIsFound() {
    found(shard -> shard.tally.one(0, Count.PROMISED), "baskets: residual 2", "");
  }

  @Test
  void aLostFenIsFound() {
    found(shard -> shard.tally.add(0, Count.AMOUNT_REFUNDED, 1), "money: residual -1", "");
  }

  @Test
  void aSlotBelowZeroIsFound() {
    Scenario scenario = Chains.scenario(
            Chains.city(20, Chains.store("a")), Chains.online(500, 4), 1)
        .promise(io.newretail.policy.PromisePolicy.timeSlots(
            io.newretail.policy.SlotPlan.every(java.time.Duration.ofHours(1)).withCapacity(50)))
        .build();
    plan = PlanCompiler.compile(scenario);
    loop = new EventLoop(plan, plan.shards.get(0), true);
    loop.reset(11, 0);

    found(shard -> shard.slots.giveBack(0, 23), "a slot is over capacity or below zero", "");
  }

  /** Runs soundly until ten o'clock, loses something, and expects the very next event to be named. */
  private void found(Consumer<Shard> loss, String where, String what) {
    assertThat(loop.run(LOSS_FROM, series, () -> false)).isTrue();
    long events = loop.events();

    loss.accept(loop.shard());

    assertThatThrownBy(() -> loop.run(plan.end, series, () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("books do not balance")
        .hasMessageContaining(where)
        .hasMessageContaining(what)
        .hasMessageContaining("at tick " + loop.shard().now);
    assertThat(loop.events()).isEqualTo(events + 1);
  }
}
