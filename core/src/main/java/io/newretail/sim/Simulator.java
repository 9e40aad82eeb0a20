package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.flow.Engine;
import io.newretail.internal.flow.Story;
import io.newretail.internal.flow.Tracer;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.report.BasketState;
import io.newretail.report.OrderTrace;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs scenarios. Safe for any thread: each run has its own state.
 *
 * <p>Memory grows with stores times articles (32 bytes a pair) and with open baskets, never with baskets simulated. A run
 * stops within a second of its thread's interruption.
 */
public final class Simulator {
  private Simulator() {}

  /**
   * Runs one replication of a scenario on all processors.
   *
   * @param scenario the scenario
   * @param seed the seed
   * @return the report
   * @throws RunInterruptedException if the calling thread is interrupted
   */
  public static Report run(Scenario scenario, long seed) {
    return run(scenario, RunOptions.seed(seed));
  }

  /**
   * Runs a scenario.
   *
   * @param scenario the scenario
   * @param options how to run it
   * @return the report
   * @throws RunInterruptedException if the calling thread is interrupted
   * @throws IllegalStateException if the books are checked after every event and do not balance
   */
  public static Report run(Scenario scenario, RunOptions options) {
    try (Run run = new Run(scenario, options)) {
      return run.more(options.replications()).report();
    }
  }

  /**
   * The key figures that a scenario will have, without running it.
   *
   * @param scenario the scenario
   * @return units by name, in the order of a report
   */
  public static Map<String, String> figures(Scenario scenario) {
    Plan plan = PlanCompiler.compile(scenario);
    Report report = new ReportWriter(scenario, plan, RunOptions.seed(0), List.of()).figures();
    ImmutableMap.Builder<String, String> units = ImmutableMap.builder();
    report.kpis().forEach((name, estimate) -> units.put(name, estimate.unit()));
    return units.buildOrThrow();
  }

  /**
   * Runs the first replication of a scenario and tells the story of one basket. A run without a trace pays nothing for it.
   *
   * @param scenario the scenario
   * @param seed the seed
   * @param request which basket
   * @return its story; empty if there was no such basket
   * @throws IllegalArgumentException if there is no such store
   * @throws RunInterruptedException if the calling thread is interrupted
   */
  public static Optional<OrderTrace> trace(Scenario scenario, long seed, TraceRequest request) {
    Scenario inForce = scenario.inForce();
    Plan plan = PlanCompiler.compile(inForce);
    int store = TraceWriter.place(plan, request.store());
    checkArgument(
        store >= 0 || request.store().isEmpty(), "store: %s: there is none", request.store());
    int threads =
        Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, plan.shards.size()));
    try (Engine engine = new Engine(plan, threads, Ticks.DAY, false, done -> {})) {
      Story story = engine.trace(seed, Tracer.Wanted.of(store, request.number(), reached(request)));
      return story == null
          ? Optional.empty()
          : Optional.of(new TraceWriter(inForce, plan).write(story));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(0, e);
    }
  }

  /**
   * Runs the first replication of a scenario on the calling thread and tells the stories of many baskets, each as it ends; at last those
   * that have not ended, by store and number. Always in the same order. Nothing is kept of a story that is told.
   *
   * @param scenario the scenario
   * @param seed the seed
   * @param selection which baskets
   * @param reader is told each story
   * @throws IllegalArgumentException if there is no such store
   * @throws RunInterruptedException if the calling thread is interrupted
   */
  public static void traces(
      Scenario scenario, long seed, TraceSelection selection, Consumer<? super OrderTrace> reader) {
    Scenario inForce = scenario.inForce();
    Plan plan = PlanCompiler.compile(inForce);
    int store = TraceWriter.place(plan, selection.store());
    checkArgument(
        store >= 0 || selection.store().isEmpty(), "store: %s: there is none", selection.store());
    TraceWriter writer = new TraceWriter(inForce, plan);
    try (Engine engine = new Engine(plan, 1, Ticks.DAY, false, done -> {})) {
      engine.trace(seed, store, selection.first(), story -> reader.accept(writer.write(story)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(0, e);
    }
  }

  private static Set<BasketState> reached(TraceRequest request) {
    return request.reaches() == null ? Set.of() : Set.of(request.reaches());
  }
}
