package io.newretail.examples.cli;

import io.newretail.examples.data.BasketFile;
import io.newretail.examples.data.BasketModelFile;
import io.newretail.examples.data.CsvTable;
import io.newretail.examples.data.WholeFile;
import io.newretail.fit.BasketData;
import io.newretail.fit.BasketFit;
import io.newretail.fit.BasketLikelihood;
import io.newretail.fit.FittedBaskets;
import io.newretail.fit.SizeLaw;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fit baskets}: sizes, articles, trip types and pairs from baskets. */
@Command(
    name = "baskets",
    mixinStandardHelpOptions = true,
    description = "Fits a basket model: size, trip types, articles, pairs, units, loyalty.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail fit baskets my-baskets.csv --out baskets.json")
final class FitBasketsCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.csv",
      description =
          "Columns basket_id,items (or invoice,...,items), ids apart by spaces; or one line an"
              + " article: basket_id,item[,units]. A column customer may come with either.")
  private Path file;

  @Option(names = "--out", paramLabel = "MODEL.json", required = true, description = "The model.")
  private Path out;

  @Option(names = "--skip-bad", description = "Skips and counts bad rows.")
  private boolean skipBad;

  @Option(
      names = "--types",
      paramLabel = "N",
      description = "How many trip types (default: by the likelihood of held-out baskets).")
  private @Nullable Integer types;

  @Option(
      names = "--size",
      paramLabel = "LAW",
      description = "The size law: ${COMPLETION-CANDIDATES} (default: by Akaike's criterion).",
      completionCandidates = Laws.class)
  private @Nullable String size;

  @Option(names = "--no-pairs", description = "No lifts of pairs beyond the trip types.")
  private boolean noPairs;

  @Option(
      names = "--held-out",
      paramLabel = "FILE.csv",
      description =
          "Baskets that are not fitted; their mean log-likelihood is printed (default: none).")
  private @Nullable Path heldOut;

  /** The names of the size laws. */
  static final class Laws extends java.util.ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Laws() {
      super(Arrays.stream(SizeLaw.Family.values()).map(BasketModelFile::name).toList());
    }
  }

  @Override
  public Integer call() {
    Screen screen = Screen.of(spec);
    WholeFile.check(out);
    BasketFit fit = fit();
    BasketFile.Read read = BasketFile.read(file, skipBad, BasketData.builder());
    tellSkipped(screen, file, read.summary());
    FittedBaskets fitted = fit.fit(read.baskets());
    BasketTable.print(screen, fitted);
    if (heldOut != null) {
      BasketFile.Read rest =
          BasketFile.read(heldOut, skipBad, BasketData.builderLike(read.baskets()));
      tellSkipped(screen, heldOut, rest.summary());
      BasketLikelihood.Result log = BasketLikelihood.of(fitted.model(), rest.baskets());
      screen.line(String.format(
          Locale.ROOT,
          "%s: %.4f nats a basket over %d baskets, %d with articles or sizes unknown to the model"
              + " left out",
          heldOut,
          log.mean(),
          log.baskets(),
          log.leftOut()));
    }
    BasketModelFile.write(out, fitted);
    screen.line("model to " + out);
    return Main.done();
  }

  private BasketFit fit() {
    BasketFit fit = noPairs ? BasketFit.standard().withoutPairs() : BasketFit.standard();
    if (types != null) {
      if (types < 1 || types > 100) {
        throw new UserError("--types: " + types + ": must be 1 to 100");
      }
      fit = fit.withTypes(types);
    }
    return size == null ? fit : fit.withSizeLaw(law(size));
  }

  private static SizeLaw.Family law(String name) {
    for (SizeLaw.Family family : SizeLaw.Family.values()) {
      if (BasketModelFile.name(family).equals(name)) {
        return family;
      }
    }
    throw new UserError("--size: " + name + ": must be one of " + String.join(", ", new Laws()));
  }

  static void tellSkipped(Screen screen, Path of, CsvTable.Summary summary) {
    if (summary.skipped() > 0) {
      screen.line(of + ": " + summary.rows() + " rows used, " + summary.skipped()
          + " bad rows skipped, the first: " + summary.problems().get(0));
    }
  }
}
