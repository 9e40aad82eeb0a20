package io.newretail.internal.stock;

import java.util.Arrays;

/** Customers' orders that are not complete: rows of a table with a free list. One thread. */
final class Orders {
  private long[] since = new long[64];
  private int[] stream = new int[64];
  private int[] open = new int[64];
  private boolean[] lost = new boolean[64];
  private int[][] sizes = new int[64][];
  private int[] free = new int[64];
  private int freed;
  private int used;

  void clear() {
    freed = 0;
    used = 0;
  }

  private int row() {
    if (freed > 0) {
      return free[--freed];
    }
    if (used == since.length) {
      int larger = 2 * used;
      since = Arrays.copyOf(since, larger);
      stream = Arrays.copyOf(stream, larger);
      open = Arrays.copyOf(open, larger);
      lost = Arrays.copyOf(lost, larger);
      sizes = Arrays.copyOf(sizes, larger);
      free = Arrays.copyOf(free, larger);
    }
    return used++;
  }

  /** An order that is due now. */
  int open(int ofStream, long now) {
    int row = row();
    stream[row] = ofStream;
    since[row] = now;
    lost[row] = false;
    open[row] = 0;
    return row;
  }

  /** An order that is due later. */
  int plan(int ofStream, int[] units, int lines) {
    int row = row();
    stream[row] = ofStream;
    int[] kept = sizes[row];
    if (kept == null || kept.length < lines) {
      kept = new int[lines];
      sizes[row] = kept;
    }
    System.arraycopy(units, 0, kept, 0, lines);
    return row;
  }

  int size(int row, int line) {
    return sizes[row][line];
  }

  void await(int row, int lines, boolean someLost) {
    open[row] = lines;
    lost[row] = someLost;
  }

  /** One line more is complete; whether it was the last. */
  boolean lineDone(int row) {
    return --open[row] == 0;
  }

  int stream(int row) {
    return stream[row];
  }

  long since(int row) {
    return since[row];
  }

  boolean lost(int row) {
    return lost[row];
  }

  void close(int row) {
    free[freed++] = row;
  }
}
