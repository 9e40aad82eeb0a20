package io.newretail.examples.ready;

import io.newretail.unit.Problem;

/** A setting that a scenario cannot take. */
public final class BadSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /**
   * An exception for one setting.
   *
   * @param problem what is wrong with it
   */
  public BadSetting(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /**
   * What is wrong.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }
}
