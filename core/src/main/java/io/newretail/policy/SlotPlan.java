package io.newretail.policy;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pickup slots of a store: when a basket may be fetched, and how many baskets a slot takes.
 *
 * @param width how long a slot is, cut from the opening hours; zero if the slots are given one by one
 * @param windows the slots of a day, one by one; empty if they are cut by width
 * @param capacity how many baskets a slot takes in a store of size 1 (scaled by size, at least 1)
 * @param leadTime the least time from order to the start of a slot
 * @param daysAhead how many days after today may still be promised; at least 0
 * @param load what else fills a slot
 */
public record SlotPlan(
    Duration width,
    List<Window> windows,
    int capacity,
    Duration leadTime,
    int daysAhead,
    Load load) {
  /** A capacity that never fills. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int MOST_WINDOWS = 1_440;

  /**
   * What else fills a slot.
   *
   * @param lines how many lines a slot takes in a store of size 1 (scaled by size, at least 1): picking work, not baskets
   * @param overbooked how much more than its capacity, in baskets and lines, is promised against those who do not come
   * @param places which places a promise needs besides the slot
   */
  public record Load(int lines, Share overbooked, PlaceLimit places) {
    /**
     * Any number of lines, nothing overbooked, no place asked for.
     *
     * @return the load
     */
    public static Load plain() {
      return new Load(UNLIMITED, Share.of(0), PlaceLimit.none());
    }
  }

  /** Copies the windows. */
  public SlotPlan {
    windows = Problems.copy(windows);
  }

  /**
   * Slots of one width throughout the opening hours, unlimited, two hours after the order at the earliest, today or
   * tomorrow.
   *
   * @param width how long a slot is
   * @return the plan
   */
  public static SlotPlan every(Duration width) {
    return new SlotPlan(width, List.of(), UNLIMITED, Duration.ofHours(2), 1, Load.plain());
  }

  /**
   * Slots given one by one, the same every day.
   *
   * @param windows the slots; they may not overlap
   * @return the plan, otherwise as {@link #every}
   */
  public static SlotPlan of(Window... windows) {
    return new SlotPlan(
        Duration.ZERO, Arrays.asList(windows), UNLIMITED, Duration.ofHours(2), 1, Load.plain());
  }

  /**
   * The same slots with a limit.
   *
   * @param value how many baskets a slot takes in a store of size 1
   * @return a copy
   */
  public SlotPlan withCapacity(int value) {
    return new SlotPlan(width, windows, value, leadTime, daysAhead, load);
  }

  /**
   * The same slots with another lead time.
   *
   * @param value the least time from order to the start of a slot
   * @return a copy
   */
  public SlotPlan withLeadTime(Duration value) {
    return new SlotPlan(width, windows, capacity, value, daysAhead, load);
  }

  /**
   * The same slots with another horizon.
   *
   * @param value how many days after today may be promised
   * @return a copy
   */
  public SlotPlan withDaysAhead(int value) {
    return new SlotPlan(width, windows, capacity, leadTime, value, load);
  }

  /**
   * The same slots with a limit in lines.
   *
   * @param lines how many lines a slot takes in a store of size 1
   * @return a copy
   */
  public SlotPlan withLineCapacity(int lines) {
    return new SlotPlan(
        width,
        windows,
        capacity,
        leadTime,
        daysAhead,
        new Load(lines, load.overbooked(), load.places()));
  }

  /**
   * The same slots, overbooked.
   *
   * @param more how much more than its capacity a slot is promised
   * @return a copy
   */
  public SlotPlan withOverbooking(Share more) {
    return new SlotPlan(
        width, windows, capacity, leadTime, daysAhead, new Load(load.lines(), more, load.places()));
  }

  /**
   * The same slots, promised only with a place for the basket.
   *
   * @param places which places a promise needs
   * @return a copy
   */
  public SlotPlan withPlaces(PlaceLimit places) {
    Load other = new Load(load.lines(), load.overbooked(), places);
    return new SlotPlan(width, windows, capacity, leadTime, daysAhead, other);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(capacity >= 1, "capacity", capacity, "must be >= 1", "");
    problems.time(leadTime, "leadTime", Duration.ZERO);
    if (problems.given(load, "load")) {
      problems.require(load.lines() >= 1, "load.lines", load.lines(), "must be >= 1", "");
      problems.given(load.overbooked(), "load.overbooked");
      problems.within(load.places(), "load.places", PlaceLimit::check);
    }
    problems.require(
        daysAhead >= 0 && daysAhead <= 60, "daysAhead", daysAhead, "must be 0 to 60", "");
    problems.holds(
        width,
        "width",
        w -> windows.isEmpty() ? w.toMinutes() >= 1 && w.toDays() < 1 : w.isZero(),
        "must be at least 1 min and less than a day, or zero where windows are given");
    problems.require(
        windows.size() <= MOST_WINDOWS,
        "windows",
        windows.size() + " windows",
        "must be at most " + MOST_WINDOWS,
        "one a minute");
    for (int i = 0; i < Math.min(windows.size(), MOST_WINDOWS); i++) {
      problems.within(windows.get(i), "windows[" + i + "]", Window::check);
      for (int j = 0; j < i; j++) {
        checkApart(problems, i, j);
      }
    }
  }

  private void checkApart(Problems problems, int i, int j) {
    Window a = windows.get(i);
    Window b = windows.get(j);
    if (!isGiven(a) || !isGiven(b)) {
      return;
    }
    boolean apart = a.endMicros() <= b.startMicros() || b.endMicros() <= a.startMicros();
    problems.require(apart, "windows[" + i + "]", a, "must not overlap " + b, "");
  }

  private static boolean isGiven(@Nullable Window window) {
    Problems none = Problems.none();
    none.within(window, "", Window::check);
    return none.found().isEmpty();
  }
}
