package io.newretail.internal.crew;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do numbered pieces of work, led by the thread that calls. The leader only waits and listens, so that an interruption
 * is heard at once whatever the pieces do. Used by one thread; close it in the end.
 */
public final class Crew implements AutoCloseable {
  private final int threads;
  private @Nullable ExecutorService pool;

  /** A piece of work. */
  @FunctionalInterface
  public interface Piece {
    /** Does a piece; no two pieces run on the same worker at the same time. */
    void run(int worker, int piece) throws InterruptedException;
  }

  /** A crew of some threads, which are started when there is work. */
  public Crew(int threads) {
    this.threads = threads;
  }

  /** How many threads there are. */
  public int threads() {
    return threads;
  }

  /**
   * Does pieces 0 to count - 1.
   *
   * @param window how many pieces may be begun beyond those that the leader has heard of
   * @param goOn called on the calling thread whenever the number of pieces that are done without a gap has grown; false ends the
   *     work when the pieces under way are done
   * @throws InterruptedException if the calling thread is interrupted; pieces under way are interrupted and not waited for
   * @throws RuntimeException what the first piece that failed threw
   */
  public void run(int count, int window, Piece piece, IntPredicate goOn)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the work");
    }
    int workers = Math.min(threads, count);
    Job job = new Job(count, Math.max(1, window), workers, piece);
    ExecutorService started = pool;
    if (started == null) {
      started = Executors.newFixedThreadPool(threads, Crew::thread);
      pool = started;
    }
    for (int w = 0; w < workers; w++) {
      int worker = w;
      started.execute(() -> job.work(worker));
    }
    boolean ended = false;
    try {
      job.lead(goOn);
      ended = true;
    } finally {
      if (!ended) {
        job.stop();
        close();
      }
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "newretail-crew");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends the threads; interrupts the pieces under way. */
  @Override
  public void close() {
    ExecutorService started = pool;
    pool = null;
    if (started != null) {
      started.shutdownNow();
    }
  }
}
