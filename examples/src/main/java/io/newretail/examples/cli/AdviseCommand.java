package io.newretail.examples.cli;

import io.newretail.experiment.StaffingAdviser;
import io.newretail.policy.StaffingAdvice;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advise}: what a plan should be. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description = "Advises on a plan.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail advise staff quickstart",
    subcommands = AdviseCommand.Staff.class)
final class AdviseCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "");
  }

  /** {@code advise staff}: how many pickers a store needs through the day of the event. */
  @Command(
      name = "staff",
      mixinStandardHelpOptions = true,
      description =
          "Pickers of a store through the day of the event, by the modified offered load and its"
              + " root; beside it what the rate of the moment would ask for.",
      footerHeading = "%nFor example:%n",
      footer = {
        "  ./newretail advise staff quickstart",
        "  ./newretail advise staff quickstart --target 0.05 --step 30 --json"
      })
  static final class Staff implements Callable<Integer> {
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 60);

    @Parameters(
        paramLabel = "SCENARIO",
        completionCandidates = ScenarioNames.class,
        description = "A ready scenario or a file.")
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

    @Mixin
    private Output output;

    @Override
    public Integer call() {
      check();
      Scenario scenario = Choice.of(name, assignments).scenario();
      StaffingAdvice advice = advice(scenario);
      Screen screen = output.screen();
      screen.heading("Pickers of a store of size " + Numbers.show(size) + " on "
          + scenario.spikeDay() + "; " + Numbers.show(100 * target)
          + " % of baskets may wait for one");
      screen.notice(scenario.notice());
      screen.blank();
      screen.table(table(advice));
      screen.blank();
      screen.line(String.format(
          Locale.ROOT,
          "Most at once %d; %.1f hours of work that day",
          advice.peak(),
          advice.hours()));
      screen.json(() -> tree(scenario, advice));
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

    private String time(int number) {
      return LocalTime.MIDNIGHT.plusMinutes((long) number * step).toString();
    }

    private Table table(StaffingAdvice advice) {
      Table table = Table.of("From", "load", "pickers", "by the rate of the moment");
      for (int i = 0; i < advice.servers().size(); i++) {
        table.row(
            time(i),
            String.format(Locale.ROOT, "%.2f", advice.load().get(i)),
            advice.servers().get(i).toString(),
            advice.pointwise().get(i).toString());
      }
      return table;
    }

    private Map<String, Object> tree(Scenario scenario, StaffingAdvice advice) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("scenario", name);
      tree.put("notice", scenario.notice());
      tree.put("day", scenario.spikeDay().toString());
      tree.put("storeSize", size);
      tree.put("target", target);
      tree.put("stepMinutes", step);
      tree.put("peak", advice.peak());
      tree.put("hours", advice.hours());
      List<Object> plan = new ArrayList<>();
      for (int i = 0; i < advice.servers().size(); i++) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("from", time(i));
        one.put("load", advice.load().get(i));
        one.put("pickers", advice.servers().get(i));
        one.put("byTheRateOfTheMoment", advice.pointwise().get(i));
        plan.add(one);
      }
      tree.put("plan", plan);
      return tree;
    }
  }
}
