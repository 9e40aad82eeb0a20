package io.newretail.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code fit}: models from a user's own data. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "Fits a model to data.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail fit baskets my-baskets.csv --out baskets.json",
    subcommands = {FitBasketsCommand.class, FitCurveCommand.class, FitDemandCommand.class})
final class FitCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
  }
}
