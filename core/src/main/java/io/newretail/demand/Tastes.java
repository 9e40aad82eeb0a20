package io.newretail.demand;

import io.newretail.unit.Problems;

/**
 * How much shoppers mind and like: the coefficients of a channel's utility {@code a - b_p (price + fee) - b_w wait - b_d distance
 * + b_a availability + b_s slot}, in units of standard Gumbel noise (McFadden 1974).
 *
 * @param price utility lost for each unit of money (yuan, not fen); finite and at least 0
 * @param delay utility lost for each hour; finite and at least 0
 * @param distance utility lost for each kilometre; finite and at least 0
 * @param availability utility of finding everything over finding nothing; finite and at least 0
 * @param slot utility for each unit of an offer's slot utility; finite and at least 0
 */
public record Tastes(
    double price, double delay, double distance, double availability, double slot) {

  /**
   * Nothing matters but the attraction of the channels.
   *
   * @return coefficients of 0
   */
  public static Tastes none() {
    return new Tastes(0, 0, 0, 0, 0);
  }

  /**
   * The same with another coefficient of money.
   *
   * @param value utility lost for each unit of money
   * @return a copy
   */
  public Tastes withPrice(double value) {
    return new Tastes(value, delay, distance, availability, slot);
  }

  /**
   * The same with another coefficient of time.
   *
   * @param value utility lost for each hour
   * @return a copy
   */
  public Tastes withDelay(double value) {
    return new Tastes(price, value, distance, availability, slot);
  }

  /**
   * The same with another coefficient of distance.
   *
   * @param value utility lost for each kilometre
   * @return a copy
   */
  public Tastes withDistance(double value) {
    return new Tastes(price, delay, value, availability, slot);
  }

  /**
   * The same with another coefficient of availability.
   *
   * @param value utility of finding everything over finding nothing
   * @return a copy
   */
  public Tastes withAvailability(double value) {
    return new Tastes(price, delay, distance, value, slot);
  }

  /**
   * The same with another coefficient of the slot.
   *
   * @param value utility for each unit of an offer's slot utility
   * @return a copy
   */
  public Tastes withSlot(double value) {
    return new Tastes(price, delay, distance, availability, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.notNegative(price, "price");
    problems.notNegative(delay, "delay");
    problems.notNegative(distance, "distance");
    problems.notNegative(availability, "availability");
    problems.notNegative(slot, "slot");
  }
}
