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
  private final int[] lineCapacity;
  private final int[][] lines;
  private final int days;

  /** Empty slots for some stores and days. */
  public SlotTable(List<StorePlan> stores, int days) {
    this.days = days;
    int n = stores.size();
    times = new long[n][];
    capacity = new int[n];
    used = new int[n][];
    full = new int[n];
    lineCapacity = new int[n];
    lines = new int[n][];
    for (int s = 0; s < n; s++) {
      times[s] = stores.get(s).slots();
      capacity[s] = stores.get(s).slotCapacity();
      used[s] = new int[capacity[s] == SlotPlan.UNLIMITED ? 0 : times[s].length / 2 * days];
      lineCapacity[s] = stores.get(s).ops().slotLines();
      lines[s] = new int[lineCapacity[s] == SlotPlan.UNLIMITED ? 0 : times[s].length / 2 * days];
    }
  }

  /** Empties all slots. */
  public void clear() {
    Arrays.fill(full, 0);
    for (int[] counts : used) {
      Arrays.fill(counts, 0);
    }
    for (int[] counts : lines) {
      Arrays.fill(counts, 0);
    }
  }

  /**
   * The first slot at or after a tick, up to the end of a day, with room for a basket and its lines; -1 if there is none. A basket of more lines
   * than a slot takes may have an empty one.
   */
  public int find(int store, long earliest, long lastDay, boolean soonest, int basketLines) {
    int slot = find(store, earliest, lastDay, soonest);
    if (lines[store].length == 0) {
      return slot;
    }
    long end = Math.min(lastDay + 1, days) * (times[store].length / 2);
    while (slot >= 0 && slot < end && !(hasRoom(store, slot) && fits(store, slot, basketLines))) {
      slot++;
    }
    return slot < end ? slot : -1;
  }

  /** Whether the lines of a basket fit a slot. */
  public boolean fits(int store, int slot, int basketLines) {
    int[] there = lines[store];
    return there.length == 0
        || there[slot] == 0
        || there[slot] + basketLines <= lineCapacity[store];
  }

  /** Takes room for lines. */
  public void takeLines(int store, int slot, int basketLines) {
    if (slot >= 0 && lines[store].length > 0) {
      lines[store][slot] += basketLines;
    }
  }

  /** Gives room for lines back. */
  public void giveBackLines(int store, int slot, int basketLines) {
    takeLines(store, slot, -basketLines);
  }

  /** Whether the slots of a store are limited in baskets. */
  public boolean isLimited(int store) {
    return used[store].length > 0;
  }

  /** Baskets in the slots of a store that start in a stretch of time; 0 where slots are not limited. */
  public long baskets(int store, long from, long to) {
    long sum = 0;
    for (int slot = 0; slot < used[store].length; slot++) {
      sum += start(store, slot) >= from && start(store, slot) < to ? used[store][slot] : 0;
    }
    return sum;
  }

  /** Baskets in a slot; 0 where slots are not limited. */
  public int baskets(int store, int slot) {
    return used[store].length == 0 ? 0 : used[store][slot];
  }

  /** How many slots of a store start in a stretch of time; 0 where slots are not limited. */
  public long slots(int store, long from, long to) {
    long sum = 0;
    for (int slot = 0; slot < used[store].length; slot++) {
      sum += start(store, slot) >= from && start(store, slot) < to ? 1 : 0;
    }
    return sum;
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
    if (slot >= 0 && used[store].length > 0) {
      used[store][slot]++;
    }
  }

  /** Gives a place back. */
  public void giveBack(int store, int slot) {
    if (slot >= 0 && used[store].length > 0) {
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
    for (int count : lines[store]) {
      if (count < 0) {
        return false;
      }
    }
    return true;
  }
}
