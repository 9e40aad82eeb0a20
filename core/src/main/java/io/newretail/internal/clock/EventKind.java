package io.newretail.internal.clock;

/**
 * The kinds of event. Events of one tick are handled in the order of these numbers, then in the order of their pushing.
 *
 * <p>What happens to a basket at the same instant as the event that causes it (a basket is promised as it arrives, queued
 * as it is paid) is no event of its own: the loop hands it on at once, before any other event of that tick.
 */
public final class EventKind {
  /** The measured time begins; row: unused. */
  public static final int WARMED_UP = 0;

  /** The number of staff at work changes; row: store. */
  public static final int STAFF = 1;

  /** A shipment arrives; row: shipment. */
  public static final int RECEIPT = 2;

  /** A shopper pays; row: order. */
  public static final int PAYMENT = 3;

  /** A hold expires; row: order. */
  public static final int EXPIRY = 4;

  /** A basket is released to the pickers; row: order. */
  public static final int RELEASE = 5;

  /** A picker has finished a basket; row: order. */
  public static final int PICKED = 6;

  /** A counter has finished a basket; row: order. */
  public static final int HANDED_OVER = 7;

  /** A shopper comes for a basket; row: order. */
  public static final int SHOPPER = 8;

  /** A basket has been kept long enough; row: order. */
  public static final int LAPSE = 9;

  /** A basket is ordered online; row: store. */
  public static final int ONLINE = 10;

  /** A walk-in shopper fills a basket; row: store. */
  public static final int WALK_IN = 11;

  /** A period of counted demand ends; row: store. */
  public static final int ITEM_PERIOD = 12;

  /** A store reviews its stock; row: store. */
  public static final int REVIEW = 13;

  /** A shopper who chose to walk in is in the store; row: visit. */
  public static final int IN_STORE = 14;

  /** A filled cart is ordered; row: order. */
  public static final int ORDERED = 21;

  /** A packer has finished a basket; row: order. */
  public static final int PACKED = 24;

  /** A rider is at the door; row: order. */
  public static final int DOOR = 25;

  /** A rider is back; row: store. */
  public static final int RIDER_BACK = 26;

  /** A basket that nobody took in is back; row: order. */
  public static final int BROUGHT_BACK = 27;

  /** A shopper cancels; row: order. */
  public static final int CANCEL = 28;

  /** A shopper brings something back; row: order. */
  public static final int RETURN = 29;

  /** Units vanish and articles are counted; row: store. */
  public static final int NIGHT = 30;

  private static final int OPERATIONS = PACKED;
  private static final String[] OPERATION_NAMES = {
    "packed", "door", "rider back", "brought back", "cancel", "return", "night"
  };

  /** Loaded carts are released, or one is sent off; row: release and store. */
  public static final int CART = 15;

  /** A deposit is paid; row: presale and store. */
  public static final int DEPOSIT = 16;

  /** Balances fall due, or one is paid; row: presale and store. */
  public static final int BALANCE = 17;

  /** Deposits without a balance are forfeit; row: presale and store. */
  public static final int FORFEIT = 18;

  /** A basket comes of another; row: child. */
  public static final int EXCITED = 19;

  /** An order of a log is placed; row: its place among the orders of the catchment. */
  public static final int LOGGED = 20;

  private static final String[] NAMES = {
    "warmed up",
    "staff",
    "receipt",
    "payment",
    "expiry",
    "release",
    "picked",
    "handed over",
    "shopper",
    "lapse",
    "online",
    "walk-in",
    "item period",
    "review",
    "in store",
    "cart",
    "deposit",
    "balance",
    "forfeit",
    "excited",
    "logged",
    "ordered"
  };

  private EventKind() {}

  /** The kind in words, for messages. */
  public static String name(int kind) {
    return kind >= OPERATIONS ? OPERATION_NAMES[kind - OPERATIONS] : NAMES[kind];
  }
}
