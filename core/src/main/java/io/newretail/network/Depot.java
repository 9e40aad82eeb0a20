package io.newretail.network;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * A warehouse that restocks the stores of its catchments and is itself restocked by suppliers, by periodic review and
 * order-up-to.
 *
 * @param name its name, unique in the network
 * @param leadTime from a store's order to its receipt; at least a minute
 * @param reviewEvery how often it orders from its suppliers; above 0
 * @param supplierLeadTime from its order to its receipt; at least 0
 * @param safetyTime mean demand of this time that its stock covers on top, against days unlike the mean; at least 0
 * @param service the share of review cycles that its stock should survive; below 1
 * @param unlimited whether it always has everything (the other supply figures then do not matter)
 */
public record Depot(
    String name,
    Duration leadTime,
    Duration reviewEvery,
    Duration supplierLeadTime,
    Duration safetyTime,
    Share service,
    boolean unlimited) {

  /**
   * A depot that delivers after a lead time, reviews its own stock every day and waits two days for its suppliers.
   *
   * @param name its name
   * @param leadTime from a store's order to its receipt
   * @return the depot
   */
  public static Depot of(String name, Duration leadTime) {
    return new Depot(
        name,
        leadTime,
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ZERO,
        Share.percent(99),
        false);
  }

  /**
   * A depot that never runs out.
   *
   * @param name its name
   * @param leadTime from a store's order to its receipt
   * @return the depot
   */
  public static Depot unlimited(String name, Duration leadTime) {
    return new Depot(
        name,
        leadTime,
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ZERO,
        Share.percent(99),
        true);
  }

  /**
   * The same depot with another supply side.
   *
   * @param review how often it orders
   * @param lead how long its suppliers take
   * @param target the share of review cycles that its stock should survive
   * @return the depot, limited
   */
  public Depot withSupply(Duration review, Duration lead, Share target) {
    return new Depot(name, leadTime, review, lead, safetyTime, target, false);
  }

  /**
   * The same with another lead time.
   *
   * @param value the time from a store's review to the delivery
   * @return a copy
   */
  public Depot withLeadTime(Duration value) {
    return new Depot(name, value, reviewEvery, supplierLeadTime, safetyTime, service, unlimited);
  }

  /**
   * The same depot with more stock.
   *
   * @param value the time whose mean demand its stock covers on top
   * @return the depot
   */
  public Depot withSafetyTime(Duration value) {
    return new Depot(name, leadTime, reviewEvery, supplierLeadTime, value, service, unlimited);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.time(leadTime, "leadTime", Duration.ofMinutes(1));
    problems.time(reviewEvery, "reviewEvery", Duration.ofMinutes(1));
    problems.time(supplierLeadTime, "supplierLeadTime", Duration.ZERO);
    problems.time(safetyTime, "safetyTime", Duration.ZERO);
    problems.holds(service, "service", s -> s.value() < 1, "must be below 100 %");
  }
}
