package io.newretail.demand;

import io.newretail.unit.Problems;

/**
 * How visits choose a store where a catchment has zones: with probabilities in the ratio of the attractions {@code size^a /
 * kilometres^b} of the stores and of an outside option (Huff 1964). A rival's store counts for {@code priceIndex^-priceElasticity} times as
 * much. A store that cannot serve a basket passes it on to the next in
 * the order of attraction, if baskets may be sourced from other stores.
 *
 * <p>Baskets of {@link OnlineDemand} then arise in the zones, in the ratio of their sizes, in the place of the stores of their
 * catchment. Each visit has one draw of its own for the store. Estimate the powers with {@code theory.Gravity}.
 *
 * @param areaPower a; finite
 * @param distancePower b; finite
 * @param outside the attraction of the outside option, in the units of the stores' attractions; finite and at least 0
 * @param priceElasticity how attraction answers to the price index of a rival; finite and at least 0
 */
public record StoreChoice(
    double areaPower, double distancePower, double outside, double priceElasticity) {

  /**
   * A choice in which prices do not matter.
   *
   * @param areaPower a; finite
   * @param distancePower b; finite
   * @param outside the attraction of the outside option; finite and at least 0
   */
  public StoreChoice(double areaPower, double distancePower, double outside) {
    this(areaPower, distancePower, outside, 0);
  }

  /**
   * Without an outside option.
   *
   * @param areaPower about 1 for grocery
   * @param distancePower 1 to 2 for grocery
   * @return the choice
   */
  public static StoreChoice gravity(double areaPower, double distancePower) {
    return new StoreChoice(areaPower, distancePower, 0);
  }

  /**
   * The same beside an outside option.
   *
   * @param attraction of the outside option; a store of size 1 at one kilometre has 1
   * @return a copy
   */
  public StoreChoice withOutside(double attraction) {
    return new StoreChoice(areaPower, distancePower, attraction, priceElasticity);
  }

  /**
   * The same where prices matter.
   *
   * @param value by how many per cent the attraction of a store falls for each per cent of its prices
   * @return a copy
   */
  public StoreChoice withPriceElasticity(double value) {
    return new StoreChoice(areaPower, distancePower, outside, value);
  }

  /**
   * The attraction of a store.
   *
   * @param size the size of the store
   * @param kilometres its distance
   * @return {@code size^a / kilometres^b}
   */
  public double attraction(double size, double kilometres) {
    return StrictMath.pow(size, areaPower) / StrictMath.pow(kilometres, distancePower);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(Double.isFinite(areaPower), "areaPower", areaPower, "must be finite", "");
    problems.require(
        Double.isFinite(distancePower), "distancePower", distancePower, "must be finite", "");
    problems.notNegative(outside, "outside");
    problems.notNegative(priceElasticity, "priceElasticity");
  }
}
