package io.newretail.examples.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that can answer in JSON. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--json",
      description =
          "Prints one JSON document in the place of text; errors still go to standard" + " error.")
  private boolean json;

  Screen screen() {
    return Screen.of(command, json);
  }
}
