package io.newretail.file;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that cannot be used, with every mistake and its place. */
public final class ScenarioFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Located> problems;

  /**
   * An exception for some mistakes.
   *
   * @param problems what is wrong, at least one
   */
  public ScenarioFileException(List<Located> problems) {
    super(problems.stream().map(Located::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong.
   *
   * @return the mistakes in the order of the file
   */
  public List<Located> problems() {
    return problems;
  }
}
