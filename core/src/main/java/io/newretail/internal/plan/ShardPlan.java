package io.newretail.internal.plan;

import java.util.List;

/**
 * A catchment in numbers: what one event loop runs.
 *
 * @param name the catchment's name
 * @param entity what the name brings to the keys of random streams
 * @param depot its depot's place
 * @param stores its stores, in the order of their names
 * @param zones where its visits arise, in the order of their names; empty if they arise at the stores
 */
public record ShardPlan(
    String name, long entity, int depot, List<StorePlan> stores, List<ZonePlan> zones) {

  /** Where visits arise: the zones, or the stores. */
  public List<StorePlan> sources() {
    return zones.isEmpty() ? stores : zones.stream().map(ZonePlan::source).toList();
  }
}
