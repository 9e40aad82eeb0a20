package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Stationary queues with Poisson arrivals and several servers (Erlang 1917). Rates are per any one unit of time; waits are
 * in that unit.
 */
public final class Erlang {
  private Erlang() {}

  /**
   * The probability that all servers are busy when nobody may wait (Erlang B, M/G/c/c), by the recursion {@code B(c) = a
   * B(c-1) / (c + a B(c-1))}.
   *
   * @param servers how many servers, at least 0
   * @param load offered load: arrival rate over service rate, at least 0
   * @return the blocking probability
   */
  public static double blocking(int servers, double load) {
    checkArgument(servers >= 0, "servers: %s: must be >= 0", servers);
    checkArgument(
        load >= 0 && load < Double.POSITIVE_INFINITY, "load: %s: must be finite and >= 0", load);
    double b = 1;
    for (int c = 1; c <= servers; c++) {
      b = load * b / (c + load * b);
    }
    return b;
  }

  /**
   * The probability of having to wait (Erlang C, M/M/c).
   *
   * @param servers how many servers, at least 1
   * @param load offered load, below the number of servers
   * @return the probability that an arrival finds all servers busy
   */
  public static double waiting(int servers, double load) {
    checkArgument(
        servers >= 1 && load >= 0 && load < servers,
        "%s servers with load %s: the load must be below the number of servers",
        (Object) servers,
        load);
    double b = blocking(servers, load);
    return b / (1 - load / servers * (1 - b));
  }

  /**
   * The mean wait before service in M/M/c.
   *
   * @param servers how many servers
   * @param arrivalRate arrivals per unit of time
   * @param serviceRate services per unit of time and server
   * @return the mean over all arrivals, those who do not wait included
   */
  public static double meanWait(int servers, double arrivalRate, double serviceRate) {
    double c = waiting(servers, arrivalRate / serviceRate);
    return c / (servers * serviceRate - arrivalRate);
  }

  /**
   * The probability of waiting longer than a time in M/M/c, first come first served.
   *
   * @param servers how many servers
   * @param arrivalRate arrivals per unit of time
   * @param serviceRate services per unit of time and server
   * @param time the time, at least 0
   * @return the probability
   */
  public static double waitAbove(int servers, double arrivalRate, double serviceRate, double time) {
    double c = waiting(servers, arrivalRate / serviceRate);
    return c * StrictMath.exp(-(servers * serviceRate - arrivalRate) * time);
  }

  /**
   * The mean wait if neither the gaps between arrivals nor the services are exponential (G/G/c; Allen and Cunneen, in Allen 1978): the
   * wait of M/M/c times the mean of the two variabilities. Exact for M/M/c and for M/G/1, else an approximation.
   *
   * @param servers how many servers
   * @param arrivalRate arrivals per unit of time
   * @param serviceRate services per unit of time and server
   * @param arrivalVariability squared coefficient of variation of the gaps, at least 0
   * @param serviceVariability squared coefficient of variation of the services, at least 0
   * @return about the mean over all arrivals
   */
  public static double meanWait(
      int servers,
      double arrivalRate,
      double serviceRate,
      double arrivalVariability,
      double serviceVariability) {
    Checks.notNegative("arrivalVariability", arrivalVariability);
    Checks.notNegative("serviceVariability", serviceVariability);
    return meanWait(servers, arrivalRate, serviceRate)
        * (arrivalVariability + serviceVariability)
        / 2;
  }
}
