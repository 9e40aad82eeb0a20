package io.newretail.internal.state;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.StorePlan;
import io.newretail.policy.SlotPlan;
import java.util.Arrays;
import java.util.List;

/**
 * How many baskets are promised for each slot of each store. Slots are numbered through the days; a store without a limit
 * keeps no counts. One thread at a time.
 */
public final class SlotTable {
  private final long[][] times;
  private final int[] capacity;
  private final int[][] used;
  private final int[] full;
  private final int days;

  /** Empty slots for some stores and days. */
  public SlotTable(List<StorePlan> stores, int days) {
    this.days = days;
    int n = stores.size();
    times = new long[n][];
    capacity = new int[n];
    used = new int[n][];
    full = new int[n];
    for (int s = 0; s < n; s++) {
      times[s] = stores.get(s).slots();
      capacity[s] = stores.get(s).slotCapacity();
      used[s] = new int[capacity[s] == SlotPlan.UNLIMITED ? 0 : times[s].length / 2 * days];
    }
  }

  /** Empties all slots. */
  public void clear() {
    Arrays.fill(full, 0);
    for (int[] counts : used) {
      Arrays.fill(counts, 0);
    }
  }

  /**
   * The first slot with room that starts at or after a tick, up to the end of a day; -1 if there is none. With {@code
   * soonest} the tick never falls from call to call, so full slots before are not looked at again.
   */
  public int find(int store, long earliest, long lastDay, boolean soonest) {
    int start = firstStarting(store, earliest);
    int slot = soonest ? Math.max(start, full[store]) : start;
    int perDay = times[store].length / 2;
    long end = Math.min(lastDay + 1, days) * perDay;
    if (used[store].length > 0) {
      while (slot < end && used[store][slot] >= capacity[store]) {
        slot++;
      }
    }
    if (soonest) {
      full[store] = slot;
    }
    return slot < end ? slot : -1;
  }

  private int firstStarting(int store, long earliest) {
    long[] starts = times[store];
    int perDay = starts.length / 2;
    long day = earliest / Ticks.DAY;
    long ofDay = earliest - day * Ticks.DAY;
    int k = 0;
    while (k < perDay && starts[2 * k] < ofDay) {
      k++;
    }
    return (int) (day * perDay + k);
  }

  /** How many slots a store has over all days. */
  public int count(int store) {
    return times[store].length / 2 * days;
  }

  /** Whether a slot has room. */
  public boolean hasRoom(int store, int slot) {
    return used[store].length == 0 || used[store][slot] < capacity[store];
  }

  /** Takes a place; the caller has made sure that there is room. */
  public void take(int store, int slot) {
    if (used[store].length > 0) {
      used[store][slot]++;
    }
  }

  /** Gives a place back. */
  public void giveBack(int store, int slot) {
    if (used[store].length > 0) {
      used[store][slot]--;
      full[store] = Math.min(full[store], slot);
    }
  }

  /** The tick at which a slot starts. */
  public long start(int store, int slot) {
    int perDay = times[store].length / 2;
    return slot / perDay * Ticks.DAY + times[store][2 * (slot % perDay)];
  }

  /** The tick at which a slot ends. */
  public long end(int store, int slot) {
    int perDay = times[store].length / 2;
    return slot / perDay * Ticks.DAY + times[store][2 * (slot % perDay) + 1];
  }

  /** Whether no slot of a store holds more than it may, or less than nothing. */
  public boolean withinCapacity(int store) {
    for (int count : used[store]) {
      if (count < 0 || count > capacity[store]) {
        return false;
      }
    }
    return true;
  }
}
