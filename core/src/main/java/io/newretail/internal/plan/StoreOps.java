package io.newretail.internal.plan;

/**
 * What a store has for work beyond picking and handing over, in numbers.
 *
 * @param packers packers of a full shift; 0 for no packing stage
 * @param packerShifts when packers are at work
 * @param riders riders of a full shift
 * @param riderShifts when riders are at work
 * @param lockers boxes
 * @param slotPlaces baskets that a slot takes, not overbooked
 * @param slotLines lines that a slot takes
 */
public record StoreOps(
    int packers,
    StaffSchedule packerShifts,
    int riders,
    StaffSchedule riderShifts,
    int lockers,
    int slotPlaces,
    int slotLines) {}
