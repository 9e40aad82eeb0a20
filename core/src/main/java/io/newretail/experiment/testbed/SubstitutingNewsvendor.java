package io.newretail.experiment.testbed;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.newretail.experiment.Model;
import io.newretail.experiment.optimise.Response;
import io.newretail.internal.clock.RandomStream;
import java.util.List;

/**
 * DYNAMNEWS: a newsvendor of several products whose customers come one after the other, each taking what has the greatest utility of what is left, or nothing (Mahajan and van Ryzin 2001). A point is the order of
 * each product. Outputs: {@code profit}, {@code fill}, the share of customers who buy.
 *
 * @param customers how many come, at least 1
 * @param utilities the mean utility of each product; that of nothing is 0
 * @param price of every product
 * @param cost of every product
 * @param seed the seed
 */
public record SubstitutingNewsvendor(
    int customers, List<Double> utilities, double price, double cost, long seed)
    implements Response {
  private static final double EULER = 0.5772156649015329;

  /** Copies the utilities. */
  public SubstitutingNewsvendor {
    utilities = ImmutableList.copyOf(utilities);
    checkArgument(customers >= 1, "customers: %s: must be at least 1", customers);
    checkArgument(!utilities.isEmpty(), "utilities: must be at least one");
  }

  /**
   * The first instance of SimOpt: 10 products of utility 6 to 15, 30 customers, price 9, cost 5.
   *
   * @param seed the seed
   * @return the problem
   */
  public static SubstitutingNewsvendor first(long seed) {
    return new SubstitutingNewsvendor(
        30, List.of(6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0), 9, 5, seed);
  }

  @Override
  public Model at(double[] point, int stage) {
    double[] order = point.clone();
    checkArgument(order.length == utilities.size(), "point: must have %s values", utilities.size());
    return Model.of(List.of("profit", "fill"), replication -> run(order, stage, replication));
  }

  private double[] run(double[] order, int stage, int replication) {
    RandomStream draws = new RandomStream();
    long key = Draws.key(seed, stage, replication, "customers");
    double[] left = order.clone();
    double bought = 0;
    double paid = 0;
    for (int customer = 0; customer < customers; customer++) {
      draws.seek(RandomStream.part(key, customer));
      int wish = wish(left, draws);
      if (wish >= 0) {
        left[wish]--;
        bought++;
      }
    }
    for (double units : order) {
      paid += cost * units;
    }
    return new double[] {price * bought - paid, bought / customers};
  }

  /** A customer draws a utility for every product, there or not, so that other orders do not move the draws. */
  private int wish(double[] left, RandomStream draws) {
    int wish = -1;
    double most = 0;
    for (int product = 0; product < left.length; product++) {
      double gumbel = -StrictMath.log(draws.nextExponential()) - EULER;
      double utility = utilities.get(product) + gumbel;
      if (left[product] >= 1 && utility > most) {
        most = utility;
        wish = product;
      }
    }
    return wish;
  }
}
