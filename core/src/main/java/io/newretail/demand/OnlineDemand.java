package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * Baskets ordered online for a store of size 1 before the shopper comes to fetch them.
 *
 * @param baskets how many, on a day of factor 1
 * @param curve how they are spread over an ordinary day
 * @param week the weekly rhythm
 * @param level how busy a day turns out
 * @param size how many units a basket holds
 * @param payment how shoppers pay
 * @param visit when they come
 * @param habits what else they do with a basket
 * @param sources where baskets come from besides the day curve
 */
public record OnlineDemand(
    Rate baskets,
    DayCurve curve,
    WeekRhythm week,
    DayLevel level,
    BasketSize size,
    Payment payment,
    Visit visit,
    Habits habits,
    OnlineSources sources) {

  /**
   * Baskets of eight units on the grocery curve, all paid at once, all fetched in their slot.
   *
   * @param baskets how many for a store of size 1
   * @return the demand
   */
  public static OnlineDemand of(Rate baskets) {
    return new OnlineDemand(
        baskets,
        DayCurve.grocery(),
        WeekRhythm.flat(),
        DayLevel.none(),
        BasketSize.negativeBinomial(8, 1.9),
        new Payment(Share.of(1), Duration.ZERO),
        Visit.inSlot(Share.of(0)),
        Habits.plain(),
        OnlineSources.none());
  }

  /**
   * The same with another rate of baskets.
   *
   * @param value the rate of baskets
   * @return a copy
   */
  public OnlineDemand withBaskets(Rate value) {
    return new OnlineDemand(value, curve, week, level, size, payment, visit, habits, sources);
  }

  /**
   * The same with another day curve.
   *
   * @param value the day curve
   * @return a copy
   */
  public OnlineDemand withCurve(DayCurve value) {
    return new OnlineDemand(baskets, value, week, level, size, payment, visit, habits, sources);
  }

  /**
   * The same with another weekly rhythm.
   *
   * @param value the weekly rhythm
   * @return a copy
   */
  public OnlineDemand withWeek(WeekRhythm value) {
    return new OnlineDemand(baskets, curve, value, level, size, payment, visit, habits, sources);
  }

  /**
   * The same with another day level.
   *
   * @param value the day level
   * @return a copy
   */
  public OnlineDemand withLevel(DayLevel value) {
    return new OnlineDemand(baskets, curve, week, value, size, payment, visit, habits, sources);
  }

  /**
   * The same with another basket size.
   *
   * @param value the basket size
   * @return a copy
   */
  public OnlineDemand withSize(BasketSize value) {
    return new OnlineDemand(baskets, curve, week, level, value, payment, visit, habits, sources);
  }

  /**
   * The same with another payment behaviour.
   *
   * @param value the payment behaviour
   * @return a copy
   */
  public OnlineDemand withPayment(Payment value) {
    return new OnlineDemand(baskets, curve, week, level, size, value, visit, habits, sources);
  }

  /**
   * The same with another visit behaviour.
   *
   * @param value the visit behaviour
   * @return a copy
   */
  public OnlineDemand withVisit(Visit value) {
    return new OnlineDemand(baskets, curve, week, level, size, payment, value, habits, sources);
  }

  /**
   * The same with other habits.
   *
   * @param value what else they do with a basket
   * @return a copy
   */
  public OnlineDemand withHabits(Habits value) {
    return new OnlineDemand(baskets, curve, week, level, size, payment, visit, value, sources);
  }

  /**
   * The same with baskets that are brought home, by an independent draw for each.
   *
   * @param share of them; the rest is fetched
   * @return a copy
   */
  public OnlineDemand withDelivery(Share share) {
    return withHabits(habits.withDelivered(share));
  }

  /**
   * The same with other sources of baskets.
   *
   * @param value where baskets come from besides the day curve
   * @return a copy
   */
  public OnlineDemand withSources(OnlineSources value) {
    return new OnlineDemand(baskets, curve, week, level, size, payment, visit, habits, value);
  }

  /**
   * The same with more carts loaded beforehand.
   *
   * @param carts the carts of one release
   * @return a copy
   */
  public OnlineDemand plus(CartLoading carts) {
    return withSources(sources.plus(carts));
  }

  /**
   * The same with a presale.
   *
   * @param presale the presale
   * @return a copy
   */
  public OnlineDemand plus(Presale presale) {
    return withSources(sources.plus(presale));
  }

  /**
   * The same with shoppers who bring others.
   *
   * @param excitement how many, and when
   * @return a copy
   */
  public OnlineDemand excitedBy(Excitement excitement) {
    return withSources(sources.with(excitement));
  }

  /**
   * The same with shoppers who follow visible claims.
   *
   * @param herding how strongly, and which claims
   * @return a copy
   */
  public OnlineDemand herdedBy(Herding herding) {
    return withSources(sources.with(herding));
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
    problems.within(payment, "payment", Payment::check);
    problems.within(visit, "visit", Visit::check);
    problems.within(habits, "habits", Habits::check);
    problems.within(sources, "sources", OnlineSources::check);
  }
}
