package io.newretail.policy;

/**
 * What a restock rule sees of one article in one store at a review, and the verb it answers by. One desk is used over and
 * over: keep no reference to it. It shows records, never the truth on the shelf.
 */
public interface RestockDesk {

  /**
   * The article.
   *
   * @return its place in the assortment
   */
  int item();

  /**
   * The store.
   *
   * @return its name
   */
  String store();

  /**
   * The recorded units on hand.
   *
   * @return units
   */
  int recorded();

  /**
   * The units promised to online shoppers and not yet picked.
   *
   * @return units
   */
  int reserved();

  /**
   * The units ordered and not yet received.
   *
   * @return units
   */
  int onOrder();

  /**
   * The units ordered ahead with a deposit and not yet settled: neither paid in full nor forfeit.
   *
   * @return units; 0 without presales
   */
  int presold();

  /**
   * The expected demand of an ordinary day.
   *
   * @return units a day
   */
  double dailyDemand();

  /**
   * The base-stock level that the policy's service target asks for.
   *
   * @return units
   */
  int baseStock();

  /**
   * Orders units from the depot; the last call counts.
   *
   * @param units how many, at least 0; with what is on hand and on order at most 2^30
   */
  void order(int units);
}
