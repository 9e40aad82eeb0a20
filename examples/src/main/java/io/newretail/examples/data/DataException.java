package io.newretail.examples.data;

import io.newretail.unit.Problem;
import java.util.List;

/** A data file cannot be used: one problem a line, each with file, line, value, rule and suggestion. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * An exception for problems.
   *
   * @param problems what is wrong, at least one
   */
  public DataException(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::toString).toList()));
    this.problems = List.copyOf(problems);
  }

  /**
   * An exception for one problem.
   *
   * @param path where, for example {@code sales.csv:12}
   * @param value what stood there
   * @param rule what should hold
   * @param suggestion what to do; may be empty
   */
  public DataException(String path, String value, String rule, String suggestion) {
    this(List.of(new Problem(path, value, rule, suggestion)));
  }

  /**
   * What is wrong.
   *
   * @return the problems by line
   */
  public List<Problem> problems() {
    return problems;
  }
}
