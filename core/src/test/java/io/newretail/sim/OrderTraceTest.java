package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.report.BasketLife;
import io.newretail.report.BasketState;
import io.newretail.report.OrderTrace;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.util.Comparator;
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
}
