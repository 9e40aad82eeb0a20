package io.newretail.fit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One day of one series.
 *
 * @param place the series
 * @param day the day's number
 * @param weekday 0 for Monday to 6 for Sunday
 * @param units units sold while the article stood on the shelf, a whole number
 * @param exposure the share of an ordinary day's demand that falls into the hours on the shelf: 1 if never out
 * @param conditions what else is known
 */
public record PanelRow(
    Place place, int day, int weekday, double units, double exposure, Conditions conditions) {

  /** Checks the ranges. */
  public PanelRow {
    checkArgument(weekday >= 0 && weekday < 7, "weekday: %s: must be 0 to 6", weekday);
    checkArgument(
        units >= 0 && units < 1e7 && units == Math.rint(units),
        "units: %s: must be a whole number, 0 to 10 million",
        units);
    checkArgument(exposure >= 0 && exposure <= 1, "exposure: %s: must be 0 to 1", exposure);
  }
}
