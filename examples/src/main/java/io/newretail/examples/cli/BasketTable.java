package io.newretail.examples.cli;

import io.newretail.demand.PairLift;
import io.newretail.examples.data.BasketModelFile;
import io.newretail.fit.FittedBaskets;
import io.newretail.fit.Parameter;
import io.newretail.fit.SizeLaw;
import java.util.ArrayList;
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

  static String of(FittedBaskets fitted) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT,
        "%,d baskets, %,d lines, %,d articles%n%n",
        fitted.baskets(),
        fitted.lines(),
        fitted.model().items().size()));
    text.append(sizes(fitted)).append("\n\n");
    text.append(single("popularity (Zipf-Mandelbrot)", popularity(fitted)));
    SizeLaw units = fitted.units();
    text.append(units == null ? "" : single("units a line", parameters(units.parameters())));
    Parameter again = fitted.loyalty();
    text.append(again == null ? "" : single("bought again", parameters(List.of(again))));
    text.append('\n').append(types(fitted)).append("\n\n").append(pairs(fitted)).append("\n\n");
    return text.append(heldOut(fitted.heldOut())).toString();
  }

  private static String single(String name, String value) {
    return String.format(Locale.ROOT, "%-29s %s%n", name, value);
  }

  private static String sizes(FittedBaskets fitted) {
    List<List<String>> rows = new ArrayList<>();
    for (SizeLaw law : fitted.sizes()) {
      rows.add(List.of(
          BasketModelFile.name(law.family()),
          parameters(law.parameters()),
          format("%.2f", law.logLikelihood()),
          format("%.2f", law.aic()),
          law.parameters().isEmpty()
              ? ""
              : format("%.1f", law.fit().chiSquare()) + " on " + law.fit().degrees(),
          law.parameters().isEmpty() ? "" : format("%.2g", law.fit().pValue())));
    }
    return Tables.of(
        List.of("size law", "parameters<", "log-likelihood", "AIC", "chi-square", "p"), rows);
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

  private static String types(FittedBaskets fitted) {
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < fitted.model().types().size(); t++) {
      List<Double> weights = fitted.model().types().get(t).weights();
      String top = IntStream.range(0, weights.size())
          .boxed()
          .sorted(Comparator.<Integer>comparingDouble(i -> -weights.get(i)))
          .limit(6)
          .map(i -> fitted.model().items().get(i))
          .collect(Collectors.joining(" "));
      Parameter share = fitted.typeShares().get(t);
      rows.add(List.of(
          fitted.model().types().get(t).name(),
          format("%.4f", share.value())
              + (Double.isNaN(share.standardError())
                  ? ""
                  : format(" (%.4f)", share.standardError())),
          top));
    }
    return Tables.of(List.of("trip type", "share", "heaviest articles<"), rows);
  }

  private static String pairs(FittedBaskets fitted) {
    List<PairLift> pairs = fitted.model().pairs();
    List<List<String>> rows = IntStream.range(0, pairs.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(
            i -> -Math.abs(Math.log(pairs.get(i).lift()))))
        .limit(PAIRS)
        .map(i -> List.of(
            pairs.get(i).first() + " + " + pairs.get(i).second(),
            format("%.2f", pairs.get(i).lift()),
            format("%.2f", fitted.pairErrors().get(i))))
        .toList();
    return rows.isEmpty()
        ? ""
        : Tables.of(List.of("pair (" + pairs.size() + " in all)", "lift", "s.e. of log"), rows);
  }

  private static String heldOut(FittedBaskets.@Nullable HeldOut held) {
    if (held == null) {
      return "too few baskets to hold some out\n";
    }
    return format(
            "fitted to four fifths, on the other fifth (%d baskets), nats a basket:%n",
            held.baskets())
        + single("  independent articles", format("%.4f", held.independent()))
        + single("  size, then articles", format("%.4f", held.sizeOnly()))
        + single("  size, trip type, articles", format("%.4f", held.tripTypes()))
        + single("  the same with pairs", format("%.4f", held.whole()))
        + single("correlation of log lifts", correlation(held.liftCorrelation()))
        + single("distance of sizes", format("%.4f", held.sizeDistance()));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String correlation(double value) {
    return Double.isNaN(value) ? "too few pairs to say" : format("%.3f", value);
  }
}
