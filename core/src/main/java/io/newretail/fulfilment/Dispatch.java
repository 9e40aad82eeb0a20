package io.newretail.fulfilment;

/** A rule that says, order by order, which centre is to send each item. */
public enum Dispatch {
  /** The nearest centre that carried the item at the start, whether it still has any. */
  NEAREST("nearest"),
  /** Each item by its own draw from the fractions of the linear programme. */
  INDEPENDENT("independent rounding"),
  /** Items drawn so that they come from the same centre as often as pairs of layers allow (Jasin and Sinha 2015). */
  CORRELATED("correlated rounding"),
  /** One clock for each centre, running faster for items that are to come from there (Ma 2023). */
  DILATED("dilated clocks"),
  /** The same, and each item's main centre is forced open in time (Ma 2023). */
  FORCE_OPEN("force-open clocks"),
  /**
   * The split of the order that costs least now, a unit of stock counted at its price in the linear programme; only from centres
   * that still have the item (after Acimovic and Graves 2015).
   */
  DUAL_PRICES("dual prices"),
  /** The split of the order that costs least now, as if stock were worth nothing; only from centres that still have the item. */
  CHEAPEST("cheapest now");

  private final String text;

  Dispatch(String text) {
    this.text = text;
  }

  /**
   * Whether it needs the linear programme.
   *
   * @return false for the rules that look at costs and stock alone
   */
  public boolean planned() {
    return this != NEAREST && this != CHEAPEST;
  }

  @Override
  public String toString() {
    return text;
  }
}
