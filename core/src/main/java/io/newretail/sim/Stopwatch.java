package io.newretail.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock on the wall: for the reported duration of a run only, never for its results. */
final class Stopwatch {
  private final InstantSource clock = InstantSource.system();
  private final Instant start = clock.instant();

  double seconds() {
    return Duration.between(start, clock.instant()).toMillis() / 1e3;
  }
}
