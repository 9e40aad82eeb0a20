package io.newretail.sim;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.report.Report;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to run a scenario. Only the seed and the replications matter for the results. Immutable; any thread.
 */
public final class RunOptions {
  private final long seed;
  private final int replications;
  private final int threads;
  private final Duration bucket;
  private final boolean checkEveryEvent;
  private final Progress progress;
  private @Nullable Duration storeSeries;
  private boolean tellsStory;
  private @Nullable Consumer<? super Report> follower;

  /**
   * Options; the stores have no series, and nobody follows.
   *
   * @param seed the seed
   * @param replications how many independent replications; 1 to 1,000,000
   * @param threads how many threads; 1 to 1,024
   * @param bucket the width of a bucket of the series; at least 1 ms
   * @param checkEveryEvent whether the books are checked after every event (slow: the time grows with item-store pairs)
   * @param progress told how far the run has come
   * @throws IllegalArgumentException if something is out of its range
   */
  public RunOptions(
      long seed,
      int replications,
      int threads,
      Duration bucket,
      boolean checkEveryEvent,
      Progress progress) {
    checkArgument(
        replications >= 1 && replications <= 1_000_000,
        "replications: %s: must be 1 to 1000000",
        replications);
    checkArgument(threads >= 1 && threads <= 1_024, "threads: %s: must be 1 to 1024", threads);
    checkArgument(bucket.toMillis() >= 1, "bucket: %s: must be at least 1 ms", bucket);
    this.seed = seed;
    this.replications = replications;
    this.threads = threads;
    this.bucket = bucket;
    this.checkEveryEvent = checkEveryEvent;
    this.progress = progress;
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
   * The seed.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * How many independent replications.
   *
   * @return from 1
   */
  public int replications() {
    return replications;
  }

  /**
   * How many threads.
   *
   * @return from 1
   */
  public int threads() {
    return threads;
  }

  /**
   * The width of a bucket of the series.
   *
   * @return at least 1 ms
   */
  public Duration bucket() {
    return bucket;
  }

  /**
   * Whether the books are checked after every event.
   *
   * @return whether
   */
  public boolean checkEveryEvent() {
    return checkEveryEvent;
  }

  /**
   * Who is told how far the run has come.
   *
   * @return the callback
   */
  public Progress progress() {
    return progress;
  }

  /**
   * The width of a bucket of the series of every store.
   *
   * @return the width; null if there is to be none
   */
  public @Nullable Duration storeSeries() {
    return storeSeries;
  }

  /**
   * Whether the story of one basket is told.
   *
   * @return whether
   */
  public boolean tellsStory() {
    return tellsStory;
  }

  /**
   * Who is given reports of the replications so far.
   *
   * @return the callback; null for nobody
   */
  public @Nullable Consumer<? super Report> follower() {
    return follower;
  }

  private RunOptions copy(
      int otherReplications,
      int otherThreads,
      Duration otherBucket,
      Progress other,
      boolean check) {
    RunOptions copy =
        new RunOptions(seed, otherReplications, otherThreads, otherBucket, check, other);
    copy.storeSeries = storeSeries;
    copy.tellsStory = tellsStory;
    copy.follower = follower;
    return copy;
  }

  /**
   * The same with other replications.
   *
   * @param value how many
   * @return a copy
   */
  public RunOptions withReplications(int value) {
    return copy(value, threads, bucket, progress, checkEveryEvent);
  }

  /**
   * The same on other threads.
   *
   * @param value how many
   * @return a copy
   */
  public RunOptions withThreads(int value) {
    return copy(replications, value, bucket, progress, checkEveryEvent);
  }

  /**
   * The same in other buckets.
   *
   * @param value the width
   * @return a copy
   */
  public RunOptions withBucket(Duration value) {
    return copy(replications, threads, value, progress, checkEveryEvent);
  }

  /**
   * The same with the books checked after every event.
   *
   * @return a copy
   */
  public RunOptions checkingEveryEvent() {
    return copy(replications, threads, bucket, progress, true);
  }

  /**
   * The same with progress told.
   *
   * @param value who is told
   * @return a copy
   */
  public RunOptions withProgress(Progress value) {
    return copy(replications, threads, bucket, value, checkEveryEvent);
  }

  /**
   * The same with a series of every store ({@link Report#storeSeries}), over the reported days. Memory grows with stores times buckets (12
   * bytes each); the results stay the same.
   *
   * @param width the width of a bucket, such as 15 minutes; at least one second
   * @return a copy
   * @throws IllegalArgumentException if it is less
   */
  public RunOptions withStoreSeries(Duration width) {
    checkArgument(width.toSeconds() >= 1, "storeSeries: %s: must be at least 1 s", width);
    RunOptions copy = copy(replications, threads, bucket, progress, checkEveryEvent);
    copy.storeSeries = width;
    return copy;
  }

  /**
   * The same with the story of one basket ({@link Report#story}). The results stay the same, and a run takes no longer that one would notice.
   *
   * @return a copy
   */
  public RunOptions withStory() {
    RunOptions copy = copy(replications, threads, bucket, progress, checkEveryEvent);
    copy.tellsStory = true;
    return copy;
  }

  /**
   * The same with somebody who is given a report of all replications so far after each of them, or after each few that ran side by side,
   * and less often (after an eighth more) once there are many; the last is that of the whole run. On the thread that runs the simulation, which waits meanwhile. The results stay the same.
   *
   * @param value who is given the reports
   * @return a copy
   */
  public RunOptions withFollower(Consumer<? super Report> value) {
    RunOptions copy = copy(replications, threads, bucket, progress, checkEveryEvent);
    copy.follower = value;
    return copy;
  }
}
