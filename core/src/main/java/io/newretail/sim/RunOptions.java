package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How to run a scenario. Only the seed and the replications matter for the results.
 *
 * @param seed the seed
 * @param replications how many independent replications; at least 1
 * @param threads how many threads; at least 1
 * @param bucket the width of a bucket of the series; at least 1 ms
 * @param checkEveryEvent whether the books are checked after every event (slow: the time grows with item-store pairs)
 * @param progress told how far the run has come
 */
public record RunOptions(
    long seed,
    int replications,
    int threads,
    Duration bucket,
    boolean checkEveryEvent,
    Progress progress) {

  /** Checks the ranges. */
  public RunOptions {
    checkArgument(
        replications >= 1 && replications <= 1_000_000,
        "replications: %s: must be 1 to 1000000",
        replications);
    checkArgument(threads >= 1 && threads <= 1_024, "threads: %s: must be 1 to 1024", threads);
    checkArgument(bucket.toMillis() >= 1, "bucket: %s: must be at least 1 ms", bucket);
  }

  /**
   * One replication on all processors, in buckets of a minute.
   *
   * @param seed the seed
   * @return the options
   */
  public static RunOptions seed(long seed) {
    return new RunOptions(
        seed,
        1,
        Runtime.getRuntime().availableProcessors(),
        Duration.ofMinutes(1),
        false,
        Progress.none());
  }

  /**
   * The same with other replications.
   *
   * @param value how many
   * @return a copy
   */
  public RunOptions withReplications(int value) {
    return new RunOptions(seed, value, threads, bucket, checkEveryEvent, progress);
  }

  /**
   * The same on other threads.
   *
   * @param value how many
   * @return a copy
   */
  public RunOptions withThreads(int value) {
    return new RunOptions(seed, replications, value, bucket, checkEveryEvent, progress);
  }

  /**
   * The same in other buckets.
   *
   * @param value the width
   * @return a copy
   */
  public RunOptions withBucket(Duration value) {
    return new RunOptions(seed, replications, threads, value, checkEveryEvent, progress);
  }

  /**
   * The same with the books checked after every event.
   *
   * @return a copy
   */
  public RunOptions checkingEveryEvent() {
    return new RunOptions(seed, replications, threads, bucket, true, progress);
  }

  /**
   * The same with progress told.
   *
   * @param value who is told
   * @return a copy
   */
  public RunOptions withProgress(Progress value) {
    return new RunOptions(seed, replications, threads, bucket, checkEveryEvent, value);
  }
}
