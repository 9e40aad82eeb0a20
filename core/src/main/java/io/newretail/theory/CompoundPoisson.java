package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Discrete;
import java.util.ArrayList;
import java.util.List;

/** Demand of a Poisson number of shoppers who each want a number of units of one law, all independent. */
public final class CompoundPoisson {
  private static final double NEGLIGIBLE = 1e-18;
  private static final double TOO_BIG = 1e200;

  private CompoundPoisson() {}

  /**
   * The law of the units, by the recursion of Panjer (1981). The tail that is cut has a probability below 1e-14. Time grows with
   * the number of likely amounts times the greatest size.
   *
   * @param shoppers their mean number, at least 0 and below 1e6
   * @param sizes weights of 0, 1, 2, ... units of one shopper; only ratios matter
   * @return the law
   */
  public static Discrete law(double shoppers, List<Double> sizes) {
    checkArgument(shoppers >= 0 && shoppers < 1e6, "shoppers: %s: must be in [0, 1e6)", shoppers);
    Discrete size = new Discrete(sizes);
    double mean = shoppers * size.mean();
    List<Double> weights = new ArrayList<>(List.of(1.0));
    double total = 1;
    int small = 0;
    int most = sizes.size() - 1;
    while (weights.size() <= mean || small < most) {
      double next = next(weights, shoppers, size.weights());
      weights.add(next);
      total += next;
      small = next < NEGLIGIBLE * total ? small + 1 : 0;
      if (total > TOO_BIG) {
        weights.replaceAll(w -> w / TOO_BIG);
        total /= TOO_BIG;
      }
    }
    return new Discrete(weights);
  }

  private static double next(List<Double> weights, double shoppers, List<Double> sizes) {
    int k = weights.size();
    double sum = 0;
    for (int j = 1; j < sizes.size() && j <= k; j++) {
      sum += j * sizes.get(j) * weights.get(k - j);
    }
    return shoppers * sum / k;
  }
}
