package io.newretail.internal.clock;

import java.util.Arrays;

/**
 * The far part of {@link EventQueue}: events that are not next, in buckets by the digits of their keys.
 *
 * <p>A key is {@code tick << 5 | kind}, 62 bits, eleven digits of six bits. An event lies on the level of the
 * highest digit in which its key differs from {@code base}, in the bucket of that digit. So a bucket of level
 * {@code l} is {@code 64^l} keys wide, every event of a level precedes every event of the levels above it, and
 * the earliest bucket is two counts of trailing zeros away. A bucket of level 0 holds one key only.
 *
 * <p>A bucket is a chain of chunks of 16 events in a pool; a chunk is read and written front to back, so that a
 * million events cost no cache miss each. Chains keep the order of push: events are appended, and handed on in
 * that order by {@link #split}.
 */
final class EventBuckets {
  /** Log2 of the events a chunk. */
  private static final int CHUNK_BITS = 4;

  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int IN_CHUNK = CHUNK - 1;
  private static final int DIGIT_BITS = 6;
  private static final int DIGIT = (1 << DIGIT_BITS) - 1;
  private static final int LEVELS = 11;
  private static final int BUCKETS = LEVELS << DIGIT_BITS;

  /** Below every key, so that no push lowers a minimum that was never looked for. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  /** At most the last polled tick's first key; its digits say where an event lies. */
  private long base;

  /** Bit {@code l}: level {@code l} holds something. */
  private int levels;

  /** Bit {@code d} of element {@code l}: bucket {@code d} of level {@code l} holds something. */
  private final long[] filled = new long[LEVELS];

  /** Place of a bucket's first event in the pool. */
  private final int[] heads = new int[BUCKETS];

  /** One past the place of a bucket's last event; 0 for an empty bucket. */
  private final int[] ends = new int[BUCKETS];

  /** The least key of a bucket, once somebody had to know it, or {@link #UNKNOWN}. */
  private final long[] minima = new long[BUCKETS];

  private long[] keys;
  private int[] rows;
  private int[] nextChunk;
  private int freeChunk;
  private int usedChunks;

  EventBuckets(int expectedEvents) {
    int chunks = Math.max(4, Math.min(expectedEvents / 4, expectedEvents / CHUNK + 64));
    keys = new long[chunks * CHUNK];
    rows = new int[chunks * CHUNK];
    nextChunk = new int[chunks];
    clear();
  }

  void clear() {
    base = 0;
    levels = 0;
    Arrays.fill(filled, 0);
    Arrays.fill(ends, 0);
    Arrays.fill(minima, UNKNOWN);
    freeChunk = -1;
    usedChunks = 0;
  }

  boolean isEmpty() {
    return levels == 0;
  }

  /** The earliest bucket; there is one. */
  int first() {
    int level = Integer.numberOfTrailingZeros(levels);
    return (level << DIGIT_BITS) | Long.numberOfTrailingZeros(filled[level]);
  }

  /** Whether all events of the bucket have one key, whatever their number. */
  static boolean isOneKey(int bucket) {
    return bucket <= DIGIT;
  }

  /** The first key past the bucket. */
  long limitOf(int bucket) {
    int shift = (bucket >>> DIGIT_BITS) * DIGIT_BITS;
    return (((base >>> shift) & ~DIGIT) + (bucket & DIGIT) + 1) << shift;
  }

  /** The number of events of a bucket, exact up to {@code most}; some larger number beyond. */
  int countUpTo(int most, int bucket) {
    int at = heads[bucket];
    int end = ends[bucket];
    int last = (end - 1) >>> CHUNK_BITS;
    int n = CHUNK - (at & IN_CHUNK);
    for (int chunk = at >>> CHUNK_BITS; chunk != last; chunk = nextChunk[chunk]) {
      if (n > most) {
        return n;
      }
      n += CHUNK;
    }
    return n - (-end & IN_CHUNK);
  }

  /** Adds an event behind all events of its key. */
  void append(long key, int row) {
    int bucket = bucketOf(key);
    if (key < minima[bucket]) {
      minima[bucket] = key;
    }
    append(bucket, key, row);
  }

  /** Adds an event before all events of its key. */
  void prepend(long key, int row) {
    int bucket = bucketOf(key);
    if (ends[bucket] == 0) {
      append(bucket, key, row);
      return;
    }
    if (key < minima[bucket]) {
      minima[bucket] = key;
    }
    int at = heads[bucket];
    if ((at & IN_CHUNK) == 0) {
      int chunk = newChunk();
      nextChunk[chunk] = at >>> CHUNK_BITS;
      at = (chunk + 1) << CHUNK_BITS;
    }
    at--;
    keys[at] = key;
    rows[at] = row;
    heads[bucket] = at;
  }

