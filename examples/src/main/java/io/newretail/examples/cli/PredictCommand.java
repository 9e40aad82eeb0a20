package io.newretail.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code predict}: what comes next by a fitted model. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "Predicts by a fitted model.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail predict demand model.json --days 76..89 --out next.csv",
    subcommands = {PredictDemandCommand.class})
final class PredictCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
  }
}
