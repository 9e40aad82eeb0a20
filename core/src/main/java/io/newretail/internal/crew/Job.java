package io.newretail.internal.crew;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The pieces of a piece of work: who takes which, and which are done. */
final class Job {
  private static final int MOST_AT_ONCE = 64;
  private final int count;
  private final int window;
  private final int workers;
  private final Crew.Piece piece;
  private final BitSet done = new BitSet();
  private int next;
  private int prefix;
  private int heard;
  private int ended;
  private boolean stopped;
  private int failedAt = Integer.MAX_VALUE;
  private @Nullable Throwable failure;

  Job(int count, int window, int workers, Crew.Piece piece) {
    this.count = count;
    this.window = window;
    this.workers = workers;
    this.piece = piece;
  }

  /** What a worker does until nothing is left. */
  void work(int worker) {
    int current = 0;
    try {
      for (long taken = take(); taken >= 0; taken = take()) {
        int first = (int) (taken >> 32);
        int end = first + (int) taken;
        for (current = first; current < end; current++) {
          piece.run(worker, current);
        }
        finished(first, end);
      }
    } catch (InterruptedException e) {
      stop();
    } catch (RuntimeException | Error e) {
      failed(current, e);
    } finally {
      end();
    }
  }

  /** Some pieces: the first, and how many; negative if none is left. */
  private synchronized long take() throws InterruptedException {
    while (!stopped && next < count && next - heard >= window) {
      wait();
    }
    if (stopped || next >= count) {
      return -1;
    }
    int free = Math.min(count, heard + window) - next;
    int number = Math.max(1, Math.min(MOST_AT_ONCE, free / (4 * workers)));
    int first = next;
    next += number;
    return (long) first << 32 | number;
  }

  private synchronized void finished(int first, int end) {
    done.set(first, end);
    int gap = done.nextClearBit(prefix);
    if (gap > prefix) {
      prefix = gap;
      notifyAll();
    }
  }

  private synchronized void failed(int at, Throwable thrown) {
    if (at < failedAt) {
      failedAt = at;
      failure = thrown;
    }
    stopped = true;
    notifyAll();
  }

  private synchronized void end() {
    ended++;
    notifyAll();
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** Listens on the calling thread until all is done, or enough. */
  void lead(IntPredicate goOn) throws InterruptedException {
    int told = 0;
    while (told < count) {
      int now = await(told);
      if (now == told) {
        break;
      }
      told = now;
      if (!goOn.test(told)) {
        stop();
        break;
      }
    }
    awaitEnd();
  }

  /** How many pieces are done without a gap, when they are more than some; the same number if no more will come. */
  private synchronized int await(int told) throws InterruptedException {
    heard = told;
    notifyAll();
    while (prefix == told && ended < workers) {
      wait();
    }
    return failure == null ? prefix : told;
  }

  private synchronized void awaitEnd() throws InterruptedException {
    while (ended < workers) {
      wait();
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (prefix < count && !stopped) {
      throw new IllegalStateException("work was left");
    }
  }
}
