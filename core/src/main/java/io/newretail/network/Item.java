package io.newretail.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.unit.Money;

/**
 * An article of the range.
 *
 * @param name its name, unique in the assortment
 * @param price what a shopper pays for one unit, at least zero
 * @param popularity its weight among the articles; only ratios matter; finite and at least zero
 * @param category the class that reports sum it under; empty for none
 */
public record Item(String name, Money price, double popularity, String category) {

  /** Checks the parts. */
  public Item {
    checkArgument(!name.isBlank(), "item name: %s: must not be blank", name);
    checkArgument(price.minor() >= 0, "item %s: price: %s: must be >= 0", name, price);
    checkArgument(
        popularity >= 0 && popularity < Double.POSITIVE_INFINITY,
        "item %s: popularity: %s: must be finite and >= 0",
        name,
        popularity);
  }

  /**
   * An article of no class.
   *
   * @param name its name, unique in the assortment
   * @param price what a shopper pays for one unit, at least zero
   * @param popularity its weight among the articles; only ratios matter; finite and at least zero
   */
  public Item(String name, Money price, double popularity) {
    this(name, price, popularity, "");
  }

  /**
   * The same article in a class.
   *
   * @param value the class
   * @return a copy
   */
  public Item withCategory(String value) {
    return new Item(name, price, popularity, value);
  }
}
