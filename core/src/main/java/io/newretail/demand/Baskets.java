package io.newretail.demand;

import io.newretail.unit.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the baskets of each channel, where that is more than a number of units drawn by popularity.
 *
 * @param online what is ordered online; null for units by popularity
 * @param walkIn what is taken from the shelves; null for units by popularity
 */
public record Baskets(
    @Nullable BasketModel online, @Nullable BasketModel walkIn) {

  /**
   * Units by popularity in all channels.
   *
   * @return no models
   */
  public static Baskets none() {
    return new Baskets(null, null);
  }

  /**
   * The same model in all channels.
   *
   * @param model the model
   * @return the baskets
   */
  public static Baskets of(BasketModel model) {
    return new Baskets(model, model);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    if (online != null) {
      online.check(problems.at("online"));
    }
    if (walkIn != null) {
      walkIn.check(problems.at("walkIn"));
    }
  }
}
