package io.newretail.report;

import static io.newretail.report.BasketState.*;

import java.util.List;

/**
 * The life of an online basket: every transition that there is. The engine moves baskets along these and no others (checked when the books
 * are checked after every event), and the picture in the documents is drawn from them.
 *
 * <p>A basket <em>ends</em> where it may stay for good; where nothing leads on, the end is <em>final</em>. Fetched and delivered baskets end,
 * and a few of them come back. Immutable; any thread.
 */
public final class BasketLife {
  /** Every transition, in the order of a basket's way. */
  private static final List<Transition> ALL = List.of(
      new Transition(DRAFT, PLACED, "the shopper orders"),
      new Transition(PLACED, PROMISED, "a store and a slot have room"),
      new Transition(PLACED, REFUSED, "no stock, no slot, or a rule says no"),
      new Transition(PROMISED, RESERVED, "units are set aside"),
      new Transition(PROMISED, PAID, "paid, nothing set aside before"),
      new Transition(PROMISED, PAYMENT_EXPIRED, "not paid, nothing set aside"),
      new Transition(RESERVED, PAID, "paid in time"),
      new Transition(RESERVED, PAYMENT_EXPIRED, "not paid in time"),
      new Transition(PAID, RELEASED, "at once, by wave, or before the slot"),
      new Transition(PAID, CUSTOMER_CANCELLED, "the shopper cancels"),
      new Transition(PAID, RETAILER_CANCELLED, "oversold"),
      new Transition(RELEASED, PICKING, "a picker is free"),
      new Transition(RELEASED, CUSTOMER_CANCELLED, "the shopper cancels"),
      new Transition(PICKING, PICKED, "all is there"),
      new Transition(PICKING, SUBSTITUTED, "another article instead"),
      new Transition(PICKING, SHORTED, "some is gone"),
      new Transition(PICKING, RETAILER_CANCELLED, "all is gone"),
      new Transition(PICKED, PACKED, "packed"),
      new Transition(SUBSTITUTED, PACKED, "packed"),
      new Transition(SHORTED, PACKED, "packed"),
      new Transition(PACKED, STAGED, "set down"),
      new Transition(STAGED, READY, "a ready place is free"),
      new Transition(READY, ARRIVED, "the shopper comes"),
      new Transition(READY, NO_SHOW, "nobody comes in time"),
      new Transition(READY, DELIVERING, "a rider leaves"),
      new Transition(ARRIVED, COLLECTED, "handed over"),
      new Transition(DELIVERING, DELIVERED, "handed over at the door"),
      new Transition(DELIVERING, UNDELIVERED, "nobody opens"),
      new Transition(NO_SHOW, RESTOCKED, "put back"),
      new Transition(NO_SHOW, WASTED, "nothing can be put back"),
      new Transition(UNDELIVERED, RESTOCKED, "put back"),
      new Transition(UNDELIVERED, WASTED, "nothing can be put back"),
      new Transition(COLLECTED, RETURNED_FULL, "all is brought back"),
      new Transition(COLLECTED, RETURNED_LINE, "lines are brought back"),
      new Transition(DELIVERED, RETURNED_FULL, "all is brought back"),
      new Transition(DELIVERED, RETURNED_LINE, "lines are brought back"));

  private static final long[] NEXT = masks();

  /**
   * One step of a basket's life.
   *
   * @param from the state before
   * @param to the state after
   * @param because what brings it about
   */
  public record Transition(BasketState from, BasketState to, String because) {}

  private BasketLife() {}

  private static long[] masks() {
    long[] masks = new long[BasketState.values().length];
    for (Transition t : ALL) {
      masks[t.from().number()] |= 1L << t.to().number();
    }
    return masks;
  }

  /**
   * The table.
   *
   * @return every transition, in the order of a basket's way
   */
  public static List<Transition> transitions() {
    return ALL;
  }

  /**
   * Whether one state may follow another.
   *
   * @param from the state before
   * @param to the state after
   * @return whether the table has it
   */
  public static boolean allows(BasketState from, BasketState to) {
    return (NEXT[from.number()] >>> to.number() & 1) != 0;
  }

  /**
   * Whether nothing leads on from a state.
   *
   * @param state the state
   * @return whether the table has no transition from it
   */
  public static boolean isFinal(BasketState state) {
    return NEXT[state.number()] == 0;
  }

  /**
   * Whether a basket may stay in a state for good.
   *
   * @param state the state
   * @return true for final states, and for baskets fetched or delivered
   */
  public static boolean ends(BasketState state) {
    return isFinal(state) || state == COLLECTED || state == DELIVERED;
  }
}
