package io.newretail.stock;

/** How a point that is short shares what it has among those it supplies. Its own customers come first. */
public enum Rationing {
  /** In the order of asking; within a period in the order of declaration. */
  FIRST_COME,
  /** To each the same share of what it asked for, whole units by largest remainder. */
  PROPORTIONAL,
  /** To whoever is then worst off, unit by unit: the least stock and pipeline per unit of mean demand (Eppen and Schrage 1981). */
  FAIR_SHARE,
  /** By the rank of the lane. */
  PRIORITY
}
