package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pickers go about it: how many baskets a trip, how long a line takes, how walk-in shoppers get in the way, and at what times waves leave.
 *
 * @param baskets the most baskets that a picker picks on one trip, 1 to 32; those that have waited longest go together
 * @param lines the time line by line, and the zones; null for the plain service time. Zones are picked at the same time, by a picker each
 *     (as many as are at work, if fewer)
 * @param crowd how full of walk-in shoppers the store is taken to be
 * @param waves the times of the day's waves; empty for waves at a fixed distance
 */
public record PickRounds(
    int baskets, @Nullable PickTime lines, Crowd crowd, List<LocalTime> waves) {

  /**
   * Walk-in shoppers in the aisles.
   *
   * @param stay the mean time that a shopper stays; zero for empty aisles
   * @param full how many shoppers fill a store of size 1; above 0
   */
  public record Crowd(Duration stay, double full) {
    /**
     * Empty aisles.
     *
     * @return no crowd
     */
    public static Crowd none() {
      return new Crowd(Duration.ZERO, 1);
    }
  }

  /** Copies the waves, in their order. */
  public PickRounds {
    waves = Problems.copy(waves).stream().sorted().toList();
  }

  /**
   * One basket at a time, by the plain service time.
   *
   * @return the rounds
   */
  public static PickRounds plain() {
    return new PickRounds(1, null, Crowd.none(), List.of());
  }

  /**
   * The same with more baskets a trip.
   *
   * @param value the most of a trip
   * @return a copy
   */
  public PickRounds withBaskets(int value) {
    return new PickRounds(value, lines, crowd, waves);
  }

  /**
   * The same with a time line by line.
   *
   * @param value the time and the zones
   * @return a copy
   */
  public PickRounds withLines(PickTime value) {
    return new PickRounds(baskets, value, crowd, waves);
  }

  /**
   * The same with walk-in shoppers in the way.
   *
   * @param value how full the store is taken to be
   * @return a copy
   */
  public PickRounds withCrowd(Crowd value) {
    return new PickRounds(baskets, lines, value, waves);
  }

  /**
   * The same with waves at given times.
   *
   * @param value the times of day
   * @return a copy
   */
  public PickRounds withWaves(List<LocalTime> value) {
    return new PickRounds(baskets, lines, crowd, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(baskets >= 1 && baskets <= 32, "baskets", baskets, "must be 1 to 32", "");
    if (problems.given(crowd, "crowd")) {
      problems.time(crowd.stay(), "crowd.stay", Duration.ZERO);
      problems.positive(crowd.full(), "crowd.full");
    }
    if (lines != null) {
      int zones = lines.zones().count();
      problems.require(zones <= 100, "lines.zones", zones, "must be at most 100 here", "");
    }
  }
}
