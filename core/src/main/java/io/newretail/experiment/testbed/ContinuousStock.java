package io.newretail.experiment.testbed;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.experiment.Model;
import io.newretail.experiment.optimise.Response;
import io.newretail.internal.clock.RandomStream;
import java.util.List;

/**
 * SSCONT: a stock of a divisible good, looked at each period and raised to S if the position lies below s; exponential demand, Poisson lead times that may cross, backlog. A point is (s, S). Outputs:
 * "cost" a period, of holding what is there at its end and of ordering, and {@code stockout}, the share of periods that end with a backlog.
 *
 * @param demand mean demand of a period, above 0
 * @param lead mean lead time in periods, at least 0; an order placed at the end of a period is there one period and the lead time later
 * @param costs what is paid
 * @param periods periods that count, at least 1
 * @param warmUp periods before them, at least 0
 * @param seed the seed
 */
public record ContinuousStock(
    double demand, double lead, Costs costs, int periods, int warmUp, long seed)
    implements Response {
  private static final int RING = 256;

  /**
   * What is paid.
   *
   * @param holding a unit and period
   * @param order an order
   * @param unit a unit ordered
   */
  public record Costs(double holding, double order, double unit) {}

  /** Checks the ranges. */
  public ContinuousStock {
    checkArgument(demand > 0, "demand: %s: must be above 0", demand);
    checkArgument(lead >= 0 && lead <= 100, "lead: %s: must be 0 to 100", lead);
    checkArgument(
        periods >= 1 && warmUp >= 0, "periods: must be at least 1, the warm-up at least 0");
  }

  /**
   * The first instance of SimOpt: mean demand 100, lead time 6, holding 1, order 36, unit 2; 100 periods after 20.
   *
   * @param seed the seed
   * @return the problem
   */
  public static ContinuousStock first(long seed) {
    return new ContinuousStock(100, 6, new Costs(1, 36, 2), 100, 20, seed);
  }

  /**
   * The same over other lengths.
   *
   * @param count periods that count
   * @param before periods of warm-up
   * @return a copy
   */
  public ContinuousStock over(int count, int before) {
    return new ContinuousStock(demand, lead, costs, count, before, seed);
  }

  @Override
  public Model at(double[] point, int stage) {
    double reorder = point[0];
    double upTo = point[1];
    return Model.of(
        List.of("cost", "stockout"), replication -> run(reorder, upTo, stage, replication));
  }

  private double[] run(double reorder, double upTo, int stage, int replication) {
    RandomStream demands = Draws.stream(seed, stage, replication, "demand");
    RandomStream leads = new RandomStream();
    long leadKey = Draws.key(seed, stage, replication, "lead");
    double[] due = new double[RING];
    double stock = reorder;
    double outstanding = 0;
    double cost = 0;
    int short0 = 0;
    for (int day = 0; day < warmUp + periods; day++) {
      stock -= demand * demands.nextExponential();
      double order = stock + outstanding < reorder ? upTo - stock - outstanding : 0;
      if (order > 0) {
        leads.seek(RandomStream.part(leadKey, day));
        int after = 1 + Math.min(RING - 2, leads.nextPoisson(lead));
        due[(day + after) % RING] += order;
        outstanding += order;
      } else {
        order = 0;
      }
      if (day >= warmUp) {
        cost += costs.holding * Math.max(0, stock) + costs.unit * order;
        cost += order > 0 ? costs.order : 0;
        short0 += stock < 0 ? 1 : 0;
      }
      int next = (day + 1) % RING;
      stock += due[next];
      outstanding -= due[next];
      due[next] = 0;
    }
    return new double[] {cost / periods, (double) short0 / periods};
  }
}
