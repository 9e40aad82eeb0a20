package io.newretail.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a description, each with its path, so that all are told at once.
 *
 * <p>Not safe for several threads.
 */
public final class Problems {
  private final String path;
  private final List<Problem> found;

  private Problems(String path, List<Problem> found) {
    this.path = path;
    this.found = found;
  }

  /**
   * An empty collection at the root.
   *
   * @return the collection
   */
  public static Problems none() {
    return new Problems("", new ArrayList<>());
  }

  /**
   * The same collection, one step further down the path.
   *
   * @param step a name such as {@code demand} or an index such as {@code [3]}
   * @return a view that adds the step to every path
   */
  public Problems at(String step) {
    return new Problems(join(step), found);
  }

  private String join(String step) {
    if (step.isEmpty() || path.isEmpty()) {
      return path + step;
    }
    return step.startsWith("[") ? path + step : path + "." + step;
  }

  /**
   * Notes a problem unless the rule holds.
   *
   * @param holds whether the rule holds
   * @param step the last step of the path; empty for the path itself
   * @param value what stood there
   * @param rule the rule
   * @param suggestion what to do; may be empty
   */
  public void require(
      boolean holds, String step, @Nullable Object value, String rule, String suggestion) {
    if (!holds) {
      found.add(new Problem(join(step), String.valueOf(value), rule, suggestion));
    }
  }

  /**
   * Notes a problem if something is missing.
   *
   * @param value what should be there
   * @param step the last step of the path
   * @return whether it is there
   */
  public boolean given(@Nullable Object value, String step) {
    require(value != null, step, value, "must be given", "");
    return value != null;
  }

  /**
   * Notes a problem unless the number is finite and at least zero.
   *
   * @param value the number
   * @param step the last step of the path
   */
  public void notNegative(double value, String step) {
    require(
        value >= 0 && value < Double.POSITIVE_INFINITY, step, value, "must be finite and >= 0", "");
  }

  /**
   * Notes a problem unless the number is above zero.
   *
   * @param value the number
   * @param step the last step of the path
   */
  public void positive(double value, String step) {
    require(
        value > 0 && value < Double.POSITIVE_INFINITY, step, value, "must be finite and > 0", "");
  }

  /**
   * What was found so far, at all paths.
   *
   * @return the problems in the order of finding
   */
  public List<Problem> found() {
    return List.copyOf(found);
  }
}
