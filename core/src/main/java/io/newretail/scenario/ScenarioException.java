package io.newretail.scenario;

import io.newretail.unit.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A description that cannot be run, with every problem and its path. */
public final class ScenarioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * An exception for some problems.
   *
   * @param problems what is wrong, at least one
   */
  public ScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong.
   *
   * @return the problems in the order of the description
   */
  public List<Problem> problems() {
    return problems;
  }
}
