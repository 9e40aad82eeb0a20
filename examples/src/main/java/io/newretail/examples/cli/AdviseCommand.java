package io.newretail.examples.cli;

import io.newretail.experiment.StaffingAdviser;
import io.newretail.policy.StaffingAdvice;
import io.newretail.scenario.Scenario;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advise}: what a plan should be. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description = "Advises on a plan.",
    subcommands = AdviseCommand.Staff.class)
final class AdviseCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "advise: must be followed by staff (see ./newretail advise --help)");
  }

  /** {@code advise staff}: how many pickers a store needs through the day of the event. */
  @Command(
      name = "staff",
      mixinStandardHelpOptions = true,
      description =
          "Pickers of a store through the day of the event, by the modified offered load and its root; beside it what the rate of"
              + " the moment would ask for.")
  static final class Staff implements Callable<Integer> {
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 60);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "A ready scenario.")
    private String name;

    @Option(
        names = "--target",
        paramLabel = "P",
        description =
            "Share of baskets that may have to wait for a picker (default: ${DEFAULT-VALUE}).")
    private double target = 0.1;

    @Option(
        names = "--step",
        paramLabel = "MINUTES",
        description =
            "How long a number holds: 5, 10, 15, 30 or 60 minutes (default: ${DEFAULT-VALUE}).")
    private int step = 60;

    @Option(
        names = "--size",
        paramLabel = "SIZE",
        description = "The store's size (default: ${DEFAULT-VALUE}).")
    private double size = 1;

    @Option(
        names = "--set",
        paramLabel = "PATH=VALUE",
        description = "Sets a parameter; may be repeated.")
    private List<String> assignments = new ArrayList<>();

    @Override
    public Integer call() {
      check();
      Scenario scenario = Choice.of(name, assignments).scenario();
      StaffingAdvice advice = advice(scenario);
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "Pickers of a store of size %s on %s; %s %% of baskets may wait for one%n%n",
          Numbers.show(size),
          scenario.spikeDay(),
          Numbers.show(100 * target));
      out.println(table(advice));
      out.printf(
          Locale.ROOT,
          "%nMost at once %d; %.1f hours of work that day%n",
          advice.peak(),
          advice.hours());
      return Main.done();
    }

    private void check() {
      List<String> wrong = new ArrayList<>();
      if (!(target > 1e-6 && target < 1)) {
        wrong.add("--target: " + target + ": must be in (0.000001, 1)");
      }
      if (!MINUTES.contains(step)) {
        wrong.add("--step: " + step + ": must be one of 5, 10, 15, 30, 60");
      }
      if (!(size > 0 && size <= 1_000)) {
        wrong.add("--size: " + size + ": must be above 0, at most 1000");
      }
      if (!wrong.isEmpty()) {
        throw new UserError(wrong);
      }
    }

    private StaffingAdvice advice(Scenario scenario) {
      try {
        return StaffingAdviser.pickers(
            scenario,
            scenario.spikeDay(),
            size,
            Duration.ofMinutes(step),
            StaffingAdvice.Target.ofDelay(target));
      } catch (IllegalArgumentException e) {
        throw new UserError(List.of("SCENARIO: " + e.getMessage()));
      }
    }

    private String table(StaffingAdvice advice) {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < advice.servers().size(); i++) {
        rows.add(List.of(
            LocalTime.MIDNIGHT.plusMinutes((long) i * step).toString(),
            String.format(Locale.ROOT, "%.2f", advice.load().get(i)),
            advice.servers().get(i).toString(),
            advice.pointwise().get(i).toString()));
      }
      return Tables.of(List.of("From", "load", "pickers", "by the rate of the moment"), rows);
    }
  }
}
