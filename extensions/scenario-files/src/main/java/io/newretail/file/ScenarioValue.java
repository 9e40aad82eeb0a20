package io.newretail.file;

/**
 * A number of a scenario, with the path by which a file's setting reaches it.
 *
 * @param path the path, such as {@code network.catchments[0].stores[0].pickers}
 * @param kind what kind of number
 * @param number the number: shares from 0 to 1, times in seconds, rates a day, all else as it is
 */
public record ScenarioValue(String path, Kind kind, double number) {
  /** Kinds of numbers. */
  public enum Kind {
    /** A whole number. */
    COUNT,
    /** Any number. */
    NUMBER,
    /** A share, in percent. */
    SHARE,
    /** A time, with its unit. */
    TIME,
    /** A rate, a day. */
    RATE
  }
}
