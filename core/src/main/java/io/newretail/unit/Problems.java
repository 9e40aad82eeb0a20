package io.newretail.unit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a description, each with its path, so that all are told at once.
 *
 * <p>Not safe for several threads.
 */
public final class Problems {
  private static final Duration CENTURY = Duration.ofDays(36_500);
  private static final int LONGEST_NAME = 200;
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
   * A copy that nobody can change. A missing list is an empty one, and missing elements stay for a check to find.
   *
   * @param list the list; may be null
   * @param <T> the type of the elements
   * @return the copy
   */
  public static <T> List<T> copy(@Nullable List<? extends T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
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
   * Notes a problem if a part is missing, else checks the part one step further down.
   *
   * @param part the part
   * @param step its step of the path
   * @param check says what is wrong with the part
   * @param <T> the type of the part
   */
  public <T> void within(@Nullable T part, String step, BiConsumer<? super T, Problems> check) {
    if (given(part, step) && part != null) {
      check.accept(part, at(step));
    }
  }

  /**
   * Notes a problem if a value is missing or breaks a rule.
   *
   * @param value the value
   * @param step the last step of the path
   * @param holds the rule
   * @param rule the rule in words
   * @param <T> the type of the value
   */
  public <T> void holds(@Nullable T value, String step, Predicate<? super T> holds, String rule) {
    if (given(value, step) && value != null) {
      require(holds.test(value), step, value, rule, "");
    }
  }

  /**
   * Notes a problem unless a name is given, not blank, and such that it can stand in a table, a file and a page.
   *
   * @param name the name
   */
  public void named(@Nullable String name) {
    holds(name, "name", n -> !n.isBlank(), "must not be blank");
    label(name == null ? "" : name, "name");
  }

  /**
   * Notes a problem unless a text has at most 200 characters and stands on one line: without control characters, line breaks, and
   * marks that turn the direction of what follows.
   *
   * @param text the text; may be blank
   * @param step the last step of the path
   */
  public void label(String text, String step) {
    require(
        text.length() <= LONGEST_NAME,
        step,
        text.length() + " characters",
        "must have at most " + LONGEST_NAME + " characters",
        "");
    plain(text, step);
  }

  /**
   * Notes a problem unless a text of any length stands on one line, as {@link #label} says.
   *
   * @param text the text; may be blank
   * @param step the last step of the path
   */
  public void plain(String text, String step) {
    text.codePoints()
        .filter(Problems::unseen)
        .findFirst()
        .ifPresent(c -> require(
            false,
            step,
            String.format(Locale.ROOT, "U+%04X", c),
            "must be plain text on one line, without control characters",
            "leave this character out"));
  }

  private static boolean unseen(int c) {
    int type = Character.getType(c);
    boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return turns
        || type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /**
   * Notes a problem unless a time is given and neither too short nor longer than a century.
   *
   * @param time the time
   * @param step the last step of the path
   * @param least the shortest time allowed
   */
  public void time(@Nullable Duration time, String step, Duration least) {
    holds(
        time,
        step,
        t -> t.compareTo(least) >= 0 && t.compareTo(CENTURY) <= 0,
        "must be " + least + " to " + CENTURY);
  }

  /**
   * Notes a problem unless a rate is given, finite and at least zero.
   *
   * @param rate the rate
   * @param step the last step of the path
   */
  public void rate(@Nullable Rate rate, String step) {
    holds(
        rate,
        step,
        r -> r.perDay() >= 0 && r.perDay() < Double.POSITIVE_INFINITY,
        "must be finite and >= 0");
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
