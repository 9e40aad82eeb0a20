package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.demand.DayCurve;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Spike;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.StaffingAdvice;
import io.newretail.scenario.Scenario;
import io.newretail.theory.ServiceTail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;

/**
 * Staffing advice for the pickers of a scenario. Baskets come to them as they are paid: the day's online baskets, on the day's curve, of which the share
 * is left that pays before the hold runs out, an exponential delay later (taken at its mean). Pure functions; any thread.
 */
public final class StaffingAdviser {
  private static final double DAY_HOURS = 24;
  private static final double WINDOW_SECONDS = 60;

  private StaffingAdviser() {}

  /**
   * How many pickers a store of a given size needs through a day, if baskets are picked as they are paid.
   *
   * @param scenario the scenario
   * @param day the day
   * @param size the store's size
   * @param step how long each number holds; at least a minute, divides the day
   * @param target what is asked for
   * @return the advice; for a day like the days before it
   * @throws IllegalArgumentException if nothing is ordered online, if pickers pick line by line, or if baskets wait for waves or slots
   */
  public static StaffingAdvice pickers(
      Scenario scenario, LocalDate day, double size, Duration step, StaffingAdvice.Target target) {
    OnlineDemand online = scenario.demand().online();
    checkArgument(online != null, "scenario: %s: nothing is ordered online", scenario.name());
    PickPolicy pick = scenario.pick();
    checkArgument(
        pick.release() == PickPolicy.Release.CONTINUOUS
            && pick.rounds().lines() == null
            && pick.rounds().baskets() == 1,
        "pick: must release baskets as they are paid, and pick them one at a time by a plain service time, for this advice");
    return StaffingAdvice.of(
        rate(scenario, online, day, size), service(pick, online), step, target);
  }

  private static DoubleUnaryOperator rate(
      Scenario scenario, OnlineDemand online, LocalDate day, double size) {
    Spike spike = scenario.demand().spikeOn(day);
    DayCurve curve = spike == null ? online.curve() : spike.curve();
    double factor = online.week().factor(day.getDayOfWeek());
    double baskets = online.baskets().perDay()
        * size
        * factor
        * (spike == null ? 1 : spike.multiplier())
        * paid(scenario, online);
    double delay = online.payment().delay().mean().toNanos() / 1e9;
    return hours -> {
      double at = hours * 3_600 - delay;
      double second = at - 86_400 * Math.floor(at / 86_400);
      double from = Math.max(0, second - WINDOW_SECONDS / 2);
      double to = Math.min(86_400, second + WINDOW_SECONDS / 2);
      double share = curve.cumulative(to) - curve.cumulative(from);
      return baskets * share / (to - from) * 86_400 / DAY_HOURS;
    };
  }

  /** The share of baskets that are paid before the hold runs out. */
  private static double paid(Scenario scenario, OnlineDemand online) {
    double inTime = online.payment().delay().within(scenario.hold().timeout());
    return online.payment().share().value() * inTime;
  }

  /** The time of picking in hours: a law of its mean, and of the spread that the size of baskets gives it. */
  private static ServiceTail service(PickPolicy pick, OnlineDemand online) {
    if (pick.time() instanceof ServiceTime.Exponential e) {
      return new ServiceTail.Exponential(hours(e.mean()));
    }
    ServiceTime.PerUnit time = (ServiceTime.PerUnit) pick.time();
    double units = online.size().mean();
    double mean = hours(time.setup()) + hours(time.perUnit()) * units;
    checkArgument(mean > 0, "pick.time: %s: must take some time", time);
    double spread = hours(time.perUnit()) * deviation(online, units);
    double variability = spread * spread / (mean * mean);
    return variability < 1e-6
        ? new ServiceTail.Deterministic(mean)
        : new ServiceTail.Gamma(mean, variability);
  }

  private static double deviation(OnlineDemand online, double mean) {
    double total = 0;
    double squares = 0;
    int units = 1;
    for (double weight : online.size().weights()) {
      total += weight;
      squares += weight * (units - mean) * (units - mean);
      units++;
    }
    return Math.sqrt(squares / total);
  }

  private static double hours(Duration time) {
    return time.toNanos() / 3.6e12;
  }
}
