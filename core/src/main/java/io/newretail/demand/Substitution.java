package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;

/**
 * What a shopper does about units of an article that cannot be promised: she may take another article of its category.
 *
 * <p>She tries at most so many others, one after the other, each with the acceptance as probability, until nothing is missing.
 * Either she sees what is available and chooses by logit among that and nothing (dynamic substitution, Mahajan and van Ryzin 2001), or
 * she names one by popularity without seeing (with one attempt exogenous proportional substitution, Smith and Agrawal 2000; with any
 * number a Markov chain, Blanchet, Gallego and Goyal 2016). What she takes she pays at its own price.
 *
 * @param sees whether she sees what is available
 * @param nothing if she sees, the weight of taking nothing, in units of the articles' popularity; finite and at least 0
 * @param acceptance the probability to try another at all, at each attempt
 * @param attempts how many others she tries at most, 1 to {@link #MAX_ATTEMPTS}
 */
public record Substitution(boolean sees, double nothing, Share acceptance, int attempts) {
  /** The most attempts: {@value}. */
  public static final int MAX_ATTEMPTS = 100;

  /**
   * One look at what is available: each available article of the category with a weight of its popularity, or nothing.
   *
   * @param nothing the weight of taking nothing, in units of the articles' popularity
   * @return the behaviour
   */
  public static Substitution dynamicLogit(double nothing) {
    return new Substitution(true, nothing, Share.of(1), 1);
  }

  /**
   * Names others of the category by popularity, without seeing what is available.
   *
   * @param acceptance the probability to try another, at each attempt
   * @param attempts how many others at most
   * @return the behaviour
   */
  public static Substitution proportional(Share acceptance, int attempts) {
    return new Substitution(false, 0, acceptance, attempts);
  }

  /**
   * The same with another number of attempts.
   *
   * @param value how many others at most
   * @return a copy
   */
  public Substitution withAttempts(int value) {
    return new Substitution(sees, nothing, acceptance, value);
  }

  /**
   * The same with another acceptance.
   *
   * @param value the probability to try another, at each attempt
   * @return a copy
   */
  public Substitution withAcceptance(Share value) {
    return new Substitution(sees, nothing, value, attempts);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.notNegative(nothing, "nothing");
    problems.given(acceptance, "acceptance");
    problems.require(
        attempts >= 1 && attempts <= MAX_ATTEMPTS,
        "attempts",
        attempts,
        "must be 1 to " + MAX_ATTEMPTS,
        "leave the substitution out for none");
  }
}
