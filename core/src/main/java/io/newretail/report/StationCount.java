package io.newretail.report;

/** What is counted at a station. */
public enum StationCount {
  /** Arrivals, refused ones among them. */
  ARRIVED,
  /** Refused for want of a place. */
  REFUSED,
  /** Arrivals that had to wait. */
  DELAYED,
  /** Those whose wait is over. */
  WAITS,
  /** Of these, above the watched wait. */
  LONG_WAITS,
  /** Their waiting times, added up. */
  WAITED,
  /** Gave up. */
  ABANDONED,
  /** Stays that reached their limit. */
  EXPIRED,
  /** Stays that ended. */
  ENDED,
  /** Lengths of the stays that ended, added up. */
  STAYED,
  /** Number present, integrated over time; in slots, those that wait at the starts, added up. */
  PRESENT_TIME,
  /** Number in the queue, integrated over time; in slots, those left over, added up. */
  QUEUE_TIME,
  /** Time with nobody present; in slots, slots that handle all that wait. */
  EMPTY_TIME,
  /** Time with all servers busy; in slots, slots with more than twice the capacity waiting. */
  BUSY_TIME,
  /** In slots, squares of those that wait, added up. */
  SQUARES,
  /** The most present at once, seen at arrivals; in slots, not counted. */
  PEAK;

  /**
   * The place in a row of figures; it lives no longer than a run.
   *
   * @return from 0
   */
  @SuppressWarnings("EnumOrdinal")
  public int place() {
    return ordinal();
  }
}
