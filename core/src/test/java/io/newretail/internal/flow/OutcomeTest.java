package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.internal.tally.Count;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void theStockOfAChainMayBeMoreThanALongCanCount() {
    Outcome outcome = new Outcome(3, 1, 1, SlotStarts.none());
    for (long[] store : outcome.counts) {
      store[Count.STOCK_TICKS] = 6_000_000_000_000_000_000L;
    }

    assertThat(outcome.stockTicks()).isEqualTo(1.8e19);
  }
}
