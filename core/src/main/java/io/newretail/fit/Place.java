package io.newretail.fit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where a series of daily sales stands: an article in a store, with what they belong to.
 *
 * @param store the store
 * @param product the article
 * @param city what the store belongs to; empty for unknown
 * @param category what the article belongs to; empty for unknown
 */
public record Place(String store, String product, String city, String category) {

  /** Checks the names. */
  public Place {
    checkArgument(!store.isBlank(), "store: must not be blank");
    checkArgument(!product.isBlank(), "product: must not be blank");
    for (String name : new String[] {store, product, city, category}) {
      checkArgument(name.indexOf('|') < 0, "name: %s: must not hold |", name);
    }
  }
}
