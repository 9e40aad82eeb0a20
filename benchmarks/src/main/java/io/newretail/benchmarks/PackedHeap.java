package io.newretail.benchmarks;

import java.util.Arrays;

/**
 * The yardstick: a bare four-ary min-heap of longs, one long an event, as little as an event queue can be.
 */
public final class PackedHeap {
  private long[] keys;
  private int size;

  public PackedHeap(int expectedEvents) {
    keys = new long[Math.max(8, expectedEvents + 5)];
    Arrays.fill(keys, Long.MAX_VALUE);
  }

  public int size() {
    return size;
  }

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
      long dl = (a[c + 1] - a[c]) >> 63;
      long dr = (a[c + 3] - a[c + 2]) >> 63;
      long l = a[c] + ((a[c + 1] - a[c]) & dl);
      long r = a[c + 2] + ((a[c + 3] - a[c + 2]) & dr);
      long d = (r - l) >> 63;
      long k = l + ((r - l) & d);
      if (k >= last) {
        break;
      }
      a[i] = k;
      i = c - (int) dl + (int) ((2 - dr + dl) & d);
    }
    a[i] = last;
  }

  private void grow() {
    int old = keys.length;
    keys = Arrays.copyOf(keys, old * 2);
    Arrays.fill(keys, old, keys.length, Long.MAX_VALUE);
  }
}
