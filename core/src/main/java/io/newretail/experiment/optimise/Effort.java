package io.newretail.experiment.optimise;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much is simulated.
 *
 * @param replications replications at each point of the search, at least 1
 * @param budget replications of the whole search, at least those of one point
 * @param confirm replications at each of up to four candidates after the search, at least 1
 * @param fresh replications for the final interval, at least 2
 * @param threads how many run at a time, at least 1; results do not depend on it
 * @param seed of the search's own draws (restarts, directions, designs)
 */
public record Effort(int replications, int budget, int confirm, int fresh, int threads, long seed) {

  /** Checks the ranges. */
  public Effort {
    checkArgument(replications >= 1, "replications: %s: must be at least 1", replications);
    checkArgument(
        budget >= replications, "budget: %s: must be at least %s, one point", budget, replications);
    checkArgument(confirm >= 1, "confirm: %s: must be at least 1", confirm);
    checkArgument(fresh >= 2, "fresh: %s: must be at least 2", fresh);
    checkArgument(threads >= 1, "threads: %s: must be at least 1", threads);
  }

  /**
   * A search on all processors, confirmed with as many replications a point as the search takes, the final interval from four times as many.
   *
   * @param replications replications at each point of the search, at least 1
   * @param budget replications of the whole search
   * @param seed of the search's own draws
   * @return the effort
   */
  public static Effort of(int replications, int budget, long seed) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new Effort(
        replications, budget, replications, Math.max(2, 4 * replications), threads, seed);
  }

  /**
   * The same on other threads.
   *
   * @param value how many
   * @return a copy
   */
  public Effort withThreads(int value) {
    return new Effort(replications, budget, confirm, fresh, value, seed);
  }

  /**
   * The same with another ending.
   *
   * @param candidates replications at each candidate
   * @param last replications for the final interval
   * @return a copy
   */
  public Effort endingWith(int candidates, int last) {
    return new Effort(replications, budget, candidates, last, threads, seed);
  }
}
