package io.newretail.station;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Servers with one queue, first come, first served. Arrivals are Poisson at rates that come round.
 *
 * @param rates arrivals per unit of time in each step
 * @param step how long a rate lasts
 * @param service of one
 * @param servers at least 1
 * @param places in service and queue together; who finds none is refused; 0 for no limit
 * @param patience rate at which those who wait give up; 0 for never
 * @param watchedWait a wait of which the share above it is observed
 * @param watchedTimes instants at which the numbers are observed, counted from the start
 */
public record Station(
    List<Double> rates,
    double step,
    ServiceLaw service,
    int servers,
    int places,
    double patience,
    double watchedWait,
    List<Double> watchedTimes) {
  /** Checks the figures and keeps copies. */
  public Station {
    rates = List.copyOf(rates);
    watchedTimes = List.copyOf(watchedTimes);
    checkArgument(
        !rates.isEmpty() && rates.stream().allMatch(r -> r >= 0 && r <= 1e9),
        "rates: must be 0 to 1e9");
    checkArgument(step > 0, "step: %s: must be above 0", step);
    checkArgument(servers >= 1, "servers: %s: must be at least 1", servers);
    checkArgument(
        places == 0 || places >= servers, "places: %s: must be 0 or at least %s", places, servers);
    checkArgument(patience >= 0, "patience: %s: must be at least 0", patience);
  }

  /**
   * A station with room and patience without end.
   *
   * @param rate arrivals per unit of time
   * @param service of one
   * @param servers at least 1
   * @return the station
   */
  public static Station of(double rate, ServiceLaw service, int servers) {
    return new Station(List.of(rate), 1, service, servers, 0, 0, 0, List.of());
  }

  /**
   * The same with so many places.
   *
   * @param value in service and queue together
   * @return a copy
   */
  public Station withPlaces(int value) {
    return new Station(rates, step, service, servers, value, patience, watchedWait, watchedTimes);
  }

  /**
   * The same with people who give up.
   *
   * @param rate at which those who wait give up
   * @return a copy
   */
  public Station withPatience(double rate) {
    return new Station(rates, step, service, servers, places, rate, watchedWait, watchedTimes);
  }

  /**
   * The same at rates that change.
   *
   * @param values arrivals per unit of time
   * @param length of each step
   * @return a copy
   */
  public Station atRates(List<Double> values, double length) {
    return new Station(
        values, length, service, servers, places, patience, watchedWait, watchedTimes);
  }

  /**
   * The same, observed.
   *
   * @param wait of which the share above is observed
   * @param times at which the numbers are observed
   * @return a copy
   */
  public Station watched(double wait, List<Double> times) {
    return new Station(rates, step, service, servers, places, patience, wait, times);
  }
}
