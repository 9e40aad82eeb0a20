package io.newretail.examples.validate;

import io.newretail.sim.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases with their verdicts.
 *
 * @param rows one for each quantity
 * @param problems cases that could not be run, and why
 */
public record Validation(List<Row> rows, List<String> problems) {
  /** Keeps copies. */
  public Validation {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * Runs cases.
   *
   * @param where a file, a folder, or {@code builtin}
   * @param seed equal seeds, equal results
   * @param each told every row as it comes
   * @return all of them
   */
  public static Validation of(String where, long seed, Consumer<? super Row> each) {
    return of(where, seed, 1, each);
  }

  /**
   * Runs cases for a longer or shorter time.
   *
   * @param where a file, a folder, or {@code builtin}
   * @param seed equal seeds, equal results
   * @param effort how long the engine runs: 1 for the usual time, above 0
   * @param each told every row as it comes
   * @return all of them
   */
  public static Validation of(String where, long seed, double effort, Consumer<? super Row> each) {
    return of(where, seed, effort, each, Progress.none());
  }

  /**
   * Runs cases, followed by somebody.
   *
   * @param where a file, a folder, or {@code builtin}
   * @param seed equal seeds, equal results
   * @param effort how long the engine runs: 1 for the usual time, above 0
   * @param each told every row as it comes
   * @param progress told how many cases are done
   * @return all of them
   */
  public static Validation of(
      String where, long seed, double effort, Consumer<? super Row> each, Progress progress) {
    return of(
        where.equals("builtin") ? CaseFiles.builtin() : CaseFiles.read(Path.of(where)),
        seed,
        effort,
        each,
        progress);
  }

  /**
   * Runs some of the cases that the project brings along.
   *
   * @param which by family and id, whether a case is run
   * @param seed equal seeds, equal results
   * @param effort how long the engine runs: 1 for the usual time, above 0
   * @return these
   */
  public static Validation ofBuiltin(BiPredicate<String, String> which, long seed, double effort) {
    List<Case> cases =
        CaseFiles.builtin().stream().filter(c -> which.test(c.family(), c.id())).toList();
    return of(cases, seed, effort, r -> {}, Progress.none());
  }

  private static Validation of(
      List<Case> cases, long seed, double effort, Consumer<? super Row> each, Progress progress) {
    Validator validator = new Validator(seed, effort);
    List<Row> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int done = 0;
    for (Case c : cases) {
      List<Row> more = validator.rows(c, p -> problems.add(c.family() + "/" + c.id() + ": " + p));
      more.forEach(each);
      rows.addAll(more);
      progress.update(++done, cases.size());
    }
    return new Validation(rows, problems);
  }

  /** How many rows of a family came to which verdict. */
  public record Total(int passed, int failed, int notSupported) {
    Total plus(Verdict v) {
      return new Total(
          passed + (v == Verdict.PASSED ? 1 : 0),
          failed + (v == Verdict.FAILED ? 1 : 0),
          notSupported + (v == Verdict.NOT_SUPPORTED ? 1 : 0));
    }
  }

  /**
   * Totals by family.
   *
   * @param simulated of the engine, or else of theory
   * @return passed, failed and not supported
   */
  public Map<String, Total> totals(boolean simulated) {
    Map<String, Total> totals = new LinkedHashMap<>();
    for (Row r : rows) {
      Verdict v = simulated ? r.simulatedVerdict() : r.theoryVerdict();
      totals.merge(r.family(), new Total(0, 0, 0).plus(v), (a, b) -> a.plus(v));
    }
    return totals;
  }

  /**
   * Whether something failed or could not be run.
   *
   * @return whether a user should look
   */
  public boolean failed() {
    return !problems.isEmpty()
        || rows.stream()
            .anyMatch(
                r -> r.theoryVerdict() == Verdict.FAILED || r.simulatedVerdict() == Verdict.FAILED);
  }

  /**
   * The same as JSON.
   *
   * @return text
   */
  public String json() {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree());
  }

  /**
   * The same as a tree of maps, lists and values.
   *
   * @return the tree
   */
  public Map<String, Object> tree() {
    List<Map<String, Object>> cases = new ArrayList<>();
    for (Row r : rows) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("family", r.family());
      row.put("id", r.id());
      row.put("quantity", r.quantity());
      row.put("expected", r.expected());
      row.put("theory", r.theory());
      row.put("theoryVerdict", r.theoryVerdict().toString());
      var s = r.simulated();
      row.put("simulated", s == null ? null : finite(s.mean()));
      row.put("halfWidth", s == null ? null : finite(s.halfWidth95()));
      row.put("simulatedVerdict", r.simulatedVerdict().toString());
      cases.add(row);
    }
    Map<String, Object> totals = new LinkedHashMap<>();
    Map<String, Total> engine = totals(true);
    totals(false).forEach((family, t) -> {
      Map<String, Object> both = new LinkedHashMap<>();
      both.put("theory", t);
      both.put("simulated", engine.get(family));
      totals.put(family, both);
    });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cases", cases);
    all.put("totals", totals);
    return all;
  }

  private static @org.jspecify.annotations.Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
