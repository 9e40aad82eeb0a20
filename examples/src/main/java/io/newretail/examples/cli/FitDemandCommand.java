package io.newretail.examples.cli;

import io.newretail.demand.ItemShocks;
import io.newretail.examples.data.CsvTable;
import io.newretail.examples.data.DataException;
import io.newretail.examples.data.DemandFile;
import io.newretail.examples.data.DemandModelFile;
import io.newretail.examples.data.PriceFile;
import io.newretail.examples.data.WholeFile;
import io.newretail.fit.DemandFit;
import io.newretail.fit.DemandPanel;
import io.newretail.fit.EffectsModel;
import io.newretail.fit.Fitness;
import io.newretail.fit.Parameter;
import io.newretail.fit.PriceFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit demand}: daily demand of articles in stores, or weekly sales against prices. */
@Command(
    name = "demand",
    mixinStandardHelpOptions = true,
    description = {
      "Fits daily demand: level, weekday, price, promotion, holiday, weather, over-dispersion,"
          + " nested shocks.",
      "Columns: store_id, product_id, day (or date), units; if there are any: city_id, cat3,"
          + " dow_mon0, in_stock_exposure or stockout_hours, discount_ratio, activity, holiday,"
          + " precip_mm, temp_c.",
      "With columns store, brand, week, units64, price_per_oz, feature, deal: weekly sales against"
          + " prices."
    },
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail fit demand my-sales.csv --out demand.json")
final class FitDemandCommand implements Callable<Integer> {
  private static final EffectsModel.Variances NONE = new EffectsModel.Variances(0, 0, 0, 0);

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "The data.")
  private Path file;

  @Option(names = "--out", required = true, paramLabel = "MODEL.json", description = "The model.")
  private Path out;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "Days (or weeks) ahead that forecasts shall be good for (default: 14 days, 16"
          + " weeks).")
  private int horizon;

  @Option(names = "--skip-bad", description = "Skips and counts bad rows.")
  private boolean skipBad;

  @Override
  public Integer call() {
    WholeFile.check(out);
    if (horizon < 0) {
      throw new UserError("--horizon: " + horizon + ": must be at least 1");
    }
    Screen screen = Screen.of(spec);
    if (PriceFile.is(file)) {
      prices(screen);
    } else {
      daily(screen);
    }
    screen.field("model", out.toString());
    return Main.done();
  }

  private void daily(Screen screen) {
    DemandFile.Rows read = DemandFile.sales(file, skipBad);
    DemandFit.Result result;
    try {
      result = DemandFit.of(DemandPanel.of(read.rows()), horizon == 0 ? 14 : horizon);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          file.toString(), String.valueOf(e.getMessage()), "must be fit to be fitted", "");
    }
    summary(screen, read.summary());
    EffectsModel.Parts given = result.model().parts().given().parts();
    screen.field(
        "series", result.model().parts().series().size() + ", rows with stock " + result.rows());
    screen.blank();
    screen.heading("fixed effects on the logarithm of a day's units (standard error)");
    screen.table(table(given.coefficients()));
    screen.blank();
    screen.heading("relative covariance of two series that share ... (around level and weekday)");
    screen.table(moments(result.moments()));
    screen.blank();
    screen.heading("the same with price, promotion, holiday and weather known");
    screen.table(moments(result.explained()));
    screen.blank();
    EffectsModel.Forecasting f = given.forecasting();
    screen.line(String.format(
        Locale.ROOT,
        "dispersion variance = m + alpha m^2: median alpha %.4f, log spread between series %.2f;"
            + " an article's shocks last with correlation %.3f a day",
        f.dispersion(),
        f.dispersionSpread(),
        given.scopes().getOrDefault(ItemShocks.Scope.PRODUCT, NONE).correlation()));
    screen.line("forecasts " + f.horizon() + " days ahead over the last weeks (rolling origin)");
    screen.line(fitness("given conditions", result.forecastGiven()));
    screen.line(fitness("blind", result.forecastBlind()));
    DemandModelFile.write(out, result.model());
  }

  private void prices(Screen screen) {
    PriceFile.Rows read = PriceFile.read(file, skipBad, false);
    PriceFit.Result result;
    try {
      result = PriceFit.of(read.rows(), horizon == 0 ? 16 : horizon);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          file.toString(), String.valueOf(e.getMessage()), "must be fit to be fitted", "");
    }
    summary(screen, read.summary());
    screen.heading("effects on the logarithm of weekly units (standard error, clustered by store)");
    screen.table(table(result.model().parts().coefficients()));
    screen.line(String.format(
        Locale.ROOT,
        "R2 %.3f, residual %.3f; last %d weeks predicted from those before: error %.4f (recent"
            + " weeks weigh more, by %.2f a week)",
        result.rSquared(),
        result.residual(),
        result.heldWeeks(),
        result.forecastError(),
        result.model().parts().memory()));
    DemandModelFile.write(out, result.model());
  }

  private static void summary(Screen screen, CsvTable.Summary summary) {
    screen.field(
        "rows", summary.rows() + (summary.skipped() > 0 ? ", skipped " + summary.skipped() : ""));
    summary.problems().forEach(p -> screen.field("skipped", p.toString()));
  }

  private static Table table(List<Parameter> coefficients) {
    List<List<String>> rows = new ArrayList<>();
    for (Parameter c : coefficients) {
      rows.add(List.of(c.name(), number(c.value()), "(" + number(c.standardError()) + ")"));
    }
    return Table.of("effect", "value", "s.e.").rows(rows);
  }

  private static Table moments(List<DemandFit.Moment> moments) {
    List<List<String>> rows = new ArrayList<>();
    for (DemandFit.Moment m : moments) {
      rows.add(List.of(
          m.scope().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          number(m.pair()),
          number(m.part()),
          number(m.lag1()),
          number(m.lag7()),
          number(m.lag14())));
    }
    return Table.of("scope", "same day", "its part", "1 day", "7 days", "14 days")
        .rows(rows);
  }

  private static String fitness(String name, Fitness f) {
    return f.rows() == 0
        ? name + ": too few days"
        : String.format(
            Locale.ROOT,
            "%s: %d rows, log likelihood %.4f nats a row, PIT distance %.4f, 90 %% coverage %.3f,"
                + " absolute error %.3f",
            name,
            f.rows(),
            f.logLikelihood(),
            f.pitDistance(),
            f.coverage90(),
            f.absoluteError());
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}
