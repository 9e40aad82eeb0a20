package io.newretail.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every study of several points takes. */
final class StudySettings {
  private static final int MOST_REPLICATIONS = 100_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 11;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; results do not depend on them (default: all processors).")
  private @Nullable Integer threads;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Sets a parameter at every point; may be repeated (./newretail list SCENARIO shows"
              + " them).")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder for the files and for what is done so far. A study that was stopped goes on if"
              + " it is called again.")
  private Path out;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  long seed() {
    return seed;
  }

  boolean quiet() {
    return quiet;
  }

  List<String> assignments() {
    return assignments;
  }

  OutputFolder folder() {
    return OutputFolder.checked(out);
  }

  int threads() {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1 || workers > 1_024) {
      throw new UserError("--threads: " + workers + ": must be 1 to 1024");
    }
    return workers;
  }

  /** A checked number of replications. */
  static int replications(String option, int value, int least) {
    if (value < least || value > MOST_REPLICATIONS) {
      throw new UserError(
          option + ": " + value + ": must be " + least + " to " + MOST_REPLICATIONS);
    }
    return value;
  }
}
