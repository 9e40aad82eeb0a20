package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How a stock system is run: independent replications, each with a warm-up that is not measured.
 *
 * @param seed equal seeds, equal results
 * @param replications at least 1; intervals need at least 2
 * @param warmUp periods or units of time before the measured ones, at least 0
 * @param length periods or units of time measured, above 0
 * @param threads at least 1; results do not depend on them
 */
public record StockRun(long seed, int replications, double warmUp, double length, int threads) {
  /** Checks the figures. */
  public StockRun {
    checkArgument(
        replications >= 1 && replications <= 1_000_000,
        "replications: %s: must be 1 to 1,000,000",
        replications);
    checkArgument(warmUp >= 0 && warmUp <= 1e9, "warmUp: %s: must be 0 to 1e9", warmUp);
    checkArgument(length > 0 && length <= 1e9, "length: %s: must be above 0, at most 1e9", length);
    checkArgument(threads >= 1 && threads <= 1_024, "threads: %s: must be 1 to 1024", threads);
  }

  /**
   * 40 replications on one thread; a tenth of the length warms up.
   *
   * @param seed equal seeds, equal results
   * @param length of each replication
   * @return the run
   */
  public static StockRun of(long seed, double length) {
    return new StockRun(seed, 40, Math.ceil(length / 10), length, 1);
  }

  /**
   * The same with other replications.
   *
   * @param value how many
   * @return a copy
   */
  public StockRun withReplications(int value) {
    return new StockRun(seed, value, warmUp, length, threads);
  }

  /**
   * The same with another warm-up.
   *
   * @param value periods or units of time
   * @return a copy
   */
  public StockRun withWarmUp(double value) {
    return new StockRun(seed, replications, value, length, threads);
  }

  /**
   * The same on other threads.
   *
   * @param value how many
   * @return a copy
   */
  public StockRun withThreads(int value) {
    return new StockRun(seed, replications, warmUp, length, value);
  }
}
