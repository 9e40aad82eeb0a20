package io.newretail.policy;

/** Why a basket was not promised. */
public enum Refusal {
  /** Nothing, or with whole baskets not everything, was available to promise. */
  STOCK,
  /** No slot had room. */
  SLOT,
  /** A user's rule said no for a reason of its own. */
  RULE
}
