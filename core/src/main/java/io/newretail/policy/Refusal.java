package io.newretail.policy;

/** Why a basket was not promised. */
public enum Refusal {
  /** Nothing, or with whole baskets not everything, was available to promise. */
  STOCK,
  /** No slot had room. */
  SLOT,
  /** No locker, space on the ready shelf or rider was left where the policy asks for one. */
  PLACE,
  /** A user's rule said no for a reason of its own. */
  RULE
}
