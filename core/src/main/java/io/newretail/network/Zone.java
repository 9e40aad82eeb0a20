package io.newretail.network;

import io.newretail.unit.Problems;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a catchment where shoppers live, and how far its stores are.
 *
 * @param name its name, unique in the network
 * @param size its visits relative to a store of size 1; above 0
 * @param kilometres by name of the store, the distance, 0.001 to 50,000; stores that are not named are out of reach
 */
public record Zone(String name, double size, Map<String, Double> kilometres) {
  /** The least distance that {@link #at} gives, in kilometres: {@value}. */
  public static final double LEAST_KILOMETRES = 0.1;

  /**
   * A place on a flat map.
   *
   * @param east kilometres to the east of anywhere
   * @param north kilometres to the north
   */
  public record Place(double east, double north) {

    /**
     * As the crow flies.
     *
     * @param other another place
     * @return kilometres
     */
    public double to(Place other) {
      return StrictMath.hypot(east - other.east, north - other.north);
    }
  }

  /** Copies the distances. */
  public Zone {
    kilometres =
        kilometres == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(kilometres));
  }

  /**
   * A zone on a map, as the crow flies; at least {@link #LEAST_KILOMETRES} from every store.
   *
   * @param name its name
   * @param size its visits relative to a store of size 1
   * @param place its middle
   * @param stores where the stores are, by name
   * @return the zone
   */
  public static Zone at(String name, double size, Place place, Map<String, Place> stores) {
    Map<String, Double> kilometres = new TreeMap<>();
    stores.forEach(
        (store, there) -> kilometres.put(store, Math.max(LEAST_KILOMETRES, place.to(there))));
    return new Zone(name, size, kilometres);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.positive(size, "size");
    problems.require(
        !kilometres.isEmpty(), "kilometres", "none", "must reach a store", "name a store");
    kilometres.forEach((store, distance) -> problems.require(
        distance != null && distance >= 0.001 && distance <= 50_000,
        "kilometres." + store,
        distance,
        "must be 0.001 to 50000 km",
        ""));
  }
}
