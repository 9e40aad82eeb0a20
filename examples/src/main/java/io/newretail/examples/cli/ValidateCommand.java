package io.newretail.examples.cli;

import io.newretail.examples.validate.CaseProblem;
import io.newretail.examples.validate.Validation;
import io.newretail.examples.validate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: cases with expected values, answered by theory and by the engine. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Compares theory and engine with cases whose values are known.",
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail validate builtin --effort 0.25",
      "  ./newretail validate my-cases.json --out verdicts.json"
    })
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE-or-DIR",
      completionCandidates = Builtin.class,
      description =
          "Cases as JSON, or builtin for those of the project (default:" + " ${DEFAULT-VALUE}).")
  private String where = "builtin";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the same as JSON (default: none).")
  private @Nullable Path out;

  @Mixin
  private Seed seed;

  @Option(
      names = "--effort",
      paramLabel = "X",
      description = "How long the engine runs: 1 as usual, 0.25 a quarter; 0.01 to 100 (default:"
          + " ${DEFAULT-VALUE}).")
  private double effort = 1;

  @Mixin
  private Output output;

  /** What may stand in the place of a file, for a shell to complete. */
  static final class Builtin extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Builtin() {
      super(List.of("builtin"));
    }
  }

  @Override
  public Integer call() {
    if (!(effort >= 0.01 && effort <= 100)) {
      throw new UserError("--effort: " + effort + ": must be 0.01 to 100");
    }
    if (out != null) {
      folder(out);
    }
    Screen screen = output.screen();
    Validation result = validate(screen);
    result.problems().forEach(p -> screen.warning("not run", p));
    screen.blank();
    screen.table(totals(result));
    if (out != null) {
      write(out, result.json());
    }
    screen.json(result::tree);
    return result.failed() ? Main.FAILED : Main.done();
  }

  /** Prints each case at once, or all at the end where a bar stands in the way. */
  private Validation validate(Screen screen) {
    CaseRows rows = new CaseRows(screen);
    rows.headers();
    boolean shown;
    Validation result;
    try (Bar bar = Bar.on("validate", screen.isQuiet())) {
      shown = bar.isShown();
      result = Validation.of(where, seed.value(), effort, shown ? r -> {} : rows::print, bar);
    } catch (CaseProblem e) {
      throw new UserError("FILE-or-DIR: " + e.getMessage());
    }
    if (shown) {
      result.rows().forEach(rows::print);
    }
    return result;
  }

  /** Makes the folder of the file before hours are spent on what would go into it. */
  private static void folder(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (Files.isDirectory(file)) {
        throw new UserError("--out: " + file + ": is a folder; must be a file");
      }
    } catch (IOException e) {
      throw new UserError("--out: " + file + ": cannot be written: " + e.getMessage());
    }
  }

  private static void write(Path file, String text) {
    try {
      Path absolute = file.toAbsolutePath();
      Path half = absolute.resolveSibling(absolute.getFileName() + ".part");
      Files.writeString(half, text);
      Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError("--out: " + file + ": cannot be written: " + e.getMessage());
    }
  }

  private static Table totals(Validation result) {
    Map<String, Validation.Total> engine = result.totals(true);
    Table table = Table.of(
        "family",
        "theory " + Verdict.PASSED,
        Verdict.FAILED.toString(),
        Verdict.NOT_SUPPORTED.toString(),
        "engine " + Verdict.PASSED,
        Verdict.FAILED.toString(),
        Verdict.NOT_SUPPORTED.toString());
    result.totals(false).forEach((family, t) -> {
      Validation.Total e = engine.getOrDefault(family, new Validation.Total(0, 0, 0));
      table.row(
          family,
          String.valueOf(t.passed()),
          String.valueOf(t.failed()),
          String.valueOf(t.notSupported()),
          String.valueOf(e.passed()),
          String.valueOf(e.failed()),
          String.valueOf(e.notSupported()));
    });
    return table;
  }
}
