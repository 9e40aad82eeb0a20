package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.LocalDate;

/**
 * A day on which online demand is a multiple of an ordinary day's and follows a curve of its own.
 *
 * @param date the day
 * @param curve how the day's demand is spread
 * @param multiplier the day's demand over an ordinary day's; at least 0
 */
public record Spike(LocalDate date, DayCurve curve, double multiplier) {

  /**
   * Singles' Day of a year, on the curve fitted to that year's published points, at the demand of an ordinary day.
   *
   * @param year 2016, 2017 or 2018
   * @return the spike; scale it with {@link #scaledTo}
   * @throws IllegalArgumentException if no curve was fitted for the year
   */
  public static Spike singlesDay(int year) {
    return new Spike(LocalDate.of(year, 11, 11), DayCurve.surge(SurgeCurve.singlesDay(year)), 1);
  }

  /**
   * The same spike at another height.
   *
   * @param value the day's demand over an ordinary day's
   * @return the spike
   */
  public Spike scaledTo(double value) {
    return new Spike(date, curve, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(date, "date");
    problems.notNegative(multiplier, "multiplier");
    problems.within(curve, "curve", DayCurve::check);
  }
}
