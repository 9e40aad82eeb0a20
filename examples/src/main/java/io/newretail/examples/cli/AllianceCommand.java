package io.newretail.examples.cli;

import io.newretail.sim.RunInterruptedException;
import io.newretail.sim.RunOptions;
import io.newretail.worth.AllianceReport;
import io.newretail.worth.AllianceStudy;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alliance}: alone or allied, what each partner is worth, and who gains. */
@Command(
    name = "alliance",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a chain with every set of what its partners bring, on the same shoppers.",
      "Prints the worth of coalitions, fair and written splits, who would leave, effects,"
          + " break-even.",
      "For example:",
      "  ./newretail alliance alliance-auchan-alibaba-sunart --replications 10 --out alliance"
    })
final class AllianceCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A ready scenario with an alliance, also as NAME:PATH=VALUE,PATH=VALUE.")
  private String name;

  @Mixin
  private RunSettings settings;

  @Override
  public Integer call() throws RunInterruptedException {
    Choice choice = Choice.of(name, settings.assignments());
    if (choice.scenario().alliance().contributions().isEmpty()) {
      throw new UserError("SCENARIO: " + name
          + ": has no alliance: must have one, such as alliance-auchan-alibaba-sunart");
    }
    int usual = Math.max(2, choice.ready().replications());
    if (settings.options(usual, (d, a) -> {}).replications() < 2) {
      throw new UserError("--replications: 1: must be at least 2, for intervals");
    }
    @Nullable OutputFolder folder = settings.folder();
    AllianceReport report;
    try (Bar bar = Bar.on(choice.label(), settings.quiet())) {
      RunOptions options = settings.options(usual, bar);
      report = AllianceStudy.run(choice.scenario(), options);
    }
    PrintWriter out = spec.commandLine().getOut();
    new AllianceTables(report).print(out);
    if (folder != null) {
      Map<String, OutputFolder.Content> files = new AllianceFiles(report).all(settings.formats());
      folder.write(files);
      out.println();
      out.println("files      " + String.join(", ", files.keySet()) + " in " + folder.path());
    }
    return Main.done();
  }
}
