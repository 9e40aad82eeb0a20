package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What shoppers choose and how they answer to prices: multinomial and nested logit (McFadden 1974; Train 2009), assortment under
 * multinomial logit (Talluri and van Ryzin 2004) and the log-linear promotion. Items are numbered from 0. A utility of negative
 * infinity stands for an item that is not there. Buying nothing is always possible.
 */
public final class Choice {
  private Choice() {}

  /**
   * Who buys what.
   *
   * @param items the share of all shoppers that buys each item
   * @param none the share that buys nothing
   */
  public record Shares(List<Double> items, double none) {
    /** Copies the shares. */
    public Shares {
      items = List.copyOf(items);
    }

    /**
     * What a shopper brings on average.
     *
     * @param values price or margin of each item
     * @return money a shopper, those who buy nothing included
     */
    public double value(double... values) {
      checkArgument(values.length == items.size(), "values: %s: one for each item", values.length);
      return IntStream.range(0, values.length)
          .mapToDouble(i -> values[i] * items.get(i))
          .sum();
    }
  }

  /**
   * Who buys what where alike items stand in nests.
   *
   * @param nests the share of all shoppers that buys from each nest
   * @param items for each nest, the share of all shoppers that buys each item
   * @param none the share that buys nothing
   */
  public record NestedShares(List<Double> nests, List<List<Double>> items, double none) {}

  /**
   * What a promotion comes to.
   *
   * @param units expected with it
   * @param uplift those units over the base units
   * @param revenueChange money with it less money without
   */
  public record Promotion(double units, double uplift, double revenueChange) {}

  /**
   * A set of items to offer.
   *
   * @param items their numbers, rising
   * @param value mean margin a shopper
   */
  public record Assortment(List<Integer> items, double value) {}

  /**
   * The shares of multinomial logit; buying nothing has the utility 0.
   *
   * @param utilities of the items
   * @return {@code exp(u) / (1 + sum of exp(u))}
   */
  public static Shares logit(double... utilities) {
    return logitAgainst(0, utilities);
  }

  /**
   * The shares of multinomial logit.
   *
   * @param nothing the utility of buying nothing, finite
   * @param utilities of the items
   * @return the shares
   */
  public static Shares logitAgainst(double nothing, double... utilities) {
    Checks.finite("nothing", nothing);
    checkUtilities(utilities);
    double most = Math.max(nothing, Arrays.stream(utilities).max().orElse(nothing));
    double sum = Math.exp(nothing - most);
    for (double u : utilities) {
      sum += Math.exp(u - most);
    }
    double total = sum;
    List<Double> items =
        Arrays.stream(utilities).map(u -> Math.exp(u - most) / total).boxed().toList();
    return new Shares(items, Math.exp(nothing - most) / total);
  }

  private static void checkUtilities(double... utilities) {
    for (double u : utilities) {
      checkArgument(u < Double.POSITIVE_INFINITY, "utility: %s: must be a number", u);
    }
  }

  /**
   * By how many per cent the share of an item changes for each per cent of its own price, when utility falls with price in a
   * straight line.
   *
   * @param priceCoefficient utility lost for each unit of money
   * @param price of the item
   * @param share of the item
   * @return {@code -b p (1 - share)}
   */
  public static double ownElasticity(double priceCoefficient, double price, double share) {
    return -priceCoefficient * price * (1 - share);
  }

  /**
   * By how many per cent the share of any other item changes for each per cent of the price of an item.
   *
   * @param priceCoefficient utility lost for each unit of money
   * @param price of the item whose price changes
   * @param share of that item
   * @return {@code b p share}
   */
  public static double crossElasticity(double priceCoefficient, double price, double share) {
    return priceCoefficient * price * share;
  }

  /**
   * How the share of an item answers to its own price or fee, when utility falls with it in a straight line.
   *
   * @param priceCoefficient utility lost for each unit of money, b
   * @param share of the item, P
   * @return {@code -b P (1 - P)}, a share for each unit of money
   */
  public static double ownSlope(double priceCoefficient, double share) {
    return -priceCoefficient * share * (1 - share);
  }

  /**
   * How the share of an item answers to the price or fee of another.
   *
   * @param priceCoefficient utility lost for each unit of money, b
   * @param share of the item
   * @param other the share of the item whose price changes
   * @return {@code b P Q}, a share for each unit of money
   */
  public static double crossSlope(double priceCoefficient, double share, double other) {
    return priceCoefficient * share * other;
  }

