package io.newretail.worth;

/** How the gain of an alliance is split among its partners. */
public enum Split {
  /**
   * Each gets the value of what it brings: the Shapley values of its contributions. No partner gains by parting, joining, renaming or changing
   * places, since the contributions stay the same.
   */
  BY_CONTRIBUTIONS,
  /** The Shapley value of the partners (Shapley 1953). */
  SHAPLEY,
  /** Each has what it would gain alone with the chain, and its weight's part of the rest (Nash 1950; Kalai 1977). */
  NASH,
  /** What the terms and the stakes come to, less what its contributions cost it. The owners outside get a part. */
  CONTRACT
}
