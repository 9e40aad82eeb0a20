package io.newretail.report;

/** What is counted of a stream of customers. Orders that wait count when they are complete. */
public enum StreamCount {
  /** Orders that have come to an end: complete or lost. */
  PLACED,
  /** Of these, complete at the instant they were due. */
  AT_ONCE,
  /** Of these, complete sooner or later, all lines that were not lost. */
  COMPLETE,
  /** Of these, lost in part or whole. */
  LOST,
  /** Their lines. */
  LINES,
  /** Of these, met at the instant they were due. */
  LINES_AT_ONCE,
  /** The time that complete orders took, added up. */
  WAITED;

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
