package io.newretail.demand;

/** What may become of a shopper's visit. */
public enum Channel {
  /** Orders online and fetches the basket at the store. */
  COLLECT(0),
  /** Orders online and has the basket brought home. */
  DELIVER(1),
  /** Goes to the store and fills the basket there. */
  WALK_IN(2),
  /** Buys from a rival. */
  RIVAL(3),
  /** Buys nothing. */
  NOTHING(4);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  /**
   * Its place among the channels.
   *
   * @return 0 to 4, never renumbered
   */
  public int number() {
    return number;
  }
}
