package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.IntToDoubleFunction;

/**
 * A stationary queue with Poisson arrivals and exponential service whose rates depend on how many are there (birth and death).
 * Times are in the unit of the rates.
 *
 * @param empty probability that nobody is there
 * @param waiting probability that somebody who is let in has to wait
 * @param blocked probability that an arrival is turned away
 * @param abandoned probability that an arrival leaves the queue unserved
 * @param inQueue mean number waiting
 * @param inSystem mean number there
 * @param meanWait mean wait of those let in, whether served or not
 */
public record MarkovQueue(
    double empty,
    double waiting,
    double blocked,
    double abandoned,
    double inQueue,
    double inSystem,
    double meanWait) {
  private static final int MOST = 1_000_000;
  private static final double NEGLIGIBLE = 1e-18;

  /**
   * Several servers and a limit on places (M/M/c/K).
   *
   * @param servers c, at least 1
   * @param places K, service included, at least c
   * @param arrivals rate of arrivals, above 0
   * @param services rate of a server, above 0
   * @return the stationary figures
   */
  public static MarkovQueue withPlaces(int servers, int places, double arrivals, double services) {
    checkRates(servers, arrivals, services);
    checkArgument(places >= servers && places < MOST, "places: %s: must be >= servers", places);
    return solve(servers, places, arrivals, n -> Math.min(n, servers) * services, 0);
  }

  /**
   * Several servers and shoppers who leave the queue after an exponential patience (M/M/c+M, Palm 1957, "Erlang A").
   *
   * @param servers c, at least 1
   * @param arrivals rate of arrivals, above 0
   * @param services rate of a server, above 0
   * @param patience rate of leaving, above 0
   * @return the stationary figures
   */
  public static MarkovQueue withPatience(
      int servers, double arrivals, double services, double patience) {
    checkRates(servers, arrivals, services);
    checkArgument(
        patience > 0 && patience < Double.POSITIVE_INFINITY, "patience: %s: must be > 0", patience);
    return solve(
        servers,
        MOST,
        arrivals,
        n -> Math.min(n, servers) * services + Math.max(0, n - servers) * patience,
        patience);
  }

  private static void checkRates(int servers, double arrivals, double services) {
    checkArgument(servers >= 1, "servers: %s: must be >= 1", servers);
    checkArgument(
        arrivals > 0 && arrivals < Double.POSITIVE_INFINITY, "arrivals: %s: must be > 0", arrivals);
    checkArgument(
        services > 0 && services < Double.POSITIVE_INFINITY, "services: %s: must be > 0", services);
  }

  /** Weights of the states by detailed balance, scaled as they grow; cut where they are negligible. */
  private static MarkovQueue solve(
      int servers, int places, double arrivals, IntToDoubleFunction leaving, double patience) {
    double weight = 1;
    double total = 1;
    double first = 1;
    double busy = 0;
    double queue = 0;
    double there = 0;
    int n = 0;
    while (n < places && (weight > NEGLIGIBLE * total || n <= servers)) {
      busy += n >= servers ? weight : 0;
      n++;
      weight *= arrivals / leaving.applyAsDouble(n);
      total += weight;
      there += n * weight;
      queue += Math.max(0, n - servers) * weight;
      if (total > 1e200) {
        weight /= total;
        first /= total;
        busy /= total;
        queue /= total;
        there /= total;
        total = 1;
      }
    }
    double blocked = n == places ? weight / total : 0;
    double entering = 1 - blocked;
    double inQueue = queue / total;
    return new MarkovQueue(
        first / total,
        busy / total / entering,
        blocked,
        patience * inQueue / arrivals,
        inQueue,
        there / total,
        inQueue / arrivals / entering);
  }

  /**
   * The mean wait before one server of any service time (M/G/1, Pollaczek 1930, Khinchine 1932).
   *
   * @param arrivals rate of arrivals, above 0
   * @param meanService mean service time; arrivals times it below 1
   * @param variability squared coefficient of variation of the service time, at least 0
   * @return the mean wait
   */
  public static double meanWaitOfOneServer(
      double arrivals, double meanService, double variability) {
    double load = arrivals * meanService;
    checkArgument(load > 0 && load < 1, "load: %s: must be in (0, 1)", load);
    checkArgument(variability >= 0, "variability: %s: must be >= 0", variability);
    return load * meanService * (1 + variability) / 2 / (1 - load);
  }
}
