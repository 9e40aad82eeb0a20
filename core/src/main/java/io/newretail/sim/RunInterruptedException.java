package io.newretail.sim;

/** A run was stopped by interrupting its thread. Nothing of the replication under way is kept. */
public final class RunInterruptedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How many replications were complete. */
  private final int completed;

  /**
   * An exception for a stopped run.
   *
   * @param completed how many replications were complete
   * @param cause the interruption
   */
  public RunInterruptedException(int completed, InterruptedException cause) {
    super("interrupted after " + completed + " complete replications", cause);
    this.completed = completed;
  }

  /**
   * How many replications were complete.
   *
   * @return the count
   */
  public int completed() {
    return completed;
  }
}
