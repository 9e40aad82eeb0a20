package io.newretail.network;

import io.newretail.unit.GeoPoint;
import io.newretail.unit.Problems;
import java.util.HashSet;
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
 * @param rivals other chains with stores here; their order does not matter
 * @param place where reports draw it; null if nowhere in particular. It changes no result
 */
public record Catchment(
    String name,
    String depot,
    List<Store> stores,
    List<Zone> zones,
    List<Rival> rivals,
    @Nullable GeoPoint place) {

  /** Copies the lists. */
  public Catchment {
    stores = Problems.copy(stores);
    zones = Problems.copy(zones);
    rivals = Problems.copy(rivals);
  }

  /**
   * A catchment that is nowhere in particular.
   *
   * @param name its name, unique in the network
   * @param depot the name of the depot that restocks its stores
   * @param stores its stores; their order does not matter
   * @param zones where its shoppers live; empty if each store has shoppers of its own
   * @param rivals other chains with stores here; their order does not matter
   */
  public Catchment(
      String name, String depot, List<Store> stores, List<Zone> zones, List<Rival> rivals) {
    this(name, depot, stores, zones, rivals, null);
  }

  /**
   * A catchment where each store has shoppers of its own.
   *
   * @param name its name, unique in the network
   * @param depot the name of the depot that restocks its stores
   * @param stores its stores; their order does not matter
   */
  public Catchment(String name, String depot, List<Store> stores) {
    this(name, depot, stores, List.of(), List.of());
  }

  /**
   * The same catchment with other stores.
   *
   * @param value its stores
   * @return a copy
   */
  public Catchment withStores(List<Store> value) {
    return new Catchment(name, depot, value, zones, rivals, place);
  }

  /**
   * The same catchment with zones, among whose stores shoppers choose.
   *
   * @param value where its shoppers live
   * @return a copy
   */
  public Catchment withZones(List<Zone> value) {
    return new Catchment(name, depot, stores, value, rivals, place);
  }

  /**
   * The same catchment with other chains in it.
   *
   * @param value the rivals; zones say how far their stores are
   * @return a copy
   */
  public Catchment withRivals(List<Rival> value) {
    return new Catchment(name, depot, stores, zones, value, place);
  }

  /**
   * The same catchment at a place, where reports draw it.
   *
   * @param value longitude and latitude
   * @return a copy
   */
  public Catchment withPlace(GeoPoint value) {
    return new Catchment(name, depot, stores, zones, rivals, value);
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
    Set<String> own = new HashSet<>();
    stores.forEach(s -> own.add(s == null ? "" : s.name()));
    Set<String> others = new HashSet<>();
    rivals.forEach(r -> others.addAll(r == null ? Set.of() : r.stores().keySet()));
    for (int i = 0; i < zones.size(); i++) {
      problems.within(zones.get(i), "zones[" + i + "]", Zone::check);
      checkStores(problems.at("zones[" + i + "]"), zones.get(i), own, others);
    }
    problems.require(
        rivals.isEmpty() || !zones.isEmpty(),
        "rivals",
        "given",
        "need zones, among whose stores shoppers choose",
        "Catchment.withZones(...)");
    checkRivals(problems);
  }

  private void checkRivals(Problems problems) {
    Set<String> taken = new HashSet<>();
    stores.forEach(s -> taken.add(s == null ? "" : s.name()));
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rivals.size(); i++) {
      String step = "rivals[" + i + "]";
      Rival rival = rivals.get(i);
      problems.within(rival, step, Rival::check);
      if (rival == null) {
        continue;
      }
      problems.require(names.add(rival.name()), step + ".name", rival.name(), "must be unique", "");
      for (String store : rival.stores().keySet()) {
        problems.require(
            taken.add(store), step + ".stores", store, "must be unique in the catchment", "");
      }
    }
  }

  private static void checkStores(
      Problems problems, @Nullable Zone zone, Set<String> own, Set<String> others) {
    Set<String> reached = zone == null ? Set.of() : zone.kilometres().keySet();
    for (String store : reached) {
      problems.require(
          own.contains(store) || others.contains(store),
          "kilometres",
          store,
          "must name a store of the catchment or of a rival in it",
          "");
    }
    problems.require(
        reached.isEmpty() || !others.containsAll(reached),
        "kilometres",
        reached,
        "must reach a store of the chain",
        "name one");
  }
}
