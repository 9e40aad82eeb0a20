package io.newretail.report;

import com.google.common.collect.ImmutableMap;
import io.newretail.unit.GeoPoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One store's figures: means over replications.
 *
 * @param store its name
 * @param catchment its catchment's name
 * @param depot its depot's name
 * @param figures by name (the same names in the same order for every store); NaN where there was nothing to measure
 * @param place where its catchment lies; null if the scenario does not say
 */
public record StoreReport(
    String store,
    String catchment,
    String depot,
    Map<String, Double> figures,
    @Nullable GeoPoint place) {

  /** Copies the figures. */
  public StoreReport {
    figures = ImmutableMap.copyOf(figures);
  }

  /**
   * One figure.
   *
   * @param name its name, for example {@code baskets_placed}
   * @return the mean over replications
   * @throws IllegalArgumentException if there is no such figure
   */
  public double figure(String name) {
    Double value = figures.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "figure: " + name + ": must be one of " + figures.keySet());
    }
    return value;
  }
}
