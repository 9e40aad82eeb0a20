package io.newretail.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code draw}: data from a fitted model. */
@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = "Draws data from a fitted model.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail draw baskets baskets.json --count 10000 --seed 7 --out drawn.csv",
    subcommands = {DrawBasketsCommand.class, DrawDemandCommand.class})
final class DrawCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "");
  }
}
