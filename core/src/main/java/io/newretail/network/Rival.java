package io.newretail.network;

import io.newretail.unit.Problems;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Another chain with stores in a catchment. It attracts visits of the zones by size, distance and price beside the chain's own stores, and,
 * if it offers pickup, shoppers who order online. Its stores are named in {@link Zone#kilometres}.
 *
 * @param name its name, unique in the catchment; the same name in several catchments is one chain
 * @param stores the size of each of its stores, by name; relative to a store of size 1; above 0
 * @param priceIndex its prices over those of the chain; above 0; 1 for the same
 * @param pickup what it offers to who orders online and fetches; null for nothing
 */
public record Rival(
    String name,
    Map<String, Double> stores,
    double priceIndex,
    @Nullable Pickup pickup) {

  /**
   * Baskets ordered online and fetched at a rival's store. Its utility is {@code attraction - b_w ready - b_d kilometres} by the shopper's
   * tastes, less the price elasticity times the logarithm of the price index.
   *
   * @param attraction the constant of the utility, finite
   * @param ready how long until the goods are in hand, at least 0
   */
  public record Pickup(double attraction, Duration ready) {}

  /** Copies the stores. */
  public Rival {
    stores = stores == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(stores));
  }

  /**
   * A rival at the same prices, without pickup.
   *
   * @param name its name
   * @param stores the size of each of its stores, by name
   * @return the rival
   */
  public static Rival of(String name, Map<String, Double> stores) {
    return new Rival(name, stores, 1, null);
  }

  /**
   * The same at other prices.
   *
   * @param value its prices over those of the chain
   * @return a copy
   */
  public Rival withPriceIndex(double value) {
    return new Rival(name, stores, value, pickup);
  }

  /**
   * The same with pickup.
   *
   * @param value what it offers; null for nothing
   * @return a copy
   */
  public Rival withPickup(@Nullable Pickup value) {
    return new Rival(name, stores, priceIndex, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.require(
        !stores.isEmpty(), "stores", "none", "must hold a store", "name one with its size");
    stores.forEach(
        (store, size) -> problems.positive(size == null ? Double.NaN : size, "stores." + store));
    problems.positive(priceIndex, "priceIndex");
    if (pickup != null) {
      problems.require(
          Double.isFinite(pickup.attraction()),
          "pickup.attraction",
          pickup.attraction(),
          "must be finite",
          "");
      problems.require(
          pickup.ready() != null && !pickup.ready().isNegative(),
          "pickup.ready",
          pickup.ready(),
          "must be given and at least 0",
          "");
    }
  }
}
