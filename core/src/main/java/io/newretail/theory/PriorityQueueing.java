package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * Customers of several ranks before the same exponential servers; a service once begun is finished, and the highest rank that waits goes next
 * (Cobham 1954, Davis 1966). All ranks have the same service time. Rates are per the unit of the waits. Pure functions; any thread.
 */
public final class PriorityQueueing {
  private PriorityQueueing() {}

  /**
   * The mean wait of each rank.
   *
   * @param servers how many, at least 1
   * @param services rate of a server, above 0
   * @param arrivals rates of the ranks, the first goes first; together below what the servers can do
   * @return one mean wait for each rank
   */
  public static List<Double> meanWaits(int servers, double services, List<Double> arrivals) {
    Checks.positive("services", services);
    checkArgument(!arrivals.isEmpty(), "arrivals: must not be empty");
    double all = 0;
    for (double rate : arrivals) {
      Checks.notNegative("arrivals", rate);
      all += rate;
    }
    double most = servers * services;
    double base = Erlang.waiting(servers, all / services) / most;
    List<Double> waits = new ArrayList<>();
    double load = 0;
    for (double rate : arrivals) {
      double before = 1 - load;
      load += rate / most;
      waits.add(base / before / (1 - load));
    }
    return waits;
  }
}
