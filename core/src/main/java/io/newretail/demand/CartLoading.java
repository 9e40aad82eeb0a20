package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.LocalDateTime;

/**
 * Carts that shoppers fill beforehand and send off from a moment on, such as the midnight of a sale: a finite population. Given how
 * many were loaded, counts in windows that do not overlap are multinomial, so never more are sent off than were loaded, and a window of
 * probability q has a variance of {@code M q (1 - q)}.
 *
 * <p>Carts come on top of the baskets of the day curve.
 *
 * @param release from when on carts can be sent off
 * @param carts how many are loaded for a store of size 1: the number or its mean
 * @param law how the number varies
 * @param cv the coefficient of variation of the gamma factor of {@link Law#GAMMA}; 0 for the others
 * @param checksOut the share of the carts that is sent off at all
 * @param reaction how long after the release they are
 */
public record CartLoading(
    LocalDateTime release, double carts, Law law, double cv, Share checksOut, Reaction reaction) {

  /** How the number of loaded carts varies from run to run. */
  public enum Law {
    /** Always the same number, rounded to a whole one for each store. */
    FIXED,
    /** Poisson. */
    POISSON,
    /** Poisson times a gamma factor of each store. */
    GAMMA
  }

  /**
   * A number of carts that is always the same.
   *
   * @param release from when on carts can be sent off
   * @param carts how many, for a store of size 1
   * @return carts of which 60 % are sent off (an assumption)
   */
  public static CartLoading fixed(LocalDateTime release, double carts) {
    return new CartLoading(
        release, carts, Law.FIXED, 0, Share.percent(60), Reaction.ofLoadedCarts());
  }

  /**
   * A Poisson number of carts.
   *
   * @param release from when on carts can be sent off
   * @param carts the mean, for a store of size 1
   * @return carts of which 60 % are sent off (an assumption)
   */
  public static CartLoading poisson(LocalDateTime release, double carts) {
    return new CartLoading(
        release, carts, Law.POISSON, 0, Share.percent(60), Reaction.ofLoadedCarts());
  }

  /**
   * A Poisson number of carts whose mean varies.
   *
   * @param release from when on carts can be sent off
   * @param carts the mean, for a store of size 1
   * @param cv the coefficient of variation of its gamma factor
   * @return carts of which 60 % are sent off (an assumption)
   */
  public static CartLoading gamma(LocalDateTime release, double carts, double cv) {
    return new CartLoading(
        release, carts, Law.GAMMA, cv, Share.percent(60), Reaction.ofLoadedCarts());
  }

  /**
   * The same with another share that is sent off.
   *
   * @param value the share
   * @return a copy
   */
  public CartLoading withChecksOut(Share value) {
    return new CartLoading(release, carts, law, cv, value, reaction);
  }

  /**
   * The same with another reaction.
   *
   * @param value how long after the release carts are sent off
   * @return a copy
   */
  public CartLoading withReaction(Reaction value) {
    return new CartLoading(release, carts, law, cv, checksOut, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(release, "release");
    problems.notNegative(carts, "carts");
    problems.require(carts <= 1e8, "carts", carts, "must be at most 1e8 a store", "");
    problems.given(law, "law");
    problems.require(
        cv == 0 || (cv >= 1e-6 && cv <= 10), "cv", cv, "must be 0, or 0.000001 to 10", "");
    problems.require(
        law == null || (cv > 0) == (law == Law.GAMMA),
        "cv",
        cv,
        "must be above 0 for the gamma law and 0 for others",
        "");
    problems.given(checksOut, "checksOut");
    problems.within(reaction, "reaction", Reaction::check);
  }
}
