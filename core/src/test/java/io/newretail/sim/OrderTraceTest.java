package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.report.BasketLife;
import io.newretail.report.BasketState;
import io.newretail.report.OrderTrace;
import io.newretail.report.Report;
import io.newretail.report.StoreReport;
import io.newretail.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story of a basket. */
final class OrderTraceTest {
  private static Scenario scenario() {
    return Chains.scenario(
            Chains.city(40, Chains.store("east"), Chains.store("west")), Chains.online(200, 6), 2)
        .build();
  }

  @Test
  void theNthBasketOfAStoreIsToldFromDraftToEnd() {
    OrderTrace trace =
        Simulator.trace(scenario(), 7, TraceRequest.basket("west", 12)).orElseThrow();
    assertThat(trace.store()).isEqualTo("west");
    assertThat(trace.number()).isEqualTo(12);
    assertThat(trace.steps().get(0).state()).isEqualTo(BasketState.DRAFT);
    assertThat(trace.last()).isEqualTo(BasketState.COLLECTED);
    assertThat(trace.steps()).isSortedAccordingTo(Comparator.comparing(OrderTrace.Step::at));
    for (int i = 1; i < trace.steps().size(); i++) {
      BasketState before = trace.steps().get(i - 1).state();
      assertThat(BasketLife.allows(before, trace.steps().get(i).state())).isTrue();
    }
    assertThat(trace.lines()).allMatch(l -> l.wanted() == l.promised() && l.picked() == l.wanted());
    assertThat(trace.lines().stream().mapToInt(OrderTrace.Line::wanted).sum()).isEqualTo(6);
  }

  @Test
  void theFirstBasketThatComesToAStateIsTheEarliestOfTheChain() {
    OrderTrace trace = Simulator.trace(scenario(), 7, TraceRequest.firstIn(BasketState.COLLECTED))
        .orElseThrow();
    OrderTrace same = Simulator.trace(
            scenario(), 7, TraceRequest.basket(trace.store(), trace.number()))
        .orElseThrow();
    assertThat(trace).isEqualTo(same);
    assertThat(trace.last()).isEqualTo(BasketState.COLLECTED);
  }

  @Test
  void whatDoesNotHappenHasNoStory() {
    assertThat(Simulator.trace(scenario(), 7, TraceRequest.firstIn(BasketState.NO_SHOW)))
        .isEmpty();
    assertThat(Simulator.trace(scenario(), 7, TraceRequest.basket("west", 100_000)))
        .isEmpty();
    assertThatThrownBy(() -> Simulator.trace(scenario(), 7, TraceRequest.basket("north", 1)))
        .hasMessageContaining("north");
  }

  @Test
  void aRunThatTellsAStoryFollowsABasketOfItsFirstReplicationAndChangesNothing() {
    RunOptions plain = RunOptions.seed(7).withReplications(3);
    Report silent = Simulator.run(scenario(), plain);
    assertThat(silent.story()).isNull();
    for (int threads : new int[] {1, 4}) {
      Report told = Simulator.run(scenario(), plain.withThreads(threads).withStory());
      assertThat(told.digest()).isEqualTo(silent.digest());
      OrderTrace story = told.story();
      assertThat(story).isNotNull();
      assertThat(story.last()).isEqualTo(BasketState.COLLECTED);
      assertThat(story.steps().get(0).at())
          .isAfterOrEqualTo(scenario().spikeDay().atTime(10, 0));
      assertThat(Simulator.trace(scenario(), 7, TraceRequest.basket(story.store(), story.number())))
          .contains(story);
    }
  }

  @Test
  void manyStoriesAreThoseToldOneByOneInTheSameOrderAlways() {
    for (long seed = 0; seed < 40; seed++) {
      Scenario scenario =
          seed % 2 == 0 ? new RandomScenario(seed).draw() : new RandomOperations(seed).draw();
      List<OrderTrace> all = traces(scenario, seed, TraceSelection.firstOfEachStore(3));
      assertThat(traces(scenario, seed, TraceSelection.firstOfEachStore(3))).isEqualTo(all);
      assertThat(all).extracting(t -> t.store() + ":" + t.number()).doesNotHaveDuplicates();
      for (OrderTrace trace : all) {
        TraceRequest same = TraceRequest.basket(trace.store(), trace.number());
        assertThat(trace).isEqualTo(Simulator.trace(scenario, seed, same).orElseThrow());
        for (int i = 1; i < trace.steps().size(); i++) {
          BasketState before = trace.steps().get(i - 1).state();
          assertThat(BasketLife.allows(before, trace.steps().get(i).state()))
              .as("scenario of seed %d, %s", seed, trace)
              .isTrue();
        }
      }
    }
  }

  @Test
  void theStoriesOfAStoreAreAllItsBaskets() {
    Scenario scenario = scenario();
    List<OrderTrace> west = traces(scenario, 7, TraceSelection.allOf("west"));
    Report report = Simulator.run(scenario, 7);
    StoreReport store = report.store("west");
    assertThat(west).hasSize((int) store.figure("baskets_placed"));
    assertThat(west.stream().filter(t -> t.last() == BasketState.COLLECTED).count())
        .isEqualTo((long) store.figure("baskets_collected"));
    assertThat(west).allMatch(t -> t.store().equals("west"));
    assertThatThrownBy(() -> traces(scenario, 7, TraceSelection.allOf("north")))
        .hasMessageContaining("north");
    assertThatThrownBy(() -> TraceSelection.firstOfEachStore(0)).hasMessageContaining("0");
  }

  private static List<OrderTrace> traces(Scenario scenario, long seed, TraceSelection which) {
    List<OrderTrace> traces = new ArrayList<>();
    Simulator.traces(scenario, seed, which, traces::add);
    return traces;
  }
}
