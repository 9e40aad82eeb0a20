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
import java.nio.charset.Charset;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line {@code newretail}. */
@Command(
    name = "newretail",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Simulates an online-to-offline retail chain through a Singles' Day.",
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
      FulfilmentCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail run quickstart",
      "  ./newretail help run",
      "  ./newretail help fit baskets",
      "Exit status 0: done; 1: the work failed; 2: the call or the input is wrong (one line a"
          + " problem); 130: interrupted."
    })
public final class Main implements Runnable {
  private static final int DONE = 0;

  /** The exit status of a command whose work failed. */
  static final int FAILED = 1;

  /** The exit status of a wrong call or wrong input. */
  static final int WRONG_CALL = 2;

  /** The exit status of a command that was interrupted. */
  static final int INTERRUPTED = 130;

  private final Terminal terminal;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Prints nothing but errors, and what --json asks for; shows no progress.")
  private boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colours: ${COMPLETION-CANDIDATES} (default: auto, on a terminal unless"
          + " NO_COLOR is set).")
  private Colour colour = Colour.AUTO;

  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where the text goes, colours as the user wants them. */
  Terminal terminal() {
    return colour == Colour.AUTO ? terminal : terminal.with(Ansi.valueOf(colour == Colour.ALWAYS));
  }

  /** Whether only errors are wanted. */
  boolean quiet() {
    return quiet;
  }

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
    Terminal terminal = Terminal.standardOutput();
    int status = run(
        terminal,
        writer(System.out, terminal.charset()),
        writer(System.err, terminal.charset()),
        args);
    Interrupts.done();
    System.exit(status);
  }

  private static PrintWriter writer(PrintStream stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }

  /** Runs a command as if piped, writing to given streams; gives its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(Terminal.piped(), out, err, args);
  }

  /** Runs a command, writing to given streams; gives its exit status. */
  static int run(Terminal terminal, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = commandLine(terminal)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, a) -> WrongCall.tell(e, err))
        .setExecutionExceptionHandler((e, c, p) -> failed(e, err));
    int status;
    try {
      status = line.execute(args);
    } catch (OutOfMemoryError e) {
      status = failed(RunCommand.tooLarge(e), err); // picocli hands on exceptions, not errors
    }
    out.flush();
    err.flush();
    return status;
  }

  /** All commands. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line =
        new CommandLine(new Main(terminal)).setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    HelpGroups.arrange(line);
    return line;
  }

  /** The version of the jar; {@code development} when run from classes. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
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
