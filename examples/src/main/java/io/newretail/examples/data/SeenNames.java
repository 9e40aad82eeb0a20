package io.newretail.examples.data;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Which names have been seen: 8 bytes a name at half load, by a 64-bit hash, so one in 10^6 runs over 10^7 names errs. */
final class SeenNames {
  private long[] slots = new long[1 << 12];
  private int size;

  /** Notes a name; false if it was seen before. */
  boolean add(String name) {
    long hash =
        Hashing.farmHashFingerprint64().hashString(name, StandardCharsets.UTF_8).asLong() | 1;
    if (2 * size >= slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long h : old) {
        if (h != 0) {
          slots[free(h)] = h;
        }
      }
    }
    int at = free(hash);
    if (slots[at] == hash) {
      return false;
    }
    slots[at] = hash;
    size++;
    return true;
  }

  /** The slot that holds the hash, or the one that is free for it. */
  private int free(long hash) {
    int at = (int) (hash >>> 20) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
