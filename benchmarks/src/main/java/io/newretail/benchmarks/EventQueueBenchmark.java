package io.newretail.benchmarks;

import io.newretail.internal.clock.EventQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hold model: poll the earliest event and push it back later by a random increment (microseconds). The engine's queue,
 * with kinds, rows and exact ties, against a bare four-ary heap of packed longs as the textbooks have it, and against the
 * best such heap we could write, without branches.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EventQueueBenchmark {
  private static final int INCREMENTS = 1 << 16;

  /** Bits below the tick in a key of the bare heap. */
  private static final int PAYLOAD_BITS = 6;

  private static final double MINUTE = 60e6;

  /** Pending events. */
  @Param({"100", "10000", "1000000"})
  public int events;

  /** How far ahead an event is pushed back. */
  @Param({"exponential", "uniform", "mixed"})
  public String increment;

  private long[] increments;
  private int next;
  private EventQueue queue;
  private BareHeap heap;
  private PackedHeap branchless;

  /** Fills both queues and holds each until its shape has settled. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1111);
    increments = new long[INCREMENTS];
    for (int i = 0; i < INCREMENTS; i++) {
      increments[i] = (long) draw(random);
    }
    queue = new EventQueue(events);
    heap = new BareHeap(events + 1);
    branchless = new PackedHeap(events);
    for (int i = 0; i < events; i++) {
      long tick = increments[i & (INCREMENTS - 1)] + i;
      queue.push(tick, i & 31, i);
      heap.push(tick << PAYLOAD_BITS);
      branchless.push(tick << PAYLOAD_BITS);
    }
    for (int i = 0; i < 2 * events; i++) {
      engineQueue();
      bareHeap();
      branchlessHeap();
    }
  }

  private double draw(SplittableRandom random) {
    double u = random.nextDouble();
    return switch (increment) {
      case "exponential" -> -Math.log(1 - u) * 10 * MINUTE;
      case "uniform" -> u * 20 * MINUTE;
      case "mixed" -> -Math.log(1 - u) * MINUTE * Math.pow(60, random.nextInt(3) - 1);
      default -> throw new IllegalArgumentException(increment);
    };
  }

  /** One hold of the engine's queue. */
  @Benchmark
  public long engineQueue() {
    queue.pollBefore(Long.MAX_VALUE);
    long tick = queue.tick();
    queue.push(tick + increments[next++ & (INCREMENTS - 1)], queue.kind(), queue.row());
    return tick;
  }

  /** One hold of the bare heap. */
  @Benchmark
  public long bareHeap() {
    long key = heap.poll();
    heap.push(key + (increments[next++ & (INCREMENTS - 1)] << PAYLOAD_BITS));
    return key;
  }

  /** One hold of the heap without branches. */
  @Benchmark
  public long branchlessHeap() {
    long key = branchless.poll();
    branchless.push(key + (increments[next++ & (INCREMENTS - 1)] << PAYLOAD_BITS));
    return key;
  }
}
