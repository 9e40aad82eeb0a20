package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;

/**
 * Which stores of the catchment serve an online basket. Where a basket is split, other stores send their parts to the store that
 * hands it over, so that the shopper gets one basket; each part is a package.
 *
 * @param kind how stores are chosen
 * @param between the time from the promise until a part from another store has come; zero where nothing is split
 */
public record SourcingPolicy(Kind kind, Duration between) {
  /** How stores are chosen. */
  public enum Kind {
    /** The shopper's own store alone. */
    OWN_STORE,
    /** The first store that can promise everything. */
    FIRST_COMPLETE,
    /** What the own store lacks, line by line from the nearest store that has some. */
    SPLIT_NEAREST,
    /** What the own store lacks, from as few others as it takes, the one with most of it first. */
    SPLIT_FEWEST
  }

  /** The shopper's own store, whatever it has. */
  public static final SourcingPolicy OWN_STORE = new SourcingPolicy(Kind.OWN_STORE, Duration.ZERO);

  /**
   * The shopper's own store if it can promise every line in full, else the first other store of the catchment (in the
   * order of the shopper's preference, else of names, starting after the own one) that can, else the own store.
   */
  public static final SourcingPolicy FIRST_COMPLETE =
      new SourcingPolicy(Kind.FIRST_COMPLETE, Duration.ZERO);

  /**
   * Ship from store, each line from the nearest: in the order of the shopper's preference, else of names, starting after the own
   * store. Only parts that come before the basket is released to the pickers are asked for.
   *
   * @param between the time from the promise until a part has come
   * @return the policy
   */
  public static SourcingPolicy splitNearest(Duration between) {
    return new SourcingPolicy(Kind.SPLIT_NEAREST, between);
  }

  /**
   * Ship from store, in few packages: the store that has most of what is missing sends it all, then the next. Only parts that
   * come before the basket is released to the pickers are asked for.
   *
   * @param between the time from the promise until a part has come
   * @return the policy
   */
  public static SourcingPolicy splitFewest(Duration between) {
    return new SourcingPolicy(Kind.SPLIT_FEWEST, between);
  }

  /**
   * Whether other stores may send parts.
   *
   * @return whether baskets are split
   */
  public boolean splits() {
    return kind == Kind.SPLIT_NEAREST || kind == Kind.SPLIT_FEWEST;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(kind, "kind");
    problems.time(between, "between", Duration.ZERO);
  }
}
