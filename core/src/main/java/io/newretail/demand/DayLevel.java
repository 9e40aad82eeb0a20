package io.newretail.demand;

import io.newretail.unit.Problems;

/**
 * How busy a day turns out: a random factor of mean 1 on the whole day's demand, the same from 00:00 to 24:00, or one for each
 * period of the day, independent or correlated.
 *
 * <p>Given the factor, arrivals are Poisson; over days the counts are negative binomial, with variance over mean of
 * {@code 1 + mean * cv^2} (a doubly stochastic Poisson process, Avramidis, Deslauriers and L'Ecuyer 2004).
 *
 * @param cv the coefficient of variation of the gamma factor, 0 for none, at most 10
 * @param scope who shares a factor
 * @param periods the periods that have a factor each
 */
public record DayLevel(double cv, Scope scope, LevelPeriods periods) {

  /**
   * One factor for the whole day.
   *
   * @param cv the coefficient of variation of the gamma factor, 0 for none, at most 10
   * @param scope who shares a factor
   */
  public DayLevel(double cv, Scope scope) {
    this(cv, scope, LevelPeriods.wholeDay());
  }

  /** Who shares the factor of a day. */
  public enum Scope {
    /** Every store of the chain has the same factor. */
    CHAIN,
    /** The stores of a catchment share one. */
    CATCHMENT,
    /** Each store has its own. */
    STORE
  }

  /**
   * Every day is as busy as expected.
   *
   * @return a level without spread
   */
  public static DayLevel none() {
    return new DayLevel(0, Scope.CHAIN);
  }

  /**
   * A gamma factor that the whole chain shares.
   *
   * @param cv its coefficient of variation
   * @return the level
   */
  public static DayLevel gamma(double cv) {
    return new DayLevel(cv, Scope.CHAIN);
  }

  /**
   * The same spread, shared by others.
   *
   * @param value who shares a factor
   * @return the level
   */
  public DayLevel sharedBy(Scope value) {
    return new DayLevel(cv, value, periods);
  }

  /**
   * The same spread, with a factor for each of several periods of the day.
   *
   * @param value the periods
   * @return the level
   */
  public DayLevel by(LevelPeriods value) {
    return new DayLevel(cv, scope, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(
        cv == 0 || (cv >= 1e-6 && cv <= 10),
        "cv",
        cv,
        "must be 0, or 0.000001 to 10",
        "0.1 for ten per cent");
    problems.given(scope, "scope");
    problems.within(periods, "periods", LevelPeriods::check);
  }
}
