package io.newretail.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every study of several points takes. */
final class StudySettings {
  private static final int MOST_REPLICATIONS = 100_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin
  private Draws draws;

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

  @Mixin
  private Formats formats;

  Formats formats() {
    return formats;
  }

  long seed() {
    return draws.seed();
  }

  boolean quiet() {
    return Screen.of(command).isQuiet();
  }

  List<String> assignments() {
    return assignments;
  }

  OutputFolder folder() {
    OutputFolder folder = OutputFolder.checked(out);
    formats.check();
    return folder;
  }

  int threads() {
    List<String> wrong = new ArrayList<>();
    int workers = draws.threads(wrong);
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    return workers;
  }

  /** The command that does the same again, without what changes no result. */
  String command(String verb, int runs) {
    return Draws.command(verb, seed(), runs, assignments());
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
