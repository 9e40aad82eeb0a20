package io.newretail.examples.cli;

import io.newretail.fulfilment.Dispatch;
import io.newretail.fulfilment.ShippingStudy;
import io.newretail.fulfilment.Warmup;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fulfilment}: rules for multi-item orders over several centres, against the bound of the linear programme. */
@Command(
    name = "fulfilment",
    mixinStandardHelpOptions = true,
    description =
        "Sends random multi-item orders from several centres by each rule, and says how far each stays above the"
            + " bound of the linear programme.")
final class FulfilmentCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--instances", description = "Random instances (default ${DEFAULT-VALUE}).")
  private int instances = 10;

  @Option(
      names = "--sequences",
      description = "Sequences of orders for each (default ${DEFAULT-VALUE}).")
  private int sequences = 10;

  @Option(names = "--seed", description = "The seed (default ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--items", description = "Items (default ${DEFAULT-VALUE}).")
  private int items = 20;

  @Option(
      names = "--largest",
      description = "The most items of an order (default ${DEFAULT-VALUE}).")
  private int largest = 5;

  @Option(
      names = "--per-size",
      description = "Random sets of items of each size (default ${DEFAULT-VALUE}).")
  private int perSize = 5;

  @Option(
      names = "--carried",
      description = "The probability that a centre carries an item (default ${DEFAULT-VALUE}).")
  private double carried = 0.75;

  @Option(names = "--arrivals", description = "Orders that arrive (default ${DEFAULT-VALUE}).")
  private int arrivals = 10_000;

  @Option(
      names = "--safety",
      description = "Stock beyond mean demand, in standard deviations (default ${DEFAULT-VALUE}).")
  private double safety = 0.5;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
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
    try (Bar bar = Bar.on("instances", false)) {
      ShippingStudy study = ShippingStudy.of(
          n -> generator.draw(seed, n),
          instances,
          sequences,
          seed,
          done -> bar.update(done, instances),
          Dispatch.values());
      out.println(study);
    }
    return Main.done();
  }

  private void checkAtLeastOne(String option, int value) {
    if (value < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": " + value + ": must be >= 1");
    }
  }
}
