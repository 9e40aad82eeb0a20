package io.newretail.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventQueueTest {
  private static final long HOUR = 3_600_000_000L;
  private static final long LAST_TICK = (1L << 57) - 1;

  private final EventQueue queue = new EventQueue(0);

  @Test
  void anEmptyQueueHasNothingToPoll() {
    assertThat(queue.pollBefore(Long.MAX_VALUE)).isFalse();
    assertThat(queue.size()).isZero();
    assertThat(queue.tick()).isZero();
  }

  @Test
  void eventsComeByTickThenByKindThenInOrderOfPushing() {
    queue.push(7, 3, 1);
    queue.push(7, 3, 2);
    queue.push(7, 0, 3);
    queue.push(6, 31, 4);
    queue.push(7, 3, 5);

    assertThat(pollRows(5)).containsExactly(4, 3, 1, 2, 5);
  }

  @Test
  void aPolledEventTellsItsTickKindAndRow() {
    queue.push(LAST_TICK, 31, Integer.MAX_VALUE);

    assertThat(queue.pollBefore(Long.MAX_VALUE)).isTrue();
    assertThat(queue.tick()).isEqualTo(LAST_TICK);
    assertThat(queue.kind()).isEqualTo(31);
    assertThat(queue.row()).isEqualTo(Integer.MAX_VALUE);
    assertThat(queue.size()).isZero();
  }

  @Test
  void theLimitIsExclusiveAndMayBeAnyNumber() {
    queue.push(0, 0, 1);
    queue.push(5, 0, 2);

    assertThat(queue.pollBefore(Long.MIN_VALUE)).isFalse();
    assertThat(queue.pollBefore(0)).isFalse();
    assertThat(queue.pollBefore(1)).isTrue();
    assertThat(queue.pollBefore(5)).isFalse();
    assertThat(queue.row()).isEqualTo(1);
    assertThat(queue.pollBefore(6)).isTrue();
    assertThat(queue.row()).isEqualTo(2);
  }

  @Test
  void anEventOfASmallerKindMayFollowAtThePolledTick() {
    queue.push(9, 4, 1);
    queue.push(9, 5, 2);
    assertThat(queue.pollBefore(10)).isTrue();

    queue.push(9, 2, 3);
    queue.push(9, 5, 4);

    assertThat(pollRows(3)).containsExactly(3, 2, 4);
  }

  @Test
  void eventsMayBePushedBetweenTheLimitAndTheNextEvent() {
    for (int row = 0; row < 1000; row++) {
      queue.push(64 * HOUR + row, 0, row);
    }
    assertThat(queue.pollBefore(63 * HOUR)).isFalse();

    for (int row = 1000; row < 2000; row++) {
      queue.push((2000 - row) * 1000L, 0, row);
    }

    assertThat(pollRows(2)).containsExactly(1999, 1998);
    assertThat(queue.size()).isEqualTo(1998);
  }

  @Test
  void valuesOutOfRangeAreRefusedAndChangeNothing() {
    queue.push(10, 1, 1);
    assertThat(queue.pollBefore(11)).isTrue();

    assertThatThrownBy(() -> queue.push(9, 1, 1))
        .hasMessageContaining("tick must be in [10, 2^57)");
    assertThatThrownBy(() -> queue.push(LAST_TICK + 1, 1, 1)).hasMessageContaining("tick");
    assertThatThrownBy(() -> queue.push(-1, 1, 1)).hasMessageContaining("tick");
    assertThatThrownBy(() -> queue.push(11, 32, 1)).hasMessageContaining("kind must be in [0, 32)");
    assertThatThrownBy(() -> queue.push(11, -1, 1)).hasMessageContaining("kind");
    assertThatThrownBy(() -> queue.push(11, 0, -1))
        .hasMessageContaining("row must not be negative");
    assertThatThrownBy(() -> new EventQueue(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(queue.size()).isZero();
  }

  @Test
  void aClearedQueueStartsAgainAtTickZero() {
    for (int row = 0; row < 5000; row++) {
      queue.push(row * HOUR, row & 31, row);
    }
    pollRows(2500);

    queue.clear();

    assertThat(queue.size()).isZero();
    assertThat(queue.tick()).isZero();
    assertThat(queue.pollBefore(Long.MAX_VALUE)).isFalse();
    queue.push(1, 1, 8);
    queue.push(0, 1, 9);
    assertThat(pollRows(2)).containsExactly(9, 8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1000, HOUR, 1L << 56})
  void aBurstOfAHundredThousandEventsKeepsItsOrder(long width) {
    SplittableRandom random = new SplittableRandom(width);
    QueueModel model = new QueueModel();
    for (int row = 0; row < 100_000; row++) {
      long tick = 77 + random.nextLong(width);
      queue.push(tick, row & 3, row);
      model.push(tick, row & 3, row);
    }
    while (model.size() > 0) {
      assertThat(model.sameAs(queue, Long.MAX_VALUE)).isTrue();
    }
    assertThat(queue.pollBefore(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void aPushAndAVainPollForEachStepDoNotReadAFarBucketAgain() {
    int far = 200_000;
    for (int row = 0; row < far; row++) {
      queue.push(61 * HOUR + row, 0, row);
    }
    // Quadratic work would be 4e10 reads here, minutes; the queue needs milliseconds.
    long polled = 0;
    for (int step = 1; step <= far; step++) {
      queue.push(step * 200L, 0, step);
      while (queue.pollBefore(60 * HOUR)) {
        polled++;
      }
    }
    assertThat(polled).isEqualTo(far);
    assertThat(queue.size()).isEqualTo(far);
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "400, 800", "800, 1200"})
  void anyMixOfCallsAgreesWithAPriorityQueue(int fromSeed, int toSeed) {
    for (int seed = fromSeed; seed < toSeed; seed++) {
      queue.clear();
      EventQueue tried = (seed & 1) == 0 ? queue : new EventQueue(seed);
      QueueModel.play(tried, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 1000, 50_000})
  void aMillionHoldsAllocateNothing(int events) {
    EventQueue held = new EventQueue(events);
    long[] increments = new SplittableRandom(events).longs(1 << 12, 0, HOUR).toArray();
    for (int row = 0; row < events; row++) {
      held.push(increments[row & 4095] + row, row & 31, row);
    }
    hold(held, increments, 500_000 + 20 * events);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();

    long before = threads.getCurrentThreadAllocatedBytes();
    hold(held, increments, 1_000_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isZero();
  }

  private static void hold(EventQueue queue, long[] increments, int times) {
    for (int i = 0; i < times && queue.pollBefore(Long.MAX_VALUE); i++) {
      queue.push(queue.tick() + increments[i * 31 & 4095], queue.kind(), queue.row());
    }
  }

  private int[] pollRows(int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      assertThat(queue.pollBefore(Long.MAX_VALUE)).isTrue();
      rows[i] = queue.row();
    }
    return rows;
  }
}
