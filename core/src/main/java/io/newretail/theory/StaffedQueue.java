package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Exponential servers whose number changes, Poisson arrivals whose rate changes, customers who may leave the queue
 * (M(t)/M/c(t)+M), by the forward equations of Kolmogorov and the fourth-order method of Runge and Kutta. A cut of the staff acts at
 * once: a customer whose server goes returns to the queue. Rates are per the unit of the times. Time grows with the greatest event rate
 * times the number of states times the length. Immutable; any thread.
 *
 * @param arrivals the arrival rate by time
 * @param services rate of one server, above 0
 * @param servers how many, by time
 * @param patience rate at which one who waits leaves; 0 for never
 */
public record StaffedQueue(
    DoubleUnaryOperator arrivals, double services, DoubleToIntFunction servers, double patience) {
  private static final double EVENTS_A_STEP = 0.5;
  private static final int MOST_STATES = 20_000;

  /**
   * What is the case at a time.
   *
   * @param time the time
   * @param servers at work then
   * @param delay probability that all servers are busy: an arrival would have to wait
   * @param inQueue mean number waiting
   * @param inSystem mean number there
   */
  public record State(double time, int servers, double delay, double inQueue, double inSystem) {}

  /** Checks the rates. */
  public StaffedQueue {
    Checks.positive("services", services);
    Checks.notNegative("patience", patience);
  }

  /**
   * The figures at even times of a stretch; empty at time 0.
   *
   * @param from start of the stretch, at least 0
   * @param to its end, after the start
   * @param parts how many times, the end left out
   * @param states the numbers in system that are followed; more than these are turned away: choose it so large that this does
   *     not happen
   * @return one for each time
   */
  public List<State> over(double from, double to, int parts, int states) {
    checkArgument(
        from >= 0 && to > from && to < 1e9, "to: %s: must be after from (%s)", (Object) to, from);
    checkArgument(parts >= 1, "parts: %s: must be >= 1", parts);
    checkArgument(states >= 2 && states <= MOST_STATES, "states: %s: must be 2 to 20,000", states);
    double[] law = new double[states];
    law[0] = 1;
    List<State> found = new ArrayList<>(parts);
    double now = 0;
    for (int i = 0; i < parts; i++) {
      double time = from + (to - from) * i / parts;
      law = run(law, now, time);
      now = time;
      found.add(state(law, time));
    }
    return found;
  }

  private State state(double[] law, double time) {
    int c = servers.applyAsInt(time);
    double busy = 0;
    double queue = 0;
    double there = 0;
    for (int n = 0; n < law.length; n++) {
      busy += n >= c ? law[n] : 0;
      queue += Math.max(0, n - c) * law[n];
      there += n * law[n];
    }
    return new State(time, c, busy, queue, there);
  }

  /** Steps short enough for the method to be stable; the staff is constant in a step. */
  private double[] run(double[] start, double from, double to) {
    double[] law = start;
    double now = from;
    while (to - now > 1e-12 * Math.max(1, to)) {
      double fastest = arrivals.applyAsDouble(now)
          + servers.applyAsInt(now) * services
          + Math.max(0, law.length - servers.applyAsInt(now)) * patience;
      double step = Math.min(to - now, EVENTS_A_STEP / Math.max(fastest, services));
      law = step(law, now, step);
      now += step;
    }
    return law;
  }

  private double[] step(double[] law, double now, double step) {
    int c = servers.applyAsInt(now + step / 2);
    double[] first = slope(law, law, 0, arrivals.applyAsDouble(now), c);
    double middle = arrivals.applyAsDouble(now + step / 2);
    double[] second = slope(law, first, step / 2, middle, c);
    double[] third = slope(law, second, step / 2, middle, c);
    double[] fourth = slope(law, third, step, arrivals.applyAsDouble(now + step), c);
    double[] next = new double[law.length];
    for (int n = 0; n < law.length; n++) {
      next[n] = law[n] + step / 6 * (first[n] + 2 * (second[n] + third[n]) + fourth[n]);
    }
    return next;
  }

  /** The change a unit of time at {@code law + ahead * along}. */
  private double[] slope(double[] law, double[] along, double ahead, double rate, int c) {
    int last = law.length - 1;
    double[] slope = new double[law.length];
    for (int n = 0; n <= last; n++) {
      double here = law[n] + ahead * along[n];
      double up = n == last ? 0 : rate * here;
      double down = (Math.min(n, c) * services + Math.max(0, n - c) * patience) * here;
      slope[n] -= up + down;
      if (n < last) {
        slope[n + 1] += up;
      }
      if (n > 0) {
        slope[n - 1] += down;
      }
    }
    return slope;
  }
}
