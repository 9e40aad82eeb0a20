package io.newretail.examples.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.newretail.examples.ready.Parameter;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code list}: the ready scenarios, or what may be set of one. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the ready scenarios, or with a name what may be set of it.")
final class ListCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "A ready scenario.")
  private String name = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name.isEmpty()) {
      out.println(scenarios());
    } else {
      ReadyScenario scenario = Choice.ready(name);
      out.println(scenario.name() + ": " + scenario.summary());
      out.println();
      out.println(parameters(scenario.parameters()));
      out.println();
      Parameter first = scenario.parameters().get(0);
      out.println("Set one with --set PATH=VALUE, for example: ./newretail run " + scenario.name()
          + " --set " + first.path() + "=" + first.show(first.value()));
    }
    return Main.done();
  }

  private static String scenarios() {
    return AsciiTable.builder()
        .border(AsciiTable.NO_BORDERS)
        .data(
            ReadyScenarios.all(),
            List.of(
                left("scenario").with(ReadyScenario::name),
                left("what it is").with(ReadyScenario::summary)))
        .asString();
  }

  private static String parameters(List<Parameter> parameters) {
    return AsciiTable.builder()
        .border(AsciiTable.NO_BORDERS)
        .data(
            parameters,
            List.of(
                left("path").with(Parameter::path),
                left("value").with(p -> p.show(p.value())),
                left("range").with(p -> p.show(p.least()) + " to " + p.show(p.most())),
                left("meaning").maxWidth(60).with(Parameter::meaning),
                left("source").maxWidth(60).with(Parameter::source)))
        .asString();
  }

  private static Column left(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(100);
  }
}
