package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A way by which a point is supplied. A point may have several; it orders from the first that is not disrupted, and if all
 * are, from the first.
 *
 * @param from the point that supplies, or {@link #OUTSIDE}: a source that never runs out
 * @param leadTime from dispatch to receipt
 * @param orderCost of an order, in money; at least 0
 * @param unitCost of a unit ordered
 * @param transitHolding of a unit on its way, per period or unit of time
 * @param minimumOrder a smaller order is raised to this; at least 0
 * @param casePack orders are rounded up to a multiple of this; at least 1
 * @param disruption when the lane takes no orders
 * @param rank who comes first under {@link Rationing#PRIORITY}: small before large
 */
public record Lane(
    String from,
    LeadTime leadTime,
    double orderCost,
    double unitCost,
    double transitHolding,
    int minimumOrder,
    int casePack,
    Disruption disruption,
    int rank) {
  /** A source outside of the system, with stock without end. */
  public static final String OUTSIDE = "";

  /** Checks the figures. */
  public Lane {
    checkArgument(orderCost >= 0, "orderCost: %s: must be at least 0", orderCost);
    checkArgument(Double.isFinite(unitCost), "unitCost: %s: must be a number", unitCost);
    checkArgument(transitHolding >= 0, "transitHolding: %s: must be at least 0", transitHolding);
    checkArgument(minimumOrder >= 0, "minimumOrder: %s: must be at least 0", minimumOrder);
    checkArgument(casePack >= 1, "casePack: %s: must be at least 1", casePack);
  }

  /**
   * A lane from outside without cost.
   *
   * @param leadTime from order to receipt
   * @return the lane
   */
  public static Lane outside(LeadTime leadTime) {
    return from(OUTSIDE, leadTime);
  }

  /**
   * A lane from another point without cost.
   *
   * @param point the name of the point that supplies
   * @param leadTime from dispatch to receipt
   * @return the lane
   */
  public static Lane from(String point, LeadTime leadTime) {
    return new Lane(point, leadTime, 0, 0, 0, 0, 1, Disruption.never(), 0);
  }

  /**
   * The same at a cost.
   *
   * @param order of an order
   * @param unit of a unit
   * @return a copy
   */
  public Lane costing(double order, double unit) {
    return new Lane(
        from, leadTime, order, unit, transitHolding, minimumOrder, casePack, disruption, rank);
  }

  /**
   * The same, with units on their way charged.
   *
   * @param cost of a unit per period or unit of time
   * @return a copy
   */
  public Lane withTransitHolding(double cost) {
    return new Lane(
        from, leadTime, orderCost, unitCost, cost, minimumOrder, casePack, disruption, rank);
  }

  /**
   * The same in lots.
   *
   * @param minimum the least order
   * @param pack orders are rounded up to a multiple of this
   * @return a copy
   */
  public Lane inLots(int minimum, int pack) {
    return new Lane(
        from, leadTime, orderCost, unitCost, transitHolding, minimum, pack, disruption, rank);
  }

  /**
   * The same, with times when it takes no orders.
   *
   * @param value when
   * @return a copy
   */
  public Lane disrupted(Disruption value) {
    return new Lane(
        from, leadTime, orderCost, unitCost, transitHolding, minimumOrder, casePack, value, rank);
  }

  /**
   * The same with a rank at its source.
   *
   * @param value small comes first
   * @return a copy
   */
  public Lane ranked(int value) {
    return new Lane(
        from,
        leadTime,
        orderCost,
        unitCost,
        transitHolding,
        minimumOrder,
        casePack,
        disruption,
        value);
  }
}
