package io.newretail.demand;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A reason to shop that shows in the basket: a weekly stock-up, a lunch, drinks for a party.
 *
 * @param name what it is called
 * @param shares for each size class of the model, the share of baskets of that size that are such trips
 * @param weights for each article of the model, how strongly such a trip picks it; only ratios matter
 */
public record TripType(String name, List<Double> shares, List<Double> weights) {

  /** Copies the lists. */
  public TripType {
    shares = ImmutableList.copyOf(shares);
    weights = ImmutableList.copyOf(weights);
  }
}
