package io.newretail.network;

import io.newretail.unit.Problems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores that share shoppers (a city), served by one depot.
 *
 * @param name its name, unique in the network
 * @param depot the name of the depot that restocks its stores
 * @param stores its stores; their order does not matter
 * @param zones where its shoppers live; empty if each store has shoppers of its own
 */
public record Catchment(String name, String depot, List<Store> stores, List<Zone> zones) {

  /** Copies stores and zones. */
  public Catchment {
    stores = Problems.copy(stores);
    zones = Problems.copy(zones);
  }

  /**
   * A catchment where each store has shoppers of its own.
   *
   * @param name its name, unique in the network
   * @param depot the name of the depot that restocks its stores
   * @param stores its stores; their order does not matter
   */
  public Catchment(String name, String depot, List<Store> stores) {
    this(name, depot, stores, List.of());
  }

  /**
   * The same catchment with zones, among whose stores shoppers choose.
   *
   * @param value where its shoppers live
   * @return a copy
   */
  public Catchment withZones(List<Zone> value) {
    return new Catchment(name, depot, stores, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.given(depot, "depot");
    problems.require(!stores.isEmpty(), "stores", "none", "must hold a store", "");
    for (int i = 0; i < stores.size(); i++) {
      problems.within(stores.get(i), "stores[" + i + "]", Store::check);
    }
    for (int i = 0; i < zones.size(); i++) {
      problems.within(zones.get(i), "zones[" + i + "]", Zone::check);
      checkStores(problems.at("zones[" + i + "]"), zones.get(i));
    }
  }

  private void checkStores(Problems problems, @Nullable Zone zone) {
    for (String store : zone == null ? Set.<String>of() : zone.kilometres().keySet()) {
      problems.require(
          stores.stream().anyMatch(s -> s != null && store.equals(s.name())),
          "kilometres",
          store,
          "must name a store of the catchment",
          "");
    }
  }
}
