package io.newretail.policy;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * How baskets are handed over: first come, first served at the counters; baskets that nobody came for go back to the
 * shelves.
 *
 * @param time how long a counter is busy with a basket
 * @param staffing which part of the counters is staffed when
 * @param keepFor how long after the end of its slot (or after it became ready, for shoppers who wait for that) a basket
 *     is kept for a shopper who has not come
 * @param places where ready baskets wait, and whose turn it is
 * @param wasted the share of units that come back (not fetched, not delivered, brought back) that cannot be sold again
 */
public record CollectPolicy(
    ServiceTime time, StaffingPlan staffing, Duration keepFor, ReadyPlaces places, Share wasted) {

  /**
   * Counters staffed while the store is open; baskets kept for three hours.
   *
   * @param time how long a counter is busy with a basket
   * @return the policy
   */
  public static CollectPolicy counter(ServiceTime time) {
    return new CollectPolicy(
        time, StaffingPlan.whileStoreOpen(), Duration.ofHours(3), ReadyPlaces.plain(), Share.of(0));
  }

  /**
   * The same policy with other staffing.
   *
   * @param value which part of the counters is staffed when
   * @return a copy
   */
  public CollectPolicy withStaffing(StaffingPlan value) {
    return new CollectPolicy(time, value, keepFor, places, wasted);
  }

  /**
   * The same policy with another patience.
   *
   * @param value how long baskets are kept
   * @return a copy
   */
  public CollectPolicy withKeepFor(Duration value) {
    return new CollectPolicy(time, staffing, value, places, wasted);
  }

  /**
   * The same policy with other places.
   *
   * @param value where ready baskets wait, and whose turn it is
   * @return a copy
   */
  public CollectPolicy withPlaces(ReadyPlaces value) {
    return new CollectPolicy(time, staffing, keepFor, value, wasted);
  }

  /**
   * The same policy with waste.
   *
   * @param value the share of units that come back and cannot be sold again
   * @return a copy
   */
  public CollectPolicy withWasted(Share value) {
    return new CollectPolicy(time, staffing, keepFor, places, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(time, "time", ServiceTime::check);
    problems.within(staffing, "staffing", StaffingPlan::check);
    problems.time(keepFor, "keepFor", Duration.ZERO);
    problems.within(places, "places", ReadyPlaces::check);
    problems.given(wasted, "wasted");
  }
}
