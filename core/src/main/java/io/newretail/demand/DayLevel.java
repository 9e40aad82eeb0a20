package io.newretail.demand;

import io.newretail.unit.Problems;

/**
 * How busy a day turns out: a random factor of mean 1 on the whole day's demand, the same from 00:00 to 24:00.
 *
 * <p>Given the factor, arrivals are Poisson; over days the counts are negative binomial, with variance over mean of
 * {@code 1 + mean * cv^2} (a doubly stochastic Poisson process, Avramidis, Deslauriers and L'Ecuyer 2004).
 *
 * @param cv the coefficient of variation of the gamma factor; 0 for none
 * @param scope who shares a factor
 */
public record DayLevel(double cv, Scope scope) {

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
    return new DayLevel(cv, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.notNegative(cv, "cv");
    problems.given(scope, "scope");
  }
}
