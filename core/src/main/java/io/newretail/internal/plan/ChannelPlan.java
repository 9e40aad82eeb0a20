package io.newretail.internal.plan;

/**
 * One channel of baskets: online or walk-in.
 *
 * @param mass by day, the expected baskets of a store of size 1
 * @param curve by class of opening hours and day
 * @param size basket sizes, less one
 * @param level the random day level
 */
public record ChannelPlan(
    double[] mass, ArrivalCurve[][] curve, AliasTable size, LevelPlan level) {}
