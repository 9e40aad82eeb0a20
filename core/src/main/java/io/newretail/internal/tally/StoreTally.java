package io.newretail.internal.tally;

import io.newretail.report.LossCause;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * What is counted in the stores of a shard: {@link Count} for each store, peaks, and histograms for the shard. Everything
 * is a whole number, so sums do not depend on their order. One thread at a time.
 */
public final class StoreTally {
  /** The longest time a histogram tells apart: thirty days, in milliseconds. */
  public static final long LONGEST = 30L * 86_400_000;

  private static final int TICKS_PER_MILLI = 1_000;
  private final int stores;
  private final long[] counts;
  private final long[] before;
  private final int[] pickPeak;
  private final int[] shelf;
  private final int[] shelfPeak;
  private final long[] onHand;
  private final long[] onHandSince;
  private final long[] held;
  private final long[] heldSince;
  private final Histogram clickToReady = new Histogram(LONGEST, 2);
  private final Histogram counterWait = new Histogram(LONGEST, 3);
  private final Histogram lateness = new Histogram(LONGEST, 2);
  private final Histogram clickToDoor = new Histogram(LONGEST, 2);

  /** Counters of zero. */
  public StoreTally(int stores) {
    this.stores = stores;
    counts = new long[stores * Count.COUNT];
    before = new long[stores * Count.COUNT];
    pickPeak = new int[stores];
    shelf = new int[stores];
    shelfPeak = new int[stores];
    onHand = new long[stores];
    onHandSince = new long[stores];
    held = new long[stores];
    heldSince = new long[stores];
  }

  /** Starts over. */
  public void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(before, 0);
    Arrays.fill(shelf, 0);
    Arrays.fill(onHand, 0);
    Arrays.fill(onHandSince, 0);
    Arrays.fill(held, 0);
    Arrays.fill(heldSince, 0);
    forgetPeaks();
  }

  /** Starts the measured time: what was counted before stays in the books, and out of the report. */
  public void warmedUp() {
    System.arraycopy(counts, 0, before, 0, counts.length);
    forgetPeaks();
  }

  private void forgetPeaks() {
    Arrays.fill(pickPeak, 0);
    System.arraycopy(shelf, 0, shelfPeak, 0, shelf.length);
    clickToReady.reset();
    counterWait.reset();
    lateness.reset();
    clickToDoor.reset();
  }

  /** Adds one. */
  public void one(int store, int count) {
    counts[store * Count.COUNT + count]++;
  }

  /** Adds a number. */
  public void add(int store, int count, long number) {
    counts[store * Count.COUNT + count] += number;
  }

  /** Notes units wanted and not sold, and what they are worth. */
  public void lose(int store, LossCause cause, int units, long worth) {
    int at = store * Count.COUNT + cause.number();
    counts[at + Count.LOSS_UNITS] += units;
    counts[at + Count.LOSS_WORTH] += worth;
  }

  /** Notes how long the pick queue is. */
  public void pickQueue(int store, int waiting) {
    if (waiting > pickPeak[store]) {
      pickPeak[store] = waiting;
    }
  }

  /** Puts a basket on the ready shelf, or takes one off. */
  public void shelf(int store, int change) {
    shelf[store] += change;
    shelfPeak[store] = Math.max(shelfPeak[store], shelf[store]);
  }

  /** Moves units onto the shelves of a store, or off them, at a tick; ticks never go back. */
  public void stock(int store, long now, long change) {
    counts[store * Count.COUNT + Count.STOCK_TICKS] += onHand[store] * (now - onHandSince[store]);
    onHandSince[store] = now;
    onHand[store] += change;
  }

  /** Adds units to those of unpaid baskets, or takes them off, at a tick; ticks never go back. */
  public void held(int store, long now, long change) {
    counts[store * Count.COUNT + Count.HELD_TICKS] += held[store] * (now - heldSince[store]);
    heldSince[store] = now;
    held[store] += change;
  }

  /** How many baskets are on the ready shelf. */
  public int onShelf(int store) {
    return shelf[store];
  }

  /** Notes a time from order to ready. */
  public void clickToReady(int store, long ticks) {
    add(store, Count.CLICK_TO_READY, ticks);
    clickToReady.recordValue(Math.min(LONGEST, ticks / TICKS_PER_MILLI));
  }

  /** Notes a wait for a counter. */
  public void counterWait(int store, long ticks) {
    one(store, Count.COUNTER_SERVED);
    if (ticks > 0) {
      one(store, Count.COUNTER_WAITED);
      add(store, Count.COUNTER_WAIT, ticks);
    }
    counterWait.recordValue(Math.min(LONGEST, ticks / TICKS_PER_MILLI));
  }

  /** Notes by how long a basket was ready after the start of its slot; zero if it was in time. */
  public void lateness(long ticks) {
    lateness.recordValue(Math.min(LONGEST, ticks / TICKS_PER_MILLI));
  }

  /** Notes a time from order to door. */
  public void clickToDoor(int store, long ticks) {
    add(store, Count.CLICK_TO_DOOR, ticks);
    clickToDoor.recordValue(Math.min(LONGEST, ticks / TICKS_PER_MILLI));
  }

  /** Times from order to door, in milliseconds. */
  public Histogram clickToDoor() {
    return clickToDoor;
  }

  /** A counter since the start of the run: for the books. */
  public long total(int store, int count) {
    return counts[store * Count.COUNT + count];
  }

  /** A counter over the measured time: for the report. */
  public long measured(int store, int count) {
    int at = store * Count.COUNT + count;
    return counts[at] - before[at];
  }

  /** The longest pick queue of the measured time. */
  public int pickPeak(int store) {
    return pickPeak[store];
  }

  /** The most baskets on the ready shelf in the measured time. */
  public int shelfPeak(int store) {
    return shelfPeak[store];
  }

  /** How many stores there are. */
  public int stores() {
    return stores;
  }

  /** Times from order to ready, in milliseconds. */
  public Histogram clickToReady() {
    return clickToReady;
  }

  /** Waits for a counter, in milliseconds. */
  public Histogram counterWait() {
    return counterWait;
  }

  /** Times from the start of the slot to ready, in milliseconds. */
  public Histogram lateness() {
    return lateness;
  }
}
