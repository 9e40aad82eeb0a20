package io.newretail.benchmarks;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.SurgeCurve;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The honest lower limit: a store-day as somebody would write it who needs this one store-day and nothing else. Bare arrays
 * in one class, one store, one random sequence, no policies, no books, no report; but the same shoppers' way: arrival by
 * inversion of the day curve, lines by popularity merged, a slot with room, reservation, payment or expiry, pick queue,
 * picking, visit, counter, handover; walk-in shoppers at the same shelf and the review in the evening where the day has
 * them. Events are packed longs in {@link PackedHeap}, rows are never given back: a day's baskets fit.
 */
public final class Floor {
  private static final long DAY = 86_400_000_000L;
  private static final long OPEN = 27_000_000_000L;
  private static final long CLOSE = 79_200_000_000L;
  private static final long SLOT = micros(StoreDays.SLOT);
  private static final int SLOTS = (int) ((CLOSE - OPEN) / SLOT);
  private static final long SLOT_LEAD = micros(StoreDays.SLOT_LEAD);
  private static final long PAY_DELAY = micros(StoreDays.PAY_DELAY);
  private static final long HOLD = micros(StoreDays.HOLD);
  private static final long PICK_SETUP = micros(StoreDays.PICK_SETUP);
  private static final long PICK_UNIT = micros(StoreDays.PICK_UNIT);
  private static final long COUNTER = micros(StoreDays.COUNTER);
  private static final int ROW_BITS = 20;
  private static final int KIND_SHIFT = ROW_BITS;
  private static final int TICK_SHIFT = ROW_BITS + 3;
  private static final int ROW_MASK = (1 << ROW_BITS) - 1;

  private static final int ARRIVAL = 0;
  private static final int WALK_IN = 1;
  private static final int PAYMENT = 2;
  private static final int EXPIRY = 3;
  private static final int PICKED = 4;
  private static final int SHOPPER = 5;
  private static final int HANDED_OVER = 6;
  private static final int STAFF = 7;

  private static final int STRIDE = 6;
  private static final int BLOCK = 0;
  private static final int LINES = 1;
  private static final int UNITS = 2;
  private static final int WAITING_FOR = 3;
  private static final int AT = 4;
  private static final int NEXT = 5;
  private static final int READY = 1;
  private static final int CAME = 2;

  /** Articles fit 15 bits, units of a line 12. */
  private static final int UNIT_BITS = 12;

  private final int days;
  private final boolean walkIns;
  private final double[] dayMass;
  private final double[][] curve;
  private final double[][] curveTick;
  private final long[] itemAlias;
  private final long[] sizeAlias;
  private final long[] walkInSizeAlias;
  private final int[] level;

  private final PackedHeap heap = new PackedHeap(4_096);
  private final int[] shelf;
  private final int[] reserved;
  private final int[] toOrder;
  private final int[] slotUsed;
  private int[] order = new int[STRIDE * 8_192];
  private long[] placed = new long[8_192];
  private int[] line = new int[1 << 17];
  private final int[] draftItem = new int[2_048];
  private final int[] draftUnits = new int[2_048];
  private long state;
  private long now;
  private int day;
  private int segment;
  private double passed;
  private double walkInPassed;
  private int rows;
  private int lineEnd;
  private int firstRoom;
  private int pickers;
  private int pickHead;
  private int pickTail;
  private int counters;
  private int counterHead;
  private int counterTail;

  /** Baskets ordered online. */
  long placedBaskets;

  /** Baskets filled in the store. */
  long walkInBaskets;

  long promised;
  long expired;
  long collected;
  long unitsWanted;
  long unitsShort;
  long walkInUnitsShort;
  long unitsOrdered;
  long clickToReady;

