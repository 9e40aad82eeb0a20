package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the partners of an alliance share a cost or a gain (Shapley 1953). A coalition is a whole number whose bit i says whether
 * partner i is in it; a game gives each coalition its cost or gain, 0 to the empty one.
 */
public final class Shapley {
  private static final int MOST_PLAYERS = 24;

  private Shapley() {}

  /**
   * The value of each partner: what it adds to those before it, on average over all orders of joining. The game is asked once for
   * each of the {@code 2^players} coalitions; time grows as {@code players 2^players} (16 partners: some milliseconds).
   *
   * @param players how many, in [1, 24]
   * @param game the cost or gain of each coalition
   * @return one for each partner; they sum to that of all together
   */
  public static List<Double> values(int players, IntToDoubleFunction game) {
    double[] worth = worth(players, game);
    double[] factor = new double[players];
    factor[0] = 1.0 / players;
    for (int size = 1; size < players; size++) {
      factor[size] = factor[size - 1] * size / (players - size);
    }
    double[] values = new double[players];
    for (int coalition = 0; coalition < worth.length; coalition++) {
      int size = Integer.bitCount(coalition);
      for (int i = 0; i < players; i++) {
        if ((coalition & (1 << i)) == 0) {
          values[i] += factor[size] * (worth[coalition | (1 << i)] - worth[coalition]);
        }
      }
    }
    return Arrays.stream(values).boxed().toList();
  }

  private static double[] worth(int players, IntToDoubleFunction game) {
    checkArgument(
        players >= 1 && players <= MOST_PLAYERS, "players: %s: must be in [1, 24]", players);
    double[] worth = new double[1 << players];
    for (int coalition = 1; coalition < worth.length; coalition++) {
      worth[coalition] = game.applyAsDouble(coalition);
    }
    return worth;
  }

  /**
   * Whether no coalition would pay less alone than its partners are charged (the core of a cost game). Time grows as {@code
   * players 2^players}.
   *
   * @param charges of the partners; they must sum to the cost of all together
   * @param costs the cost of each coalition
   * @return true if nobody has a reason to leave, up to a relative 1e-9
   */
  public static boolean inCore(List<Double> charges, IntToDoubleFunction costs) {
    double[] worth = worth(charges.size(), costs);
    double all = worth[worth.length - 1];
    double slack = 1e-9 * Math.abs(all);
    double sum = charges.stream().mapToDouble(Double::doubleValue).sum();
    checkArgument(
        Math.abs(sum - all) <= slack, "charges: %s: must sum to the cost of all", charges);
    for (int coalition = 1; coalition < worth.length; coalition++) {
      double charged = 0;
      for (int i = 0; i < charges.size(); i++) {
        charged += (coalition & (1 << i)) == 0 ? 0 : charges.get(i);
      }
      if (charged > worth[coalition] + slack) {
        return false;
      }
    }
    return true;
  }

  /**
   * The game of stores that pool their stock against normal demand (Mueller, Scarsini and Shaked 2002): the cost of a coalition
   * is that of its newsvendor, {@code (holding + shortage) density(z) sd(coalition)}.
   *
   * @param sds standard deviation of the demand of each store, above 0
   * @param correlation of the demands of any two, in [-1, 1]
   * @param holding cost of a unit left over, above 0
   * @param shortage cost of a unit short, above 0
   * @return the cost of each coalition
   */
  public static IntToDoubleFunction pooling(
      List<Double> sds, double correlation, double holding, double shortage) {
    sds.forEach(sd -> Checks.positive("sd", sd));
    checkArgument(
        correlation >= -1 && correlation <= 1, "correlation: %s: must be in [-1, 1]", correlation);
    Checks.positive("holding", holding);
    Checks.positive("shortage", shortage);
    NormalDistribution standard = NormalDistribution.of(0, 1);
    double z = standard.inverseCumulativeProbability(shortage / (shortage + holding));
    double factor = (holding + shortage) * standard.density(z);
    List<Double> copy = List.copyOf(sds);
    return coalition -> factor * sd(members(copy, coalition), correlation);
  }

  private static List<Double> members(List<Double> all, int coalition) {
    List<Double> members = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((coalition & (1 << i)) != 0) {
        members.add(all.get(i));
      }
    }
    return members;
  }

  private static double sd(List<Double> sds, double correlation) {
    double sum = 0;
    double squares = 0;
    for (double sd : sds) {
      sum += sd;
      squares += sd * sd;
    }
    double variance = (1 - correlation) * squares + correlation * sum * sum;
    checkArgument(
        variance >= -1e-12 * squares, "correlation: %s: not possible for so many", correlation);
    return Math.sqrt(Math.max(0, variance));
  }
}
