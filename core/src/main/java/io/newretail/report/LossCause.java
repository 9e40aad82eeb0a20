package io.newretail.report;

/**
 * Why a unit that somebody wanted was not sold. The causes exclude each other: a unit is counted once, where it was lost.
 */
public enum LossCause {
  /** Online: neither the stores of the catchment nor its depot had a free unit. */
  NO_STOCK,
  /** Online: another store of the catchment or the depot had a free unit. */
  STOCK_ELSEWHERE,
  /** Online: kept back by the threshold of the promise. */
  THRESHOLD,
  /** Online: the record of the stock was wrong, at the promise or at the pick. */
  RECORD_WRONG,
  /** Online: no slot had room, and the basket was refused. */
  NO_SLOT,
  /** Online: no locker, ready place or rider, and the basket was refused. */
  NO_PLACE,
  /** Online: a rule refused the basket. */
  RULE,
  /** Online: free, and lost with a basket that was refused whole. */
  WITH_BASKET,
  /** Online: in a cart that was never ordered. */
  CART_LEFT,
  /** Online: promised, and gone when it was paid. */
  OVERSOLD,
  /** Online: promised, and never paid. */
  UNPAID,
  /** Online: paid, and cancelled by the shopper. */
  CANCELLED,
  /** Online: paid, and not found by the picker. */
  SHORT_AT_PICK,
  /** Online: ready, and never fetched. */
  NOT_FETCHED,
  /** Online: brought to a door that nobody opened. */
  NOT_DELIVERED,
  /** Online: put in by the picker for something else, and refused. */
  SUBSTITUTE_REFUSED,
  /** Online: handed over, and brought back. */
  BROUGHT_BACK,
  /** Walk-in: the shelf was empty. */
  SHELF_EMPTY,
  /** Walk-in: the shelf was empty since the record showed more than there was, so that nothing had been ordered. */
  SHELF_RECORD_WRONG;

  /**
   * The cause's number, by which tables know it.
   *
   * @return from 0
   */
  @SuppressWarnings("EnumOrdinal") // the order is the number's meaning
  public int number() {
    return ordinal();
  }

  /**
   * Who lost it.
   *
   * @return true for units wanted online, false for units of walk-in shoppers
   */
  public boolean isOnline() {
    return compareTo(SHELF_EMPTY) < 0;
  }

  /**
   * Whether the unit was missed: refused, not there or not found. The others were given up by their shoppers.
   *
   * @return whether {@code units_short} of a series counts it
   */
  public boolean isShort() {
    return switch (this) {
      case CART_LEFT,
          UNPAID,
          CANCELLED,
          NOT_FETCHED,
          NOT_DELIVERED,
          SUBSTITUTE_REFUSED,
          BROUGHT_BACK -> false;
      default -> true;
    };
  }
}
