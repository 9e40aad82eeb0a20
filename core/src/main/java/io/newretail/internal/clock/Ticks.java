package io.newretail.internal.clock;

import java.time.Duration;

/** Time as a whole number of microseconds since the scenario's start (its first day at 00:00). */
public final class Ticks {
  /** Ticks of a second. */
  public static final long SECOND = 1_000_000L;

  /** Ticks of an hour. */
  public static final long HOUR = 3_600 * SECOND;

  /** Ticks of a day. */
  public static final long DAY = 24 * HOUR;

  private Ticks() {}

  /** The ticks of a duration, rounded down. */
  public static long of(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), SECOND), duration.getNano() / 1_000);
  }
}