  /**
   * The shares when an item is out of stock.
   *
   * @param item the number of the item
   * @param utilities of all items
   * @return the shares, 0 for the item
   */
  public static Shares without(int item, double... utilities) {
    checkArgument(item >= 0 && item < utilities.length, "item: %s: not there", item);
    double[] left = utilities.clone();
    left[item] = Double.NEGATIVE_INFINITY;
    return logit(left);
  }

  /**
   * The share of those who would have bought an item that take another when it is out of stock.
   *
   * @param item the number of the item
   * @param utilities of all items; that of the item finite
   * @return under multinomial logit the share of buyers among those who find it gone
   */
  public static double recapture(int item, double... utilities) {
    return 1 - without(item, utilities).none();
  }

  /**
   * The shares of nested logit.
   *
   * @param utilities for each nest those of its items
   * @param dissimilarity of each nest, above 0; 1 is multinomial logit, near 0 its items are alike
   * @param nothing the utility of buying nothing, finite
   * @return the shares
   */
  public static NestedShares nested(double[][] utilities, double[] dissimilarity, double nothing) {
    checkArgument(
        utilities.length == dissimilarity.length,
        "dissimilarity: %s: must be one for each nest",
        dissimilarity.length);
    double[] worth = new double[utilities.length];
    for (int m = 0; m < utilities.length; m++) {
      Checks.positive("dissimilarity", dissimilarity[m]);
      worth[m] = dissimilarity[m] * logSum(dissimilarity[m], utilities[m]);
    }
    Shares nests = logitAgainst(nothing, worth);
    List<List<Double>> items = new ArrayList<>();
    for (int m = 0; m < utilities.length; m++) {
      double t = dissimilarity[m];
      double share = nests.items().get(m);
      double sum = logSum(t, utilities[m]);
      items.add(Arrays.stream(utilities[m])
          .map(u -> share == 0 ? 0 : share * Math.exp(u / t - sum))
          .boxed()
          .toList());
    }
    return new NestedShares(nests.items(), List.copyOf(items), nests.none());
  }

  /** The logarithm of the sum of {@code exp(u / t)}, negative infinity for a nest without items. */
  private static double logSum(double t, double... utilities) {
    checkUtilities(utilities);
    double most = Arrays.stream(utilities).max().orElse(Double.NEGATIVE_INFINITY);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most / t
            + Math.log(
                Arrays.stream(utilities).map(u -> Math.exp((u - most) / t)).sum());
  }

  /**
   * The set with the greatest mean margin. Under multinomial logit some set of the items of greatest margin is best (Talluri and
   * van Ryzin 2004), so as many sets are tried as there are items.
   *
   * @param utilities of the items; buying nothing has the utility 0
   * @param margins of the items
   * @return the best set; the smaller of equals
   */
  public static Assortment bestAssortment(double[] utilities, double[] margins) {
    checkArgument(utilities.length == margins.length, "margins: one for each item");
    checkUtilities(utilities);
    List<Integer> order = IntStream.range(0, margins.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -margins[i]))
        .toList();
    double[] offered = new double[utilities.length];
    Arrays.fill(offered, Double.NEGATIVE_INFINITY);
    Assortment best = new Assortment(List.of(), 0);
    for (int n = 0; n < order.size(); n++) {
      int item = order.get(n);
      offered[item] = utilities[item];
      double value = logit(offered).value(margins);
      if (value > best.value()) {
        best = new Assortment(order.subList(0, n + 1).stream().sorted().toList(), value);
      }
    }
    return best;
  }

  /**
   * The log-linear answer to a promotion: {@code base (promo price / regular price)^elasticity times the multipliers}.
   *
   * @param baseUnits expected without it, above 0
   * @param regularPrice above 0
   * @param promoPrice above 0
   * @param elasticity of the units in the price, mostly below 0
   * @param multipliers of display, leaflet and the like, above 0
   * @return the figures
   */
  public static Promotion promotion(
      double baseUnits,
      double regularPrice,
      double promoPrice,
      double elasticity,
      double... multipliers) {
    Checks.positive("baseUnits", baseUnits);
    Checks.positive("regularPrice", regularPrice);
    Checks.positive("promoPrice", promoPrice);
    Checks.finite("elasticity", elasticity);
    double uplift = Math.pow(promoPrice / regularPrice, elasticity);
    for (double multiplier : multipliers) {
      Checks.positive("multiplier", multiplier);
      uplift *= multiplier;
    }
    double units = baseUnits * uplift;
    return new Promotion(units, uplift, units * promoPrice - baseUnits * regularPrice);
  }
}
