package io.newretail.fit;

import io.newretail.demand.ItemShocks.Scope;

/**
 * The variances of the random effects of a panel, by scope.
 *
 * @param dispersion what is left to a series of its own on a day, as the alpha of a negative binomial law
 * @param level of levels that stay
 * @param lasting of the part of the daily shocks that lasts
 * @param passing of the part that is gone the next day
 * @param correlation of the lasting part from day to day
 */
record Smoothing(
    double dispersion, double[] level, double[] lasting, double[] passing, double[] correlation) {

  /** Levels of each series only, hardly shrunken. */
  static Smoothing plain() {
    double[] level = new double[Scope.values().length];
    level[Scope.ITEM.number()] = 4;
    return new Smoothing(
        0.05, level, new double[level.length], new double[level.length], new double[level.length]);
  }

  Smoothing withLevel(double[] value) {
    return new Smoothing(dispersion, value, lasting, passing, correlation);
  }

  /** The shocks of articles larger by a factor and with another correlation; those of places as they are. */
  Smoothing scaled(double factor, double newCorrelation) {
    double[] more = lasting.clone();
    double[] longer = correlation.clone();
    for (Scope scope : Scope.values()) {
      if (scope.number() >= Scope.PRODUCT.number()) {
        more[scope.number()] *= factor;
        longer[scope.number()] = newCorrelation;
      }
    }
    return new Smoothing(dispersion, level, more, passing, longer);
  }
}
