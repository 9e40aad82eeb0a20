package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;

/**
 * From when on units are kept for a shopper who has not paid yet, and how long. The slot is kept from the promise on in any
 * case.
 *
 * @param from when units are taken out of what others are shown
 * @param timeout how long an unpaid basket lasts, counted from its promise; it then expires and gives back what it holds
 * @param admission with {@link From#TOKENS}, how many tokens are given out for each unit that is free; at least 1
 * @param recycled whether the units of expired holds may be promised again
 */
public record HoldPolicy(From from, Duration timeout, double admission, boolean recycled) {
  /** When units are taken out of what other shoppers are shown. */
  public enum From {
    /**
     * As the cart is filled, before it is ordered. Nobody is sold out between cart and payment, and carts left behind hold
     * units until the timeout.
     */
    CART,
    /** At the order. No more is promised than there is. */
    ORDER,
    /**
     * At the payment. Unpaid orders hold nothing, so more shoppers may be told yes than there are units: those who pay last
     * are refused and get their money back.
     */
    PAYMENT,
    /**
     * At the payment, and only so many unpaid orders at a time as there are tokens: some for each free unit. Bounds how many
     * can be refused after they were told yes.
     */
    TOKENS,
    /**
     * Never: every order is shown the recorded stock, whatever was promised before; the pickers find out. For goods that can be
     * got later.
     */
    NEVER
  }

  /**
   * A hold from the moment that the cart is filled.
   *
   * @param timeout how long, from then on until payment
   * @return the policy
   */
  public static HoldPolicy atCart(Duration timeout) {
    return new HoldPolicy(From.CART, timeout, 1, true);
  }

  /**
   * A hold from the order on.
   *
   * @param timeout how long
   * @return the policy
   */
  public static HoldPolicy atOrder(Duration timeout) {
    return new HoldPolicy(From.ORDER, timeout, 1, true);
  }

  /**
   * Stock is taken when it is paid for.
   *
   * @param timeout how long an order may stay unpaid
   * @return the policy
   */
  public static HoldPolicy atPayment(Duration timeout) {
    return new HoldPolicy(From.PAYMENT, timeout, 1, true);
  }

  /**
   * Stock is taken when it is paid for, and unpaid orders are limited.
   *
   * @param admission tokens for each free unit, at least 1; 1 promises no more than there is
   * @param timeout how long an order may stay unpaid
   * @return the policy
   */
  public static HoldPolicy tokens(double admission, Duration timeout) {
    return new HoldPolicy(From.TOKENS, timeout, admission, true);
  }

  /**
   * Nothing is ever kept back for anybody.
   *
   * @param timeout how long an order may stay unpaid
   * @return the policy
   */
  public static HoldPolicy never(Duration timeout) {
    return new HoldPolicy(From.NEVER, timeout, 1, true);
  }

  /**
   * The same policy, but the units of expired holds stay blocked until the end of the run.
   *
   * @return a copy
   */
  public HoldPolicy withoutRecycling() {
    return new HoldPolicy(from, timeout, admission, false);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(from, "from");
    problems.time(timeout, "timeout", Duration.ofMillis(1));
    problems.require(
        admission >= 1 && admission <= 1e6,
        "admission",
        admission,
        "must be 1 to 1e6",
        "1 gives out one token for each free unit");
    boolean holds = from == From.CART || from == From.ORDER;
    problems.require(
        recycled || holds,
        "recycled",
        recycled,
        "must be true where units are not held",
        "use atCart or atOrder");
  }
}
