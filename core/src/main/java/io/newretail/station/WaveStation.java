package io.newretail.station;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A day of orders that are picked in waves: each wave takes what came since the one before, starts at its time or when the wave before is
 * done, and has all its orders ready at its end.
 *
 * @param rate orders a unit of time
 * @param closing until when orders come
 * @param deadline when they should be ready
 * @param waveTimes when the waves start, rising; the last at the closing or later, or what comes later is late
 * @param pickRate orders picked a unit of time, above 0
 * @param even whether orders come one by one in even gaps; otherwise they are Poisson
 */
public record WaveStation(
    double rate,
    double closing,
    double deadline,
    List<Double> waveTimes,
    double pickRate,
    boolean even) {
  /** Checks the figures and keeps a copy. */
  public WaveStation {
    waveTimes = List.copyOf(waveTimes);
    checkArgument(rate > 0 && rate <= 1e9, "rate: %s: must be above 0, at most 1e9", rate);
    checkArgument(closing > 0 && closing <= 1e6, "closing: %s: must be above 0", closing);
    checkArgument(deadline >= closing, "deadline: %s: must not be before the closing", deadline);
    checkArgument(pickRate > 0 && pickRate <= 1e12, "pickRate: %s: must be above 0", pickRate);
    checkArgument(!waveTimes.isEmpty(), "waveTimes: must not be empty");
    for (int i = 0; i < waveTimes.size(); i++) {
      checkArgument(
          waveTimes.get(i) >= (i == 0 ? 0 : waveTimes.get(i - 1)),
          "waveTimes: %s: must rise",
          waveTimes);
    }
  }
}
