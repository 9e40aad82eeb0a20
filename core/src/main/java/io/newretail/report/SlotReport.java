package io.newretail.report;

import java.time.LocalDateTime;

/**
 * The slots that start at an instant, over all stores that limit theirs; means over replications.
 *
 * @param start when they start, in the chain's local time
 * @param seconds the same, in seconds after the spike day's 00:00, negative before it
 * @param capacity places in baskets, without what is overbooked
 * @param booked baskets that had a place at the end of the run: given back places are not counted
 */
public record SlotReport(LocalDateTime start, double seconds, double capacity, double booked) {}
