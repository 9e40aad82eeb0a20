package io.newretail.demand;

import io.newretail.unit.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Surprises of a day in the demand for articles, shared by nested groups: what moves one article in one store mostly moves
 * others with it. Each group of each scope has a log-normal factor of mean 1 a day; the factors of all scopes multiply.
 *
 * <p>A factor has three parts: one that lasts, a first-order autoregression from day to day; one that comes back on the same
 * weekday, a first-order autoregression from week to week; and one that is gone the next day. The autocovariance of a scope
 * at a lag of k days is about {@code variance * lasting * correlation^k}, plus {@code variance * weekly *
 * weeklyCorrelation^(k/7)} where k is a multiple of 7.
 *
 * @param shocks the scopes and how much each adds
 * @param memory how long they last
 */
public record ItemShocks(List<Shock> shocks, Memory memory) {

  /**
   * How long shocks last.
   *
   * @param lasting the share of each variance that lasts from day to day
   * @param correlation its correlation from one day to the next
   * @param weekly the share that comes back on the same weekday
   * @param weeklyCorrelation its correlation from one week to the next
   */
  public record Memory(
      double lasting, double correlation, double weekly, double weeklyCorrelation) {

    /**
     * Every day anew.
     *
     * @return no memory
     */
    public static Memory none() {
      return new Memory(0, 0, 0, 0);
    }

    /**
     * The autocorrelation of a shock.
     *
     * @param lag days, at least 0
     * @return 1 at lag 0
     */
    public double autocorrelation(int lag) {
      double weeks = lag % 7 == 0 ? weekly * Math.pow(weeklyCorrelation, lag / 7.0) : 0;
      return lag == 0 ? 1 : lasting * Math.pow(correlation, lag) + weeks;
    }

    private void check(Problems problems) {
      problems.require(
          lasting >= 0 && weekly >= 0 && lasting + weekly <= 1,
          "lasting",
          lasting + " and weekly " + weekly,
          "must be shares, together at most 1",
          "as 0.49 and 0.13");
      problems.require(
          correlation >= 0 && correlation < 1,
          "correlation",
          correlation,
          "must be at least 0 and below 1",
          "from one day to the next, as 0.86");
      problems.require(
          weeklyCorrelation >= 0 && weeklyCorrelation < 1,
          "weeklyCorrelation",
          weeklyCorrelation,
          "must be at least 0 and below 1",
          "from one week to the next, as 0.79");
    }
  }

  /** Who shares a factor. */
  public enum Scope {
    /** All articles of all stores. */
    CHAIN(0),
    /** All articles in the stores of a catchment. */
    CITY(1),
    /** All articles of a store. */
    STORE(2),
    /** The articles of one category in a store. */
    CATEGORY(3),
    /** One article in all stores. */
    PRODUCT(4),
    /** One article in the stores of a catchment. */
    PRODUCT_IN_CITY(5),
    /** One article in one store. */
    ITEM(6);

    /** Part of the keys of random streams: never renumber. */
    private final int number;

    Scope(int number) {
      this.number = number;
    }

    /**
     * The place among the scopes, from the widest on.
     *
     * @return 0 to 6
     */
    public int number() {
      return number;
    }
  }

  /**
   * The factor of one scope.
   *
   * @param scope who shares it
   * @param variance its variance, relative to the mean squared; what this scope adds to those that hold it
   */
  public record Shock(Scope scope, double variance) {}

  /** Copies the list. */
  public ItemShocks {
    shocks = Problems.copy(shocks);
  }

  /**
   * No surprises.
   *
   * @return shocks without variance
   */
  public static ItemShocks none() {
    return new ItemShocks(List.of(), Memory.none());
  }

  /**
   * What the daily sales of fresh food show (FreshRetailNet-50K, Dingdong-Inc 2025, CC BY 4.0; our moments). The relative
   * covariance of two series is 0.0055 anywhere in the chain, 0.0086 within a city, 0.0147 within a store, 0.032 within a
   * sub-category of a store, 0.048 for one product across cities and 0.071 for one product within a city; the variance is
   * 0.105. The parts here are the differences. Their autocovariance is 0.045 at one day, 0.024 at six, 0.028 at seven, 0.015
   * at fourteen: the memory is a curve through these.
   *
   * @return the shocks
   */
  public static ItemShocks freshFood() {
    return new ItemShocks(
        List.of(
            new Shock(Scope.CHAIN, 0.0055),
            new Shock(Scope.CITY, 0.0031),
            new Shock(Scope.STORE, 0.0061),
            new Shock(Scope.CATEGORY, 0.0173),
            new Shock(Scope.PRODUCT, 0.0426),
            new Shock(Scope.PRODUCT_IN_CITY, 0.0202),
            new Shock(Scope.ITEM, 0.0104)),
        new Memory(0.493, 0.86, 0.126, 0.79));
  }

  /**
   * The variance of a scope.
   *
   * @param scope who shares the factor
   * @return the variance, 0 if the scope has none
   */
  public double variance(Scope scope) {
    return shocks.stream()
        .filter(s -> s.scope() == scope)
        .mapToDouble(Shock::variance)
        .sum();
  }

  /**
   * The variance of one article in one store: the sum of all scopes.
   *
   * @return the relative variance
   */
  public double total() {
    return shocks.stream().mapToDouble(Shock::variance).sum();
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(memory, "memory", Memory::check);
    Set<Scope> seen = new HashSet<>();
    for (int i = 0; i < shocks.size(); i++) {
      Problems here = problems.at("shocks[" + i + "]");
      problems.given(shocks.get(i), "shocks[" + i + "]");
      if (shocks.get(i) == null) {
        continue;
      }
      double variance = shocks.get(i).variance();
      here.given(shocks.get(i).scope(), "scope");
      here.require(
          variance >= 0 && variance <= 10,
          "variance",
          variance,
          "must be 0 to 10",
          "relative to the mean squared, as 0.07");
      here.require(
          seen.add(shocks.get(i).scope()),
          "scope",
          shocks.get(i).scope(),
          "must have one shock a scope",
          "add the two variances");
    }
  }
}
