package io.newretail.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The range of articles that every store of a network carries, with their prices and popularity.
 *
 * <p>Immutable and safe for any thread.
 */
public final class Assortment {
  /** The most articles an assortment may hold: {@value}. */
  public static final int MAX_ITEMS = 1 << 20;

  private final ImmutableList<Item> items;

  private Assortment(List<Item> items) {
    this.items = ImmutableList.copyOf(items);
  }

  /**
   * An assortment of given articles.
   *
   * @param items the articles, in any order
   * @return the assortment
   */
  public static Assortment of(List<Item> items) {
    return new Assortment(items);
  }

  /**
   * Articles whose popularity falls as a power of their rank (Zipf 1949), all at RMB 8.
   *
   * @param count how many articles, 1 to {@link #MAX_ITEMS}
   * @param exponent the exponent; 0 makes all alike
   * @return the assortment, best seller first
   */
  public static Assortment zipf(int count, double exponent) {
    return zipf(count, exponent, Money.rmb("8.00"));
  }

  /**
   * Articles whose popularity falls as a power of their rank, with spread prices.
   *
   * <p>Prices run through the same seven steps over and over (from 0.4 to 2.2 times the mean), so that the mean price
   * of a unit sold is close to {@code meanPrice} whatever the exponent.
   *
   * @param count how many articles, 1 to {@link #MAX_ITEMS}
   * @param exponent the exponent; 0 makes all alike
   * @param meanPrice the mean price of a unit sold
   * @return the assortment, best seller first
   */
  public static Assortment zipf(int count, double exponent, Money meanPrice) {
    double[] weights = new double[Math.max(0, Math.min(count, MAX_ITEMS + 1))];
    for (int rank = 1; rank <= weights.length; rank++) {
      weights[rank - 1] = StrictMath.pow(rank, -exponent);
    }
    double[] steps = {1.0, 0.6, 1.4, 0.4, 2.2, 0.8, 1.2};
    double scale = steps.length == 0 ? 1 : 1 / meanStep(weights, steps);
    List<Item> items = new ArrayList<>(weights.length);
    for (int i = 0; i < weights.length; i++) {
      long minor = Math.round(meanPrice.minor() * steps[i % steps.length] * scale);
      items.add(new Item("item-" + (i + 1), new Money(minor, meanPrice.currency()), weights[i]));
    }
    return new Assortment(items);
  }

  private static double meanStep(double[] weights, double[] steps) {
    double total = 0;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      sum += weights[i] * steps[i % steps.length];
    }
    return total > 0 ? sum / total : 1;
  }

  /**
   * The same articles in classes, which reports tell apart.
   *
   * @param category the class of an article
   * @return a copy
   */
  public Assortment classified(Function<Item, String> category) {
    return new Assortment(
        items.stream().map(i -> i.withCategory(category.apply(i))).toList());
  }

  /**
   * The articles.
   *
   * @return the articles in their order
   */
  public List<Item> items() {
    return items;
  }

  /**
   * How many articles there are.
   *
   * @return the count
   */
  public int size() {
    return items.size();
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(
        size() >= 1 && size() <= MAX_ITEMS,
        "items",
        size() + " items",
        "must hold 1 to " + MAX_ITEMS + " items",
        "");
    Set<String> names = new HashSet<>();
    double total = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Problems here = problems.at("items[" + i + "]");
      here.label(item.name(), "name");
      here.label(item.category(), "category");
      here.require(
          names.add(item.name()), "name", item.name(), "must be unique", "rename one of the two");
      problems.require(
          item.price().currency().equals(items.get(0).price().currency()),
          "items." + item.name() + ".price",
          item.price(),
          "must be in one currency throughout",
          "");
      total += item.popularity();
    }
    int dear = Iterables.indexOf(items, i -> i.price().minor() > Integer.MAX_VALUE);
    problems.require(
        dear < 0,
        "items[" + dear + "].price",
        dear < 0 ? null : items.get(dear).price(),
        "must be at most 2^31 - 1 minor units",
        "");
    problems.require(
        items.isEmpty() || total > 0, "items", "all popularities 0", "one must be above 0", "");
    problems.require(
        total < Double.POSITIVE_INFINITY,
        "items",
        "popularities",
        "must have a finite sum",
        "only their ratios matter");
  }
}
