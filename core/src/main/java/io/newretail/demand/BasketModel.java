package io.newretail.demand;

import com.google.common.collect.ImmutableList;
import io.newretail.network.Assortment;
import io.newretail.unit.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What lies in a basket: first how many lines, then what kind of trip, then which articles, then pairs that attract or
 * repel, then the units of each line. No article has two lines.
 *
 * <p>Given the size n and the trip type z, a set S of n articles has a probability proportional to the product of the
 * weights of its articles under z and of the lifts of its pairs (an auto-logistic model, Besag 1974, over conditional
 * Poisson sampling, Hájek 1964). The type's share depends on the size.
 *
 * <p>Made by hand with {@link #builder}, or from data with {@code io.newretail.fit.BasketFit}. Immutable; any thread.
 */
public final class BasketModel {
  private final ImmutableList<String> items;
  private final BasketSize lines;
  private final ImmutableList<Integer> sizeClasses;
  private final ImmutableList<TripType> types;
  private final ImmutableList<PairLift> pairs;
  private final BasketSize units;

  private BasketModel(Builder b) {
    items = ImmutableList.copyOf(b.items);
    lines = b.lines;
    sizeClasses = ImmutableList.copyOf(b.sizeClasses);
    types = ImmutableList.copyOf(b.types);
    pairs = ImmutableList.copyOf(b.pairs);
    units = b.units;
  }

  /**
   * A model in which all articles are alike, to be filled in: one trip type, one unit a line.
   *
   * @param items the names of the articles
   * @param lines how many lines a basket has
   * @return a builder
   */
  public static Builder builder(List<String> items, BasketSize lines) {
    return new Builder(items, lines);
  }

  /**
   * The articles.
   *
   * @return their names, in the order of the weights
   */
  public List<String> items() {
    return items;
  }

  /**
   * How many lines a basket has.
   *
   * @return the law of the number of lines
   */
  public BasketSize lines() {
    return lines;
  }

  /**
   * The classes of sizes between which the shares of the trip types differ.
   *
   * @return the least size of each class, rising, the first 1
   */
  public List<Integer> sizeClasses() {
    return sizeClasses;
  }

  /**
   * The trip types.
   *
   * @return at least one
   */
  public List<TripType> types() {
    return types;
  }

  /**
   * The pairs with a lift of their own.
   *
   * @return the pairs, maybe none
   */
  public List<PairLift> pairs() {
    return pairs;
  }

  /**
   * How many units a line has.
   *
   * @return the law of the units
   */
  public BasketSize units() {
    return units;
  }

  /**
   * The class of a size.
   *
   * @param size how many lines
   * @return its index in {@link #sizeClasses}
   */
  public int sizeClass(int size) {
    int c = 0;
    while (c + 1 < sizeClasses.size() && sizeClasses.get(c + 1) <= size) {
      c++;
    }
    return c;
  }

  /**
   * The same model with other names for its articles.
   *
   * @param names as many names
   * @return a copy
   */
  public BasketModel withItems(List<String> names) {
    Builder copy = toBuilder();
    List<PairLift> renamed = new ArrayList<>();
    for (PairLift p : pairs) {
      renamed.add(new PairLift(
          names.get(items.indexOf(p.first())), names.get(items.indexOf(p.second())), p.lift()));
    }
    copy.items = names;
    copy.pairs = renamed;
    return copy.build();
  }

  /**
   * The same model over the articles of a range, rank by rank: the article that weighs most here becomes the most popular
   * there. What the range has no place for is left out; what the model has no article for is never in a basket.
   *
   * @param range the range
   * @return a copy
   */
  public BasketModel rankedOnto(Assortment range) {
    double[] weight = new double[items.size()];
    for (TripType type : types) {
      double share = type.shares().stream().mapToDouble(Double::doubleValue).sum();
      double total = type.weights().stream().mapToDouble(Double::doubleValue).sum();
      for (int i = 0; i < weight.length; i++) {
        weight[i] += share * type.weights().get(i) / total;
      }
    }
    int kept = Math.min(weight.length, range.size());
    int[] mine = ranked(weight.length, i -> weight[i], kept);
    int[] theirs = ranked(range.size(), i -> range.items().get(i).popularity(), kept);
    List<String> names = new ArrayList<>();
    Map<String, String> renamed = new HashMap<>();
    for (int r = 0; r < kept; r++) {
      names.add(range.items().get(theirs[r]).name());
      renamed.put(items.get(mine[r]), names.get(r));
    }
    Builder copy = new Builder(names, lines).units(units).sizeClasses(sizeClasses);
    for (TripType type : types) {
      List<Double> weights =
          Arrays.stream(mine).mapToObj(i -> type.weights().get(i)).toList();
      copy.type(new TripType(type.name(), type.shares(), weights));
    }
    for (PairLift p : pairs) {
      String first = renamed.get(p.first());
      String second = renamed.get(p.second());
      if (first != null && second != null) {
        copy.lift(first, second, p.lift());
      }
    }
    return copy.build();
  }

  private static int[] ranked(int count, IntToDoubleFunction weight, int kept) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -weight.applyAsDouble(i)))
        .limit(kept)
        .mapToInt(i -> i)
        .toArray();
  }

  /**
   * A builder that starts from this model.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder copy = new Builder(items, lines);
    copy.sizeClasses = sizeClasses;
    copy.types = new ArrayList<>(types);
    copy.pairs = new ArrayList<>(pairs);
    copy.units = units;
    return copy;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(lines, "lines", BasketSize::check);
    problems.within(units, "units", BasketSize::check);
    problems.require(!items.isEmpty(), "items", "no items", "must hold at least one", "");
    Set<String> known = new HashSet<>(items);
    problems.require(known.size() == items.size(), "items", "a name twice", "must be unique", "");
    checkClasses(problems);
    problems.require(!types.isEmpty(), "types", "no types", "must hold at least one", "");
    for (int t = 0; t < types.size(); t++) {
      checkType(types.get(t), problems.at("types[" + t + "]"));
    }
    for (int c = 0; c < sizeClasses.size(); c++) {
      int at = c;
      problems.require(
          types.stream().anyMatch(t -> t.shares().size() > at && t.shares().get(at) > 0),
          "types",
          "all shares 0 at size class " + c,
          "one must be above 0",
          "");
    }
    for (int p = 0; p < pairs.size(); p++) {
      checkPair(pairs.get(p), known, problems.at("pairs[" + p + "]"));
    }
  }

  private void checkClasses(Problems problems) {
    boolean rising = !sizeClasses.isEmpty() && sizeClasses.get(0) == 1;
    for (int c = 1; c < sizeClasses.size(); c++) {
      rising &= sizeClasses.get(c) > sizeClasses.get(c - 1);
    }
    problems.require(rising, "sizeClasses", sizeClasses, "must start at 1 and rise", "");
  }

  private void checkType(TripType type, Problems problems) {
    problems.named(type.name());
    problems.require(
        type.shares().size() == sizeClasses.size(),
        "shares",
        type.shares().size() + " shares",
        "must be one a size class, " + sizeClasses.size(),
        "");
    problems.require(
        type.weights().size() == items.size(),
        "weights",
        type.weights().size() + " weights",
        "must be one an item, " + items.size(),
        "");
    for (int i = 0; i < type.shares().size(); i++) {
      problems.notNegative(type.shares().get(i), "shares[" + i + "]");
    }
    for (int i = 0; i < type.weights().size(); i++) {
      problems.notNegative(type.weights().get(i), "weights[" + i + "]");
    }
    problems.require(
        type.weights().stream().anyMatch(w -> w > 0),
        "weights",
        "all weights 0",
        "one must be above 0",
        "");
  }

  private static void checkPair(PairLift pair, Set<String> known, Problems problems) {
    problems.require(
        known.contains(pair.first()), "first", pair.first(), "must be an item of the model", "");
    problems.require(
        known.contains(pair.second()), "second", pair.second(), "must be an item of the model", "");
    problems.require(
        !pair.first().equals(pair.second()), "second", pair.second(), "must be another item", "");
    problems.positive(pair.lift(), "lift");
  }

  /** Builds a model. */
  public static final class Builder {
    private List<String> items;
    private BasketSize lines;
    private List<Integer> sizeClasses = List.of(1);
    private List<TripType> types = new ArrayList<>();
    private List<PairLift> pairs = new ArrayList<>();
    private BasketSize units = BasketSize.fixed(1);

    private Builder(List<String> items, BasketSize lines) {
      this.items = items;
      this.lines = lines;
    }

    /**
     * Sets how many lines a basket has.
     *
     * @param value the law
     * @return this
     */
    public Builder lines(BasketSize value) {
      lines = value;
      return this;
    }

    /**
     * Sets how many units a line has.
     *
     * @param value the law
     * @return this
     */
    public Builder units(BasketSize value) {
      units = value;
      return this;
    }

    /**
     * Sets the classes of sizes; the shares of the types are given by class.
     *
     * @param leastSizes the least size of each class, rising, the first 1
     * @return this
     */
    public Builder sizeClasses(List<Integer> leastSizes) {
      sizeClasses = List.copyOf(leastSizes);
      return this;
    }

    /**
     * Adds a trip type.
     *
     * @param type the type, with a share for each size class and a weight for each article
     * @return this
     */
    public Builder type(TripType type) {
      types.add(type);
      return this;
    }

    /**
     * Adds a trip type whose share is the same at all sizes.
     *
     * @param name what it is called
     * @param share its share; only ratios between types matter
     * @param weights for each article, how strongly such a trip picks it
     * @return this
     */
    public Builder mission(String name, double share, List<Double> weights) {
      return type(new TripType(name, Collections.nCopies(sizeClasses.size(), share), weights));
    }

    /**
     * Takes all trip types away.
     *
     * @return this
     */
    public Builder withoutTypes() {
      types.clear();
      return this;
    }

    /**
     * Gives two articles a lift.
     *
     * @param first an article
     * @param second another article
     * @param lift the factor on the odds of finding both, see {@link PairLift}
     * @return this
     */
    public Builder lift(String first, String second, double lift) {
      pairs.add(new PairLift(first, second, lift));
      return this;
    }

    /**
     * Takes all lifts away.
     *
     * @return this
     */
    public Builder withoutLifts() {
      pairs.clear();
      return this;
    }

    /**
     * Builds the model. A model without a type gets one in which all articles weigh the same.
     *
     * @return the model
     */
    public BasketModel build() {
      if (types.isEmpty()) {
        mission("any", 1, Collections.nCopies(items.size(), 1.0));
      }
      return new BasketModel(this);
    }
  }
}
