package io.newretail.examples.cli;

import io.newretail.fulfilment.Dispatch;
import io.newretail.fulfilment.ShippingStudy;
import io.newretail.fulfilment.Warmup;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fulfilment}: rules for multi-item orders over several centres, against the bound of the linear programme. */
@Command(
    name = "fulfilment",
    mixinStandardHelpOptions = true,
    description =
        "Sends random multi-item orders from several centres by each rule, and says how far each"
            + " stays above the bound of the linear programme.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail fulfilment --instances 30 --sequences 30")
final class FulfilmentCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description = "Random instances (default: ${DEFAULT-VALUE}).")
  private int instances = 10;

  @Option(
      names = "--sequences",
      paramLabel = "N",
      description = "Sequences of orders for each (default: ${DEFAULT-VALUE}).")
  private int sequences = 10;

  @Option(names = "--seed", paramLabel = "N", description = Seed.WORDS)
  private long seed = 1;

  @Option(names = "--items", paramLabel = "N", description = "Items (default: ${DEFAULT-VALUE}).")
  private int items = 20;

  @Option(
      names = "--largest",
      paramLabel = "N",
      description = "The most items of an order (default: ${DEFAULT-VALUE}).")
  private int largest = 5;

  @Option(
      names = "--per-size",
      paramLabel = "N",
      description = "Random sets of items of each size (default: ${DEFAULT-VALUE}).")
  private int perSize = 5;

  @Option(
      names = "--carried",
      paramLabel = "P",
      description = "The probability that a centre carries an item (default: ${DEFAULT-VALUE}).")
  private double carried = 0.75;

  @Option(
      names = "--arrivals",
      paramLabel = "N",
      description = "Orders that arrive (default: ${DEFAULT-VALUE}).")
  private int arrivals = 10_000;

  @Option(
      names = "--safety",
      paramLabel = "X",
      description = "Stock beyond mean demand, in standard deviations (default: ${DEFAULT-VALUE}).")
  private double safety = 0.5;

  @Override
  public Integer call() {
    Screen screen = Screen.of(spec);
    Warmup generator;
    try {
      generator = Warmup.ofMa()
          .with(items, largest, perSize, carried)
          .withArrivals(arrivals)
          .withSafety(safety);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    checkAtLeastOne("--instances", instances);
    checkAtLeastOne("--sequences", sequences);
    try (Bar bar = Bar.on("instances", screen.isQuiet())) {
      ShippingStudy study = ShippingStudy.of(
          n -> generator.draw(seed, n),
          instances,
          sequences,
          seed,
          done -> bar.update(done, instances),
          Dispatch.values());
      print(screen, study);
    }
    return Main.done();
  }

  private static void print(Screen screen, ShippingStudy study) {
    screen.heading(study.instances() + " instances, " + study.sequences() + " sequences each");
    screen.blank();
    Table table =
        Table.of("rule", "cost over the bound", "95 %", "packages an order", "not filled, %");
    study
        .rules()
        .forEach((rule, f) -> table.row(
            rule.toString(),
            String.format(Locale.ROOT, "%.4f", f.ratio().mean()),
            String.format(Locale.ROOT, "+- %.4f", f.ratio().halfWidth95()),
            String.format(Locale.ROOT, "%.3f", f.packages().mean()),
            String.format(Locale.ROOT, "%.2f", f.unfilled().mean())));
    screen.table(table);
  }

  private void checkAtLeastOne(String option, int value) {
    if (value < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": " + value + ": must be >= 1");
    }
  }
}
