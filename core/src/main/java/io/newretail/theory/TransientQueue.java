package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several exponential servers and Poisson arrivals whose rate jumps, empty at time 0 (M(t)/M/c): the probabilities of all states
 * by uniformisation (Jensen 1953) within each step of the rate. Only what has a probability below 1e-18 is cut. Rates
 * are per the unit of the times. Time grows with the number of events (arrivals and services) times the number of states.
 *
 * @param servers c, at least 1
 * @param services rate of one server, above 0
 * @param arrivals the arrival rate
 */
public record TransientQueue(int servers, double services, ArrivalRate.Steps arrivals) {
  private static final double NEGLIGIBLE = 1e-18;
  private static final double MOST_EVENTS = 400;

  /**
   * What is the case at a time.
   *
   * @param time the time
   * @param inSystem mean number there
   * @param allBusy probability that all servers are busy
   * @param inQueue mean number waiting
   */
  public record State(double time, double inSystem, double allBusy, double inQueue) {}

  /** Checks the parts. */
  public TransientQueue {
    checkArgument(servers >= 1, "servers: %s: must be >= 1", servers);
    Checks.positive("services", services);
  }

  /**
   * The figures at some times.
   *
   * @param times at least 0, not falling
   * @return one for each time
   */
  public List<State> at(List<Double> times) {
    List<State> states = new ArrayList<>();
    double[] law = {1};
    double now = 0;
    int step = 0;
    for (double time : times) {
      checkArgument(time >= now && time < 1e9, "times: %s: must be >= 0 and not fall", times);
      while (now < time) {
        double next = Math.min(time, arrivals.end(step));
        law = run(law, arrivals.rates().get(step), next - now);
        now = next;
        step += now == arrivals.end(step) ? 1 : 0;
      }
      states.add(state(time, law));
    }
    return states;
  }

  private State state(double time, double[] law) {
    double there = 0;
    double busy = 0;
    double queue = 0;
    for (int n = 0; n < law.length; n++) {
      there += n * law[n];
      busy += n >= servers ? law[n] : 0;
      queue += Math.max(0, n - servers) * law[n];
    }
    return new State(time, there, busy, queue);
  }

  private double[] run(double[] start, double rate, double length) {
    double fastest = rate + servers * services;
    int parts = (int) Math.ceil(fastest * length / MOST_EVENTS);
    double[] law = start;
    for (int i = 0; i < parts; i++) {
      law = mix(law, rate, fastest, fastest * length / parts);
    }
    return law;
  }

  /** The law after a Poisson number of events. */
  private double[] mix(double[] start, double rate, double fastest, double events) {
    double[] law = start;
    double[] sum = new double[0];
    double weight = Math.exp(-events);
    for (int k = 0; k < events || weight > NEGLIGIBLE; k++) {
      if (sum.length < law.length) {
        sum = Arrays.copyOf(sum, Math.max(law.length, sum.length + sum.length / 2));
      }
      for (int n = 0; n < law.length; n++) {
        sum[n] += weight * law[n];
      }
      law = jump(law, rate / fastest, services / fastest);
      weight *= events / (k + 1);
    }
    return trimmed(sum);
  }

  private double[] jump(double[] law, double up, double down) {
    double[] next = new double[law.length + 1];
    for (int n = 0; n < law.length; n++) {
      double served = down * Math.min(n, servers);
      next[n + 1] += up * law[n];
      next[n] += (1 - up - served) * law[n];
      if (n > 0) {
        next[n - 1] += served * law[n];
      }
    }
    return trimmed(next);
  }

  private static double[] trimmed(double[] law) {
    int length = law.length;
    while (length > 1 && law[length - 1] < NEGLIGIBLE) {
      length--;
    }
    return length == law.length ? law : Arrays.copyOf(law, length);
  }
}
