package io.newretail.examples.cli;

import io.newretail.examples.ready.Parameter;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code list}: the ready scenarios, or what may be set of one. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the ready scenarios, or with a name what may be set of it.",
    footerHeading = "%nFor example:%n",
    footer = {"  ./newretail list", "  ./newretail list quickstart --json"})
final class ListCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description = "A ready scenario.")
  private String name = "";

  @Mixin
  private Output output;

  @Override
  public Integer call() {
    Screen screen = output.screen();
    if (name.isEmpty()) {
      Table table = Table.of("scenario", "what it is<");
      ReadyScenarios.all().forEach(s -> table.row(s.name(), s.summary()));
      screen.table(table);
      screen.json(ListCommand::tree);
    } else {
      ReadyScenario scenario = Choice.ready(name);
      print(screen, scenario);
      screen.json(() -> tree(scenario));
    }
    return Main.done();
  }

  private static void print(Screen screen, ReadyScenario scenario) {
    screen.heading(scenario.name() + ": " + scenario.summary());
    screen.blank();
    Table table = Table.of("path", "value", "range<");
    for (Parameter p : scenario.parameters()) {
      table.row(p.path(), p.show(p.value()), p.show(p.least()) + " to " + p.show(p.most()));
      table.note(p.meaning() + (p.source().isEmpty() ? "" : " [" + p.source() + "]"));
    }
    screen.table(table);
    screen.blank();
    Parameter first = scenario.parameters().get(0);
    screen.line("Set one with --set PATH=VALUE, for example:");
    screen.line("  ./newretail run " + scenario.name() + " --set " + first.path() + "="
        + first.show(first.value()));
  }

  private static Map<String, Object> tree() {
    List<Object> all = new ArrayList<>();
    ReadyScenarios.all().forEach(s -> all.add(start(s)));
    return Map.of("scenarios", all);
  }

  private static Map<String, Object> start(ReadyScenario scenario) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("scenario", scenario.name());
    tree.put("summary", scenario.summary());
    tree.put("replications", scenario.replications());
    return tree;
  }

  private static Map<String, Object> tree(ReadyScenario scenario) {
    Map<String, Object> tree = start(scenario);
    List<Object> parameters = new ArrayList<>();
    for (Parameter p : scenario.parameters()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("path", p.path());
      one.put("value", p.show(p.value()));
      one.put("least", p.show(p.least()));
      one.put("most", p.show(p.most()));
      one.put("meaning", p.meaning());
      one.put("source", p.source());
      parameters.add(one);
    }
    tree.put("parameters", parameters);
    return tree;
  }
}
