package io.newretail.examples.cli;

import io.newretail.examples.data.DataException;
import io.newretail.examples.study.OtherStudy;
import io.newretail.file.Located;
import io.newretail.file.ScenarioFileException;
import io.newretail.scenario.ScenarioException;
import io.newretail.sim.RunInterruptedException;
import io.newretail.unit.Problem;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code newretail}. */
@Command(
    name = "newretail",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Simulates an online-to-offline retail chain under a Singles' Day.",
    subcommands = {
      ListCommand.class,
      RunCommand.class,
      ExportCommand.class,
      CheckCommand.class,
      SchemaCommand.class,
      CompareCommand.class,
      SweepCommand.class,
      ReproduceCommand.class,
      OptimiseCommand.class,
      AllianceCommand.class,
      AdviseCommand.class,
      ValidateCommand.class,
      FitCommand.class,
      PredictCommand.class,
      DrawCommand.class,
      FulfilmentCommand.class
    })
public final class Main implements Runnable {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  /** The exit status of a command that was interrupted. */
  static final int INTERRUPTED = 130;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  /** Tells the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"newretail " + version()};
    }
  }

  /**
   * Runs a command.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    Interrupts.watch(Thread.currentThread());
    int status = run(utf8(System.out), utf8(System.err), args);
    Interrupts.done();
    System.exit(status);
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs a command, writing to given streams; gives its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, a) -> wrongCall(e, err))
        .setExecutionExceptionHandler((e, c, p) -> failed(e, err));
    int status = line.execute(args);
    out.flush();
    err.flush();
    return status;
  }

  /** The version of the jar; {@code development} when run from classes. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "COMMAND: must be one of " + String.join(", ", spec.subcommands().keySet())
            + " (see ./newretail --help)");
  }

  private static int wrongCall(ParameterException e, PrintWriter err) {
    err.println(String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong call"));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println("Did you mean " + String.join(" or ", near) + "?");
      }
    }
    return WRONG_CALL;
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof UserError wrong) {
      wrong.lines().forEach(err::println);
      return WRONG_CALL;
    }
    if (e instanceof OtherStudy other) {
      err.println(other.getMessage());
      return WRONG_CALL;
    }
    if (e instanceof StudyInterrupted stopped) {
      err.println(stopped.getMessage());
      return INTERRUPTED;
    }
    if (e instanceof DataException wrong) {
      wrong.problems().stream().map(Problem::toString).forEach(err::println);
      return WRONG_CALL;
    }
    if (e instanceof ScenarioFileException wrong) {
      wrong.problems().stream().map(Located::toString).forEach(err::println);
      return WRONG_CALL;
    }
    if (e instanceof ScenarioException wrong) {
      wrong.problems().stream().map(Problem::toString).forEach(err::println);
      return WRONG_CALL;
    }
    if (e instanceof RunInterruptedException stopped) {
      err.println("interrupted: " + stopped.completed()
          + " replications of the scenario were complete; no file was written");
      return INTERRUPTED;
    }
    err.println("failed: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    return FAILED;
  }

  /** The exit status of a command whose work is done. */
  static int done() {
    return DONE;
  }
}
