package io.newretail.examples.cli;

import io.newretail.examples.validate.CaseProblem;
import io.newretail.examples.validate.Row;
import io.newretail.examples.validate.Validation;
import io.newretail.examples.validate.Verdict;
import io.newretail.report.Estimate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: cases with expected values, answered by theory and by the engine. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Compares theory and engine with cases whose values are known.")
final class ValidateCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "FILE-or-DIR",
      description = "Cases as JSON, or builtin for those of the project.")
  private String where = "builtin";

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the same as JSON.")
  private @Nullable Path out;

  @Option(names = "--seed", paramLabel = "N", description = "Seed, 11 if not given.")
  private long seed = 11;

  @Option(
      names = "--effort",
      paramLabel = "X",
      description = "How long the engine runs: 1 as usual, 0.25 a quarter; 0.01 to 100.")
  private double effort = 1;

  @Override
  public Integer call() {
    if (!(effort >= 0.01 && effort <= 100)) {
      throw new UserError("--effort: " + effort + ": must be 0.01 to 100");
    }
    if (out != null) {
      folder(out);
    }
    PrintWriter print = spec.commandLine().getOut();
    print.println(line("case", "quantity", "expected", "theory", "", "engine", ""));
    Validation result;
    try {
      result = Validation.of(where, seed, effort, row -> print.println(line(row)));
    } catch (CaseProblem e) {
      throw new UserError("FILE-or-DIR: " + e.getMessage());
    }
    result.problems().forEach(p -> print.println("not run: " + p));
    print.println();
    print.println(totals(result));
    if (out != null) {
      write(out, result.json());
    }
    return result.failed() ? 1 : 0;
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

  private static String line(Row r) {
    Double t = r.theory();
    Estimate s = r.simulated();
    return line(
        r.family() + "/" + r.id(),
        r.quantity(),
        number(r.expected()),
        t == null ? "" : number(t),
        r.theoryVerdict().toString(),
        s == null
            ? ""
            : number(s.mean())
                + (Double.isNaN(s.halfWidth95()) ? "" : " +- " + number(s.halfWidth95())),
        r.simulatedVerdict().toString());
  }

  private static String line(
      String id,
      String quantity,
      String expected,
      String theory,
      String verdict,
      String engine,
      String other) {
    return String.format(
            Locale.ROOT,
            "%-58s %-36s %12s %12s %-13s %26s %s",
            id,
            quantity,
            expected,
            theory,
            verdict,
            engine,
            other)
        .stripTrailing();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.7g", value)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }

  private static String totals(Validation result) {
    Map<String, Validation.Total> engine = result.totals(true);
    List<List<String>> rows = new ArrayList<>();
    result.totals(false).forEach((family, t) -> {
      Validation.Total e = engine.getOrDefault(family, new Validation.Total(0, 0, 0));
      rows.add(List.of(
          family,
          String.valueOf(t.passed()),
          String.valueOf(t.failed()),
          String.valueOf(t.notSupported()),
          String.valueOf(e.passed()),
          String.valueOf(e.failed()),
          String.valueOf(e.notSupported())));
    });
    return Tables.of(
        List.of(
            "family",
            "theory " + Verdict.PASSED,
            Verdict.FAILED.toString(),
            Verdict.NOT_SUPPORTED.toString(),
            "engine " + Verdict.PASSED,
            Verdict.FAILED.toString(),
            Verdict.NOT_SUPPORTED.toString()),
        rows);
  }
}
