package io.newretail.examples.cli;

import io.newretail.sim.Progress;
import io.newretail.sim.RunOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every run takes. */
final class RunSettings {
  private static final Pattern BUCKET = Pattern.compile("([0-9]{1,9})(ms|s|min|m|h|d)");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin
  private Draws draws;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Runs with other draws (default: as the scenario says).")
  private @Nullable Integer replications;

  @Option(
      names = "--bucket",
      paramLabel = "TIME",
      description =
          "Width of a row of series.csv, such as 1s or 15min (default:" + " ${DEFAULT-VALUE}).")
  private String bucket = "1min";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a parameter; may be repeated (./newretail list SCENARIO shows them).")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files (default: none are written).")
  private @Nullable Path out;

  @Mixin
  private Formats formats;

  @Option(
      names = "--store-bucket",
      paramLabel = "TIME",
      description = "Width of a row of store-series.csv, or 0s for none (default: 15min).")
  private String storeBucket = "15min";

  @Option(names = "--check", description = "Checks the books after every event (slow).")
  private boolean check;

  List<String> assignments() {
    return assignments;
  }

  long seed() {
    return draws.seed();
  }

  boolean quiet() {
    return Screen.of(command).isQuiet();
  }

  Formats formats() {
    return formats;
  }

  /** The checked folder, or null if no files are wanted. */
  @Nullable
  OutputFolder folder() {
    if (out == null) {
      return null;
    }
    OutputFolder folder = OutputFolder.checked(out);
    formats.check();
    return folder;
  }

  /** How to run; all that is wrong with the options in one error. */
  RunOptions options(int usualReplications, Progress progress) {
    List<String> wrong = new ArrayList<>();
    int runs = replications == null ? usualReplications : replications;
    if (runs < 1 || runs > 1_000_000) {
      wrong.add("--replications: " + runs + ": must be 1 to 1000000");
    }
    int workers = draws.threads(wrong);
    Duration width = width(wrong, "--bucket", bucket, Duration.ofMillis(100));
    Duration ofStores = storeBucket.equals("0s")
        ? Duration.ZERO
        : width(wrong, "--store-bucket", storeBucket, Duration.ofSeconds(1));
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    RunOptions options = new RunOptions(draws.seed(), runs, workers, width, check, progress);
    return out == null || ofStores.isZero() ? options : options.withStoreSeries(ofStores);
  }

  /** The command that does the same again, without what changes no result. */
  String command(String verb, int runs) {
    return Draws.command(verb, seed(), runs, assignments);
  }

  /** How to run where files are wanted: with the story that the page tells. */
  RunOptions withFiles(RunOptions options) {
    return out == null ? options : options.withStory();
  }

  private static Duration width(List<String> wrong, String option, String text, Duration least) {
    Matcher matcher = BUCKET.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      Duration width = unit(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
      if (width.compareTo(least) >= 0 && width.compareTo(Duration.ofDays(1)) <= 0) {
        return width;
      }
    }
    String from = least.toMillis() < 1_000 ? least.toMillis() + "ms" : least.toSeconds() + "s";
    wrong.add(option + ": " + text + ": must be a time of " + from + " to 1d, such as 1s or 15min");
    return Duration.ZERO;
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> Duration.ofMinutes(1);
    };
  }
}
