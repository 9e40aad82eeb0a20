package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Rate;

/**
 * Shoppers who walk into a store of size 1 and fill a basket from the shelves, basket by basket.
 *
 * <p>They take what physically stands on the shelf, promised to an online shopper or not.
 *
 * @param baskets how many, on a day of factor 1
 * @param curve how they are spread over the day; cut to each store's opening hours and scaled up again
 * @param week the weekly rhythm
 * @param level how busy a day turns out
 * @param size how many units a basket holds
 */
public record WalkInDemand(
    Rate baskets, DayCurve curve, WeekRhythm week, DayLevel level, BasketSize size) {

  /**
   * Baskets of eight units, evenly over the opening hours.
   *
   * @param baskets how many for a store of size 1
   * @return the demand
   */
  public static WalkInDemand of(Rate baskets) {
    return new WalkInDemand(
        baskets,
        DayCurve.flat(),
        WeekRhythm.flat(),
        DayLevel.none(),
        BasketSize.negativeBinomial(8, 1.9));
  }

  /**
   * The same with another rate of baskets.
   *
   * @param value the rate of baskets
   * @return a copy
   */
  public WalkInDemand withBaskets(Rate value) {
    return new WalkInDemand(value, curve, week, level, size);
  }

  /**
   * The same with another day curve.
   *
   * @param value the day curve
   * @return a copy
   */
  public WalkInDemand withCurve(DayCurve value) {
    return new WalkInDemand(baskets, value, week, level, size);
  }

  /**
   * The same with another weekly rhythm.
   *
   * @param value the weekly rhythm
   * @return a copy
   */
  public WalkInDemand withWeek(WeekRhythm value) {
    return new WalkInDemand(baskets, curve, value, level, size);
  }

  /**
   * The same with another day level.
   *
   * @param value the day level
   * @return a copy
   */
  public WalkInDemand withLevel(DayLevel value) {
    return new WalkInDemand(baskets, curve, week, value, size);
  }

  /**
   * The same with another basket size.
   *
   * @param value the basket size
   * @return a copy
   */
  public WalkInDemand withSize(BasketSize value) {
    return new WalkInDemand(baskets, curve, week, level, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.rate(baskets, "baskets");
    problems.within(curve, "curve", DayCurve::check);
    problems.within(week, "week", WeekRhythm::check);
    problems.within(level, "level", DayLevel::check);
    problems.within(size, "size", BasketSize::check);
  }
}
