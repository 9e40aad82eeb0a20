package io.newretail.policy;

import io.newretail.unit.Problems;
import io.newretail.unit.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which part of a store's staff is at work when.
 *
 * <p>Staff who go off duty finish the basket in hand. Where shifts overlap their shares add up; the number at work is
 * rounded to the nearest whole, and is at least one while a shift is on and the store has staff.
 *
 * @param whileOpen whether the store's whole staff works throughout its opening hours (shifts then do not matter)
 * @param shifts the shifts of every day
 * @param extra by date, how many times the usual staff is at work
 */
public record StaffingPlan(boolean whileOpen, List<Shift> shifts, Map<LocalDate, Double> extra) {

  /**
   * A stretch of the day worked by a part of the staff.
   *
   * @param window when
   * @param share the staff at work over the staff of a full shift; at least 0
   */
  public record Shift(Window window, double share) {
    /**
     * The shift with a break.
     *
     * @param pause when; nothing changes unless it lies inside
     * @return one or two shifts
     */
    public List<Shift> without(Window pause) {
      boolean inside =
          window.startMicros() < pause.startMicros() && pause.endMicros() < window.endMicros();
      return inside
          ? List.of(
              new Shift(new Window(window.start(), pause.start()), share),
              new Shift(new Window(pause.end(), window.end()), share))
          : List.of(this);
    }
  }

  /** Copies the shifts. */
  public StaffingPlan {
    shifts = Problems.copy(shifts);
    extra = java.util.Collections.unmodifiableMap(new TreeMap<>(extra));
  }

  /**
   * All staff while the store is open.
   *
   * @return the plan
   */
  public static StaffingPlan whileStoreOpen() {
    return new StaffingPlan(true, List.of(), Map.of());
  }

  /**
   * All staff around the clock.
   *
   * @return the plan
   */
  public static StaffingPlan always() {
    return shifts(new Shift(Window.ALL_DAY, 1));
  }

  /**
   * Given shifts, the same every day.
   *
   * @param shifts the shifts
   * @return the plan
   */
  public static StaffingPlan shifts(Shift... shifts) {
    return new StaffingPlan(false, Arrays.asList(shifts), Map.of());
  }

  /**
   * The same shifts with a break: whoever's shift the break lies in is away for it.
   *
   * @param pause when
   * @return the plan
   * @throws IllegalStateException if staff work while the store is open, without shifts of their own
   */
  public StaffingPlan withBreak(Window pause) {
    if (whileOpen) {
      throw new IllegalStateException("a break needs shifts: use StaffingPlan.shifts");
    }
    List<Shift> parts = new ArrayList<>();
    for (Shift shift : shifts) {
      parts.addAll(shift.without(pause));
    }
    return new StaffingPlan(false, parts, extra);
  }

  /**
   * More (or fewer) staff on one day.
   *
   * @param date the day
   * @param factor the staff at work over the usual
   * @return the plan
   */
  public StaffingPlan withExtra(LocalDate date, double factor) {
    Map<LocalDate, Double> more = new TreeMap<>(extra);
    more.put(date, factor);
    return new StaffingPlan(whileOpen, shifts, more);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    for (int i = 0; i < shifts.size(); i++) {
      Problems here = problems.at("shifts[" + i + "]");
      Shift shift = shifts.get(i);
      if (here.given(shift, "")) {
        here.within(shift.window(), "window", Window::check);
        here.notNegative(shift.share(), "share");
      }
    }
    extra.forEach((date, factor) -> problems.notNegative(factor, "extra." + date));
  }
}
