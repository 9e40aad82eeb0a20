package io.newretail.benchmarks;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.flow.EventLoop;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.plan.StorePlan;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.scenario.Scenario;

/** A scenario of one store, compiled, and its event loop: what a worker thread runs between two exchanges. */
final class Day {
  private final Plan plan;
  private final EventLoop loop;
  private final SeriesTally series;

  Day(Scenario scenario) {
    plan = PlanCompiler.compile(scenario);
    loop = new EventLoop(plan, plan.shards.get(0), false);
    series = new SeriesTally(60 * Ticks.SECOND, plan.end);
  }

  /** Runs the day once; gives a hash over all events. */
  long run(int replication) {
    loop.reset(1111, replication);
    loop.run(plan.end, series, () -> false);
    return loop.hash();
  }

  /** The base-stock levels of the store. */
  int[] levels() {
    StorePlan store = plan.shards.get(0).stores().get(0);
    int[] levels = new int[plan.items];
    for (int item = 0; item < levels.length; item++) {
      levels[item] = plan.level(store, 0, item);
    }
    return levels;
  }

  EventLoop loop() {
    return loop;
  }
}
