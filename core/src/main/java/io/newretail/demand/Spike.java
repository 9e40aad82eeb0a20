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
    DayCurve curve = DayCurve.surge(SurgeCurve.singlesDay(year));
    return new Spike(LocalDate.of(year, 11, 11), curve, 1);
  }

  /**
   * Singles' Day as a platform sees it: ten times an ordinary day (parcels and amounts of 2017 and 2018 are 6.5 to 12.6 times one).
   * Electronics, clothes and cosmetics make such a day; a grocery store's is {@link #hypermarketOnPlatformEvent}.
   *
   * @param year 2016, 2017 or 2018
   * @return the spike
   * @throws IllegalArgumentException if no curve was fitted for the year
   */
  public static Spike platformSinglesDay(int year) {
    return singlesDay(year).scaledTo(10);
  }

  /**
   * A platform's Singles' Day as a hypermarket on it sees it: 1.43 times an ordinary day, the one published ratio of stores (Sun Art on
   * 18 June 2019: more than 1,000 online orders a store against 700). The curve over the day is the platform's, for want of another.
   *
   * @param year 2016, 2017 or 2018
   * @return the spike
   * @throws IllegalArgumentException if no curve was fitted for the year
   */
  public static Spike hypermarketOnPlatformEvent(int year) {
    return singlesDay(year).scaledTo(1.43);
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
