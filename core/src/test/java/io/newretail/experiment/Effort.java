package io.newretail.experiment;

/**
 * How much of a long experiment a build has room for. The property {@code coverage.effort} sets the share of the full number of macro-replications:
 * {@code mvn -pl core test -Dtest='*Coverage*Test,*Selection*Test' -Dcoverage.effort=1}.
 */
public final class Effort {
  private static final double SHARE =
      Double.parseDouble(System.getProperty("coverage.effort", "0.25"));

  private Effort() {}

  /** Macro-replications to run out of the full number. */
  public static int of(int full) {
    return (int) Math.max(20, Math.round(full * Math.min(1, SHARE)));
  }

  /** The margin that an honest share of 0.95 over n trials leaves with a probability of 0.003; the full margin of 0.02 where that is wider. */
  public static double margin(int n) {
    return Math.max(0.02, 3 * Math.sqrt(0.95 * 0.05 / n));
  }
}
