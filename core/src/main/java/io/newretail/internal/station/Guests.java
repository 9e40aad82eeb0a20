package io.newretail.internal.station;

import java.util.Arrays;

/** Customers at a staffed station: rows from a free list, and a queue for each rank. One thread. */
final class Guests {
  private static final int NONE = -1;
  private static final byte FREE = 0;
  private static final byte WAITING = 1;
  private static final byte SERVED = 2;
  private final int[] heads;
  private final int[] tails;
  private int[] next = new int[0];
  private int[] previous = new int[0];
  private int[] ranks = new int[0];
  private long[] since = new long[0];
  private long[] due = new long[0];
  private long[] left = new long[0];
  private boolean[] seen = new boolean[0];
  private byte[] states = new byte[0];
  private int[] served = new int[16];
  private int[] places = new int[0];
  private int free = NONE;
  private int busy;
  private int waiting;

  Guests(int rankCount) {
    heads = new int[rankCount];
    tails = new int[rankCount];
    clear();
  }

  void clear() {
    Arrays.fill(heads, NONE);
    Arrays.fill(tails, NONE);
    free = NONE;
    for (int row = next.length - 1; row >= 0; row--) {
      release(row);
    }
    busy = 0;
    waiting = 0;
  }

  private void release(int row) {
    states[row] = FREE;
    next[row] = free;
    free = row;
  }

  /** A new row, neither waiting nor served. */
  int open(int rank, long now, long service) {
    if (free == NONE) {
      grow();
    }
    int row = free;
    free = next[row];
    ranks[row] = rank;
    since[row] = now;
    left[row] = service;
    seen[row] = false;
    return row;
  }

  private void grow() {
    int old = next.length;
    int larger = Math.max(64, 2 * old);
    next = Arrays.copyOf(next, larger);
    previous = Arrays.copyOf(previous, larger);
    ranks = Arrays.copyOf(ranks, larger);
    since = Arrays.copyOf(since, larger);
    due = Arrays.copyOf(due, larger);
    left = Arrays.copyOf(left, larger);
    seen = Arrays.copyOf(seen, larger);
    states = Arrays.copyOf(states, larger);
    places = Arrays.copyOf(places, larger);
    for (int row = larger - 1; row >= old; row--) {
      release(row);
    }
  }

  /** To the end of its queue. */
  void join(int row) {
    int rank = ranks[row];
    next[row] = NONE;
    previous[row] = tails[rank];
    if (tails[rank] == NONE) {
      heads[rank] = row;
    } else {
      next[tails[rank]] = row;
    }
    tails[rank] = row;
    states[row] = WAITING;
    waiting++;
  }

  /** The last who began goes back to the head of its queue; returns its row. */
  int interrupt(long now) {
    int row = served[--busy];
    int rank = ranks[row];
    left[row] = due[row] - now;
    previous[row] = NONE;
    next[row] = heads[rank];
    if (heads[rank] == NONE) {
      tails[rank] = row;
    } else {
      previous[heads[rank]] = row;
    }
    heads[rank] = row;
    states[row] = WAITING;
    waiting++;
    return row;
  }

  /** The first of the highest rank that waits. */
  int first() {
    int rank = 0;
    while (heads[rank] == NONE) {
      rank++;
    }
    return heads[rank];
  }

  private void unlink(int row) {
    int rank = ranks[row];
    if (previous[row] == NONE) {
      heads[rank] = next[row];
    } else {
      next[previous[row]] = next[row];
    }
    if (next[row] == NONE) {
      tails[rank] = previous[row];
    } else {
      previous[next[row]] = previous[row];
    }
    waiting--;
  }

  /** Begins a service; returns when it ends. */
  long serve(int row, long now) {
    if (states[row] == WAITING) {
      unlink(row);
    }
    if (busy == served.length) {
      served = Arrays.copyOf(served, 2 * busy);
    }
    states[row] = SERVED;
    places[row] = busy;
    served[busy++] = row;
    due[row] = now + left[row];
    return due[row];
  }

  /** Whether a service ends now; an interrupted one does not. */
  boolean ends(int row, long now) {
    return states[row] == SERVED && due[row] == now;
  }

  void end(int row) {
    int last = served[--busy];
    served[places[row]] = last;
    places[last] = places[row];
    release(row);
  }

  void until(int row, long limit) {
    due[row] = limit;
  }

  /** Whether a wait is given up now; one that was over before is not. */
  boolean givesUp(int row, long now) {
    return states[row] == WAITING && due[row] == now;
  }

  void leave(int row) {
    unlink(row);
    release(row);
  }

  /** Whether its first wait is over for the first time. */
  boolean firstSeen(int row) {
    boolean first = !seen[row];
    seen[row] = true;
    return first;
  }

  long since(int row) {
    return since[row];
  }

  int rank(int row) {
    return ranks[row];
  }

  int busy() {
    return busy;
  }

  int waiting() {
    return waiting;
  }
}
