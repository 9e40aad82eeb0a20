package io.newretail.policy;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How stores order from their depot. Implementations are immutable.
 *
 * <p>Every article of every store opens at its base-stock level.
 */
public sealed interface RestockPolicy {

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * Daily review at 22:00, order-up-to.
   *
   * @param service the share of review cycles without a stock-out that the level is set for; below 1
   * @return the policy
   */
  static Periodic orderUpTo(Share service) {
    return new Periodic(
        service,
        Duration.ofDays(1),
        LocalTime.of(22, 0),
        Duration.ZERO,
        1,
        Periodic.BuiltIn.BASE_STOCK,
        null);
  }

  /**
   * The same stock of every article at the start, and no restocking.
   *
   * @param units how many of each article in each store
   * @return the policy
   */
  static RestockPolicy fixedStock(int units) {
    return new FixedStock(units, Map.of());
  }

  /**
   * A stock of each article at the start, and no restocking.
   *
   * @param units by name of the article, how many in each store; 0 of those that are not named
   * @return the policy
   */
  static RestockPolicy fixedStock(Map<String, Integer> units) {
    return new FixedStock(0, units);
  }

  /**
   * A user's own rule. It must decide by what it sees alone, and keep no state between calls: it is called from several
   * threads.
   */
  interface RestockRule extends Consumer<RestockDesk> {}

  /** Stock policies by place and article. Must give the same answer to the same question. */
  @FunctionalInterface
  interface Ordering {
    /**
     * The policy of an article at a store or depot.
     *
     * @param site the name of the store or depot
     * @param item the article's place in the assortment
     * @return the policy
     */
    StockPolicy policy(String site, int item);
  }

  /**
   * Periodic review.
   *
   * <p>The base-stock level of an article is the smallest whole number that a Poisson demand over one review period, the
   * lead time and the safety time exceeds with a probability of at most one minus the service (Arrow, Karlin and Scarf
   * 1958; with no safety time, the level of the textbooks). The demand is that of a mean day: weekends and events eat
   * into the safety time.
   *
   * @param service the share of review cycles without a stock-out that the level is set for
   * @param every the time between reviews
   * @param first the clock time of the first review
   * @param safety time of mean demand that the level covers on top, against days unlike the mean
   * @param minimum the least base-stock level
   * @param rule what to order at a review
   * @param depots what a depot orders from its suppliers at its own reviews; null for up to its base-stock level
   */
  record Periodic(
      Share service,
      Duration every,
      LocalTime first,
      Duration safety,
      int minimum,
      RestockRule rule,
      @Nullable Ordering depots)
      implements RestockPolicy {

    private enum BuiltIn implements RestockRule {
      BASE_STOCK;

      @Override
      public void accept(RestockDesk desk) {
        int position = desk.recorded() - desk.reserved() + desk.onOrder();
        desk.order(Math.max(0, desk.baseStock() - position));
      }
    }

    /**
     * Whether the built-in rule decides: order up to the base-stock level, counting what is on order and not counting what
     * is promised.
     *
     * @return false for a user's own rule
     */
    public boolean builtIn() {
      return rule == BuiltIn.BASE_STOCK;
    }

    /**
     * The same reviews at other times.
     *
     * @param period the time between reviews
     * @param start the clock time of the first
     * @return a copy
     */
    public Periodic reviewed(Duration period, LocalTime start) {
      return new Periodic(service, period, start, safety, minimum, rule, depots);
    }

    /**
     * The same with another service.
     *
     * @param value the share of review cycles without a stock-out that the level is set for
     * @return a copy
     */
    public Periodic withService(Share value) {
      return new Periodic(value, every, first, safety, minimum, rule, depots);
    }

    /**
     * The same levels, raised by the mean demand of some time.
     *
     * @param value the safety time
     * @return a copy
     */
    public Periodic withSafetyTime(Duration value) {
      return new Periodic(service, every, first, value, minimum, rule, depots);
    }

    /**
     * The same levels, but never below a minimum.
     *
     * @param units the least level
     * @return a copy
     */
    public Periodic atLeast(int units) {
      return new Periodic(service, every, first, safety, units, rule, depots);
    }

    /**
     * The same reviews with a user's own rule.
     *
     * @param value the rule
     * @return a copy
     */
    public Periodic withRule(RestockRule value) {
      return new Periodic(service, every, first, safety, minimum, value, depots);
    }

    /**
     * The same reviews, ordering up to the base-stock level plus what presales will take: the units with a deposit, times the
     * share whose balance is expected to be paid, rounded up. Orders to the depot pass on what the book of deposits knows.
     *
     * @param expected the share of the depositors who are expected to pay the balance
     * @return a copy
     */
    public Periodic coveringPresales(Share expected) {
      return withRule(new RestockRules.CoveringPresales(expected));
    }

    /**
     * The same reviews, ordering by a stock policy of each article: base stock, (s, S), (r, Q) or never. The position counts
     * recorded stock and what is on order, less what is promised.
     *
     * @param byItem the policy of the article at a place in the assortment; called at every review, from several threads
     * @return a copy
     */
    public Periodic ordering(IntFunction<? extends StockPolicy> byItem) {
      return orderingBy((site, item) -> byItem.apply(item));
    }

    /**
     * The same reviews, ordering by a stock policy of each article in each store. The position counts as in {@link
     * #ordering(IntFunction)}.
     *
     * @param bySite the policies; called at every review, from several threads
     * @return a copy
     */
    public Periodic orderingBy(Ordering bySite) {
      return withRule(new RestockRules.ByPolicy(bySite));
    }

    /**
     * The same reviews of the stores, with depots that order by a stock policy of each article. Depots still open at their
     * base-stock levels; an unlimited depot orders nothing.
     *
     * @param byDepot the policies; called at every review of a depot, from several threads
     * @return a copy
     */
    public Periodic depotsOrderingBy(Ordering byDepot) {
      return new Periodic(service, every, first, safety, minimum, rule, byDepot);
    }

    @Override
    public void check(Problems problems) {
      problems.holds(service, "service", s -> s.value() < 1, "must be below 100 %");
      problems.time(every, "every", Duration.ofMinutes(1));
      problems.given(first, "first");
      problems.time(safety, "safety", Duration.ZERO);
      problems.given(rule, "rule");
      problems.notNegative(minimum, "minimum");
      problems.require(minimum <= 1 << 30, "minimum", minimum, "must be at most 2^30", "");
    }
  }

  /**
   * A stock at the start, and no restocking.
   *
   * @param units how many of each article that is not named
   * @param named by name, how many of the others
   */
  record FixedStock(int units, Map<String, Integer> named) implements RestockPolicy {
    /** Copies the names. */
    public FixedStock {
      named = Collections.unmodifiableMap(new TreeMap<>(named));
    }

    /**
     * The stock of an article.
     *
     * @param item its name
     * @return units in each store
     */
    public int units(String item) {
      return named.getOrDefault(item, units);
    }

    @Override
    public void check(Problems problems) {
      check(problems, "units", units);
      named.forEach((item, value) -> check(problems, "units." + item, value));
    }

    private static void check(Problems problems, String step, @Nullable Integer value) {
      problems.require(
          value != null && value >= 0 && value <= 1 << 30, step, value, "must be 0 to 2^30", "");
    }
  }
}
