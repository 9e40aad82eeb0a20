package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How the recorded stock of a point drifts from the truth, and how it is set right. All of it happens in the step
 * {@link EventOrder.Step#LOSE}, except scan errors. For systems of periods.
 *
 * @param shrink mean units lost a period without a record, Poisson, as far as there are any; at least 0
 * @param misplaced the share of units received that stand where nobody finds them until a count; 0 to 1
 * @param scanError the share of units sold that are recorded wrongly, as none or as two with equal chance; 0 to 1
 * @param countEvery a count sets the record right and finds what was misplaced every so many periods; 0 for never
 * @param zeroBalance the chance that a customer who finds an empty shelf where the record shows stock sets off a count
 */
public record RecordErrors(
    double shrink, double misplaced, double scanError, int countEvery, double zeroBalance) {
  /** Checks the figures. */
  public RecordErrors {
    checkArgument(shrink >= 0 && shrink <= 1e6, "shrink: %s: must be 0 to 1e6", shrink);
    checkArgument(misplaced >= 0 && misplaced <= 1, "misplaced: %s: must be 0 to 1", misplaced);
    checkArgument(scanError >= 0 && scanError <= 1, "scanError: %s: must be 0 to 1", scanError);
    checkArgument(countEvery >= 0, "countEvery: %s: must be at least 0", countEvery);
    checkArgument(
        zeroBalance >= 0 && zeroBalance <= 1, "zeroBalance: %s: must be 0 to 1", zeroBalance);
  }

  /**
   * Records that are right.
   *
   * @return it
   */
  public static RecordErrors none() {
    return new RecordErrors(0, 0, 0, 0, 0);
  }

  /**
   * Undetected loss.
   *
   * @param perPeriod mean units a period
   * @return it
   */
  public static RecordErrors shrinking(double perPeriod) {
    return new RecordErrors(perPeriod, 0, 0, 0, 0);
  }

  /**
   * The same with regular counts.
   *
   * @param periods between counts
   * @return a copy
   */
  public RecordErrors countedEvery(int periods) {
    return new RecordErrors(shrink, misplaced, scanError, periods, zeroBalance);
  }

  /**
   * The same with zero-balance walks.
   *
   * @param chance that an empty shelf sets off a count
   * @return a copy
   */
  public RecordErrors withZeroBalanceWalks(double chance) {
    return new RecordErrors(shrink, misplaced, scanError, countEvery, chance);
  }
}
