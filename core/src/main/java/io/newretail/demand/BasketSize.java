package io.newretail.demand;

import com.google.common.collect.ImmutableList;
import io.newretail.unit.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many units a basket holds, as a table of probabilities.
 *
 * <p>Units are drawn one by one by popularity; a unit of an article that is already in the basket joins its line.
 *
 * @param weights the weight of each size from 1 up; only ratios matter; at most {@value #MAX_UNITS} sizes
 */
public record BasketSize(List<Double> weights) {
  /** The largest basket: {@value} units. */
  public static final int MAX_UNITS = 2_000;

  /** Copies the weights. */
  public BasketSize {
    weights = ImmutableList.copyOf(weights);
  }

  /**
   * Always the same size.
   *
   * @param units how many units, 1 to {@link #MAX_UNITS}
   * @return the size
   */
  public static BasketSize fixed(int units) {
    List<Double> weights = new ArrayList<>(Collections.nCopies(Math.max(0, units), 0.0));
    if (units > 0) {
      weights.set(units - 1, 1.0);
    }
    return new BasketSize(weights);
  }

  /**
   * One plus a negative binomial count: the family that fits published grocery baskets best (for instance shape 1.9 for
   * the Instacart sample, mean 9.1).
   *
   * @param mean the mean size in units, above 1
   * @param shape the shape r of the negative binomial, above 0; small means spread
   * @return the size, cut where less than 1e-12 is left or at {@link #MAX_UNITS}
   */
  public static BasketSize negativeBinomial(double mean, double shape) {
    if (!(mean > 1 && shape > 0 && mean < MAX_UNITS && shape < 1e6)) {
      throw new IllegalArgumentException("basket size: mean " + mean + ", shape " + shape
          + ": must have mean in (1, 2000), shape > 0");
    }
    double q = (mean - 1) / (mean - 1 + shape);
    double p = StrictMath.pow(1 - q, shape);
    double left = 1;
    List<Double> weights = new ArrayList<>();
    for (int k = 0; k < MAX_UNITS && left > 1e-12; k++) {
      weights.add(p);
      left -= p;
      p *= q * (k + shape) / (k + 1);
    }
    return new BasketSize(weights);
  }

  /**
   * The mean size.
   *
   * @return units a basket
   */
  public double mean() {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += (i + 1) * weights.get(i);
      total += weights.get(i);
    }
    return sum / total;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(
        !weights.isEmpty() && weights.size() <= MAX_UNITS,
        "",
        weights.size() + " sizes",
        "must be 1 to " + MAX_UNITS,
        "");
    for (int i = 0; i < weights.size(); i++) {
      problems.notNegative(weights.get(i), "weights[" + i + "]");
    }
    problems.require(
        weights.stream().anyMatch(w -> w > 0), "", "all weights 0", "one must be above 0", "");
  }
}
