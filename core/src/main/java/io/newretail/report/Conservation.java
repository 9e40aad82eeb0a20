package io.newretail.report;

/**
 * What does not balance at the end of the runs, summed in absolute value over stores, depots and replications. All must be
 * zero.
 *
 * @param units units of stock
 * @param baskets online baskets
 * @param money minor units of money
 */
public record Conservation(long units, long baskets, long money) {

  /**
   * Whether everything balances.
   *
   * @return whether all residuals are zero
   */
  public boolean holds() {
    return units == 0 && baskets == 0 && money == 0;
  }
}
