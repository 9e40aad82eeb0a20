package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When a lane does not work: a Markov chain of two states. Orders placed while it is down wait and leave when it is up again;
 * what is on its way arrives. The lane starts up.
 *
 * <p>In a system of periods the figures are chances a period, drawn at the start of each; in continuous time they are rates.
 *
 * @param failure from up to down; at least 0
 * @param recovery from down to up; above 0 if failure is
 */
public record Disruption(double failure, double recovery) {
  /** Checks the figures. */
  public Disruption {
    checkArgument(failure >= 0, "failure: %s: must be at least 0", failure);
    checkArgument(failure == 0 || recovery > 0, "recovery: %s: must be above 0", recovery);
  }

  /**
   * No disruption.
   *
   * @return it
   */
  public static Disruption never() {
    return new Disruption(0, 0);
  }
}
