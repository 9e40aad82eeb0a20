package io.newretail.demand;

/** What may become of a shopper's visit. */
public enum Channel {
  /** Orders online and fetches the basket at the store. */
  COLLECT,
  /** Orders online and has the basket brought home. */
  DELIVER,
  /** Goes to the store and fills the basket there. */
  WALK_IN,
  /** Buys from a rival. */
  RIVAL,
  /** Buys nothing. */
  NOTHING
}
