package io.newretail.examples.cli;

import io.newretail.demand.PairLift;
import io.newretail.examples.data.BasketModelFile;
import io.newretail.fit.FittedBaskets;
import io.newretail.fit.Parameter;
import io.newretail.fit.SizeLaw;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A fitted basket model as a reader wants it: parameters with standard errors, and how well they fit. */
final class BasketTable {
  private static final int PAIRS = 10;

  private BasketTable() {}

  static void print(Screen screen, FittedBaskets fitted) {
    screen.line(format(
        "%,d baskets, %,d lines, %,d articles",
        fitted.baskets(), fitted.lines(), fitted.model().items().size()));
    screen.blank();
    screen.table(sizes(fitted));
    screen.blank();
    screen.table(laws(fitted));
    screen.blank();
    screen.table(types(fitted));
    screen.blank();
    if (!fitted.model().pairs().isEmpty()) {
      screen.table(pairs(fitted));
      screen.blank();
    }
    heldOut(screen, fitted.heldOut());
  }

  private static Table sizes(FittedBaskets fitted) {
    Table table = Table.of("size law", "parameters<", "log-likelihood", "AIC", "chi-square", "p");
    for (SizeLaw law : fitted.sizes()) {
      boolean none = law.parameters().isEmpty();
      table.row(
          BasketModelFile.name(law.family()),
          parameters(law.parameters()),
          format("%.2f", law.logLikelihood()),
          format("%.2f", law.aic()),
          none ? "" : format("%.1f on %d", law.fit().chiSquare(), law.fit().degrees()),
          none ? "" : format("%.2g", law.fit().pValue()));
    }
    return table;
  }

  private static Table laws(FittedBaskets fitted) {
    Table table = Table.of("", "<").withoutHeaders();
    table.row("popularity (Zipf-Mandelbrot)", popularity(fitted));
    SizeLaw units = fitted.units();
    if (units != null) {
      table.row("units a line", parameters(units.parameters()));
    }
    Parameter again = fitted.loyalty();
    if (again != null) {
      table.row("bought again", parameters(List.of(again)));
    }
    return table;
  }

  private static String popularity(FittedBaskets fitted) {
    return parameters(
            List.of(fitted.popularity().exponent(), fitted.popularity().shift()))
        + format(", divergence %.4f nats", fitted.popularity().divergence())
        + format(", top fifth takes %.1f %%", 100 * fitted.popularity().topFifth());
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.stream()
        .map(p -> p.name()
            + format(" %.4g", p.value())
            + (Double.isNaN(p.standardError()) ? "" : format(" (%.2g)", p.standardError())))
        .collect(Collectors.joining(", "));
  }

  private static Table types(FittedBaskets fitted) {
    Table table = Table.of("trip type", "share", "heaviest articles<");
    for (int t = 0; t < fitted.model().types().size(); t++) {
      List<Double> weights = fitted.model().types().get(t).weights();
      String top = IntStream.range(0, weights.size())
          .boxed()
          .sorted(Comparator.<Integer>comparingDouble(i -> -weights.get(i)))
          .limit(6)
          .map(i -> fitted.model().items().get(i))
          .collect(Collectors.joining(" "));
      Parameter share = fitted.typeShares().get(t);
      table.row(
          fitted.model().types().get(t).name(),
          format("%.4f", share.value())
              + (Double.isNaN(share.standardError())
                  ? ""
                  : format(" (%.4f)", share.standardError())),
          top);
    }
    return table;
  }

  private static Table pairs(FittedBaskets fitted) {
    List<PairLift> pairs = fitted.model().pairs();
    Table table = Table.of("pair (" + pairs.size() + " in all)<", "lift", "s.e. of log");
    IntStream.range(0, pairs.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(
            i -> -Math.abs(Math.log(pairs.get(i).lift()))))
        .limit(PAIRS)
        .forEach(i -> table.row(
            pairs.get(i).first() + " + " + pairs.get(i).second(),
            format("%.2f", pairs.get(i).lift()),
            format("%.2f", fitted.pairErrors().get(i))));
    return table;
  }

  private static void heldOut(Screen screen, FittedBaskets.@Nullable HeldOut held) {
    if (held == null) {
      screen.line("too few baskets to hold some out");
      return;
    }
    screen.line(format(
        "fitted to four fifths, on the other fifth (%d baskets), nats a basket:", held.baskets()));
    screen.table(Table.of("", "<")
        .withoutHeaders()
        .row("  independent articles", format("%.4f", held.independent()))
        .row("  size, then articles", format("%.4f", held.sizeOnly()))
        .row("  size, trip type, articles", format("%.4f", held.tripTypes()))
        .row("  the same with pairs", format("%.4f", held.whole()))
        .row("correlation of log lifts", correlation(held.liftCorrelation()))
        .row("distance of sizes", format("%.4f", held.sizeDistance())));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String correlation(double value) {
    return Double.isNaN(value) ? "too few pairs to say" : format("%.3f", value);
  }
}
