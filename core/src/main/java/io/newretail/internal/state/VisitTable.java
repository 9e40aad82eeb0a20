package io.newretail.internal.state;

import java.util.Arrays;

/**
 * Shoppers on their way to a store: rows from a free list, with the store, the key of their basket and when it was
 * drawn. One thread at a time.
 */
public final class VisitTable {
  private int[] store = new int[16];
  private int[] source = new int[16];
  private long[] key = new long[16];
  private long[] drawn = new long[16];
  private int used;
  private int free = -1;

  /** Forgets all rows. */
  public void clear() {
    used = 0;
    free = -1;
  }

  /** Opens a row. */
  public int open(int ofStore, int ofSource, long ofKey, long tick) {
    int row = free;
    if (row >= 0) {
      free = store[row];
    } else {
      row = used++;
      if (row == store.length) {
        store = Arrays.copyOf(store, 2 * row);
        source = Arrays.copyOf(source, 2 * row);
        key = Arrays.copyOf(key, 2 * row);
        drawn = Arrays.copyOf(drawn, 2 * row);
      }
    }
    store[row] = ofStore;
    source[row] = ofSource;
    key[row] = ofKey;
    drawn[row] = tick;
    return row;
  }

  /** Gives a row back. */
  public void close(int row) {
    store[row] = free;
    free = row;
  }

  /** The store. */
  public int store(int row) {
    return store[row];
  }

  /** Where the visit arose. */
  public int source(int row) {
    return source[row];
  }

  /** The key of the basket. */
  public long key(int row) {
    return key[row];
  }

  /** When the basket was drawn: its articles are those of that day. */
  public long drawn(int row) {
    return drawn[row];
  }
}
