package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.LogNormal;
import io.newretail.theory.DemandLaw.Poisson;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Lockers, counters or carts that keep goods until they are picked up or a time-to-live runs out. With room for all, the number
 * kept is Poisson with the mean of Little (1961); with few places and no waiting, those who find none are turned away with the
 * loss probability of Erlang, whatever the law of the times (Sevastyanov 1957). Rates are per the unit of the times.
 *
 * @param arrivals reservations a unit of time, above 0
 * @param expired probability that the time-to-live runs out first
 * @param meanHolding mean time that a reservation takes a place, above 0
 */
public record ReservationHold(double arrivals, double expired, double meanHolding) {

  /** Checks the parts. */
  public ReservationHold {
    Checks.positive("arrivals", arrivals);
    Checks.probability("expired", expired);
    Checks.positive("meanHolding", meanHolding);
  }

  /**
   * Pickup after an exponential time.
   *
   * @param arrivals reservations a unit of time
   * @param meanDelay mean time until pickup, above 0
   * @param timeToLive after which the place is free in any case, above 0
   * @return the figures
   */
  public static ReservationHold exponential(double arrivals, double meanDelay, double timeToLive) {
    check(meanDelay, timeToLive);
    return new ReservationHold(
        arrivals,
        Math.exp(-timeToLive / meanDelay),
        -meanDelay * Math.expm1(-timeToLive / meanDelay));
  }

  /**
   * Pickup always after the same time.
   *
   * @param arrivals reservations a unit of time
   * @param delay time until pickup, above 0
   * @param timeToLive after which the place is free in any case, above 0; one equal to the delay does not run out
   * @return the figures
   */
  public static ReservationHold deterministic(double arrivals, double delay, double timeToLive) {
    check(delay, timeToLive);
    return new ReservationHold(arrivals, delay > timeToLive ? 1 : 0, Math.min(delay, timeToLive));
  }

  /**
   * Pickup after a lognormal time.
   *
   * @param arrivals reservations a unit of time
   * @param meanDelay mean time until pickup, above 0
   * @param sd standard deviation of that time (not of its logarithm), above 0
   * @param timeToLive after which the place is free in any case, above 0
   * @return the figures
   */
  public static ReservationHold lognormal(
      double arrivals, double meanDelay, double sd, double timeToLive) {
    check(meanDelay, timeToLive);
    Checks.positive("sd", sd);
    double variance = Math.log1p(sd * sd / meanDelay / meanDelay);
    LogNormal law = new LogNormal(Math.log(meanDelay) - variance / 2, Math.sqrt(variance));
    return new ReservationHold(
        arrivals, 1 - law.cdf(timeToLive), meanDelay - law.shortage(timeToLive));
  }

  /**
   * Pickup after a gamma time.
   *
   * @param arrivals reservations a unit of time
   * @param meanDelay mean time until pickup, above 0
   * @param sd standard deviation of that time, above 0
   * @param timeToLive after which the place is free in any case, above 0
   * @return the figures
   */
  public static ReservationHold gamma(
      double arrivals, double meanDelay, double sd, double timeToLive) {
    check(meanDelay, timeToLive);
    Checks.positive("sd", sd);
    double shape = meanDelay * meanDelay / sd / sd;
    double x = timeToLive * shape / meanDelay;
    double expired = RegularizedGamma.Q.value(shape, x);
    return new ReservationHold(
        arrivals,
        expired,
        meanDelay * RegularizedGamma.P.value(shape + 1, x) + timeToLive * expired);
  }

  /**
   * Stock held for orders that are paid after an exponential time, or never.
   *
   * @param orders units ordered a unit of time
   * @param pays probability that the shopper means to pay
   * @param meanDelay mean time until payment of those who do, above 0
   * @param timeout after which an unpaid unit is free again, above 0
   * @return the figures: {@link #meanPlaces()} are the units held, {@code expired} the part of all that expires
   */
  public static ReservationHold payment(
      double orders, double pays, double meanDelay, double timeout) {
    check(meanDelay, timeout);
    Checks.probability("pays", pays);
    return new ReservationHold(
        orders,
        1 - pays + pays * Math.exp(-timeout / meanDelay),
        (1 - pays) * timeout - pays * meanDelay * Math.expm1(-timeout / meanDelay));
  }

  private static void check(double delay, double timeToLive) {
    Checks.positive("delay", delay);
    Checks.positive("timeToLive", timeToLive);
  }

  /**
   * The mean number of places taken when there is room for all.
   *
   * @return arrivals times mean holding
   */
  public double meanPlaces() {
    return arrivals * meanHolding;
  }

  /**
   * How many places are enough at most times when there is room for all.
   *
   * @param probability in (0, 1)
   * @return the smallest number that is not exceeded with the probability
   */
  public int placesQuantile(double probability) {
    Checks.insideUnit("probability", probability);
    return (int) new Poisson(meanPlaces()).quantile(probability);
  }

  /**
   * The probability of finding no place.
   *
   * @param places how many there are, at least 0
   * @return the blocking probability
   */
  public double blocking(int places) {
    checkArgument(places >= 0, "places: %s: must be >= 0", places);
    return Erlang.blocking(places, meanPlaces());
  }

  /**
   * The mean number of places taken when there are only so many.
   *
   * @param places how many there are, at least 0
   * @return the mean
   */
  public double meanPlaces(int places) {
    return meanPlaces() * (1 - blocking(places));
  }
}
