package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;

/**
 * How long units and slot are held for a shopper who has not paid yet. The hold starts with the order.
 *
 * @param timeout how long; the hold then expires and everything is released
 */
public record HoldPolicy(Duration timeout) {

  /**
   * A hold from the order on.
   *
   * @param timeout how long
   * @return the policy
   */
  public static HoldPolicy atOrder(Duration timeout) {
    return new HoldPolicy(timeout);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.time(timeout, "timeout", Duration.ofMillis(1));
  }
}
