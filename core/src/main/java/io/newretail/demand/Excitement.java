package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.Duration;

/**
 * Shoppers who bring others: each basket of the day curve, and each basket that came of one, causes a Poisson number of further baskets
 * at the same store after exponential times. This is the self-exciting process of Hawkes (1971) by its clusters (Hawkes and Oakes
 * 1974): the rate is {@code mu / (1 - n)} in the long run, and counts of long windows have a variance of {@code 1 / (1 - n)^2} times
 * their mean.
 *
 * <p>Each family draws from a stream of its own, so the baskets of the day curve are the same with and without. Published branching
 * ratios of sales are missing: a ratio is a scenario, not a fact.
 *
 * @param branching mean number of baskets that one causes directly, n, in [0, 1)
 * @param meanDelay mean time from a basket to one that it causes
 */
public record Excitement(double branching, Duration meanDelay) {

  /**
   * Nobody brings anybody.
   *
   * @return no excitement
   */
  public static Excitement none() {
    return new Excitement(0, Duration.ofHours(1));
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(
        branching >= 0 && branching < 1,
        "branching",
        branching,
        "must be in [0, 1)",
        "from 1 on a crowd never ends");
    problems.time(meanDelay, "meanDelay", Duration.ofMillis(1));
  }
}
