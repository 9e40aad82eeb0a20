package io.newretail.benchmarks;

import io.newretail.internal.flow.Engine;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A chain of 40 stores in 20 catchments over two days, on one and on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class Threads {
  /** Threads of the run. */
  @Param({"1", "2"})
  public int threads;

  private Engine engine;
  private int replication;

  /** Compiles the chain. */
  @Setup
  public void compile() throws InterruptedException {
    Plan plan = PlanCompiler.compile(StoreDays.chain());
    engine = new Engine(plan, threads, 60_000_000L, false, done -> {});
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** One replication. */
  @Benchmark
  public long replication(BasketCounter counter) throws InterruptedException {
    long baskets = engine.replicate(1111, replication++).baskets;
    counter.baskets += baskets;
    return baskets;
  }
}
