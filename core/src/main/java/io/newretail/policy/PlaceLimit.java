package io.newretail.policy;

import io.newretail.unit.Problems;

/**
 * Which places a promise needs besides units and a slot: capable to promise. A basket that is promised has its place from the
 * promise until it is fetched, brought home, brought back, or given up; a basket for which no place is left is refused. Promises
 * that are not kept yet count, so a place stands empty until its basket is packed: the record knows no better end than the end.
 *
 * @param collect the place of a basket that is fetched
 * @param basketsPerRider how many promised baskets a rider of a full shift may have open; 0 if riders are not asked
 */
public record PlaceLimit(Collect collect, int basketsPerRider) {

  /** The place of a basket that is fetched. */
  public enum Collect {
    /** None is asked for. */
    ANY,
    /** A locker. */
    LOCKER,
    /** A space on the ready shelf, or a locker. */
    READY_PLACE
  }

  /**
   * Units and slots alone.
   *
   * @return the limit that never bites
   */
  public static PlaceLimit none() {
    return new PlaceLimit(Collect.ANY, 0);
  }

  /**
   * A locker for every basket that is fetched.
   *
   * @return the limit
   */
  public static PlaceLimit lockers() {
    return new PlaceLimit(Collect.LOCKER, 0);
  }

  /**
   * A space on the ready shelf, or a locker, for every basket that is fetched.
   *
   * @return the limit
   */
  public static PlaceLimit readyPlaces() {
    return new PlaceLimit(Collect.READY_PLACE, 0);
  }

  /**
   * The same limit, and a place with a rider for every basket that is brought home.
   *
   * @param baskets how many promised baskets a rider may have open: baskets of a trip times the trips within the promise
   * @return a copy
   */
  public PlaceLimit withBasketsPerRider(int baskets) {
    return new PlaceLimit(collect, baskets);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(collect, "collect");
    problems.notNegative(basketsPerRider, "basketsPerRider");
  }
}
