package io.newretail.internal.plan;

import java.util.List;

/**
 * A catchment in numbers: what one event loop runs.
 *
 * @param name the catchment's name
 * @param depot its depot's place
 * @param stores its stores, in the order of their names
 */
public record ShardPlan(String name, int depot, List<StorePlan> stores) {}
