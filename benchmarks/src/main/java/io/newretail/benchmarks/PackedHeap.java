package io.newretail.benchmarks;

import java.util.Arrays;

/**
 * The best bare heap we could write, for {@link Floor}: a four-ary min-heap of longs, one long an event (say, a tick shifted
 * left by the bits of its payload), keys not negative and less than {@code Long.MAX_VALUE}. No ties beyond the key, no
 * checks, no limit.
 *
 * <p>The least of four children is found without a branch, by the sign bits of differences. Places past the end hold {@code
 * Long.MAX_VALUE}, so a node always has four children to compare.
 */
public final class PackedHeap {
  private long[] keys;
  private int size;

  /** An empty heap. */
  public PackedHeap(int expectedEvents) {
    keys = new long[expectedEvents + 8];
    Arrays.fill(keys, Long.MAX_VALUE);
  }

  /** Forgets all keys. */
  public void clear() {
    Arrays.fill(keys, 0, size, Long.MAX_VALUE);
    size = 0;
  }

  /** The number of keys. */
  public int size() {
    return size;
  }

  /** Adds a key, in {@code [0, Long.MAX_VALUE)}. */
  public void push(long key) {
    if (size + 5 > keys.length) {
      grow();
    }
    long[] a = keys;
    int i = size++;
    while (i > 0) {
      int parent = (i - 1) >>> 2;
      long p = a[parent];
      if (p <= key) {
        break;
      }
      a[i] = p;
      i = parent;
    }
    a[i] = key;
  }

  /** Takes the least key; there is one. */
  public long poll() {
    long[] a = keys;
    long top = a[0];
    int n = --size;
    long last = a[n];
    a[n] = Long.MAX_VALUE;
    if (n > 0) {
      siftDown(a, n, last);
    }
    return top;
  }

  private static void siftDown(long[] a, int n, long last) {
    int i = 0;
    for (int c = 1; c < n; c = 4 * i + 1) {
      long left = a[c + 1] - a[c];
      long right = a[c + 3] - a[c + 2];
      long leftSign = left >> 63;
      long rightSign = right >> 63;
      long leftKey = a[c] + (left & leftSign);
      long between = a[c + 2] + (right & rightSign) - leftKey;
      long sign = between >> 63;
      long key = leftKey + (between & sign);
      if (key >= last) {
        break;
      }
      a[i] = key;
      i = c - (int) leftSign + (int) ((2 - rightSign + leftSign) & sign);
    }
    a[i] = last;
  }

  private void grow() {
    int old = keys.length;
    keys = Arrays.copyOf(keys, 2 * old);
    Arrays.fill(keys, old, 2 * old, Long.MAX_VALUE);
  }
}
