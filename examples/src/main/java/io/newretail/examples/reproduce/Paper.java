package io.newretail.examples.reproduce;

import java.util.List;
import java.util.function.Function;

/**
 * A published result that can be found again.
 *
 * @param name what it is called on the command line
 * @param source author, journal, year
 * @param kind how it is found again
 * @param findings runs it
 */
public record Paper(
    String name, String source, Kind kind, Function<Effort, List<Finding>> findings) {

  /** How a result is found again. */
  public enum Kind {
    /** A number must be met. */
    EXACT,
    /** The published set-up is simulated. */
    SIMULATED,
    /** One number is fitted, the rest foretold. */
    CALIBRATED
  }

  /**
   * How much is simulated.
   *
   * @param seed of all draws
   * @param scale 1 for the usual length, more for narrower intervals; above 0
   */
  public record Effort(long seed, double scale) {
    /**
     * A number of replications.
     *
     * @param usual how many at scale 1
     * @return at least 2
     */
    public int of(int usual) {
      return (int) Math.max(2, Math.round(usual * scale));
    }
  }
}
