package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A rush that is more than can be served, seen as a stream of water (Newell 1982): arrivals flow at one rate, in the rush at a
 * higher one, and capacity drains them. The backlog is 0 when the rush begins. Rates are per the unit of the times.
 *
 * @param maxBacklog the most that waits, at the end of the rush
 * @param clearTime from the start of the rush until nobody waits
 * @param totalDelay time waited by all together
 * @param meanDelay time waited by one, over all who come before the backlog is gone
 * @param maxDelay the longest wait
 */
public record FluidSurge(
    double maxBacklog, double clearTime, double totalDelay, double meanDelay, double maxDelay) {

  /**
   * A rush of one height.
   *
   * @param rate arrivals before and after the rush, at least 0 and below the capacity
   * @param rushRate arrivals in the rush, at least the capacity
   * @param capacity the most that is served, above 0
   * @param duration of the rush, above 0
   * @return the figures
   */
  public static FluidSurge of(double rate, double rushRate, double capacity, double duration) {
    Checks.notNegative("rate", rate);
    Checks.positive("capacity", capacity);
    Checks.positive("duration", duration);
    checkArgument(rate < capacity, "rate: %s: must be below the capacity (%s)", rate, capacity);
    checkArgument(
        rushRate >= capacity && rushRate < Double.POSITIVE_INFINITY,
        "rushRate: %s: must be at least the capacity (%s)",
        rushRate,
        capacity);
    double backlog = (rushRate - capacity) * duration;
    double clear = duration + backlog / (capacity - rate);
    double total = backlog * clear / 2;
    double arrivals = rushRate * duration + rate * (clear - duration);
    return new FluidSurge(backlog, clear, total, total / arrivals, backlog / capacity);
  }

  /**
   * The most that waits when arrivals flow at rates that jump, nobody waiting at time 0.
   *
   * @param arrivals the rates
   * @param capacity the most that is served a unit of time, above 0
   * @param until when to stop looking, at least 0
   * @return the greatest backlog from 0 to then
   */
  public static double peak(ArrivalRate.Steps arrivals, double capacity, double until) {
    Checks.positive("capacity", capacity);
    Checks.notNegative("until", until);
    double backlog = 0;
    double most = 0;
    for (int i = 0; i < arrivals.rates().size() && arrivals.starts().get(i) < until; i++) {
      double length = Math.min(until, arrivals.end(i)) - arrivals.starts().get(i);
      backlog = Math.max(0, backlog + (arrivals.rates().get(i) - capacity) * length);
      most = Math.max(most, backlog);
    }
    return most;
  }
}
