package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * A stream of customers in continuous time, Poisson. Each wants one or several lines; a stream with several lines is a stream
 * of baskets.
 *
 * @param name unique in the system; results are told under it
 * @param rates customers per unit of time: one rate, or one for each of several steps that come round
 * @param step how long a rate lasts, in units of time
 * @param lines what each wants
 * @param whole whether a customer takes all or nothing where units that are not there are lost
 * @param ahead how long before it is due an order is placed; the point restocks when it is placed, and it is served when due
 * @param within times after which it is observed whether an order is complete
 */
public record Customers(
    String name,
    List<Double> rates,
    double step,
    List<Line> lines,
    boolean whole,
    double ahead,
    List<Double> within) {

  /**
   * Units of one article.
   *
   * @param point where
   * @param sizes weights of 1, 2, ... units
   */
  public record Line(String point, List<Double> sizes) {
    /** Keeps a copy. */
    public Line {
      sizes = List.copyOf(sizes);
      checkArgument(
          sizes.stream().allMatch(w -> w >= 0) && sizes.stream().anyMatch(w -> w > 0),
          "sizes: %s: must be at least 0, not all 0",
          sizes);
    }

    /**
     * Always so many units.
     *
     * @param point where
     * @param units at least 1
     * @return the line
     */
    public static Line of(String point, int units) {
      checkArgument(units >= 1 && units <= 10_000, "units: %s: must be 1 to 10,000", units);
      List<Double> sizes = new ArrayList<>();
      for (int k = 1; k <= units; k++) {
        sizes.add(k == units ? 1.0 : 0.0);
      }
      return new Line(point, sizes);
    }
  }

  /** Checks the figures. */
  public Customers {
    rates = List.copyOf(rates);
    lines = List.copyOf(lines);
    within = List.copyOf(within);
    checkArgument(
        !rates.isEmpty() && rates.stream().allMatch(r -> r >= 0 && r <= 1e9),
        "rates: %s: must be 0 to 1e9",
        rates);
    checkArgument(step > 0, "step: %s: must be above 0", step);
    checkArgument(!lines.isEmpty(), "lines: must not be empty");
    checkArgument(ahead >= 0, "ahead: %s: must be at least 0", ahead);
  }

  /**
   * Customers who want one unit.
   *
   * @param name of the stream
   * @param rate per unit of time
   * @param point where
   * @return the stream
   */
  public static Customers of(String name, double rate, String point) {
    return baskets(name, rate, List.of(Line.of(point, 1)));
  }

  /**
   * Baskets.
   *
   * @param name of the stream
   * @param rate per unit of time
   * @param lines what each basket holds
   * @return the stream
   */
  public static Customers baskets(String name, double rate, List<Line> lines) {
    return new Customers(name, List.of(rate), 1, lines, false, 0, List.of());
  }

  /**
   * The same, all or nothing.
   *
   * @return a copy
   */
  public Customers allOrNothing() {
    return new Customers(name, rates, step, lines, true, ahead, within);
  }

  /**
   * The same, ordering ahead.
   *
   * @param time before it is due
   * @return a copy
   */
  public Customers orderingAhead(double time) {
    return new Customers(name, rates, step, lines, whole, time, within);
  }

  /**
   * The same, observed.
   *
   * @param times after which it is seen whether an order is complete
   * @return a copy
   */
  public Customers observedWithin(List<Double> times) {
    return new Customers(name, rates, step, lines, whole, ahead, times);
  }

  /**
   * The same at rates that change and come round.
   *
   * @param values customers per unit of time
   * @param length of each step, in units of time
   * @return a copy
   */
  public Customers atRates(List<Double> values, double length) {
    return new Customers(name, values, length, lines, whole, ahead, within);
  }
}
