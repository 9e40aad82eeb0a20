package io.newretail.policy;

/** Which store of the catchment serves an online basket. */
public enum SourcingPolicy {
  /** The shopper's own store, whatever it has. */
  OWN_STORE,
  /**
   * The shopper's own store if it can promise every line in full, else the first other store of the catchment (in the
   * order of names, starting after the own one) that can, else the own store.
   */
  FIRST_COMPLETE
}
