package io.newretail.examples.cli;

import io.newretail.demand.SurgeCurveFit;
import io.newretail.examples.data.CurveFile;
import io.newretail.examples.data.WholeFile;
import io.newretail.fit.CurveFit;
import io.newretail.fit.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit curve}: how a day's demand is spread over its hours. */
@Command(
    name = "curve",
    mixinStandardHelpOptions = true,
    description = "Fits a day curve: hourly rates to clock times, a surge to cumulative points.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail fit curve my-orders.csv --out curve.json")
final class FitCurveCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.csv",
      description = "A column timestamp, or columns t_seconds,share[,sigma] of one day.")
  private Path file;

  @Option(names = "--out", paramLabel = "CURVE.json", required = true, description = "The curve.")
  private Path out;

  @Option(names = "--skip-bad", description = "Skips and counts bad rows.")
  private boolean skipBad;

  @Override
  public Integer call() {
    Screen screen = Screen.of(spec);
    WholeFile.check(out);
    CurveFile.Read read = CurveFile.read(file, skipBad);
    FitBasketsCommand.tellSkipped(screen, file, read.summary());
    if (read.points().isEmpty()) {
      hourly(screen, CurveFit.ofTimes(read.seconds()));
    } else {
      surge(screen, read.points());
    }
    screen.line("curve to " + out);
    return Main.done();
  }

  private void hourly(Screen screen, CurveFit fit) {
    List<List<String>> rows = new ArrayList<>();
    for (Parameter hour : fit.hours()) {
      rows.add(
          List.of(hour.name(), format("%.5f", hour.value()), format("%.5f", hour.standardError())));
    }
    screen.table(Table.of("hour", "share", "s.e.").rows(rows));
    screen.line(format(
        "%,d arrivals; constant rate within the hour (Kim and Whitt): distance %.4f, p %.3g%s",
        fit.arrivals(),
        fit.distance(),
        fit.pValue(),
        fit.resolution() == 0 ? "" : format(", times spread over %.0f s", fit.resolution())));
    CurveFile.write(out, fit);
  }

  private void surge(Screen screen, List<SurgeCurveFit.Point> points) {
    SurgeCurveFit.Result result = SurgeCurveFit.single(points);
    List<List<String>> rows = new ArrayList<>();
    double squares = 0;
    for (SurgeCurveFit.Residual r : result.residuals()) {
      squares += r.residualShare() * r.residualShare();
      rows.add(List.of(
          format("%.0f", r.point().seconds()),
          format("%.5f", r.point().share()),
          format("%+.5f", r.residualShare())));
    }
    screen.table(Table.of("t_seconds", "share", "curve less point").rows(rows));
    screen.line(format(
        "%d points, root mean square residual %.5f of the day",
        points.size(), Math.sqrt(squares / points.size())));
    CurveFile.write(out, result.curve());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
