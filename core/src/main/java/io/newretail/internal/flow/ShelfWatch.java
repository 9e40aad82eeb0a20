package io.newretail.internal.flow;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.state.StockTable;
import java.util.Arrays;

/**
 * How often and how long shelves stand empty, looked at when a period of the counts ends: a period is empty if nothing stood on
 * the shelf at its end. Whole numbers only; over the measured time.
 */
public final class ShelfWatch {
  /** Shop hours: from 6 to 22 h. */
  private static final int OPEN = 6;

  private static final int CLOSE = 22;
  private static final int LONGEST = 24 * 14;

  /** Periods from 6 to 22 h, an article and store each. */
  public long periods;

  /** Of them, empty. */
  public long empty;

  /** Days of an article in a store. */
  public long days;

  /** Of them, with an empty period from 6 to 22 h. */
  public long touched;

  /** Periods that end at 22 h. */
  public long evenings;

  /** Of them, empty. */
  public long emptyEvenings;

  /** Spells by the hour of their first empty period. */
  public final long[] begun = new long[24];

  /** Spells by the hour of the first period after them. */
  public final long[] ended = new long[24];

  /** Ended spells by length in whole hours, the last for all that are longer. */
  public final long[] length = new long[LONGEST + 1];

  /** Hours of all ended spells. */
  public long hours;

  private final Shard shard;
  private final long[] since;
  private final boolean[] today;

  ShelfWatch(Shard shard) {
    this.shard = shard;
    since = new long[shard.stores.length * shard.plan.items];
    today = new boolean[since.length];
  }

  void reset() {
    Arrays.fill(since, -1);
    Arrays.fill(today, false);
    periods = 0;
    empty = 0;
    days = 0;
    touched = 0;
    evenings = 0;
    emptyEvenings = 0;
    hours = 0;
    Arrays.fill(begun, 0);
    Arrays.fill(ended, 0);
    Arrays.fill(length, 0);
  }

  /** Looks at a store's shelves at the last tick of a period. */
  void look(int store) {
    long start = shard.now + 1 - shard.plan.countPeriod;
    long end = shard.now + 1;
    int hour = (int) (start % Ticks.DAY / Ticks.HOUR);
    boolean measured = start >= shard.plan.warmUp;
    boolean open = hour >= OPEN && hour < CLOSE;
    boolean last = end % Ticks.DAY == CLOSE * Ticks.HOUR;
    StockTable stock = shard.stock;
    for (int item = 0; item < shard.plan.items; item++) {
      int row = stock.row(store, item);
      int cell = store * shard.plan.items + item;
      boolean none = stock.onHand(row) == 0;
      if (none && since[cell] < 0) {
        since[cell] = start;
        begun[hour] += measured ? 1 : 0;
      } else if (!none && since[cell] >= 0) {
        if (measured) {
          end(start - since[cell], hour);
        }
        since[cell] = -1;
      }
      if (measured && open) {
        periods++;
        empty += none ? 1 : 0;
        today[cell] |= none;
      }
      if (measured && last) {
        evening(cell, none);
      }
    }
  }

  private void evening(int cell, boolean none) {
    evenings++;
    emptyEvenings += none ? 1 : 0;
    days++;
    touched += today[cell] ? 1 : 0;
    today[cell] = false;
  }

  private void end(long ticks, int hour) {
    int whole = (int) ((ticks + Ticks.HOUR / 2) / Ticks.HOUR);
    hours += whole;
    ended[hour]++;
    length[Math.min(LONGEST, whole)]++;
  }

  /** Adds what another has seen. */
  void add(ShelfWatch other) {
    periods += other.periods;
    empty += other.empty;
    days += other.days;
    touched += other.touched;
    evenings += other.evenings;
    emptyEvenings += other.emptyEvenings;
    hours += other.hours;
    addAll(begun, other.begun);
    addAll(ended, other.ended);
    addAll(length, other.length);
  }

  private static void addAll(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** How many spells ended. */
  public long spells() {
    return Arrays.stream(length).sum();
  }

  /** The length in hours that a share of the ended spells do not exceed; NaN if none ended. */
  public double length(double share) {
    long seen = 0;
    long all = spells();
    if (all == 0) {
      return Double.NaN;
    }
    for (int h = 0; h < length.length; h++) {
      seen += length[h];
      if (seen >= share * all) {
        return h;
      }
    }
    return LONGEST;
  }

  /** The share of spells that began, or ended, in hours of the day from one to before another. */
  public static double share(long[] byHour, int from, int to) {
    return (double) Arrays.stream(byHour, from, to).sum()
        / Arrays.stream(byHour).sum();
  }
}
