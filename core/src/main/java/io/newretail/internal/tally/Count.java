package io.newretail.internal.tally;

/** The counters of a store, side by side in one array. Money is in minor units, time in ticks. */
public final class Count {
  /** Online baskets placed. */
  public static final int PLACED = 0;

  /** Lines of online baskets placed. */
  public static final int LINES_PLACED = 1;

  /** Units wanted online. */
  public static final int UNITS_WANTED = 2;

  /** Worth of online baskets placed. */
  public static final int GMV = 3;

  /** Online baskets refused for want of stock. */
  public static final int REFUSED_STOCK = 4;

  /** Online baskets refused for want of a slot. */
  public static final int REFUSED_SLOT = 5;

  /** Online baskets refused by a user's rule. */
  public static final int REFUSED_RULE = 6;

  /** Online baskets promised. */
  public static final int PROMISED = 7;

  /** Online baskets served by another store of the catchment. */
  public static final int SPILLED = 8;

  /** Units promised. */
  public static final int UNITS_PROMISED = 9;

  /** Lines promised in full. */
  public static final int LINES_FULL = 10;

  /** Holds expired. */
  public static final int EXPIRED = 11;

  /** Online baskets paid. */
  public static final int PAID = 12;

  /** Money paid. */
  public static final int AMOUNT_PAID = 13;

  /** Money refunded. */
  public static final int AMOUNT_REFUNDED = 14;

  /** Money earned at hand-over. */
  public static final int AMOUNT_RECOGNISED = 15;

  /** Online baskets cancelled since nothing was left to pick. */
  public static final int CANCELLED = 16;

  /** Units picked. */
  public static final int UNITS_PICKED = 17;

  /** Units promised and not found. */
  public static final int UNITS_SHORT_AT_PICK = 18;

  /** Baskets ready. */
  public static final int READY = 19;

  /** Baskets ready before their slot. */
  public static final int READY_IN_TIME = 20;

  /** Ticks from order to ready. */
  public static final int CLICK_TO_READY = 21;

  /** Baskets handed over. */
  public static final int COLLECTED = 22;

  /** Units handed over. */
  public static final int UNITS_COLLECTED = 23;

  /** Baskets handed over with everything wanted. */
  public static final int FULL = 24;

  /** Baskets handed over with everything, ready when the shopper came. */
  public static final int ON_TIME_IN_FULL = 25;

  /** Baskets never fetched. */
  public static final int LAPSED = 26;

  /** Units returned to the shelf. */
  public static final int UNITS_RETURNED = 27;

  /** Shoppers served at the counter. */
  public static final int COUNTER_SERVED = 28;

  /** Shoppers who waited for a counter. */
  public static final int COUNTER_WAITED = 29;

  /** Ticks waited for a counter. */
  public static final int COUNTER_WAIT = 30;

  /** Counter ticks worked. */
  public static final int COUNTER_BUSY = 31;

  /** Counter ticks staffed. */
  public static final int COUNTER_STAFFED = 32;

  /** Picker ticks worked. */
  public static final int PICKER_BUSY = 33;

  /** Picker ticks staffed. */
  public static final int PICKER_STAFFED = 34;

  /** Baskets ready when the shelf was full. */
  public static final int SHELF_OVERFLOW = 35;

  /** Walk-in baskets. */
  public static final int WALK_INS = 36;

  /** Units wanted by walk-in shoppers. */
  public static final int WALK_IN_UNITS_WANTED = 37;

  /** Units sold to walk-in shoppers. */
  public static final int WALK_IN_UNITS = 38;

  /** Walk-in sales. */
  public static final int WALK_IN_SALES = 39;

  /** Units promised online that walk-in shoppers took. */
  public static final int OVERTAKEN = 40;

  /** Orders to the depot. */
  public static final int RESTOCK_ORDERS = 41;

  /** Units ordered from the depot. */
  public static final int UNITS_ORDERED = 42;

  /** Units ordered that the depot could not ship. */
  public static final int UNITS_CUT = 43;

  /** Units received. */
  public static final int UNITS_RECEIVED = 44;

  /** How many counters a store has. */
  public static final int COUNT = 45;

  private Count() {}
}
