package io.newretail.network;

import io.newretail.unit.Problems;
import java.util.List;

/**
 * Stores that share shoppers (a city), served by one depot.
 *
 * @param name its name, unique in the network
 * @param depot the name of the depot that restocks its stores
 * @param stores its stores; their order does not matter
 */
public record Catchment(String name, String depot, List<Store> stores) {

  /** Copies the stores. */
  public Catchment {
    stores = Problems.copy(stores);
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
  }
}
