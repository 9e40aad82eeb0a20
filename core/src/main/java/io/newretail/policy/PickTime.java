package io.newretail.policy;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.PickRoute;

/**
 * How long picking takes, line by line: search, scan and the way to the next line. In a batch the way a line gets shorter with the root of
 * the lines in the batch, as a tour through so many points of one area does. Walk-in shoppers in the aisles slow everything. Pure functions that
 * allocate nothing; any thread.
 *
 * @param searchSeconds to find a line at its place, at least 0
 * @param scanSeconds to take and scan it, at least 0
 * @param travelSeconds the way to a line, in a batch of {@code travelLines} lines, at least 0
 * @param travelLines the size of that batch, at least 1
 * @param congestion how much of the rate is lost when the store is as full of walk-in shoppers as can be, in [0, 0.95]
 * @param zones how the store is divided
 */
public record PickTime(
    double searchSeconds,
    double scanSeconds,
    double travelSeconds,
    int travelLines,
    double congestion,
    Zones zones) {

  /**
   * Parts of the store that are picked at the same time by a picker each, and put together afterwards.
   *
   * @param count at least 1; 1 for no zones
   * @param consolidationSeconds to put an order of several zones together, at least 0
   */
  public record Zones(int count, double consolidationSeconds) {
    /** Checks the parts. */
    public Zones {
      checkArgument(count >= 1 && count <= 1_000, "zones: %s: must be 1 to 1,000", count);
      notNegative("consolidationSeconds", consolidationSeconds);
    }

    /**
     * No zones.
     *
     * @return one zone
     */
    public static Zones none() {
      return new Zones(1, 0);
    }
  }

  /** Checks the parts. */
  public PickTime {
    notNegative("searchSeconds", searchSeconds);
    notNegative("scanSeconds", scanSeconds);
    notNegative("travelSeconds", travelSeconds);
    checkArgument(travelLines >= 1, "travelLines: %s: must be at least 1", travelLines);
    checkArgument(
        congestion >= 0 && congestion <= 0.95, "congestion: %s: must be in [0, 0.95]", congestion);
  }

  private static void notNegative(String name, double value) {
    checkArgument(value >= 0 && value <= 1e6, "%s: %s: must be 0 to 1e6", name, value);
  }

  /**
   * Picking by hand in a store: 75 lines an hour in baskets of 10 lines, a quarter of the time searching, an eighth scanning, the rest
   * walking; walk-ins take up to a fifth of the rate. The rate is reported by retailers, the division is an assumption.
   *
   * @return the time
   */
  public static PickTime inStore() {
    return new PickTime(12, 6, 30, 10, 0.2, Zones.none());
  }

  /**
   * The same with the way taken from the aisles, walked in an S.
   *
   * @param route the aisles, in metres
   * @param metresPerSecond of a picker with a cart, above 0
   * @return a copy whose way is right for {@link #travelLines} lines
   */
  public PickTime through(PickRoute route, double metresPerSecond) {
    checkArgument(metresPerSecond > 0, "metresPerSecond: %s: must be above 0", metresPerSecond);
    double seconds = route.sShape(travelLines) / metresPerSecond / travelLines;
    return new PickTime(searchSeconds, scanSeconds, seconds, travelLines, congestion, zones);
  }

  /**
   * The same with zones.
   *
   * @param value how the store is divided
   * @return a copy
   */
  public PickTime withZones(Zones value) {
    return new PickTime(searchSeconds, scanSeconds, travelSeconds, travelLines, congestion, value);
  }

  /**
   * Seconds for one line.
   *
   * @param batchLines lines in the whole batch, at least 1
   * @param walkIns how full of walk-in shoppers the store is, from 0 to 1; what is outside is taken as the nearer end
   * @return seconds of a picker
   */
  public double secondsPerLine(int batchLines, double walkIns) {
    checkArgument(batchLines >= 1, "batchLines: %s: must be at least 1", batchLines);
    double way = travelSeconds * StrictMath.sqrt((double) travelLines / batchLines);
    double density = Math.min(1, Math.max(0, walkIns));
    return (searchSeconds + scanSeconds + way) / (1 - congestion * density);
  }

  /**
   * The rate of a picker.
   *
   * @param batchLines lines in the whole batch, at least 1
   * @param walkIns how full of walk-in shoppers the store is, from 0 to 1
   * @return lines an hour
   */
  public double linesPerHour(int batchLines, double walkIns) {
    return 3_600 / secondsPerLine(batchLines, walkIns);
  }

  /**
   * What an order costs in pickers' time: all zones and putting together.
   *
   * @param lines of the order, at least 0
   * @param batchLines lines in the whole batch, at least {@code lines} and 1
   * @param walkIns how full of walk-in shoppers the store is, from 0 to 1
   * @return microseconds of pickers
   */
  public long workMicros(int lines, int batchLines, double walkIns) {
    return micros(lines * secondsPerLine(batchLines, walkIns) + together(lines));
  }

  /**
   * How long an order takes from the first line until it is together: the fullest zone, lines being spread as evenly as they
   * can be.
   *
   * @param lines of the order, at least 0
   * @param batchLines lines in the whole batch, at least {@code lines} and 1
   * @param walkIns how full of walk-in shoppers the store is, from 0 to 1
   * @return microseconds
   */
  public long elapsedMicros(int lines, int batchLines, double walkIns) {
    int fullest = (lines + zones.count() - 1) / zones.count();
    return micros(fullest * secondsPerLine(batchLines, walkIns) + together(lines));
  }

  private double together(int lines) {
    return zones.count() > 1 && lines > 1 ? zones.consolidationSeconds() : 0;
  }

  private static long micros(double seconds) {
    return Math.round(seconds * 1e6);
  }
}
