package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Choice as a Markov chain (Blanchet, Gallego and Goyal 2016): a shopper wants a first item; while the item is not on offer she
 * goes on to another, or to nothing, with probabilities that depend on the last item only. With transitions taken from
 * multinomial logit the shares are those of the logit, for every offer. With one attempt instead of any number it is exogenous
 * proportional substitution (Smith and Agrawal 2000). Immutable.
 */
public final class MarkovChoice {
  private final double[] first;
  private final double[][] next;

  private MarkovChoice(double[] first, double[][] next) {
    this.first = first;
    this.next = next;
  }

  /**
   * A chain.
   *
   * @param first the probability that each item is wanted first; the rest to 1 wants nothing
   * @param next for each item, the probability to go on to each other item; the rest to 1 leaves
   * @return the model
   */
  public static MarkovChoice of(double[] first, double[][] next) {
    checkArgument(first.length > 0 && next.length == first.length, "next: a row for each item");
    checkShares("first", first);
    double[][] copy = new double[next.length][];
    for (int i = 0; i < next.length; i++) {
      checkArgument(next[i].length == first.length, "next[%s]: one for each item", i);
      checkArgument(next[i][i] == 0, "next[%s][%s]: must be 0", i, i);
      checkShares("next", next[i]);
      copy[i] = next[i].clone();
    }
    return new MarkovChoice(first.clone(), copy);
  }

  private static void checkShares(String name, double... shares) {
    double sum = 0;
    for (double share : shares) {
      Checks.probability(name, share);
      sum += share;
    }
    checkArgument(sum <= 1 + 1e-12, "%s: sum %s: must be at most 1", name, sum);
  }

  /**
   * The chain that multinomial logit is: from an item to another in the ratio of their weights among all but the item.
   *
   * @param utilities of the items; buying nothing has the utility 0
   * @return the model
   */
  public static MarkovChoice logit(double... utilities) {
    int n = utilities.length;
    double[] first = toArray(Choice.logit(utilities));
    double[][] next = new double[n][];
    for (int i = 0; i < n; i++) {
      next[i] = toArray(Choice.without(i, utilities));
    }
    return of(first, next);
  }

  private static double[] toArray(Choice.Shares shares) {
    return shares.items().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Exogenous proportional substitution: who misses an item accepts another with a probability, in the ratio of their first
   * shares.
   *
   * @param acceptance the probability to accept another at all, in [0, 1]
   * @param first the probability that each item is wanted first; at least two above 0
   * @return the model
   */
  public static MarkovChoice proportional(double acceptance, double... first) {
    Checks.probability("acceptance", acceptance);
    double total = Arrays.stream(first).sum();
    double[][] next = new double[first.length][first.length];
    for (int i = 0; i < first.length; i++) {
      checkArgument(total - first[i] > 0, "first: %s: another item must be wanted", i);
      for (int j = 0; j < first.length; j++) {
        next[i][j] = i == j ? 0 : acceptance * first[j] / (total - first[i]);
      }
    }
    return of(first, next);
  }

  /**
   * The shares when some items are on offer and shoppers go on until they find one or leave.
   *
   * @param offered the numbers of the items on offer
   * @return the shares; 0 for what is not on offer
   * @throws IllegalArgumentException if shoppers can go round for ever
   */
  public Choice.Shares shares(Set<Integer> offered) {
    boolean[] there = there(offered);
    int[] gone =
        java.util.stream.IntStream.range(0, first.length).filter(i -> !there[i]).toArray();
    double[] visits = new double[first.length];
    if (gone.length > 0) {
      double[][] matrix = new double[gone.length][gone.length];
      double[] right = new double[gone.length];
      for (int a = 0; a < gone.length; a++) {
        right[a] = first[gone[a]];
        for (int b = 0; b < gone.length; b++) {
          matrix[a][b] = (a == b ? 1 : 0) - next[gone[b]][gone[a]];
        }
      }
      var solver = new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
      checkArgument(solver.isNonSingular(), "next: shoppers may not go round for ever");
      double[] solved = solver.solve(new ArrayRealVector(right, false)).toArray();
      for (int a = 0; a < gone.length; a++) {
        visits[gone[a]] = solved[a];
      }
    }
    return collected(there, visits);
  }

  /**
   * The shares when shoppers try a limited number of other items.
   *
   * @param attempts how many others a shopper tries at most, at least 0
   * @param offered the numbers of the items on offer
   * @return the shares; 0 for what is not on offer
   */
  public Choice.Shares shares(int attempts, Set<Integer> offered) {
    checkArgument(attempts >= 0, "attempts: %s: must be >= 0", attempts);
    boolean[] there = there(offered);
    double[] at = first.clone();
    double[] visits = new double[first.length];
    for (int k = 0; k < attempts; k++) {
      double[] then = new double[first.length];
      for (int i = 0; i < at.length; i++) {
        if (!there[i]) {
          visits[i] += at[i];
          for (int j = 0; j < at.length; j++) {
            then[j] += at[i] * next[i][j];
          }
        }
      }
      at = then;
    }
    return collected(there, visits);
  }

  /** What the items on offer get from those who want them first and from those who pass through the others. */
  private Choice.Shares collected(boolean[] there, double... visits) {
    List<Double> shares = new ArrayList<>();
    double none = 1;
    for (int j = 0; j < first.length; j++) {
      double share = there[j] ? first[j] : 0;
      for (int i = 0; there[j] && i < first.length; i++) {
        share += visits[i] * next[i][j];
      }
      shares.add(share);
      none -= share;
    }
    return new Choice.Shares(shares, Math.max(0, none));
  }

  private boolean[] there(Set<Integer> offered) {
    boolean[] there = new boolean[first.length];
    for (int item : offered) {
      checkArgument(item >= 0 && item < first.length, "item: %s: not there", item);
      there[item] = true;
    }
    return there;
  }

  /**
   * The offer of the greatest mean margin, by optimal stopping (the same paper): an item is offered if its margin is
   * at least what the shopper would bring if she went on.
   *
   * @param margins of the items, at least 0
   * @return the best set and what it brings a shopper
   */
  public Choice.Assortment bestAssortment(double... margins) {
    checkArgument(margins.length == first.length, "margins: one for each item");
    double[] value = margins.clone();
    double change = Double.POSITIVE_INFINITY;
    while (change > 1e-14 * (1 + Arrays.stream(margins).max().orElse(0))) {
      change = 0;
      for (int i = 0; i < value.length; i++) {
        Checks.notNegative("margin", margins[i]);
        double better = Math.max(value[i], onward(i, value));
        change = Math.max(change, better - value[i]);
        value[i] = better;
      }
    }
    Set<Integer> best = new TreeSet<>();
    for (int i = 0; i < value.length; i++) {
      if (margins[i] > 0 && margins[i] >= onward(i, value)) {
        best.add(i);
      }
    }
    return new Choice.Assortment(List.copyOf(best), shares(best).value(margins));
  }

  private double onward(int item, double... value) {
    double sum = 0;
    for (int j = 0; j < value.length; j++) {
      sum += next[item][j] * value[j];
    }
    return sum;
  }
}
