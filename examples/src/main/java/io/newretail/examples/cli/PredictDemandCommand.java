package io.newretail.examples.cli;

import io.newretail.examples.data.DemandFile;
import io.newretail.examples.data.DemandModelFile;
import io.newretail.examples.data.PriceFile;
import io.newretail.examples.data.WholeFile;
import io.newretail.fit.DemandModel;
import io.newretail.fit.EffectsModel;
import io.newretail.fit.PanelRow;
import io.newretail.fit.Place;
import io.newretail.fit.PriceModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code predict demand}: laws of days to come. */
@Command(
    name = "demand",
    mixinStandardHelpOptions = true,
    description =
        "Predicts mean and over-dispersion of days to come, or weekly sales at given prices.",
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail predict demand demand.json --days 76..89 --out next.csv",
      "  ./newretail predict demand prices.json --rows weeks.csv --out next.csv --judge"
    })
final class PredictDemandCommand implements Callable<Integer> {
  private static final Pattern DAYS = Pattern.compile("(\\d{1,8})\\.\\.(\\d{1,8})");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model by fit demand.")
  private Path model;

  @Option(
      names = "--days",
      paramLabel = "A..B",
      description = "The days, both ends included (default: all days of --rows).")
  private @Nullable String days;

  @Option(
      names = "--rows",
      paramLabel = "FILE.csv",
      description =
          "Which series and days, with what is known of them; units are not looked at (default:"
              + " all series of the model).")
  private @Nullable Path rows;

  @Option(names = "--out", paramLabel = "PRED.csv", required = true, description = "Where to.")
  private Path out;

  @Option(
      names = "--judge",
      description = "Weekly prices: prints the error on the units of --rows.")
  private boolean judge;

  @Option(names = "--skip-bad", description = "Skips and counts bad rows.")
  private boolean skipBad;

  @Override
  public Integer call() {
    WholeFile.check(out);
    if (DemandModelFile.ofPrices(model)) {
      prices();
    } else {
      daily(DemandModelFile.daily(model));
    }
    return Main.done();
  }

  private void daily(DemandModel of) {
    int[] range = range();
    if (rows == null && days == null) {
      throw new UserError("--days: must be given, as 76..89, where --rows is not");
    }
    List<PanelRow> asked = rows == null ? null : DemandFile.days(rows, skipBad).rows();
    int[] written = new int[1];
    WholeFile.write(out, writer -> {
      writer.write("store_id,product_id,day,mean,alpha\n");
      if (asked == null) {
        for (DemandModel.Series series : of.parts().series()) {
          for (int day = range[0]; day <= range[1]; day++) {
            line(writer, series.place(), day, of.predict(series.place(), day, null));
            written[0]++;
          }
        }
      } else {
        for (PanelRow row : asked) {
          if (row.day() >= range[0] && row.day() <= range[1]) {
            line(
                writer,
                row.place(),
                row.day(),
                of.predict(row.place(), row.day(), row.conditions()));
            written[0]++;
          }
        }
      }
    });
    Screen screen = Screen.of(spec);
    screen.field("predicted", Numbers.count(written[0], "day") + " of series in " + out);
  }

  private int[] range() {
    if (days == null) {
      return new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
    }
    Matcher range = DAYS.matcher(days.strip());
    if (!range.matches() || Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2))) {
      throw new UserError("--days: " + days + ": must be two days as 76..89");
    }
    return new int[] {Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))};
  }

  private static void line(BufferedWriter writer, Place place, int day, EffectsModel.Law law)
      throws IOException {
    writer.write(cell(place.store())
        + ','
        + cell(place.product())
        + ','
        + day
        + ','
        + decimal(law.mean())
        + ','
        + decimal(law.alpha())
        + '\n');
  }

  static String cell(String text) {
    return text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private void prices() {
    if (rows == null) {
      throw new UserError("--rows: must be given: weekly sales are predicted at given prices");
    }
    PriceModel of = DemandModelFile.prices(model);
    PriceFile.Rows read = PriceFile.read(rows, skipBad, true);
    double[] log = of.logUnits(read.rows());
    WholeFile.write(out, writer -> {
      writer.write("store,brand,week,log_units\n");
      for (int i = 0; i < log.length; i++) {
        var row = read.rows().get(i);
        writer.write(cell(row.store())
            + ','
            + cell(row.brand())
            + ','
            + row.week()
            + ','
            + decimal(log[i])
            + '\n');
      }
    });
    Screen screen = Screen.of(spec);
    screen.field("predicted", Numbers.count(log.length, "week") + " of brands in " + out);
    if (judge) {
      screen.field(
          "judged",
          String.format(
              Locale.ROOT, "root mean square error of log units %.4f", of.error(read.rows())));
    }
  }
}
