package io.newretail.sim;

import io.newretail.internal.flow.Engine;
import io.newretail.internal.flow.Engines;
import io.newretail.internal.flow.Outcome;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.network.Network;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs single replications of a scenario, in any order, each with a report of its own: what experiments are made of. Nothing is kept
 * of a replication but its report. On one thread, whatever the options say; close it in the end, from any thread.
 */
public final class Replicator implements AutoCloseable {
  private final Scenario scenario;
  private final RunOptions options;
  private final Plan plan;
  private final Engine engine;

  private Replicator(Scenario scenario, RunOptions options, Plan plan) {
    this.scenario = scenario;
    this.options = options.withReplications(1);
    this.plan = plan;
    try {
      long bucket = options.bucket().toNanos() / 1_000;
      engine = new Engine(plan, 1, bucket, options.checkEveryEvent(), done -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(0, e);
    }
  }

  /**
   * Replicators of a scenario, one for each thread that asks. What they share is prepared once.
   *
   * @param scenario the scenario
   * @param options the seed, the width of buckets and whether books are checked; the rest does not matter
   * @return where they come from; for any thread
   */
  public static Supplier<Replicator> of(Scenario scenario, RunOptions options) {
    Scenario inForce = scenario.inForce();
    Plan plan = PlanCompiler.compile(inForce);
    return () -> new Replicator(inForce, options, plan);
  }

  /**
   * How many replicators of a scenario may be open at once: each has tables of its own, of all articles in all stores, and together
   * they are to fill a third of the heap at most.
   *
   * @param scenario the scenario
   * @param wanted how many are wanted, at least 1
   * @return from 1 to so many
   */
  public static int inMemory(Scenario scenario, int wanted) {
    Network network = scenario.network();
    return Engines.inMemory(network.storeCount(), network.assortment().items().size(), wanted);
  }

  /**
   * Runs a replication.
   *
   * @param replication its number, from 0: with the seed it says which draws
   * @return its report; the same as of replication number n of a {@link Run} under the same seed
   * @throws RunInterruptedException if the calling thread is interrupted; the replicator can then only be closed
   * @throws IllegalStateException if the books are checked after every event and do not balance
   */
  public Report replicate(int replication) {
    Stopwatch watch = new Stopwatch();
    try {
      engine.forgetSeries();
      Outcome outcome = engine.replicate(options.seed(), replication);
      return new ReportWriter(scenario, plan, options, List.of(outcome))
          .write(engine.seriesSoFar(), watch.seconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(0, e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
