package io.newretail.internal.clock;

/**
 * The pending events of one event loop, earliest first: by tick, then by kind, then in the order of their pushing. The
 * order is total and exact, so a run depends on nothing else.
 *
 * <h2>Why this structure</h2>
 *
 * <p>A heap moves an event past log n others at every poll, each step a branch the processor cannot guess or a line that is
 * not in its cache. A simulator's queue is asked for less: time never runs back. So this is a radix queue (after
 * R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan, "Faster algorithms for the shortest path problem", 1990)
 * with a short sorted front.
 *
 * <ul>
 *   <li>The <em>front</em> is a sorted array of at most 64 events, those before {@code frontLimit}. A poll takes its first;
 *       a push before the limit is shifted in from its end. When it is full its later half goes to the buckets.
 *   <li>The {@link EventBuckets} hold the rest, unsorted, by the highest digit (of 64 values) in which an event's key differs
 *       from a base that follows the clock. An empty front takes the earliest buckets while they are small (16 events)
 *       and ranks them; a larger bucket is first handed down, directly to the digit in which its events differ.
 * </ul>
 *
 * <p>Widths adapt by themselves: a calendar of fixed days would have to be told whether events are microseconds or months
 * apart, and be rebuilt when that changes.
 *
 * <h2>Ties</h2>
 *
 * <p>No sequence number is stored. Chains are appended to and handed down in order, the ranking is stable, a push to the front
 * stops behind its equals, and what the full front gives back goes before the events of its key in the buckets: these
 * came later, for the front takes the first of a key first. Ten million events at one tick are one chain for each kind.
 *
 * <h2>A limit moves nothing</h2>
 *
 * <p>The base moves only when the earliest event of a large bucket is about to be polled, so it never passes the last
 * polled tick, and events may be pushed between that tick and the next event whatever limits were asked for. A
 * bucket looked at in vain remembers its least key: it is read through once, not once for each limit.
 *
 * <h2>Costs</h2>
 *
 * <p>An event is copied at most once a level it descends, two or three times in practice, eleven at worst, sequentially; push
 * and poll are amortised constant for keys of 62 bits. It takes 12.25 bytes in full chunks; besides, every bucket in
 * use may hold two chunks (196 bytes each) that are not full, and the pool grows by doubling. An almost empty queue takes
 * about 14 kB. Nothing is allocated once the pool has reached the peak number of chunks.
 *
 * <p>For one thread. A run that another thread takes over needs a happens-before edge between the two.
 */
public final class EventQueue {
  static final int KIND_BITS = 5;
  private static final int TICK_BITS = 57;

  /** A bucket of so many events is sorted, not split; and so many are wanted in a fresh front. */
  private static final int FEW = 16;

  /** The front gives half of its events back at this size, at least twice of what a refill leaves there. */
  private static final int FRONT = 64;

  private final long[] keys = new long[2 * FRONT];
  private final int[] rows = new int[2 * FRONT];
  private final long[] drainedKeys = new long[FEW];
  private final int[] drainedRows = new int[FEW];
  private final int[] ranks = new int[FEW];
  private int head;
  private int end;

  /** An event with a smaller key belongs to the front, any other to the buckets. */
  private long frontLimit;

  private final EventBuckets buckets;
  private int size;
  private long currentKey;
  private int currentRow;

  /**
   * An empty queue at tick 0.
   *
   * @param expectedEvents the likely peak of pending events, 0 or more; only the first allocation depends on it
   */
  public EventQueue(int expectedEvents) {
    if (expectedEvents < 0) {
      throw new IllegalArgumentException(
          "expectedEvents must not be negative, is " + expectedEvents);
    }
    buckets = new EventBuckets(expectedEvents);
  }

  /**
   * Adds an event, behind all pending events of its tick and kind.
   *
   * @param tick in {@code [0, 2^57)}, not before the tick of the last polled event
   * @param kind in {@code [0, 32)}
   * @param row 0 or more
   * @throws IllegalArgumentException if one of them is out of its range; the queue is unchanged
   */
  public void push(long tick, int kind, int row) {
    if (((tick >>> TICK_BITS) | (kind >>> KIND_BITS) | (row >>> 31)) != 0 || tick < tick()) {
      throw refusal(tick, kind, row);
    }
    long key = (tick << KIND_BITS) | kind;
    if (key < frontLimit) {
      pushFront(key, row);
    } else {
      buckets.append(key, row);
    }
    size++;
  }

