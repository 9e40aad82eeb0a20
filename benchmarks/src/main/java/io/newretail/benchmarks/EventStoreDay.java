package io.newretail.benchmarks;

import io.newretail.internal.tally.Count;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The eleventh of one store, and the day after: some 5,400 online baskets of 8 units; the engine against {@link Floor}.
 *
 * <p>Every call runs another replication, so that no branch predictor learns the day by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EventStoreDay {
  private Day day;
  private Day everything;
  private Floor floor;
  private int replication;

  /** Compiles the day. */
  @Setup
  public void compile() {
    day = new Day(StoreDays.event());
    everything = new Day(StoreDays.everything());
    floor = Floor.event();
  }

  /** The engine: its event loop, from the reset to the end of the day. */
  @Benchmark
  public long engine(BasketCounter counter) {
    long hash = day.run(replication++);
    counter.baskets += day.loop().total(Count.PLACED) + day.loop().total(Count.WALK_INS);
    return hash;
  }

  /** The engine with everything between payment and hand-over; the floor knows nothing of it. */
  @Benchmark
  public long everything(BasketCounter counter) {
    long hash = everything.run(replication++);
    counter.baskets += everything.loop().total(Count.PLACED);
    return hash;
  }

  /** The same day in bare arrays. */
  @Benchmark
  public long floor(BasketCounter counter) {
    floor.run(0x9E37_79B9L * replication++);
    counter.baskets += floor.placedBaskets + floor.walkInBaskets;
    return floor.collected;
  }
}
