package io.newretail.examples.cli;

import io.newretail.sim.RunInterruptedException;
import io.newretail.sim.RunOptions;
import io.newretail.worth.AllianceReport;
import io.newretail.worth.AllianceStudy;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
          + " break-even."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail alliance alliance-auchan-alibaba-sunart --replications 10 \\",
      "      --out alliance"
    })
final class AllianceCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description =
          "A ready scenario or a file with an alliance, also as NAME:PATH=VALUE,PATH=VALUE.")
  private String name;

  @Mixin
  private RunSettings settings;

  @Mixin
  private Output output;

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
    Screen screen = output.screen();
    new AllianceTables(report).print(screen);
    AllianceFiles files = new AllianceFiles(report);
    if (folder != null) {
      Map<String, OutputFolder.Content> all = files.all(settings.formats());
      String command = settings.command("alliance " + choice.shown(), report.replications());
      all.put("report.html", files.page(command)::write);
      folder.write(all);
      screen.files(all.keySet(), folder.path());
    }
    screen.json(files::tree);
    return Main.done();
  }
}
