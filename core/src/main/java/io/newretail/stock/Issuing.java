package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which lot is given out.
 *
 * @param rule which
 * @param freshest for a mix: the share of units for which the freshest lot is taken, the rest takes the oldest; each unit
 *     decides for itself
 */
public record Issuing(Rule rule, double freshest) {

  /** A rule. */
  public enum Rule {
    /** First expired, first out. */
    FEFO,
    /** First in, first out. */
    FIFO,
    /** Last in, first out: customers dig for fresh ones. */
    LIFO,
    /** Some take the last to expire, the others the first. */
    MIX
  }

  /** First expired, first out. */
  public static final Issuing FEFO = new Issuing(Rule.FEFO, 0);

  /** First in, first out. */
  public static final Issuing FIFO = new Issuing(Rule.FIFO, 0);

  /** Last in, first out. */
  public static final Issuing LIFO = new Issuing(Rule.LIFO, 1);

  /** Checks the share. */
  public Issuing {
    checkArgument(freshest >= 0 && freshest <= 1, "freshest: %s: must be 0 to 1", freshest);
  }

  /**
   * Some customers dig.
   *
   * @param freshest the share of units taken from the lot that expires last, 0 to 1
   * @return the rule
   */
  public static Issuing mix(double freshest) {
    return new Issuing(Rule.MIX, freshest);
  }
}
