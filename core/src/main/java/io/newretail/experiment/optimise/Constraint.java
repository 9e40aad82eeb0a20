package io.newretail.experiment.optimise;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.report.Estimate;

/**
 * A bound on the mean of an output.
 *
 * @param output the output's name
 * @param atMost whether the bound is an upper one
 * @param bound the bound, in the output's unit
 */
public record Constraint(String output, boolean atMost, double bound) {
  private static final double UNKNOWN = 1e3;

  /** What fresh draws say about a bound. */
  public enum Verdict {
    /** The whole 95 % interval keeps the bound. */
    HOLDS,
    /** The interval lies on both sides of the bound. */
    OPEN,
    /** The whole interval breaks the bound. */
    FAILS
  }

  /** Checks the bound. */
  public Constraint {
    checkArgument(Double.isFinite(bound), "bound: %s: must be finite", bound);
  }

  /**
   * An upper bound.
   *
   * @param output the output's name
   * @param bound the bound
   * @return the constraint
   */
  public static Constraint atMost(String output, double bound) {
    return new Constraint(output, true, bound);
  }

  /**
   * A lower bound.
   *
   * @param output the output's name
   * @param bound the bound
   * @return the constraint
   */
  public static Constraint atLeast(String output, double bound) {
    return new Constraint(output, false, bound);
  }

  /** How far a mean breaks the bound, relative to the bound; a margin is taken off first. */
  double excess(Estimate estimate, double halfWidths) {
    if (Double.isNaN(estimate.mean())) {
      return UNKNOWN;
    }
    double margin = Double.isNaN(estimate.halfWidth95()) ? 0 : halfWidths * estimate.halfWidth95();
    double over = atMost ? estimate.mean() - bound : bound - estimate.mean();
    return Math.max(0, over + margin) / (bound == 0 ? 1 : Math.abs(bound));
  }

  /**
   * What an estimate says about the bound.
   *
   * @param estimate of the output's mean
   * @return the verdict
   */
  public Verdict verdict(Estimate estimate) {
    double slack = atMost ? bound - estimate.mean() : estimate.mean() - bound;
    if (slack >= estimate.halfWidth95()) {
      return Verdict.HOLDS;
    }
    return slack < -estimate.halfWidth95() ? Verdict.FAILS : Verdict.OPEN;
  }
}
