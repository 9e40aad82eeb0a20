package io.newretail.internal.plan;

/**
 * A depot in numbers.
 *
 * @param name its name
 * @param lead ticks from a store's order to its receipt
 * @param reviewEvery ticks between its own reviews
 * @param supplierLead ticks from its order to its receipt
 * @param unlimited whether it never runs out
 * @param level its base-stock levels by item; empty if unlimited
 */
public record DepotPlan(
    String name, long lead, long reviewEvery, long supplierLead, boolean unlimited, int[] level) {}
