package io.newretail.examples.cli;

import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import java.util.ArrayList;

/** The names of the ready scenarios, for a shell to complete. */
final class ScenarioNames extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  ScenarioNames() {
    super(ReadyScenarios.all().stream().map(ReadyScenario::name).toList());
  }
}
