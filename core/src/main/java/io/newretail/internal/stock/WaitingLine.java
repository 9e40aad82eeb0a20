package io.newretail.internal.stock;

import java.util.Arrays;

/** First come, first served: who waits for how many units. A ring that grows. One thread. */
final class WaitingLine {
  private int[] ring = new int[16];
  private int head;
  private int size;

  void clear() {
    head = 0;
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void push(int who, int units) {
    if (2 * size == ring.length) {
      int[] larger = Arrays.copyOf(ring, 2 * ring.length);
      int moved = ring.length - head;
      System.arraycopy(ring, head, larger, 0, moved);
      System.arraycopy(ring, 0, larger, moved, head);
      ring = larger;
      head = 0;
    }
    int at = (head + 2 * size) & (ring.length - 1);
    ring[at] = who;
    ring[at + 1] = units;
    size++;
  }

  int who() {
    return ring[head];
  }

  int units() {
    return ring[head + 1];
  }

  /** Takes units off the first; it leaves when it has got all. */
  void serve(int units) {
    ring[head + 1] -= units;
    if (ring[head + 1] == 0) {
      head = (head + 2) & (ring.length - 1);
      size--;
    }
  }
}
