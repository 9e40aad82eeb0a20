package io.newretail.internal.plan;

import java.util.List;

/**
 * A catchment in numbers: what one event loop runs.
 *
 * @param name the catchment's name
 * @param entity what the name brings to the keys of random streams
 * @param depot its depot's place
 * @param stores its stores, in the order of their names
 */
public record ShardPlan(String name, long entity, int depot, List<StorePlan> stores) {}
