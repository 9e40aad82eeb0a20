package io.newretail.experiment.testbed;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.experiment.Model;
import io.newretail.experiment.optimise.PathwiseResponse;
import io.newretail.internal.clock.RandomStream;
import java.util.List;

/**
 * CNTNV: a newsvendor of a divisible good whose demand follows Burr's law XII, F(x) = 1 - (1 + x^a)^-b. A point is the order. Output: {@code profit}.
 *
 * @param cost what a unit costs
 * @param price what it sells for, above the cost
 * @param salvage what is got for one that is left, below the cost
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @param seed the seed
 */
public record ContinuousNewsvendor(
    double cost, double price, double salvage, double a, double b, long seed)
    implements PathwiseResponse {

  /** Checks the ranges. */
  public ContinuousNewsvendor {
    checkArgument(
        salvage < cost && cost < price, "prices: must rise from salvage over cost to price");
    checkArgument(a > 0 && b > 0, "shapes: must be above 0");
  }

  /**
   * The first instance of SimOpt: cost 5, price 9, salvage 1, shapes 2 and 20; the best order is 0.187790, its profit 0.463943.
   *
   * @param seed the seed
   * @return the problem
   */
  public static ContinuousNewsvendor first(long seed) {
    return new ContinuousNewsvendor(5, 9, 1, 2, 20, seed);
  }

  /**
   * The best order: the quantile of demand at the critical ratio.
   *
   * @return the order
   */
  public double optimum() {
    return quantile((price - cost) / (price - salvage));
  }

  private double quantile(double p) {
    return StrictMath.pow(StrictMath.pow(1 - p, -1 / b) - 1, 1 / a);
  }

  /**
   * The share of demand that an order covers for certain.
   *
   * @param order the order
   * @return F(order)
   */
  public double covered(double order) {
    return order <= 0 ? 0 : 1 - StrictMath.pow(1 + StrictMath.pow(order, a), -b);
  }

  private double demand(int stage, int replication) {
    RandomStream draws = Draws.stream(seed, stage, replication, "demand");
    return quantile(draws.nextUniform());
  }

  @Override
  public Model at(double[] point, int stage) {
    double order = point[0];
    return Model.of(List.of("profit"), replication -> {
      double sold = Math.min(order, demand(stage, replication));
      return new double[] {price * sold + salvage * (order - sold) - cost * order};
    });
  }

  @Override
  public double[] slopes(double[] point, int stage, int replication) {
    return new double[] {(demand(stage, replication) > point[0] ? price : salvage) - cost};
  }
}
