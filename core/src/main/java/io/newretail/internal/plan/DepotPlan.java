package io.newretail.internal.plan;

import io.newretail.policy.RestockPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A depot in numbers.
 *
 * @param name its name
 * @param lead ticks from a store's order to its receipt
 * @param reviewEvery ticks between its own reviews
 * @param supplierLead ticks from its order to its receipt
 * @param unlimited whether it never runs out
 * @param level its base-stock levels by item; empty if unlimited
 * @param ordering what to order instead of up to the levels, if anything
 */
public record DepotPlan(
    String name,
    long lead,
    long reviewEvery,
    long supplierLead,
    boolean unlimited,
    int[] level,
    RestockPolicy.@Nullable Ordering ordering) {}