  private Floor(boolean event, int[] level) {
    days = event ? 2 : 1;
    walkIns = !event;
    this.level = level;
    DayCurve ordinary = DayCurve.grocery();
    DayCurve first = event ? DayCurve.surge(SurgeCurve.singlesDay(2017)) : ordinary;
    dayMass =
        new double[] {StoreDays.ONLINE * (event ? StoreDays.EVENT_MULTIPLIER : 1), StoreDays.ONLINE
        };
    curveTick = new double[][] {knots(event), knots(false)};
    curve = new double[][] {shares(first, curveTick[0]), shares(ordinary, curveTick[1])};
    double[] weights = new double[StoreDays.ARTICLES];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.pow(i + 1, -StoreDays.ZIPF);
    }
    itemAlias = alias(weights);
    sizeAlias = alias(sizes(StoreDays.ONLINE_SIZE));
    walkInSizeAlias = alias(sizes(StoreDays.WALK_IN_SIZE));
    shelf = new int[StoreDays.ARTICLES];
    reserved = new int[StoreDays.ARTICLES];
    toOrder = new int[StoreDays.ARTICLES];
    slotUsed = new int[SLOTS * (days + 3)];
  }

  /** The day of {@link StoreDays#event}. */
  static Floor event() {
    int[] level = new int[StoreDays.ARTICLES];
    Arrays.fill(level, StoreDays.EVENT_STOCK);
    return new Floor(true, level);
  }

  /** The day of {@link StoreDays#ordinary}, from given stock levels. */
  static Floor ordinary(int[] level) {
    return new Floor(false, level);
  }

  /** Runs the day. */
  public void run(long seed) {
    reset(seed);
    long end = days * DAY;
    while (true) {
      long key = heap.poll();
      now = key >>> TICK_SHIFT;
      if (now >= end) {
        break;
      }
      int row = (int) key & ROW_MASK;
      switch ((int) (key >>> KIND_SHIFT) & 7) {
        case ARRIVAL -> order();
        case WALK_IN -> shop();
        case PAYMENT -> pay(row);
        case EXPIRY -> expire(row);
        case PICKED -> picked(row);
        case SHOPPER -> come(row);
        case HANDED_OVER -> handedOver();
        default -> staff();
      }
    }
  }

  private void reset(long seed) {
    state = seed;
    System.arraycopy(level, 0, shelf, 0, shelf.length);
    Arrays.fill(reserved, 0);
    Arrays.fill(slotUsed, 0);
    heap.clear();
    day = segment = rows = lineEnd = firstRoom = pickers = counters = 0;
    passed = walkInPassed = 0;
    pickHead = pickTail = counterHead = counterTail = -1;
    placedBaskets = walkInBaskets = promised = expired = collected = 0;
    unitsWanted = unitsShort = walkInUnitsShort = unitsOrdered = clickToReady = 0;
    push(OPEN, STAFF, 0);
    schedule();
    if (walkIns) {
      scheduleWalkIn();
    }
    heap.push((days * DAY) << TICK_SHIFT);
  }

  private void push(long tick, int kind, int row) {
    heap.push(tick << TICK_SHIFT | (long) kind << KIND_SHIFT | row);
  }

  private void schedule() {
    double at = passed + exponential();
    while (at >= dayMass[day]) {
      at -= dayMass[day];
      segment = 0;
      if (++day == days) {
        day--;
        return;
      }
    }
    passed = at;
    double share = at / dayMass[day];
    double[] c = curve[day];
    double[] t = curveTick[day];
    int i = segment;
    while (c[i + 1] <= share) {
      i++;
    }
    segment = i;
    double tick = t[i] + (share - c[i]) / (c[i + 1] - c[i]) * (t[i + 1] - t[i]);
    push(day * DAY + (long) tick, ARRIVAL, 0);
  }

  private void scheduleWalkIn() {
    walkInPassed += exponential();
    if (walkInPassed < StoreDays.WALK_INS) {
      double tick = OPEN + walkInPassed / StoreDays.WALK_INS * (CLOSE - OPEN);
      push((long) tick, WALK_IN, 0);
    }
  }

  private void order() {
    schedule();
    placedBaskets++;
    int units = draw(sizeAlias) + 1;
    int lines = 0;
    for (int u = 0; u < units; u++) {
      int item = draw(itemAlias);
      int i = 0;
      while (i < lines && draftItem[i] != item) {
        i++;
      }
      if (i == lines) {
        draftItem[lines] = item;
        draftUnits[lines++] = 1;
      } else {
        draftUnits[i]++;
      }
    }
    unitsWanted += units;
    int slot = findSlot();
    if (slot < 0) {
      return;
    }
    reserve(slot, lines, units);
  }

  private int findSlot() {
    long earliest = now + SLOT_LEAD;
    long d = earliest / DAY;
    long ofDay = earliest - d * DAY - OPEN;
    int slot = (int) (d * SLOTS + Math.min(SLOTS, Math.max(0, (ofDay + SLOT - 1) / SLOT)));
    slot = Math.max(slot, firstRoom);
    int end = Math.min((int) (now / DAY) + 3, days + 3) * SLOTS;
    while (slot < end && slotUsed[slot] >= StoreDays.SLOT_CAPACITY) {
      slot++;
    }
    firstRoom = slot;
    return slot < end ? slot : -1;
  }

  private void reserve(int slot, int lines, int units) {
    if (lineEnd + lines > line.length) {
      line = Arrays.copyOf(line, 2 * line.length);
    }
    int block = lineEnd;
    int given = 0;
    for (int i = 0; i < lines; i++) {
      int item = draftItem[i];
      int take = Math.min(draftUnits[i], shelf[item] - reserved[item]);
      if (take > 0) {
        reserved[item] += take;
        given += take;
        line[lineEnd++] = item << UNIT_BITS | take;
      }
    }
    unitsShort += units - given;
    if (given == 0) {
      return;
    }
    promised++;
    slotUsed[slot]++;
    int row = open(block, given, slot);
    double share = uniform();
    long delay = (long) (PAY_DELAY * exponential());
    if (share < StoreDays.PAY_SHARE && delay < HOLD) {
      push(now + delay, PAYMENT, row);
    } else {
      push(now + HOLD, EXPIRY, row);
    }
  }

  private int open(int block, int units, int slot) {
    int row = rows++;
    if (row == placed.length) {
      order = Arrays.copyOf(order, 2 * order.length);
      placed = Arrays.copyOf(placed, 2 * placed.length);
    }
    int at = row * STRIDE;
    order[at + BLOCK] = block;
    order[at + LINES] = lineEnd - block;
    order[at + UNITS] = units;
    order[at + WAITING_FOR] = 0;
    order[at + AT] = slot;
    order[at + NEXT] = -1;
    placed[row] = now;
    return row;
  }

  private void pay(int row) {
    int slot = order[row * STRIDE + AT];
    long start = slot / SLOTS * DAY + OPEN + slot % SLOTS * SLOT;
    push(Math.max(now, start + (long) (SLOT * uniform())), SHOPPER, row);
    if (pickHead < 0) {
      pickHead = row;
    } else {
      order[pickTail * STRIDE + NEXT] = row;
    }
    pickTail = row;
    startPicking();
  }

  private void startPicking() {
    while (pickers > 0 && pickHead >= 0) {
      int row = pickHead;
      pickHead = order[row * STRIDE + NEXT];
      order[row * STRIDE + NEXT] = -1;
      pickers--;
      long ticks = PICK_SETUP + PICK_UNIT * order[row * STRIDE + UNITS];
      push(now + ticks, PICKED, row);
    }
  }

  private void expire(int row) {
    int block = order[row * STRIDE + BLOCK];
    int end = block + order[row * STRIDE + LINES];
    for (int i = block; i < end; i++) {
      reserved[line[i] >>> UNIT_BITS] -= line[i] & 4095;
    }
    int slot = order[row * STRIDE + AT];
    slotUsed[slot]--;
    firstRoom = Math.min(firstRoom, slot);
    expired++;
  }

  private void picked(int row) {
    pickers++;
    int block = order[row * STRIDE + BLOCK];
    int end = block + order[row * STRIDE + LINES];
    for (int i = block; i < end; i++) {
      int item = line[i] >>> UNIT_BITS;
      int units = line[i] & 4095;
      int taken = Math.min(units, shelf[item]);
      shelf[item] -= taken;
      reserved[item] -= units;
      unitsShort += units - taken;
    }
    clickToReady += now - placed[row];
    if (order[row * STRIDE + WAITING_FOR] == CAME) {
      queueUp(row);
    }
    order[row * STRIDE + WAITING_FOR] = READY;
    startPicking();
  }

  private void come(int row) {
    if (order[row * STRIDE + WAITING_FOR] == READY) {
      queueUp(row);
    } else {
      order[row * STRIDE + WAITING_FOR] = CAME;
    }
  }

  private void queueUp(int row) {
    if (counterHead < 0) {
      counterHead = row;
    } else {
      order[counterTail * STRIDE + NEXT] = row;
    }
    counterTail = row;
    serve();
  }

  private void serve() {
    while (counters > 0 && counterHead >= 0) {
      int row = counterHead;
      counterHead = order[row * STRIDE + NEXT];
      counters--;
      push(now + COUNTER, HANDED_OVER, row);
    }
  }

  private void handedOver() {
    counters++;
    collected++;
    serve();
  }

  private void staff() {
    long ofDay = now % DAY;
    if (ofDay == OPEN) {
      pickers += StoreDays.PICKERS;
      counters += StoreDays.COUNTERS;
      push(now - OPEN + CLOSE, STAFF, 0);
      startPicking();
      serve();
    } else {
      pickers -= StoreDays.PICKERS;
      counters -= StoreDays.COUNTERS;
      push(now - CLOSE + DAY + OPEN, STAFF, 0);
      if (walkIns) {
        review();
      }
    }
  }

  private void review() {
    for (int i = 0; i < level.length; i++) {
      int units = Math.max(0, level[i] - shelf[i] + reserved[i]);
      toOrder[i] = units;
      unitsOrdered += units;
    }
  }

  private void shop() {
    scheduleWalkIn();
    walkInBaskets++;
    int units = draw(walkInSizeAlias) + 1;
    for (int u = 0; u < units; u++) {
      int item = draw(itemAlias);
      if (shelf[item] > 0) {
        shelf[item]--;
      } else {
        walkInUnitsShort++;
      }
    }
  }

  private long random() {
    long z = state += 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }

  private double uniform() {
    return (random() >>> 11) * 0x1.0p-53;
  }

  private double exponential() {
    return -Math.log(1 - uniform());
  }

  private int draw(long[] alias) {
    long bits = random();
    int i = (int) (((bits >>> 32) * alias.length) >>> 32);
    long cell = alias[i];
    return (bits & 0xFFFF_FFFFL) < cell >>> 32 ? i : (int) cell;
  }

  private static long micros(Duration time) {
    return time.toNanos() / 1_000;
  }

  private static double[] sizes(BasketSize size) {
    List<Double> weights = size.weights();
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] knots(boolean surge) {
    if (!surge) {
      return IntStream.rangeClosed(0, 24).mapToDouble(h -> h * 3_600e6).toArray();
    }
    IntStream seconds = IntStream.concat(
        IntStream.range(0, 900),
        IntStream.concat(
            IntStream.range(180, 1_440).map(i -> 5 * i),
            IntStream.rangeClosed(120, 1_440).map(i -> 60 * i)));
    return seconds.mapToDouble(t -> t * 1e6).toArray();
  }

  private static double[] shares(DayCurve of, double[] ticks) {
    double[] shares = new double[ticks.length];
    for (int i = 0; i < ticks.length; i++) {
      shares[i] = of.cumulative(ticks[i] / 1e6);
    }
    return shares;
  }

  private static long[] alias(double[] weights) {
    int n = weights.length;
    double mean = Arrays.stream(weights).sum() / n;
    double[] left = Arrays.stream(weights).map(w -> w / mean).toArray();
    int[] poor = new int[n];
    int[] rich = new int[n];
    int poors = 0;
    int riches = 0;
    for (int i = 0; i < n; i++) {
      if (left[i] < 1) {
        poor[poors++] = i;
      } else {
        rich[riches++] = i;
      }
    }
    long[] cells = new long[n];
    Arrays.setAll(cells, i -> 0xFFFF_FFFFL << 32 | i);
    while (poors > 0 && riches > 0) {
      int p = poor[--poors];
      int r = rich[riches - 1];
      cells[p] = (long) (left[p] * 4294967296.0) << 32 | r;
      left[r] -= 1 - left[p];
      if (left[r] < 1) {
        poor[poors++] = r;
        riches--;
      }
    }
    return cells;
  }
}
