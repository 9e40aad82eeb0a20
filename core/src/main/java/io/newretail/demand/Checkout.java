package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * How shoppers go from a filled cart to the order: a share of them, after an exponential delay; the others leave the cart
 * behind. A hold policy that starts at the cart holds units all that while.
 *
 * @param share the carts that become orders
 * @param meanDelay the mean time from the cart to the order
 */
public record Checkout(Share share, Duration meanDelay) {

  /**
   * Every cart is ordered as it is filled.
   *
   * @return the behaviour
   */
  public static Checkout atOnce() {
    return new Checkout(Share.of(1), Duration.ZERO);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(share, "share");
    problems.time(meanDelay, "meanDelay", Duration.ZERO);
  }
}