  /**
   * Takes the next event if its tick is less than the limit; {@link #tick}, {@link #kind} and {@link #row} then tell it.
   * Otherwise they go on telling the event polled before.
   *
   * @param limitTick any number; {@code Long.MAX_VALUE} for no limit
   * @return whether an event was taken
   */
  public boolean pollBefore(long limitTick) {
    if (head == end && !refill(limitTick)) {
      return false;
    }
    int h = head;
    long key = keys[h];
    if (key >>> KIND_BITS >= limitTick) {
      return false;
    }
    currentKey = key;
    currentRow = rows[h];
    head = h + 1;
    size--;
    return true;
  }

  /** The tick of the last polled event; 0 before the first. */
  public long tick() {
    return currentKey >>> KIND_BITS;
  }

  /** The kind of the last polled event; 0 before the first. */
  public int kind() {
    return (int) currentKey & ((1 << KIND_BITS) - 1);
  }

  /** The row of the last polled event; 0 before the first. */
  public int row() {
    return currentRow;
  }

  /** The number of pending events. */
  public int size() {
    return size;
  }

  /** Forgets all events and goes back to tick 0; keeps the memory. */
  public void clear() {
    head = 0;
    end = 0;
    frontLimit = 0;
    size = 0;
    currentKey = 0;
    currentRow = 0;
    buckets.clear();
  }

  /** Fills the empty front; false if there is nothing before the limit. */
  private boolean refill(long limitTick) {
    head = 0;
    end = 0;
    while (end < FEW && !buckets.isEmpty()) {
      int bucket = buckets.first();
      int count = buckets.countUpTo(FEW, bucket);
      if (count <= FEW) {
        frontLimit = buckets.limitOf(bucket);
        take(bucket, count, count);
      } else if (end > 0) {
        return true;
      } else if (EventBuckets.isOneKey(bucket)) {
        take(bucket, FEW, count);
        frontLimit = keys[0];
        return true;
      } else if (!buckets.split(bucket, limitTick)) {
        return false;
      }
    }
    if (buckets.isEmpty()) {
      frontLimit = Long.MAX_VALUE;
    }
    return end > 0;
  }

  /** Moves the first {@code n} events of a bucket, at most {@link #FEW}, behind the front, all of whose keys are smaller. */
  private void take(int bucket, int n, int count) {
    buckets.drain(bucket, n, count, drainedKeys, drainedRows, 0);
    rank(n);
    int from = end;
    for (int i = 0; i < n; i++) {
      int at = from + ranks[i];
      keys[at] = drainedKeys[i];
      rows[at] = drainedRows[i];
    }
    end = from + n;
  }

  /** The place of each drained event among its {@code n} by counting those before it: no branch to guess, unlike a sort. */
  private void rank(int n) {
    long[] k = drainedKeys;
    int[] r = ranks;
    for (int i = 0; i < n; i++) {
      long key = k[i];
      int before = i;
      for (int j = 0; j < i; j++) {
        int less = (int) ((key - k[j]) >>> 63);
        r[j] += less;
        before -= less;
      }
      r[i] = before;
    }
  }

  private void pushFront(long key, int row) {
    if (end == keys.length || end - head == FRONT) {
      makeRoom();
      if (key >= frontLimit) {
        buckets.append(key, row);
        return;
      }
    }
    settle(head, end++, key, row);
  }

  /** Shifts the events from {@code from} to before {@code at} that are later than this one, and puts it there. */
  private void settle(int from, int at, long key, int row) {
    long[] k = keys;
    int[] r = rows;
    int i = at;
    while (i > from && k[i - 1] > key) {
      k[i] = k[i - 1];
      r[i] = r[i - 1];
      i--;
    }
    k[i] = key;
    r[i] = row;
  }

  /** Moves the front to the start of its arrays, and its later half to the buckets if it is full. */
  private void makeRoom() {
    if (end - head == FRONT) {
      int half = head + FRONT / 2;
      while (end > half) {
        end--;
        buckets.prepend(keys[end], rows[end]);
      }
      frontLimit = keys[half];
    }
    int n = end - head;
    System.arraycopy(keys, head, keys, 0, n);
    System.arraycopy(rows, head, rows, 0, n);
    head = 0;
    end = n;
  }

  private IllegalArgumentException refusal(long tick, int kind, int row) {
    if (tick >>> TICK_BITS != 0 || tick < tick()) {
      return new IllegalArgumentException(
          "tick must be in [" + tick() + ", 2^57), from the last polled event on, is " + tick);
    }
    if (kind >>> KIND_BITS != 0) {
      return new IllegalArgumentException("kind must be in [0, 32), is " + kind);
    }
    return new IllegalArgumentException("row must not be negative, is " + row);
  }
}
