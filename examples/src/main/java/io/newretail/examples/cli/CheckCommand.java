package io.newretail.examples.cli;

import io.newretail.file.Located;
import io.newretail.file.ScenarioFileException;
import io.newretail.file.ScenarioFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: whether scenario files can be run. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Reads scenario files, runs nothing, and says everything that is wrong, or ok.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail check my/quickstart.yaml")
final class CheckCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files in .yaml, .yml or .json.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    Screen screen = Screen.of(spec);
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      try {
        ScenarioFiles.read(file);
        screen.line(file + ": ok");
      } catch (ScenarioFileException e) {
        e.problems().stream().map(Located::toString).forEach(wrong::add);
      }
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    return Main.done();
  }
}
