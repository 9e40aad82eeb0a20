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

  /** The share of the visits of a source that go to one of the chain's stores. */
  public double inside(int source) {
    return zones.isEmpty() ? 1 : zones.get(source).inside();
  }

  /** The store at which what happens at a source is counted: itself, or the most attractive one of a zone. */
  public int home(int source) {
    return zones.isEmpty() ? source : zones.get(source).order()[0];
  }

  /** Where visits arise: the zones, or the stores. */
  public List<StorePlan> sources() {
    return zones.isEmpty() ? stores : zones.stream().map(ZonePlan::source).toList();
  }
}
