package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Distances of deliveries around a store, customers spread evenly. Straight lines, in the unit of the radius; multiply by a detour factor
 * for streets. Pure functions; any thread.
 */
public final class DeliveryGeometry {
  /** Tour length over the root of number times area, for many stops (Beardwood, Halton and Hammersley 1959; Johnson and McGeoch 1996). */
  public static final double TOUR_CONSTANT = 0.7124;

  private DeliveryGeometry() {}

  /**
   * The mean distance of a customer from the store in the middle of a disc.
   *
   * @param radius above 0
   * @return two thirds of the radius
   */
  public static double meanDistance(double radius) {
    Checks.positive("radius", radius);
    return 2 * radius / 3;
  }

  /**
   * The distance that a share of the customers does not exceed.
   *
   * @param radius above 0
   * @param share in [0, 1]
   * @return radius times the root of the share
   */
  public static double distanceQuantile(double radius, double share) {
    Checks.positive("radius", radius);
    Checks.probability("share", share);
    return radius * Math.sqrt(share);
  }

  /**
   * The mean distance of two customers of a disc (Borel 1925).
   *
   * @param radius above 0
   * @return {@code 128 radius / (45 pi)}
   */
  public static double meanDistanceOfTwo(double radius) {
    Checks.positive("radius", radius);
    return 128 * radius / (45 * Math.PI);
  }

  /**
   * The length of the shortest tour through many stops.
   *
   * @param stops how many, at least 1; the formula is for many
   * @param area that they are spread over, above 0
   * @return {@code 0.7124 sqrt(stops area)}
   */
  public static double tourLength(int stops, double area) {
    checkArgument(stops >= 1, "stops: %s: must be >= 1", stops);
    Checks.positive("area", area);
    return TOUR_CONSTANT * Math.sqrt(stops * area);
  }

  /**
   * The mean distance of the nearest of many riders spread evenly (Clark and Evans 1954).
   *
   * @param density riders a unit of area, above 0
   * @return {@code 0.5 / sqrt(density)}
   */
  public static double nearestRider(double density) {
    Checks.positive("density", density);
    return 0.5 / Math.sqrt(density);
  }
}
