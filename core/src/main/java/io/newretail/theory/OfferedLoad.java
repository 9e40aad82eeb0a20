package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The modified offered load: how many would be in service if nobody ever waited (Eick, Massey and Whitt 1993),
 * {@code m(t) = integral of rate(t - u) P(S > u) du}. It is what staffing has to follow, later and flatter than the arrival rate.
 * Rates are per the unit of the times. Pure functions; any thread.
 */
public final class OfferedLoad {
  private OfferedLoad() {}

  /**
   * The load at a time, for any rate and service time, by quadrature.
   *
   * @param rate arrivals a unit of time, at any time, also below 0 (0 before the start of what has one)
   * @param service the service time
   * @param time when
   * @param width in which the rate is smooth, above 0: stretches of integration are no longer
   * @return the load; exact to about eight digits where the rate is smooth
   */
  public static double at(
      DoubleUnaryOperator rate, ServiceTail service, double time, double width) {
    Checks.positive("width", width);
    double longest = service.longest();
    double stretch = Math.min(width, Math.max(service.mean() / 4, longest / 400));
    return Quadrature.even(
        u -> rate.applyAsDouble(time - u) * service.above(u), 0, longest, stretch);
  }

  /**
   * The load for a rate that jumps, exactly but for the integral of the tail; the system is empty at time 0.
   *
   * @param rate the steps
   * @param service the service time
   * @param time at least 0
   * @return the load
   */
  public static double at(ArrivalRate.Steps rate, ServiceTail service, double time) {
    Checks.notNegative("time", time);
    double sum = 0;
    for (int i = 0; i < rate.rates().size() && rate.starts().get(i) < time; i++) {
      if (rate.rates().get(i) > 0) {
        double until = time - rate.starts().get(i);
        double from = Math.max(0, time - rate.end(i));
        sum += rate.rates().get(i) * (stillThere(service, until) - stillThere(service, from));
      }
    }
    return sum;
  }

  /** The integral of the tail from 0. */
  private static double stillThere(ServiceTail service, double to) {
    double end = Math.min(to, service.longest());
    if (service instanceof ServiceTail.Exponential e) {
      return -e.mean() * Math.expm1(-to / e.mean());
    }
    return end == 0 ? 0 : Quadrature.growing(service::above, service.mean() / 100, end);
  }

  /**
   * The load at even times.
   *
   * @param rate arrivals a unit of time
   * @param service the service time
   * @param step between two times, above 0; also the greatest width of integration
   * @param count how many times, from 0 on
   * @return one for each time
   */
  public static List<Double> series(
      DoubleUnaryOperator rate, ServiceTail service, double step, int count) {
    checkArgument(count >= 1 && count <= 1_000_000, "count: %s: must be 1 to 1,000,000", count);
    List<Double> loads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      loads.add(at(rate, service, i * step, step));
    }
    return loads;
  }

  /**
   * The load of a rush that dies down from time 0 on, {@code rate exp(-time / scale)}, with exponential service, in closed form.
   *
   * @param rush the rush
   * @param service rate of service, above 0
   * @param time at least 0
   * @return the load
   */
  public static double spike(ArrivalRate.Decaying rush, double service, double time) {
    Checks.positive("service", service);
    Checks.notNegative("time", time);
    double gap = service - 1 / rush.scale();
    double decay = Math.exp(-time / rush.scale());
    return Math.abs(gap * time) < 1e-12
        ? rush.rate() * time * decay
        : -rush.rate() * decay * Math.expm1(-gap * time) / gap;
  }

  /**
   * When the load of such a rush is greatest.
   *
   * @param rush the rush
   * @param service rate of service, above 0
   * @return {@code ln(service scale) / (service - 1 / scale)}
   */
  public static double spikePeak(ArrivalRate.Decaying rush, double service) {
    Checks.positive("service", service);
    double both = service * rush.scale();
    return Math.abs(both - 1) < 1e-9 ? rush.scale() : Math.log(both) / (service - 1 / rush.scale());
  }
}
