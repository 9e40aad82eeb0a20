package io.newretail.worth;

/**
 * A payment.
 *
 * @param from who pays: a partner, the chain, an owner, or the market (shoppers, suppliers, staff)
 * @param to who is paid
 * @param what it is for
 * @param cents minor units, never negative
 */
public record Flow(String from, String to, String what, long cents) {
  /** How flows name shoppers, suppliers and staff. */
  public static final String MARKET = "market";
}
