package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.flow.Engines;
import io.newretail.internal.flow.Outcome;
import io.newretail.internal.flow.Tracer;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A run that can go on: replications may be added until the intervals are narrow enough, and none is repeated. In however many
 * calls they are run, the report is that of one call, down to the digest. For one thread at a time; close it to give back its
 * threads.
 */
public final class Run implements AutoCloseable {
  private static final int PACE = 8;
  private static final int MOST_FOLLOWED = 100;
  private final Scenario scenario;
  private final RunOptions options;
  private final Plan plan;
  private final Engines engines;
  private final List<Outcome> outcomes = new ArrayList<>();
  private double seconds;
  private long work = 1;

  /**
   * A run of no replications yet.
   *
   * @param scenario the scenario
   * @param options how to run it; its number of replications does not matter here
   * @throws RunInterruptedException if the calling thread is interrupted
   */
  public Run(Scenario scenario, RunOptions options) {
    Stopwatch watch = new Stopwatch();
    this.scenario = scenario.inForce();
    this.options = options;
    plan = PlanCompiler.compile(this.scenario);
    try {
      engines = new Engines(
          plan,
          options.threads(),
          options.bucket().toNanos() / 1_000,
          storeWidth(options),
          options.checkEveryEvent(),
          done -> options.progress().update(done, work));
      if (options.tellsStory()) {
        engines.tell(Tracer.Wanted.handedOver(storyFrom(), MOST_FOLLOWED));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(0, e);
    }
    seconds = watch.seconds();
  }

  /**
   * Runs some more replications.
   *
   * @param replications how many, at least 1
   * @return this
   * @throws RunInterruptedException if the calling thread is interrupted
   * @throws IllegalStateException if the books are checked after every event and do not balance
   */
  public Run more(int replications) {
    checkArgument(replications >= 1, "replications: %s: must be at least 1", replications);
    work = engines.workOfReplication() * (outcomes.size() + (long) replications);
    Consumer<? super Report> follower = options.follower();
    int all = outcomes.size() + replications;
    while (outcomes.size() < all) {
      int together = follower == null ? replications : pace();
      replicate(Math.min(together, all - outcomes.size()));
      if (follower != null) {
        follower.accept(report());
      }
    }
    return this;
  }

  /** Replications between two reports for a follower: an eighth more each time, so that reports cost little however many there are. */
  private int pace() {
    return Math.max(engines.lanes(), outcomes.size() / PACE);
  }

  private void replicate(int replications) {
    Stopwatch watch = new Stopwatch();
    try {
      engines.replicate(options.seed(), replications, outcomes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(outcomes.size(), e);
    }
    seconds += watch.seconds();
  }

  /** Half an hour into the event's day; without an event, ten o'clock of the first reported day. */
  private long storyFrom() {
    LocalDate day = scenario.spikeDay();
    boolean event = scenario.demand().spikeOn(day) != null;
    long start = (day.toEpochDay() - scenario.from().toEpochDay()) * Ticks.DAY;
    return event ? start + Ticks.HOUR / 2 : Math.max(start, plan.warmUp) + 10 * Ticks.HOUR;
  }

  private static long storeWidth(RunOptions options) {
    Duration width = options.storeSeries();
    return width == null ? 0 : width.toNanos() / 1_000;
  }

  /**
   * How many replications have been run.
   *
   * @return the count
   */
  public int replications() {
    return outcomes.size();
  }

  /**
   * What came out so far.
   *
   * @return the report of all replications
   * @throws IllegalStateException if there is none yet
   */
  public Report report() {
    if (outcomes.isEmpty()) {
      throw new IllegalStateException("no replication has been run: call more(n) first");
    }
    RunOptions all = options.withReplications(outcomes.size());
    return new ReportWriter(scenario, plan, all, outcomes)
        .stores(engines.storeSeriesSoFar())
        .story(engines.story())
        .write(engines.seriesSoFar(), seconds);
  }

  @Override
  public void close() {
    engines.close();
  }
}
