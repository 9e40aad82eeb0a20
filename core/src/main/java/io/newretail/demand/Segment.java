package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shoppers who are alike: how much they buy, of what, how they choose a channel, how loyal they are to their articles.
 *
 * <p>Immutable and safe for any thread.
 */
public final class Segment {
  private final String name;
  private final double weight;
  private @Nullable BasketSize size;
  private @Nullable Tastes tastes;
  private Map<String, Double> tilt = Map.of();
  private Share reorder = Share.of(0);
  private int habits = 20;

  private Segment(String name, double weight) {
    this.name = name;
    this.weight = weight;
  }

  /**
   * A segment that differs from the others in nothing yet.
   *
   * @param name its name
   * @param weight its part of the shoppers; only ratios matter; above 0
   * @return the segment
   */
  public static Segment of(String name, double weight) {
    return new Segment(name, weight);
  }

  private Segment copy() {
    Segment copy = new Segment(name, weight);
    copy.size = size;
    copy.tastes = tastes;
    copy.tilt = tilt;
    copy.reorder = reorder;
    copy.habits = habits;
    return copy;
  }

  /**
   * The same with baskets of its own.
   *
   * @param value how many units a basket holds
   * @return a copy
   */
  public Segment withSize(BasketSize value) {
    Segment copy = copy();
    copy.size = value;
    return copy;
  }

  /**
   * The same with tastes of its own.
   *
   * @param value the coefficients of the channels' utilities
   * @return a copy
   */
  public Segment withTastes(Tastes value) {
    Segment copy = copy();
    copy.tastes = value;
    return copy;
  }

  /**
   * The same with a liking for some categories.
   *
   * @param value by category, what the popularity of its articles is multiplied by; 1 for those that are not named
   * @return a copy
   */
  public Segment withTilt(Map<String, Double> value) {
    Segment copy = copy();
    copy.tilt = Collections.unmodifiableMap(new TreeMap<>(value));
    return copy;
  }

  /**
   * The same with habits: a unit is of an article of the shopper's habit set with some probability, else of any. Each shopper has a
   * set of her own, drawn by popularity once and for all; needs {@link Shoppers#withRegulars}.
   *
   * @param probability that a unit is a re-order
   * @param articles how many articles a set holds, each drawn by popularity, 1 to 1,000
   * @return a copy
   */
  public Segment withHabits(Share probability, int articles) {
    Segment copy = copy();
    copy.reorder = probability;
    copy.habits = articles;
    return copy;
  }

  /**
   * The name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Its part of the shoppers.
   *
   * @return the weight
   */
  public double weight() {
    return weight;
  }

  /**
   * How many units a basket holds.
   *
   * @return the size; null for that of the demand
   */
  public @Nullable BasketSize size() {
    return size;
  }

  /**
   * The coefficients of the channels' utilities.
   *
   * @return the tastes; null for those of the choice
   */
  public @Nullable Tastes tastes() {
    return tastes;
  }

  /**
   * What the popularity of categories is multiplied by.
   *
   * @return factors by category
   */
  public Map<String, Double> tilt() {
    return tilt;
  }

  /**
   * The probability that a unit is of the habit set.
   *
   * @return the share of re-orders
   */
  public Share reorder() {
    return reorder;
  }

  /**
   * How many articles a habit set holds.
   *
   * @return the count
   */
  public int habits() {
    return habits;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.positive(weight, "weight");
    if (size != null) {
      size.check(problems.at("size"));
    }
    if (tastes != null) {
      tastes.check(problems.at("tastes"));
    }
    tilt.forEach((category, factor) -> problems.require(
        factor != null && factor >= 0 && factor < Double.POSITIVE_INFINITY,
        "tilt." + category,
        factor,
        "must be finite and >= 0",
        ""));
    problems.given(reorder, "reorder");
    problems.require(habits >= 1 && habits <= 1_000, "habits", habits, "must be 1 to 1,000", "");
  }
}
