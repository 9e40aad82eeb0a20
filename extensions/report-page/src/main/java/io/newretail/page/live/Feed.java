package io.newretail.page.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What there is to tell: always the newest state, never a queue, so that one who reads slowly misses steps and delays nobody. */
final class Feed {
  /** How often a reader looks for progress that is not worth waking it for. */
  private static final long LOOK_MILLIS = 250;

  /**
   * A state.
   *
   * @param version grows with each page; 0 before the first
   * @param page the newest page; null before the first
   * @param progress how far the work is
   * @param ended whether nothing will follow
   */
  record News(int version, @Nullable LivePage page, Progress progress, boolean ended) {}

  /**
   * How far the work is.
   *
   * @param done replications done
   * @param total replications in all
   * @param share of the whole work, 0 to 1
   */
  record Progress(int done, int total, double share) {
    String json() {
      return "{\"done\":" + done + ",\"total\":" + total + ",\"share\":" + (float) share + "}";
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // The three below under the lock only.
  private int version;
  private @Nullable LivePage page;
  private boolean ended;

  private volatile Progress progress = new Progress(0, 0, 0);

  void progress(Progress value) {
    progress = value;
  }

  /** Puts a page in the place of the one before; its parts will be made once, when somebody asks. */
  void publish(LivePage value) {
    lock.lock();
    try {
      version++;
      page = LivePage.once(value);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  News now() {
    lock.lock();
    try {
      return new News(version, page, progress, ended);
    } finally {
      lock.unlock();
    }
  }

  /** The state as soon as it is newer than what is known; or as it is, after a quarter of a second. */
  News after(int known) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
      while (version == known && !ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      return now();
    } finally {
      lock.unlock();
    }
  }
}
