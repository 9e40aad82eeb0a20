package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.Duration;

/**
 * How long after an opening shoppers react: a ramp in which nobody can, then a lognormal time.
 *
 * @param ramp the time before the first can act
 * @param median the median of what comes on top; above 0
 * @param spread the standard deviation of its logarithm; above 0
 */
public record Reaction(Duration ramp, Duration median, double spread) {

  /**
   * A reaction to a cart that may be sent off at last: 10 s and a median of 2 min on top (an assumption).
   *
   * @return the reaction
   */
  public static Reaction ofLoadedCarts() {
    return new Reaction(Duration.ofSeconds(10), Duration.ofMinutes(2), 1);
  }

  /**
   * A reaction to a balance that falls due: 10 s and a median of 25 min on top (an assumption, in line with the second burst of 2016
   * to 2018, which lasts a few thousand seconds).
   *
   * @return the reaction
   */
  public static Reaction ofBalances() {
    return new Reaction(Duration.ofSeconds(10), Duration.ofMinutes(25), 1);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.time(ramp, "ramp", Duration.ZERO);
    problems.time(median, "median", Duration.ofMillis(1));
    problems.positive(spread, "spread");
  }
}
