package io.newretail.examples.cli;

import io.newretail.demand.BasketModel;
import io.newretail.examples.data.BasketFile;
import io.newretail.examples.data.BasketModelFile;
import io.newretail.examples.data.WholeFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code draw baskets}: baskets from a fitted model. */
@Command(
    name = "baskets",
    mixinStandardHelpOptions = true,
    description = "Draws baskets from a model that fit baskets wrote.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail draw baskets baskets.json --count 10000 --seed 7 --out drawn.csv")
final class DrawBasketsCommand implements Callable<Integer> {
  private static final long MOST = 1_000_000_000;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "The model.")
  private Path model;

  @Option(names = "--count", paramLabel = "N", required = true, description = "How many baskets.")
  private long count;

  @Mixin
  private Seed seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file, with columns basket_id and items.")
  private Path out;

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new UserError("--count: " + count + ": must be 1 to " + MOST);
    }
    WholeFile.check(out);
    BasketModel read = BasketModelFile.read(model);
    BasketFile.draw(read, count, seed.value(), out);
    Screen.of(spec).line(count + " baskets to " + out);
    return Main.done();
  }
}
