package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * How shoppers pay for a promised basket: a share of them, after a delay; whoever is later than the hold policy's timeout
 * loses the basket.
 *
 * @param share the shoppers who pay if they are given time
 * @param delay the time from promise to payment
 * @param checkout how a filled cart becomes an order
 */
public record Payment(Share share, PaymentDelay delay, Checkout checkout) {

  /**
   * Shoppers who order what they have filled at once, and pay after an exponential delay.
   *
   * @param share the shoppers who pay if they are given time
   * @param meanDelay the mean time from promise to payment; zero pays at once
   */
  public Payment(Share share, Duration meanDelay) {
    this(share, PaymentDelay.exponential(meanDelay), Checkout.atOnce());
  }

  /**
   * Everybody pays at once.
   *
   * @return the behaviour
   */
  public static Payment atOnce() {
    return new Payment(Share.of(1), Duration.ZERO);
  }

  /**
   * The same with carts that become orders later, or never.
   *
   * @param value how a filled cart becomes an order
   * @return a copy
   */
  public Payment withCheckout(Checkout value) {
    return new Payment(share, delay, value);
  }

  /**
   * The same with another share of shoppers who pay.
   *
   * @param value the shoppers who pay if they are given time
   * @return a copy
   */
  public Payment withShare(Share value) {
    return new Payment(value, delay, checkout);
  }

  /**
   * The same with another law of the delay.
   *
   * @param value the time from promise to payment
   * @return a copy
   */
  public Payment withDelay(PaymentDelay value) {
    return new Payment(share, value, checkout);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(share, "share");
    problems.within(delay, "delay", PaymentDelay::check);
    problems.within(checkout, "checkout", Checkout::check);
  }
}
