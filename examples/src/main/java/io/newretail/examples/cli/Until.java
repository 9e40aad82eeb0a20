package io.newretail.examples.cli;

import io.newretail.experiment.Attained;
import io.newretail.experiment.Precision;
import io.newretail.experiment.SequentialRun;
import io.newretail.experiment.Statistic;
import io.newretail.experiment.Stopping;
import io.newretail.experiment.output.Interval;
import io.newretail.report.Report;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How sure figures must be before a run ends. For one run. */
final class Until {
  private static final Pattern TEXT =
      Pattern.compile("\\s*([^<>=\\s]+)\\s*<=\\s*([0-9.eE+-]+)\\s*(%\\s*rel)?\\s*");
  private static final int MOST = 1_000;
  private static final int FIRST = 10;
  private static final int BATCH = 5;
  private final List<Precision> precisions;
  private @Nullable Attained attained;

  private Until(List<Precision> precisions) {
    this.precisions = precisions;
  }

  /** Reads what is wanted of the figures of a scenario; whatever is wrong in one error. */
  static Until of(List<String> texts, Choice choice) {
    Map<String, String> units = Simulator.figures(choice.scenario());
    List<String> wrong = new ArrayList<>();
    List<Precision> precisions = new ArrayList<>();
    for (String text : texts) {
      try {
        precisions.add(precision(text, units));
      } catch (UserError e) {
        wrong.addAll(e.lines());
      }
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    return new Until(precisions);
  }

  private static Precision precision(String text, Map<String, String> units) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new UserError(
          "--until: " + text + ": must be KPI<=x or KPI<=x%rel, such as 'ready.in.time<=0.5'");
    }
    Study.checkFigure("--until", parts.group(1), units.keySet());
    double width = Double.NaN;
    try {
      width = Double.parseDouble(parts.group(2));
    } catch (NumberFormatException e) {
      // told below: not a number is not above 0
    }
    if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw new UserError("--until: " + text + ": " + parts.group(2) + ": must be above 0");
    }
    Statistic mean = Statistic.mean(parts.group(1));
    return parts.group(3) == null
        ? Precision.absolute(mean, width)
        : Precision.relative(mean, width / 100);
  }

  /** Runs on until all is reached, or the most replications are spent. */
  Report run(Choice choice, RunSettings settings, Watch watch) {
    try (Bar bar = Bar.on(choice.label(), settings.quiet())) {
      RunOptions options = settings.withFiles(settings.options(MOST, bar));
      int most = Math.max(2, options.replications());
      Stopping stopping = new Stopping(Math.min(FIRST, most), BATCH, most);
      SequentialRun run = SequentialRun.of(
          choice.scenario(), watch.over(choice, options, most), precisions, stopping);
      attained = run.attained();
      return run.report();
    } catch (OutOfMemoryError e) {
      throw RunCommand.tooLarge(e);
    }
  }

  /** Prints how it ended, a line a figure. */
  void print(Screen screen) {
    Attained end = attained;
    if (end == null) {
      return;
    }
    for (int i = 0; i < precisions.size(); i++) {
      Precision wanted = precisions.get(i);
      Interval interval = end.intervals().get(i);
      screen.field(
          i == 0 ? "until" : "",
          wanted.statistic().outputs().get(0)
              + ": "
              + Numbers.show(interval.estimate())
              + " +- "
              + Numbers.show(interval.halfWidth())
              + " after "
              + Numbers.count(end.n(), "replication")
              + ", wanted "
              + Numbers.show(wanted.relative() ? 100 * wanted.width() : wanted.width())
              + (wanted.relative() ? " % of it" : "")
              + (wanted.reachedBy(interval) ? ": reached" : ": not reached"));
    }
  }
}
