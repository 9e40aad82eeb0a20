package io.newretail.policy;

/**
 * What a stock rule sees of one point at a review, and the verb it answers by. All figures are records, never the truth on the
 * shelf. One desk is used over and over: keep no reference to it.
 */
public interface StockDesk {

  /**
   * When it is.
   *
   * @return periods or units of time since the start
   */
  double time();

  /**
   * The recorded stock on hand.
   *
   * @return units
   */
  double recorded();

  /**
   * Of the recorded stock, what can be sold in so many more periods, counting this one.
   *
   * @param periods 1 for what expires at the end of this period
   * @return units with exactly this much life left; all the stock of articles that do not perish is under 0
   */
  double recordedWithLife(int periods);

  /**
   * What arrives in so many periods.
   *
   * @param periods 1 for the next; in systems of periods only
   * @return units
   */
  double arrivingIn(int periods);

  /**
   * What is ordered and not received.
   *
   * @return units
   */
  double onOrder();

  /**
   * What is owed to customers and to the points below.
   *
   * @return units
   */
  double owed();

  /**
   * The inventory position: recorded stock and on order, less owed, less ordered ahead.
   *
   * @return units
   */
  double position();

  /**
   * The position of this point and all below it: all stock and everything on order from outside of the echelon, less what
   * customers are owed.
   *
   * @return units
   */
  double echelonPosition();

  /**
   * What was asked for since the last review.
   *
   * @return units, by customers and by the points below
   */
  double lastDemand();

  /**
   * Orders; the last call counts.
   *
   * @param units how many; at least 0
   */
  void order(double units);
}
