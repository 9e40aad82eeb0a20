package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Rate;
import java.time.Duration;

/**
 * The coarse grain of demand: units of each article counted by period, without baskets. For slow articles, and for
 * single-item systems of the textbooks.
 *
 * <p>At the end of each period of each store, every article's count is drawn from a Poisson law with mean {@code units *
 * store size * popularity share * period / day} and taken from the shelf like a walk-in sale.
 *
 * @param units how many units of all articles together, for a store of size 1
 * @param period how long a period is; at least one second
 */
public record ItemDemand(Rate units, Duration period) {

  /**
   * Counts by the day.
   *
   * @param units how many units of all articles together
   * @return the demand
   */
  public static ItemDemand daily(Rate units) {
    return new ItemDemand(units, Duration.ofDays(1));
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.rate(units, "units");
    problems.time(period, "period", Duration.ofSeconds(1));
  }
}
