package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * Bargaining over a sum (Nash 1950; with weights, Kalai 1977): the split with the greatest product of gains over what each has
 * without agreement, each to the power of its weight.
 */
public final class NashBargaining {
  private NashBargaining() {}

  /**
   * The split: each gets what it has without agreement and its weight's share of the rest.
   *
   * @param total what there is to split
   * @param fallback what each has without agreement; all together at most the total
   * @param weights of the players, each above 0
   * @return what each gets; it sums to the total
   */
  public static List<Double> split(double total, List<Double> fallback, List<Double> weights) {
    checkArgument(
        !fallback.isEmpty() && fallback.size() == weights.size(), "weights: one for each player");
    weights.forEach(w -> Checks.positive("weight", w));
    double rest = total - sum(fallback);
    checkArgument(
        rest >= -1e-9 * Math.abs(total), "total: %s: must be at least the fallbacks", total);
    return share(rest, fallback, weights);
  }

  /**
   * The same for an estimate, where chance may leave less than the fallbacks; the loss is then shared by weight.
   *
   * @param total what there is to split
   * @param fallback what each has without agreement
   * @param weights of the players, each above 0
   * @return what each gets; it sums to the total
   */
  public static List<Double> estimate(double total, List<Double> fallback, List<Double> weights) {
    return share(total - sum(fallback), fallback, weights);
  }

  private static List<Double> share(double rest, List<Double> fallback, List<Double> weights) {
    double all = sum(weights);
    List<Double> split = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      split.add(fallback.get(i) + rest * weights.get(i) / all);
    }
    return List.copyOf(split);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
