package io.newretail.unit;

import java.time.LocalTime;

/**
 * A half-open stretch of a day, {@code [start, end)}; an end of 00:00 means 24:00.
 *
 * <p>A window is checked by what takes it, so that a scenario can name every bad one at once.
 *
 * @param start the first instant inside
 * @param end the first instant outside
 */
public record Window(LocalTime start, LocalTime end) {

  /** The whole day. */
  public static final Window ALL_DAY = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * A window from clock times.
   *
   * @param start for example {@code "07:30"}
   * @param end for example {@code "22:00"}
   * @return the window
   */
  public static Window of(String start, String end) {
    return new Window(LocalTime.parse(start), LocalTime.parse(end));
  }

  /**
   * The start as a number.
   *
   * @return microseconds after midnight
   */
  public long startMicros() {
    return start.toNanoOfDay() / 1_000;
  }

  /**
   * The end as a number.
   *
   * @return microseconds after midnight, in (0, 24 h]
   */
  public long endMicros() {
    long micros = end.toNanoOfDay() / 1_000;
    return micros == 0 ? 86_400_000_000L : micros;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    boolean starts = problems.given(start, "start");
    boolean ends = problems.given(end, "end");
    if (!starts || !ends) {
      return;
    }
    problems.require(
        startMicros() < endMicros(), "", this, "must end after it starts", "swap start and end");
  }

  @Override
  public String toString() {
    return start + "-" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end.toString());
  }
}
