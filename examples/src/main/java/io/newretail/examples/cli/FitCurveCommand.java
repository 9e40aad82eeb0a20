package io.newretail.examples.cli;

import io.newretail.demand.SurgeCurveFit;
import io.newretail.examples.data.CurveFile;
import io.newretail.examples.data.WholeFile;
import io.newretail.fit.CurveFit;
import io.newretail.fit.Parameter;
import java.io.PrintWriter;
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
    description = "Fits a day curve: hourly rates to clock times, a surge to cumulative points.")
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
    PrintWriter print = spec.commandLine().getOut();
    WholeFile.check(out);
    CurveFile.Read read = CurveFile.read(file, skipBad);
    FitBasketsCommand.tellSkipped(print, file, read.summary());
    if (read.points().isEmpty()) {
      hourly(print, CurveFit.ofTimes(read.seconds()));
    } else {
      surge(print, read.points());
    }
    print.println("curve to " + out);
    return Main.done();
  }

  private void hourly(PrintWriter print, CurveFit fit) {
    List<List<String>> rows = new ArrayList<>();
    for (Parameter hour : fit.hours()) {
      rows.add(
          List.of(hour.name(), format("%.5f", hour.value()), format("%.5f", hour.standardError())));
    }
    print.println(Tables.of(List.of("hour", "share", "s.e."), rows));
    print.println(format(
        "%,d arrivals; constant rate within the hour (Kim and Whitt): distance %.4f, p %.3g%s",
        fit.arrivals(),
        fit.distance(),
        fit.pValue(),
        fit.resolution() == 0 ? "" : format(", times spread over %.0f s", fit.resolution())));
    CurveFile.write(out, fit);
  }

  private void surge(PrintWriter print, List<SurgeCurveFit.Point> points) {
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
    print.println(Tables.of(List.of("t_seconds", "share", "curve less point"), rows));
    print.println(format(
        "%d points, root mean square residual %.5f of the day",
        points.size(), Math.sqrt(squares / points.size())));
    CurveFile.write(out, result.curve());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
