package io.newretail.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What an {@link EventQueue} must do, on a {@link PriorityQueue}; and random plays that compare the two. */
final class QueueModel {
  private static final int PATTERNS = 6;

  private record Event(long tick, int kind, long sequence, int row) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::tick)
          .thenComparingInt(Event::kind)
          .thenComparingLong(Event::sequence));
  private long sequence;
  private long now;

  /** Random pushes and polls, with bursts, limits and now and then a clear; fails with the seed. */
  static void play(EventQueue queue, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    QueueModel model = new QueueModel();
    int pattern = random.nextInt(PATTERNS);
    int calls = random.nextInt(4000);
    for (int call = 0; call < calls; call++) {
      int pushes = random.nextInt(100) < 52 - call / 500 % 2 * 6 ? 1 : 0;
      if (random.nextInt(200) == 0) {
        pushes = random.nextInt(400);
      }
      for (int i = 0; i < pushes; i++) {
        model.pushRandom(
            queue, random, random.nextInt(20) == 0 ? random.nextInt(PATTERNS) : pattern);
      }
      if (pushes == 0) {
        boolean same = model.sameAs(queue, model.limit(random));
        assertThat(same).as("seed %d, call %d", seed, call).isTrue();
      }
      if (random.nextInt(3000) == 0) {
        queue.clear();
        model = new QueueModel();
      }
      assertThat(queue.size()).as("size, seed %d, call %d", seed, call).isEqualTo(model.size());
    }
  }

  void push(long tick, int kind, int row) {
    events.add(new Event(tick, kind, sequence++, row));
  }

  int size() {
    return events.size();
  }

  /** Polls both; whether they agree. */
  boolean sameAs(EventQueue queue, long limitTick) {
    @Nullable Event next = events.peek();
    if (next == null || next.tick() >= limitTick) {
      return !queue.pollBefore(limitTick);
    }
    events.remove();
    now = next.tick();
    return queue.pollBefore(limitTick)
        && queue.tick() == next.tick()
        && queue.kind() == next.kind()
        && queue.row() == next.row();
  }

  private void pushRandom(EventQueue queue, SplittableRandom random, int pattern) {
    long tick = Math.min(now + increment(random, pattern), (1L << 57) - 1);
    int kind = random.nextInt(pattern == 1 ? 2 : 32);
    int row = random.nextInt(Integer.MAX_VALUE);
    queue.push(tick, kind, row);
    push(tick, kind, row);
  }

  private static long increment(SplittableRandom random, int pattern) {
    return switch (pattern) {
      case 0 -> 0;
      case 1 -> random.nextLong(3);
      case 2 -> random.nextLong(1000);
      case 3 -> 1L << random.nextInt(52);
      case 4 -> random.nextLong(1L << random.nextInt(1, 42));
      default -> random.nextLong(5) * 3_600_000_000L;
    };
  }

  private long limit(SplittableRandom random) {
    Event next = events.peek();
    return switch (random.nextInt(5)) {
      case 0 -> now + (1L << random.nextInt(52));
      case 1 -> next == null ? 0 : next.tick() + random.nextInt(2);
      case 2 -> next == null ? 0 : now + (next.tick() - now) / 2;
      default -> Long.MAX_VALUE;
    };
  }
}
