package io.newretail.stock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What happens in a period, in which order. Half of all disagreements between stock models are disagreements about this, so
 * it has a name and prints itself.
 *
 * <p>A step is done for all points before the next begins. Points order from the shops up and receive, ship and expire from
 * the source down, so a lead time of 0 delivers within the step. A review orders if the position is <em>at most</em> the reorder
 * point.
 *
 * @param name what the order is called
 * @param steps the steps, each at most once; {@link Step#CHARGE} must be among them
 */
public record EventOrder(String name, List<Step> steps) {

  /** A step of a period. */
  public enum Step {
    /** Every point reviews its position and orders. */
    ORDER,
    /** Shipments that are due arrive; what is owed is handed over or shipped on. */
    RECEIVE,
    /** Customers come. */
    DEMAND,
    /** Points of a pool lend each other what is short. */
    TRANSSHIP,
    /** Stock is lost, misplaced or counted. */
    LOSE,
    /** Lots at the end of their life are thrown away. */
    EXPIRE,
    /** Stock and backlog are charged, and observed for the report. */
    CHARGE
  }

  /** Order, receive, demand, charge: a lead time of L covers the demand of L + 1 periods. */
  public static final EventOrder ORDER_RECEIVE_DEMAND = new EventOrder(
      "order, receive, demand, charge",
      List.of(
          Step.ORDER,
          Step.RECEIVE,
          Step.DEMAND,
          Step.TRANSSHIP,
          Step.LOSE,
          Step.EXPIRE,
          Step.CHARGE));

  /** Receive, order, demand, charge: for lead times of at least 1; a review sees what arrived today. */
  public static final EventOrder RECEIVE_ORDER_DEMAND = new EventOrder(
      "receive, order, demand, charge",
      List.of(
          Step.RECEIVE,
          Step.ORDER,
          Step.DEMAND,
          Step.TRANSSHIP,
          Step.LOSE,
          Step.EXPIRE,
          Step.CHARGE));

  /** Demand, order, receive, charge: a lead time of L covers the demand of L periods. */
  public static final EventOrder DEMAND_ORDER_RECEIVE = new EventOrder(
      "demand, order, receive, charge",
      List.of(
          Step.DEMAND,
          Step.TRANSSHIP,
          Step.LOSE,
          Step.ORDER,
          Step.RECEIVE,
          Step.EXPIRE,
          Step.CHARGE));

  /**
   * Order, receive, charge, demand: what is charged is a system under continuous review, seen at instants one period
   * apart. A lead time of L covers the demand of L periods, exactly.
   */
  public static final EventOrder CONTINUOUS_SKELETON = new EventOrder(
      "order, receive, charge, demand",
      List.of(
          Step.ORDER,
          Step.RECEIVE,
          Step.CHARGE,
          Step.DEMAND,
          Step.TRANSSHIP,
          Step.LOSE,
          Step.EXPIRE));

  /** Keeps a copy of the steps. */
  public EventOrder {
    steps = List.copyOf(steps);
  }

  /**
   * The same with the charge before the expiry: units that are thrown away are held to the end.
   *
   * @return a copy
   */
  public EventOrder chargingBeforeExpiry() {
    List<Step> moved = new java.util.ArrayList<>(steps);
    moved.remove(Step.EXPIRE);
    moved.add(moved.indexOf(Step.CHARGE) + 1, Step.EXPIRE);
    return new EventOrder(name + ", expiry", moved);
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(s -> s.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
