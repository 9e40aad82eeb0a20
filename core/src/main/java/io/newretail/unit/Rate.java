package io.newretail.unit;

import java.time.Duration;

/**
 * A number of happenings for each unit of time.
 *
 * <p>A rate is only a number with its unit: whoever takes it checks its range and says where it stood (a scenario
 * refuses negative rates, all at once, each with its path).
 *
 * @param perDay happenings a day of 24 hours
 */
public record Rate(double perDay) {

  /**
   * A rate for each second.
   *
   * @param count happenings a second
   * @return the rate
   */
  public static Rate perSecond(double count) {
    return new Rate(count * 86_400);
  }

  /**
   * A rate for each minute.
   *
   * @param count happenings a minute
   * @return the rate
   */
  public static Rate perMinute(double count) {
    return new Rate(count * 1_440);
  }

  /**
   * A rate for each hour.
   *
   * @param count happenings an hour
   * @return the rate
   */
  public static Rate perHour(double count) {
    return new Rate(count * 24);
  }

  /**
   * A rate for each day.
   *
   * @param count happenings a day
   * @return the rate
   */
  public static Rate perDay(double count) {
    return new Rate(count);
  }

  /**
   * The mean time between happenings.
   *
   * @return the mean gap, to the microsecond
   */
  public Duration meanGap() {
    return Duration.ofNanos(1_000 * Math.round(86_400e6 / perDay));
  }

  @Override
  public String toString() {
    return perDay + " a day";
  }
}
