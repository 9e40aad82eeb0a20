package io.newretail.network;

import io.newretail.unit.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The chain on the ground: one assortment, the depots, and the catchments with their stores.
 *
 * <p>Immutable and safe for any thread. It is checked when a scenario is built on it.
 */
public final class Network {
  /** The most rivals: {@value}. */
  public static final int MAX_RIVALS = 8;

  private final @Nullable Assortment assortment;
  private final List<Depot> depots;
  private final List<Catchment> catchments;

  private Network(@Nullable Assortment assortment, List<Depot> depots, List<Catchment> catchments) {
    this.assortment = assortment;
    this.depots = Problems.copy(depots);
    this.catchments = Problems.copy(catchments);
  }

  /**
   * The same network with each depot changed.
   *
   * @param change what becomes of a depot
   * @return a copy
   */
  public Network withDepots(UnaryOperator<Depot> change) {
    return new Network(assortment, depots.stream().map(change).toList(), catchments);
  }

  /**
   * The same network with each catchment changed.
   *
   * @param change what becomes of a catchment
   * @return a copy
   */
  public Network withCatchments(UnaryOperator<Catchment> change) {
    return new Network(assortment, depots, catchments.stream().map(change).toList());
  }

  /**
   * Starts an empty network.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The articles.
   *
   * @return the assortment
   * @throws IllegalStateException if none was given
   */
  public Assortment assortment() {
    if (assortment == null) {
      throw new IllegalStateException("network.assortment: must be given");
    }
    return assortment;
  }

  /**
   * The names of the articles.
   *
   * @return the names; none if there is no assortment
   */
  public Set<String> itemNames() {
    Set<String> names = new HashSet<>();
    if (assortment != null) {
      assortment.items().forEach(i -> names.add(i.name()));
    }
    return names;
  }

  /**
   * The depots.
   *
   * @return the depots in the order given
   */
  public List<Depot> depots() {
    return depots;
  }

  /**
   * The catchments.
   *
   * @return the catchments in the order given
   */
  public List<Catchment> catchments() {
    return catchments;
  }

  /**
   * How many stores there are.
   *
   * @return the count over all catchments
   */
  public int storeCount() {
    return catchments.stream().mapToInt(c -> c.stores().size()).sum();
  }

  /**
   * The other chains that have stores in the catchments.
   *
   * @return their names, each once, sorted
   */
  public List<String> rivals() {
    return catchments.stream()
        .filter(Objects::nonNull)
        .flatMap(c -> c.rivals().stream())
        .filter(Objects::nonNull)
        .map(Rival::name)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    if (problems.given(assortment, "assortment") && assortment != null) {
      assortment.check(problems.at("assortment"));
    }
    problems.require(!depots.isEmpty(), "depots", "none", "must hold a depot", "Depot.of(...)");
    problems.require(!catchments.isEmpty(), "catchments", "none", "must hold a catchment", "");
    Set<String> depotNames = new HashSet<>();
    for (int i = 0; i < depots.size(); i++) {
      Problems here = problems.at("depots[" + i + "]");
      problems.within(depots.get(i), "depots[" + i + "]", Depot::check);
      if (depots.get(i) != null) {
        unique(here, depotNames, depots.get(i).name());
      }
    }
    checkCatchments(problems, depotNames);
  }

  private void checkCatchments(Problems problems, Set<String> depotNames) {
    problems.require(
        rivals().size() <= MAX_RIVALS,
        "rivals",
        rivals().size() + " names",
        "must be at most " + MAX_RIVALS,
        "put small ones under one name");
    Set<String> names = new HashSet<>();
    Set<String> storeNames = new HashSet<>();
    Set<String> zoneNames = new HashSet<>();
    for (int i = 0; i < catchments.size(); i++) {
      Catchment catchment = catchments.get(i);
      Problems here = problems.at("catchments[" + i + "]");
      problems.within(catchment, "catchments[" + i + "]", Catchment::check);
      if (catchment == null) {
        continue;
      }
      unique(here, names, catchment.name());
      here.require(
          depotNames.contains(catchment.depot()),
          "depot",
          catchment.depot(),
          "must name a depot",
          "known: " + String.join(", ", depotNames));
      for (int j = 0; j < catchment.stores().size(); j++) {
        Store store = catchment.stores().get(j);
        if (store != null) {
          unique(here.at("stores[" + j + "]"), storeNames, store.name());
        }
      }
      for (int j = 0; j < catchment.zones().size(); j++) {
        Zone zone = catchment.zones().get(j);
        if (zone != null) {
          unique(here.at("zones[" + j + "]"), zoneNames, zone.name());
        }
      }
    }
  }

  private static void unique(Problems problems, Set<String> seen, String name) {
    problems.require(seen.add(name), "name", name, "must be unique", "rename one of the two");
  }

  /** Builds a network step by step; not safe for several threads. */
  public static final class Builder {
    private @Nullable Assortment assortment;
    private final List<Depot> depots = new ArrayList<>();
    private final List<Catchment> catchments = new ArrayList<>();

    private Builder() {}

    /**
     * Sets the articles.
     *
     * @param value the assortment of every store
     * @return this
     */
    public Builder assortment(@Nullable Assortment value) {
      assortment = value;
      return this;
    }

    /**
     * Adds a depot.
     *
     * @param value the depot
     * @return this
     */
    public Builder depot(Depot value) {
      depots.add(value);
      return this;
    }

    /**
     * Adds a catchment.
     *
     * @param value the catchment
     * @return this
     */
    public Builder catchment(Catchment value) {
      catchments.add(value);
      return this;
    }

    /**
     * Adds one catchment, {@code city}, of equal stores {@code store-1}, {@code store-2} and so on, served by the first
     * depot (or one named {@code depot}).
     *
     * @param count how many stores
     * @param template what each is like
     * @return this
     */
    public Builder stores(int count, Store template) {
      List<Store> stores = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        stores.add(template.named("store-" + i));
      }
      String depot = depots.isEmpty() ? "depot" : depots.get(0).name();
      return catchment(new Catchment("city", depot, stores));
    }

    /**
     * Finishes.
     *
     * @return the network, to be checked by a scenario
     */
    public Network build() {
      return new Network(assortment, depots, catchments);
    }
  }
}
