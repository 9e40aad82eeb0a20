package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What is promised to an online shopper: store, slot, reservation.
 *
 * <p>Available to promise = recorded on hand + receipts due before picking - reserved - threshold. Units that are not
 * available are dropped from the basket, or the whole basket is refused, as the policy says.
 *
 * @param slots the pickup slots
 * @param safetyStock the threshold: units of each article that are never promised; at least 0
 * @param wholeBaskets whether a basket that cannot be promised in full is refused
 * @param meanWish how far ahead shoppers wish to fetch: the first free slot after an exponential time of this mean; zero
 *     takes the first free slot
 * @param exposure what is kept from online shoppers beyond that, by class of articles, by store, by a rule
 * @param rule a user's own rule instead of the built-in one
 */
public record PromisePolicy(
    SlotPlan slots,
    int safetyStock,
    boolean wholeBaskets,
    Duration meanWish,
    Exposure exposure,
    PromiseRule rule) {

  /**
   * A user's own rule: asks and answers through the desk. It must decide by what it sees alone, and keep no state between
   * calls: it is called from several threads.
   */
  public interface PromiseRule extends Consumer<PromiseDesk> {}

  private enum BuiltIn implements PromiseRule {
    FIRST_SLOT;

    @Override
    public void accept(PromiseDesk desk) {
      desk.accept(desk.firstSlot());
    }
  }

  /**
   * The first free slot, partial baskets, no threshold.
   *
   * @param slots the pickup slots
   * @return the policy
   */
  public static PromisePolicy timeSlots(SlotPlan slots) {
    return new PromisePolicy(slots, 0, false, Duration.ZERO, Exposure.full(), BuiltIn.FIRST_SLOT);
  }

  /**
   * The first free slot of unlimited slots throughout the opening hours.
   *
   * @param width how long a slot is
   * @return the policy
   */
  public static PromisePolicy timeSlots(Duration width) {
    return timeSlots(SlotPlan.every(width));
  }

  /**
   * A user's own rule on given slots.
   *
   * @param slots the pickup slots
   * @param rule the rule
   * @return the policy
   */
  public static PromisePolicy rule(SlotPlan slots, PromiseRule rule) {
    return new PromisePolicy(slots, 0, false, Duration.ZERO, Exposure.full(), rule);
  }

  /**
   * Whether the built-in rule decides.
   *
   * @return false for a user's own rule
   */
  public boolean builtIn() {
    return rule == BuiltIn.FIRST_SLOT;
  }

  /**
   * The same policy on other slots.
   *
   * @param value the slots
   * @return a copy
   */
  public PromisePolicy withSlots(SlotPlan value) {
    return new PromisePolicy(value, safetyStock, wholeBaskets, meanWish, exposure, rule);
  }

  /**
   * The same policy, promising only with a place for the basket: capable to promise.
   *
   * @param value which places a promise needs besides units and a slot
   * @return a copy
   */
  public PromisePolicy withPlaces(PlaceLimit value) {
    return withSlots(slots.withPlaces(value));
  }

  /**
   * The same policy with another threshold.
   *
   * @param units units of each article that are never promised
   * @return a copy
   */
  public PromisePolicy withSafetyStock(int units) {
    return new PromisePolicy(slots, units, wholeBaskets, meanWish, exposure, rule);
  }

  /**
   * The same policy with finer thresholds; the largest that applies counts.
   *
   * @param value what is kept from online shoppers
   * @return a copy
   */
  public PromisePolicy withExposure(Exposure value) {
    return new PromisePolicy(slots, safetyStock, wholeBaskets, meanWish, value, rule);
  }

  /**
   * The same policy, promising whole baskets only.
   *
   * @return a copy
   */
  public PromisePolicy wholeBasketsOnly() {
    return new PromisePolicy(slots, safetyStock, true, meanWish, exposure, rule);
  }

  /**
   * The same policy for shoppers who wish to fetch later.
   *
   * @param mean the mean time ahead
   * @return a copy
   */
  public PromisePolicy withMeanWish(Duration mean) {
    return new PromisePolicy(slots, safetyStock, wholeBaskets, mean, exposure, rule);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(slots, "slots", SlotPlan::check);
    problems.given(rule, "rule");
    problems.notNegative(safetyStock, "safetyStock");
    problems.time(meanWish, "meanWish", Duration.ZERO);
    problems.within(exposure, "exposure", Exposure::check);
  }
}
