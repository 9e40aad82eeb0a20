package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What customers do who find too little stock.
 *
 * @param waiting the share of units that are waited for; the rest is lost. Each unit decides for itself
 */
public record Shortage(double waiting) {
  /** Everyone waits: full backlog. */
  public static final Shortage WAIT = new Shortage(1);

  /** Everyone leaves: lost sales. */
  public static final Shortage LEAVE = new Shortage(0);

  /** Checks the share. */
  public Shortage {
    checkArgument(waiting >= 0 && waiting <= 1, "waiting: %s: must be 0 to 1", waiting);
  }

  /**
   * Some wait, some leave.
   *
   * @param waiting the chance that a unit is waited for, 0 to 1
   * @return it
   */
  public static Shortage partly(double waiting) {
    return new Shortage(waiting);
  }
}
