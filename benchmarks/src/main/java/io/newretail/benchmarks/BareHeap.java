package io.newretail.benchmarks;

/**
 * The yardstick for event queues: a four-ary min-heap of packed longs as the textbooks have it, one long an event, keys not
 * negative. No ties beyond the key, no checks, no limit, no growth.
 */
final class BareHeap {
  private final long[] keys;
  private int size;

  /** An empty heap for at most so many keys. */
  BareHeap(int capacity) {
    keys = new long[capacity];
  }

  /** Adds a key. */
  void push(long key) {
    int i = size++;
    while (i > 0) {
      int parent = (i - 1) >>> 2;
      if (keys[parent] <= key) {
        break;
      }
      keys[i] = keys[parent];
      i = parent;
    }
    keys[i] = key;
  }

  /** Takes the least key; there is one. */
  long poll() {
    long least = keys[0];
    long last = keys[--size];
    int i = 0;
    for (int child = 1; child < size; child = 4 * i + 1) {
      int best = child;
      int end = Math.min(child + 4, size);
      for (int c = child + 1; c < end; c++) {
        if (keys[c] < keys[best]) {
          best = c;
        }
      }
      if (keys[best] >= last) {
        break;
      }
      keys[i] = keys[best];
      i = best;
    }
    keys[i] = last;
    return least;
  }
}
