package io.newretail.internal.clock;

public final class EventQueue {
  static final int KIND_BITS = 5;
  private static final int TICK_BITS = 57;
  private static final int FEW = Integer.getInteger("T", 16);
  private static final int GATHER = Integer.getInteger("G", 8);
  private static final int FRONT = Integer.getInteger("F", 64);

  private final long[] keys = new long[2 * FRONT];
  private final int[] rows = new int[2 * FRONT];
  private int head;
  private int end;

  /** An event with a smaller key belongs to the front, any other to the buckets. */
  private long frontLimit;

  private final EventBuckets buckets;
  private int size;
  private long currentKey;
  private int currentRow;

  public EventQueue(int expectedEvents) {
    if (expectedEvents < 0) {
      throw new IllegalArgumentException("expectedEvents must not be negative, is " + expectedEvents);
    }
    buckets = new EventBuckets(expectedEvents);
  }

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

  public long tick() {
    return currentKey >>> KIND_BITS;
  }

  public int kind() {
    return (int) currentKey & ((1 << KIND_BITS) - 1);
  }

  public int row() {
    return currentRow;
  }

  public int size() {
    return size;
  }

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
    while (end < GATHER && !buckets.isEmpty()) {
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

  /** Moves the first {@code n} events of a bucket behind the front, all of whose keys are smaller, and sorts. */
  private void take(int bucket, int n, int count) {
    int from = end;
    buckets.drain(bucket, n, count, keys, rows, from);
    end = from + n;
    for (int i = from + 1; i < end; i++) {
      settle(from, i, keys[i], rows[i]);
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
    return new IllegalArgumentException("x");
  }
}
