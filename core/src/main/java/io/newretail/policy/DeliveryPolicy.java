package io.newretail.policy;

import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How baskets are brought home by the riders of a store. Customers live evenly spread over a disc around it. A free rider takes
 * the baskets that have been ready longest, as many as fit a trip, goes to the nearest customer next, and comes back; what
 * nobody took in goes back to the shelf when the rider is back.
 *
 * @param riders riders of a full shift in a store of size 1 (scaled by size, rounded up); at least 0
 * @param staffing which part of the riders is at work when
 * @param trip how far, how fast, how many at a time
 * @param handover how long a hand-over at the door takes
 * @param terms what the shopper is told: within which time, for which fee
 * @param absent the share of doors that nobody opens
 */
public record DeliveryPolicy(
    int riders, StaffingPlan staffing, Trip trip, ServiceTime handover, Terms terms, Share absent) {

  /**
   * What the shopper is told.
   *
   * @param promise within which time from the order the basket is promised at the door; zero promises a slot instead, as for
   *     baskets that are fetched
   * @param fee what the shopper pays for delivery; null for nothing
   * @param freeFrom from which worth of the basket on delivery is free; null for never
   */
  public record Terms(
      Duration promise, @Nullable Money fee, @Nullable Money freeFrom) {
    /**
     * The same within another time.
     *
     * @param value within which time the basket is promised at the door
     * @return a copy
     */
    public Terms within(Duration value) {
      return new Terms(value, fee, freeFrom);
    }

    private void check(Problems problems) {
      problems.time(promise, "promise", Duration.ZERO);
      if (fee != null) {
        problems.require(fee.minor() >= 0, "fee", fee, "must be at least 0", "leave it out");
      }
      problems.require(
          freeFrom == null || fee != null, "freeFrom", freeFrom, "needs a fee", "withFee(...)");
    }
  }

  /**
   * What a rider does on a trip.
   *
   * @param radiusKm how far the farthest customer lives, a straight line; above 0, at most 100
   * @param kmPerHour speed along a straight line (what streets add is in it); above 0, at most 200
   * @param baskets the most of a trip, 1 to 16
   */
  public record Trip(double radiusKm, double kmPerHour, int baskets) {
    /**
     * Says what is wrong, if anything.
     *
     * @param problems where to say it
     */
    public void check(Problems problems) {
      problems.require(
          radiusKm > 0 && radiusKm <= 100,
          "radiusKm",
          radiusKm,
          "must be above 0, at most 100",
          "");
      problems.require(
          kmPerHour > 0 && kmPerHour <= 200,
          "kmPerHour",
          kmPerHour,
          "must be above 0, at most 200",
          "");
      problems.require(baskets >= 1 && baskets <= 16, "baskets", baskets, "must be 1 to 16", "");
    }
  }

  /**
   * Riders while the store is open: 3 km, 18 km/h, three baskets a trip, 2.5 minutes at the door, an hour promised, every door opened.
   *
   * @param riders riders of a full shift in a store of size 1
   * @return the policy
   */
  public static DeliveryPolicy of(int riders) {
    return new DeliveryPolicy(
        riders,
        StaffingPlan.whileStoreOpen(),
        new Trip(3, 18, 3),
        ServiceTime.fixed(Duration.ofSeconds(150)),
        new Terms(Duration.ofHours(1), null, null),
        Share.of(0));
  }

  /**
   * The same policy with other staffing.
   *
   * @param value which part of the riders is at work when
   * @return a copy
   */
  public DeliveryPolicy withStaffing(StaffingPlan value) {
    return new DeliveryPolicy(riders, value, trip, handover, terms, absent);
  }

  /**
   * The same policy with other trips.
   *
   * @param value how far, how fast, how many at a time
   * @return a copy
   */
  public DeliveryPolicy withTrip(Trip value) {
    return new DeliveryPolicy(riders, staffing, value, handover, terms, absent);
  }

  /**
   * The same policy with another time at the door.
   *
   * @param value how long a hand-over takes
   * @return a copy
   */
  public DeliveryPolicy withHandover(ServiceTime value) {
    return new DeliveryPolicy(riders, staffing, trip, value, terms, absent);
  }

  /**
   * The same policy with another promise.
   *
   * @param value within which time from the order; zero promises a slot
   * @return a copy
   */
  public DeliveryPolicy withPromise(Duration value) {
    return new DeliveryPolicy(riders, staffing, trip, handover, terms.within(value), absent);
  }

  /**
   * The same policy with a fee, which is income of its own. It is given back with the whole basket: cancelled, nothing left when it was paid,
   * nothing found. For shoppers who choose among channels the fees of the offers stand instead.
   *
   * @param value what the shopper pays for delivery
   * @return a copy
   */
  public DeliveryPolicy withFee(Money value) {
    Terms told = new Terms(terms.promise, value, terms.freeFrom);
    return new DeliveryPolicy(riders, staffing, trip, handover, told, absent);
  }

  /**
   * The same policy without a fee for great baskets.
   *
   * @param value from which worth of what is promised on delivery is free
   * @return a copy
   */
  public DeliveryPolicy withFreeFrom(Money value) {
    Terms told = new Terms(terms.promise, terms.fee, value);
    return new DeliveryPolicy(riders, staffing, trip, handover, told, absent);
  }

  /**
   * Within which time from the order a basket is promised at the door.
   *
   * @return the time; zero for a slot
   */
  public Duration promise() {
    return terms.promise;
  }

  /**
   * The same policy with doors that nobody opens.
   *
   * @param value the share of them
   * @return a copy
   */
  public DeliveryPolicy withAbsent(Share value) {
    return new DeliveryPolicy(riders, staffing, trip, handover, terms, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.notNegative(riders, "riders");
    problems.within(staffing, "staffing", StaffingPlan::check);
    problems.within(trip, "trip", Trip::check);
    problems.within(handover, "handover", ServiceTime::check);
    problems.within(terms, "terms", Terms::check);
    problems.given(absent, "absent");
  }
}
