package io.newretail.experiment.testbed;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.experiment.Model;
import io.newretail.experiment.optimise.PathwiseResponse;
import io.newretail.internal.clock.RandomStream;
import java.util.List;

/**
 * A base stock with a fixed lead time, exponential demand and backlog. A point is the level that the position is raised to each period. Output: {@code cost} a period, of holding and backlog at its
 * end. The cost's slope along a path is the holding cost when there is stock, less the backlog cost when there is none (Glasserman and Tayur 1995).
 *
 * @param demand mean demand of a period, above 0
 * @param lead lead time in periods, at least 0
 * @param holding cost of a unit and period, above 0
 * @param backlog cost of a unit short and period, above 0
 * @param periods periods of a replication, after the first lead time, at least 1
 * @param seed the seed
 */
public record BaseStock(
    double demand, int lead, double holding, double backlog, int periods, long seed)
    implements PathwiseResponse {

  /** Checks the ranges. */
  public BaseStock {
    checkArgument(demand > 0 && holding > 0 && backlog > 0, "demand and costs: must be above 0");
    checkArgument(lead >= 0 && periods >= 1, "lead: must be at least 0, periods at least 1");
  }

  /**
   * The slope of the long-run cost: the position less the demand of the lead time and a period, an Erlang law.
   *
   * @param level the level
   * @return {@code (holding + backlog) F(level) - backlog}
   */
  public double slope(double level) {
    double x = level / demand;
    double term = StrictMath.exp(-x);
    double above = 0;
    for (int k = 0; k <= lead; k++) {
      above += term;
      term *= x / (k + 1);
    }
    return holding - (holding + backlog) * above;
  }

  @Override
  public Model at(double[] point, int stage) {
    return Model.of(
        List.of("cost"), replication -> new double[] {run(point[0], stage, replication)[0]});
  }

  @Override
  public double[] slopes(double[] point, int stage, int replication) {
    return new double[] {run(point[0], stage, replication)[1]};
  }

  /** Mean cost and mean slope. */
  private double[] run(double level, int stage, int replication) {
    RandomStream draws = Draws.stream(seed, stage, replication, "demand");
    double[] recent = new double[lead + 1];
    double sum = 0;
    double cost = 0;
    double slope = 0;
    for (int day = 0; day < lead + periods; day++) {
      int place = day % recent.length;
      sum -= recent[place];
      recent[place] = demand * draws.nextExponential();
      sum += recent[place];
      if (day >= lead) {
        double stock = level - sum;
        cost += stock > 0 ? holding * stock : -backlog * stock;
        slope += stock > 0 ? holding : -backlog;
      }
    }
    return new double[] {cost / periods, slope / periods};
  }
}
