package io.newretail.internal.plan;

/**
 * A store in numbers.
 *
 * @param name its name
 * @param entity what the name brings to the keys of random streams
 * @param index its place among all stores, in the order of catchment and store names
 * @param size its demand relative to a store of size 1
 * @param hours its class of opening hours
 * @param pickers pickers of a full shift
 * @param counters counters of a full shift
 * @param shelfSpaces baskets that the ready shelf holds
 * @param slotCapacity baskets that a slot takes
 * @param slots the starts and ends of a day's slots, two numbers each, in ticks of the day
 * @param pickerShifts when pickers are at work
 * @param counterShifts when counters are staffed
 * @param ops what else it has for work
 */
public record StorePlan(
    String name,
    long entity,
    int index,
    double size,
    int hours,
    int pickers,
    int counters,
    int shelfSpaces,
    int slotCapacity,
    long[] slots,
    StaffSchedule pickerShifts,
    StaffSchedule counterShifts,
    StoreOps ops) {}
