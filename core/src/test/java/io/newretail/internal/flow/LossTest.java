package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.report.BasketLife;
import io.newretail.report.BasketState;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lost in the midst of an event is found after that event, and its kind, row, tick and store are named. */
final class LossTest {
  private static final String[] STORES = {"a", "b"};
  private @Nullable EventLoop loop;
  private @Nullable ObjIntConsumer<Shard> loss;
  private int calls;
  private int callOfLoss;
  private long lostAt = -1;
  private int lostIn = -1;

  private boolean isTime() {
    return ++calls == callOfLoss;
  }

  private void lose(int store) {
    lostAt = loop.shard().now;
    lostIn = store;
    loss.accept(loop.shard(), store);
  }

  /** Which store's basket a rule sees: the last drawn. */
  private int storeOfBasket() {
    return loop.shard().draft.store;
  }

  private void runWithLossAtABasket(int call, ObjIntConsumer<Shard> what) {
    run(
        scenario()
            .promise(PromisePolicy.rule(SlotPlan.every(Duration.ofHours(1)), desk -> {
              if (isTime()) {
                lose(storeOfBasket());
              }
              desk.accept(desk.firstSlot());
            }))
            .build(),
        call,
        what);
  }

  private void runWithLossAtAReview(int call, int store, ObjIntConsumer<Shard> what) {
    RestockPolicy restock = RestockPolicy.orderUpTo(Share.percent(95)).withRule(desk -> {
      if (isTime()) {
        lose(store);
      }
    });
    run(scenario().restock(restock).build(), call, what);
  }

  private static Scenario.Builder scenario() {
    return Chains.scenario(
        Chains.city(20, Chains.store(STORES[0]), Chains.store(STORES[1])),
        Chains.online(300, 4),
        1);
  }

  private void run(Scenario scenario, int call, ObjIntConsumer<Shard> what) {
    Plan plan = PlanCompiler.compile(scenario);
    callOfLoss = call;
    loss = what;
    loop = new EventLoop(plan, plan.shards.get(0), true);
    loop.reset(11, 0);
    loop.run(plan.end, new SeriesTally(Ticks.HOUR, plan.end), () -> false);
  }

  private String where(String store, String kind, int row) {
    return "books do not balance at " + store + " after event '" + kind + "' (row " + row
        + ") at tick " + lostAt + ": ";
  }

  @Test
  void theSameRunWithoutALossIsSound() {
    runWithLossAtABasket(100, (shard, store) -> {});

    assertThat(lostAt).isPositive();
    assertThat(loop.total(Count.PLACED)).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 100, 500})
  void aLostUnitIsFoundAtTheBasketThatLostIt(int call) {
    assertThatThrownBy(() -> runWithLossAtABasket(
            call, (shard, store) -> shard.stock.takeOne(shard.stock.row(store, 3))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(where(STORES[lostIn], "online", lostIn) + "units: residual 1");
  }

  @Test
  void aLostUnitIsFoundAtTheReviewThatLostIt() {
    assertThatThrownBy(() -> runWithLossAtAReview(
            25, 1, (shard, store) -> shard.stock.takeOne(shard.stock.row(store, 0))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(where("b", "review", 1) + "units: residual 1");
    assertThat(lostAt).isEqualTo(22 * Ticks.HOUR);
  }

  @Test
  void aUnitLostInAnotherStoreThanTheEventsIsFoundThere() {
    assertThatThrownBy(() -> runWithLossAtAReview(
            25, 0, (shard, store) -> shard.stock.takeOne(shard.stock.row(store, 0))))
        .hasMessage(where("a", "review", 1) + "units: residual 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 50, 400})
  void aLostBasketIsFoundAtTheEventThatLostIt(int call) {
    assertThatThrownBy(() -> runWithLossAtABasket(call, LossTest::loseABasket))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(where("city", "online", lostIn) + "baskets: residual 1, money: ");
  }

  @Test
  void aBasketGivenUpBeforeItsEndIsFoundAtOnce() {
    assertThatThrownBy(
            () -> runWithLossAtABasket(50, (shard, store) -> shard.orders.close(openRow(shard))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the life of a basket breaks off at city, tick " + lostAt + ": ")
        .hasMessageContaining("given up in state");
  }

  /** Leads an open basket to some end of its life without counting that end. */
  private static void loseABasket(Shard shard, int store) {
    int row = openRow(shard);
    BasketState state = BasketState.of(shard.orders.state(row));
    while (!BasketLife.ends(state)) {
      state = next(state);
      shard.orders.move(row, state.number());
    }
    shard.orders.close(row);
  }

  private static BasketState next(BasketState state) {
    for (BasketState next : BasketState.values()) {
      if (BasketLife.allows(state, next)) {
        return next;
      }
    }
    throw new IllegalStateException("no way on from " + state);
  }

  private static int openRow(Shard shard) {
    int row = 0;
    while (!shard.orders.isOpen(row)) {
      row++;
    }
    return row;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 400})
  void aLostFenIsFoundAtTheEventThatLostIt(int call) {
    assertThatThrownBy(() -> runWithLossAtABasket(
            call, (shard, store) -> shard.tally.add(store, Count.AMOUNT_PAID, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(where("city", "online", lostIn) + "baskets: residual 0, money: residual 1");
  }
}
