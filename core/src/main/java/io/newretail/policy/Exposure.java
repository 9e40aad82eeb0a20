package io.newretail.policy;

import com.google.common.collect.ImmutableSortedMap;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many units of an article a store keeps from online shoppers, since walk-in shoppers may take them before the pickers
 * come and records may be wrong. By class of articles, by store, by a rule; where several apply, the largest counts. Immutable;
 * safe for any thread.
 */
public final class Exposure {
  private final ImmutableSortedMap<String, Integer> byClass;
  private final ImmutableSortedMap<String, Integer> byStore;
  private final @Nullable Rule rule;

  /** What a rule sees of an article in a store: expectations of an ordinary day, never the future. */
  public interface Desk {
    /**
     * The store.
     *
     * @return its name
     */
    String store();

    /**
     * The article.
     *
     * @return its place in the assortment
     */
    int item();

    /**
     * The class of the article.
     *
     * @return its category; empty if it has none
     */
    String category();

    /**
     * Units that walk-in shoppers want on an ordinary day, all ways of counting them together.
     *
     * @return the mean
     */
    double dailyWalkIns();

    /**
     * Units that online shoppers want on an ordinary day.
     *
     * @return the mean
     */
    double dailyOnline();

    /**
     * The opening stock.
     *
     * @return units
     */
    int openingStock();
  }

  /** A user's own rule: asked once for each article and store, before the run. Must depend on what it is shown alone. */
  public interface Rule {
    /**
     * The threshold.
     *
     * @param desk what there is to know
     * @return units, at least 0
     */
    int units(Desk desk);
  }

  private Exposure(
      Map<String, Integer> byClass, Map<String, Integer> byStore, @Nullable Rule rule) {
    this.byClass = ImmutableSortedMap.copyOf(byClass);
    this.byStore = ImmutableSortedMap.copyOf(byStore);
    this.rule = rule;
  }

  /**
   * Everything is shown.
   *
   * @return the policy
   */
  public static Exposure full() {
    return new Exposure(Map.of(), Map.of(), null);
  }

  /**
   * A user's own rule.
   *
   * @param rule the rule
   * @return the policy
   */
  public static Exposure rule(Rule rule) {
    return new Exposure(Map.of(), Map.of(), rule);
  }

  /**
   * The newsvendor's threshold on Poisson walk-in demand between promise and picking: the smallest number that walk-in shoppers
   * do not exceed with a probability. The best probability is {@code shortage cost / (shortage cost + cost of a unit kept from
   * online shoppers)}.
   *
   * @param ratio that probability, above 0 and below 1
   * @param gap the time between promise and picking, during which walk-in shoppers may come, as a part of their day
   * @return the policy
   */
  public static Exposure newsvendor(Share ratio, Duration gap) {
    return rule(new NewsvendorExposure(ratio, gap));
  }

  /**
   * What is kept back of each article of a category.
   *
   * @return units by category
   */
  public Map<String, Integer> classes() {
    return byClass;
  }

  /**
   * What is kept back of each article in a store.
   *
   * @return units by store
   */
  public Map<String, Integer> stores() {
    return byStore;
  }

  /**
   * The rule that says more.
   *
   * @return the rule, or null
   */
  public @Nullable Rule rule() {
    return rule;
  }

  /**
   * The same with a threshold for a class of articles.
   *
   * @param category the class
   * @param units at least 0
   * @return a copy
   */
  public Exposure withClass(String category, int units) {
    return new Exposure(with(byClass, category, units), byStore, rule);
  }

  /**
   * The same with a threshold for a store.
   *
   * @param store its name
   * @param units at least 0
   * @return a copy
   */
  public Exposure withStore(String store, int units) {
    return new Exposure(byClass, with(byStore, store, units), rule);
  }

  private static Map<String, Integer> with(Map<String, Integer> map, String name, int units) {
    Map<String, Integer> copy = new TreeMap<>(map);
    copy.put(name, units);
    return copy;
  }

  /**
   * Whether it keeps nothing back anywhere.
   *
   * @return whether no threshold and no rule was given
   */
  public boolean isFull() {
    return byClass.isEmpty() && byStore.isEmpty() && rule == null;
  }

  /**
   * The threshold of an article in a store.
   *
   * @param desk what there is to know of both
   * @return units, at least 0
   * @throws IllegalArgumentException if a rule answers less than 0 or more than 2^20
   */
  public int units(Desk desk) {
    int units =
        Math.max(byClass.getOrDefault(desk.category(), 0), byStore.getOrDefault(desk.store(), 0));
    if (rule != null) {
      int own = rule.units(desk);
      if (own < 0 || own > 1 << 20) {
        throw new IllegalArgumentException("exposure rule: store " + desk.store() + ", item "
            + desk.item() + ": " + own + ": must be 0 to 2^20");
      }
      units = Math.max(units, own);
    }
    return units;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    byClass.forEach((name, units) -> problems.notNegative(units, "classes." + name));
    byStore.forEach((name, units) -> problems.notNegative(units, "stores." + name));
    if (rule instanceof NewsvendorExposure newsvendor) {
      newsvendor.check(problems);
    }
  }

  /**
   * Says which names are nobody's.
   *
   * @param problems where to say it
   * @param categories the classes that there are
   * @param stores the stores that there are
   */
  public void checkNames(Problems problems, Set<String> categories, Set<String> stores) {
    checkNames(problems, "classes.", byClass.keySet(), categories, "class of articles");
    checkNames(problems, "stores.", byStore.keySet(), stores, "store");
  }

  private static void checkNames(
      Problems problems, String step, Set<String> named, Set<String> known, String what) {
    for (String name : named) {
      problems.require(
          known.contains(name),
          step + name,
          name,
          "must be a " + what + " of the network",
          known.size() <= 8 ? "one of " + new java.util.TreeSet<>(known) : "check the spelling");
    }
  }
}
