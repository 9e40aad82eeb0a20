package io.newretail.report;

import java.time.LocalDate;

/**
 * One day of the run.
 *
 * @param date the day
 * @param basketsPlaced online baskets placed, mean over replications
 */
public record DayReport(LocalDate date, double basketsPlaced) {}
