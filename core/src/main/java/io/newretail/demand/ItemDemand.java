package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Rate;
import java.time.Duration;

/**
 * The coarse grain of demand: units of each article counted by period, without baskets. For slow articles, for single-item
 * systems of the textbooks, and for the shelves of fresh food over many days.
 *
 * <p>At the end of each period of each store, every article's count is drawn from a Poisson law with mean {@code units *
 * store size * popularity share * period / day} and taken from the shelf like a walk-in sale. An hour profile moves the means
 * within the week, shocks move those of a whole day, and a concentration makes the split of a day over its periods uneven.
 *
 * @param units how many units of all articles together, for a store of size 1
 * @param period how long a period is; at least one second. With a profile, shocks or a concentration whole periods make a day
 * @param hours how demand is spread over the week
 * @param concentration of the Dirichlet law by which a day of an article is split over its periods (about 50 for fresh food);
 *     0 for the split that the profile says, without scatter
 * @param shocks what moves whole days of articles together
 */
public record ItemDemand(
    Rate units, Duration period, HourProfile hours, double concentration, ItemShocks shocks) {

  /**
   * Counts without profile, scatter or shocks.
   *
   * @param units how many units of all articles together
   * @param period how long a period is
   */
  public ItemDemand(Rate units, Duration period) {
    this(units, period, HourProfile.flat(), 0, ItemShocks.none());
  }

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
   * Counts by the hour, as fresh food sells: hours and weekdays, scatter within the day, shocks that articles share
   * (FreshRetailNet-50K, CC BY 4.0).
   *
   * @param units how many units of all articles together
   * @return the demand
   */
  public static ItemDemand freshFood(Rate units) {
    return new ItemDemand(
        units, Duration.ofHours(1), HourProfile.freshFood(), 50, ItemShocks.freshFood());
  }

  /**
   * The same with another hour profile.
   *
   * @param value the profile
   * @return a copy
   */
  public ItemDemand withHours(HourProfile value) {
    return new ItemDemand(units, period, value, concentration, shocks);
  }

  /**
   * The same with another scatter within the day.
   *
   * @param value the concentration, 0 for no scatter
   * @return a copy
   */
  public ItemDemand withConcentration(double value) {
    return new ItemDemand(units, period, hours, value, shocks);
  }

  /**
   * The same with other shocks.
   *
   * @param value the shocks
   * @return a copy
   */
  public ItemDemand withShocks(ItemShocks value) {
    return new ItemDemand(units, period, hours, concentration, value);
  }

  /**
   * Whether counts have neither profile nor scatter nor shocks.
   *
   * @return true if only mean and period matter
   */
  public boolean plain() {
    return concentration == 0 && shocks.total() == 0 && hours.equals(HourProfile.flat());
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.rate(units, "units");
    problems.time(period, "period", Duration.ofSeconds(1));
    problems.within(hours, "hours", HourProfile::check);
    problems.within(shocks, "shocks", ItemShocks::check);
    problems.require(
        concentration >= 0 && concentration <= 1e6,
        "concentration",
        concentration,
        "must be 0 to 1,000,000",
        "about 50 for fresh food, 0 for none");
    if (hours == null || shocks == null || period == null || plain()) {
      return;
    }
    long micros = period.toSeconds() < 1 ? 0 : period.toNanos() / 1_000;
    problems.require(
        micros > 0 && Duration.ofDays(1).toNanos() / 1_000 % micros == 0,
        "period",
        period,
        "must divide a day where there are hours, scatter or shocks",
        "one hour");
  }
}