  /** Moves the first {@code n} events of a bucket of {@code count >= n} to {@code at} in the arrays given. */
  void drain(int bucket, int n, int count, long[] toKeys, int[] toRows, int to) {
    int at = heads[bucket];
    for (int i = 0; i < n; i++) {
      toKeys[to + i] = keys[at];
      toRows[to + i] = rows[at];
      at++;
      if ((at & IN_CHUNK) == 0 && i + 1 < count) {
        int done = (at - 1) >>> CHUNK_BITS;
        at = nextChunk[done] << CHUNK_BITS;
        release(done);
      }
    }
    heads[bucket] = at;
    if (n == count) {
      release((at - 1) >>> CHUNK_BITS);
      empty(bucket);
    }
  }

  /**
   * Hands the events of the earliest bucket, one of more than one key, down to the highest level on which they
   * differ, unless the earliest of them is not before the limit. Moves {@link #base} up, so the caller must poll
   * that earliest event now.
   */
  boolean split(int bucket, long limitTick) {
    long min = minima[bucket];
    if (min != UNKNOWN && min >>> EventQueue.KIND_BITS >= limitTick) {
      return false;
    }
    int down = levelOf(scan(bucket));
    min = minima[bucket];
    if (min >>> EventQueue.KIND_BITS >= limitTick) {
      return false;
    }
    int at = heads[bucket];
    int end = ends[bucket];
    empty(bucket);
    int shift = down * DIGIT_BITS;
    base = ((min >>> shift) & ~DIGIT) << shift;
    handDown(at, end, down << DIGIT_BITS, shift);
    return true;
  }

  private void handDown(int from, int end, int firstBucket, int shift) {
    int at = from;
    int last = (end - 1) >>> CHUNK_BITS;
    while (true) {
      int chunk = at >>> CHUNK_BITS;
      int stop = chunk == last ? end : (chunk + 1) << CHUNK_BITS;
      for (; at < stop; at++) {
        long key = keys[at];
        append(firstBucket | ((int) (key >>> shift) & DIGIT), key, rows[at]);
      }
      int next = nextChunk[chunk];
      release(chunk);
      if (chunk == last) {
        return;
      }
      at = next << CHUNK_BITS;
    }
  }

  /** Notes the least key of a bucket and returns all bits in which its keys differ. */
  private long scan(int bucket) {
    long[] k = keys;
    int at = heads[bucket];
    int end = ends[bucket];
    int last = (end - 1) >>> CHUNK_BITS;
    long one = k[at];
    long min = one;
    long spread = 0;
    while (true) {
      int chunk = at >>> CHUNK_BITS;
      int stop = chunk == last ? end : (chunk + 1) << CHUNK_BITS;
      for (; at < stop; at++) {
        min = Math.min(min, k[at]);
        spread |= k[at] ^ one;
      }
      if (chunk == last) {
        minima[bucket] = min;
        return spread;
      }
      at = nextChunk[chunk] << CHUNK_BITS;
    }
  }

  private int bucketOf(long key) {
    int level = levelOf(key ^ base);
    return (level << DIGIT_BITS) | ((int) (key >>> (level * DIGIT_BITS)) & DIGIT);
  }

  /** The digit of the highest bit set: its number over 6, by a multiplication exact up to 63. */
  private static int levelOf(long difference) {
    return ((63 - Long.numberOfLeadingZeros(difference | 1)) * 43) >> 8;
  }

  private void append(int bucket, long key, int row) {
    int at = ends[bucket];
    if ((at & IN_CHUNK) == 0) {
      at = appendChunk(bucket, at);
    }
    keys[at] = key;
    rows[at] = row;
    ends[bucket] = at + 1;
  }

  private int appendChunk(int bucket, int end) {
    int chunk = newChunk();
    int at = chunk << CHUNK_BITS;
    if (end == 0) {
      int level = bucket >>> DIGIT_BITS;
      filled[level] |= 1L << bucket;
      levels |= 1 << level;
      heads[bucket] = at;
    } else {
      nextChunk[(end - 1) >>> CHUNK_BITS] = chunk;
    }
    return at;
  }

  private void empty(int bucket) {
    ends[bucket] = 0;
    minima[bucket] = UNKNOWN;
    int level = bucket >>> DIGIT_BITS;
    long left = filled[level] & ~(1L << bucket);
    filled[level] = left;
    if (left == 0) {
      levels &= ~(1 << level);
    }
  }

  private int newChunk() {
    int chunk = freeChunk;
    if (chunk >= 0) {
      freeChunk = nextChunk[chunk];
      return chunk;
    }
    if (usedChunks == nextChunk.length) {
      int chunks = 2 * usedChunks;
      keys = Arrays.copyOf(keys, chunks * CHUNK);
      rows = Arrays.copyOf(rows, chunks * CHUNK);
      nextChunk = Arrays.copyOf(nextChunk, chunks);
    }
    return usedChunks++;
  }

  private void release(int chunk) {
    nextChunk[chunk] = freeChunk;
    freeChunk = chunk;
  }
}
