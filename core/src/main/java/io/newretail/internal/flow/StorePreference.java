package io.newretail.internal.flow;

import io.newretail.internal.plan.ZonePlan;
import java.util.List;

/**
 * In which order a shopper would have other stores serve her: from a zone by attraction, else in the order of names, starting
 * after the own store. The own store may be among them. Immutable.
 */
final class StorePreference {
  private final List<ZonePlan> zones;
  private final int stores;

  StorePreference(Shard shard) {
    zones = shard.shardPlan.zones();
    stores = shard.stores.length;
  }

  /** How many stores there are to ask. */
  int others(Draft draft) {
    return zones.isEmpty() ? stores - 1 : zones.get(draft.source).order().length;
  }

  /** The i-th store to ask. */
  int other(Draft draft, int i) {
    return zones.isEmpty()
        ? (draft.store + 1 + i) % stores
        : zones.get(draft.source).order()[i];
  }
}
