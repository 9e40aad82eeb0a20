package io.newretail.examples.cli;

import io.newretail.examples.data.DemandModelFile;
import io.newretail.examples.data.WholeFile;
import io.newretail.fit.DemandModel;
import io.newretail.fit.PanelRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw demand}: a simulated panel. */
@Command(
    name = "demand",
    mixinStandardHelpOptions = true,
    description =
        "Draws a panel like the data of a model: the same series, from their first day on.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail draw demand demand.json --days 90 --out drawn.csv")
final class DrawDemandCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model by fit demand.")
  private Path model;

  @Option(names = "--days", paramLabel = "N", required = true, description = "How many days.")
  private int days;

  @Mixin
  private Seed seed;

  @Option(names = "--out", paramLabel = "SIM.csv", required = true, description = "Where to.")
  private Path out;

  @Override
  public Integer call() {
    if (days < 1 || days > 36_600) {
      throw new UserError("--days: " + days + ": must be 1 to 36600");
    }
    WholeFile.check(out);
    DemandModel of = DemandModelFile.daily(model);
    int[] rows = new int[1];
    WholeFile.write(out, writer -> {
      writer.write("store_id,product_id,day,dow_mon0,units_6_22_in_stock,in_stock_exposure\n");
      try {
        of.draw().draw(days, seed.value(), row -> {
          try {
            writer.write(line(row));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          rows[0]++;
        });
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    });
    Screen.of(spec).field("drawn", Numbers.count(rows[0], "row") + " in " + out);
    return Main.done();
  }

  private static String line(PanelRow row) {
    return PredictDemandCommand.cell(row.place().store())
        + ','
        + PredictDemandCommand.cell(row.place().product())
        + ','
        + row.day()
        + ','
        + row.weekday()
        + ','
        + (long) row.units()
        + ','
        + String.format(Locale.ROOT, "%.4f", row.exposure())
        + '\n';
  }
}
