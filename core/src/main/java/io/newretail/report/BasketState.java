package io.newretail.report;

/** Where an online basket is in its life. What may follow what: {@link BasketLife}. */
public enum BasketState {
  /** Being filled. */
  DRAFT,
  /** Ordered; not answered yet. */
  PLACED,
  /** A store and a slot are promised. */
  PROMISED,
  /** Its units are reserved. */
  RESERVED,
  /** Paid. */
  PAID,
  /** With the pickers, waiting for one. */
  RELEASED,
  /** With a picker. */
  PICKING,
  /** Picked as promised. */
  PICKED,
  /** Picked, another article in the place of one that was gone. */
  SUBSTITUTED,
  /** Picked, with units missing. */
  SHORTED,
  /** Packed. */
  PACKED,
  /** Packed, and where baskets wait for a ready place of their temperature. */
  STAGED,
  /** On the ready shelf, in a locker, or waiting for a rider. */
  READY,
  /** Its shopper is at the counter. */
  ARRIVED,
  /** With a rider. */
  DELIVERING,
  /** Nobody opened the door. */
  UNDELIVERED,
  /** Nobody came for it in time. */
  NO_SHOW,
  /** Fetched. */
  COLLECTED,
  /** Brought home. */
  DELIVERED,
  /** Refused as it was placed. */
  REFUSED,
  /** Not paid in time. */
  PAYMENT_EXPIRED,
  /** Cancelled by its shopper. */
  CUSTOMER_CANCELLED,
  /** Cancelled by the store, which had nothing to put in it. */
  RETAILER_CANCELLED,
  /** Back on the shelf. */
  RESTOCKED,
  /** Thrown away. */
  WASTED,
  /** Brought back by its shopper, as a whole. */
  RETURNED_FULL,
  /** Brought back by its shopper, some lines of it. */
  RETURNED_LINE;

  private static final BasketState[] ALL = values();

  /**
   * The state's number, by which tables know it.
   *
   * @return from 0, in the order of a basket's way
   */
  @SuppressWarnings("EnumOrdinal") // the order is the number's meaning
  public int number() {
    return ordinal();
  }

  /**
   * A state by its number.
   *
   * @param number the number
   * @return the state
   */
  public static BasketState of(int number) {
    return ALL[number];
  }
}
