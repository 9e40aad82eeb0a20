package io.newretail.examples.ready;

import io.newretail.file.FunctionNames;
import io.newretail.file.ScenarioFunctions;

/** Lets scenario files extend the ready scenarios by name. */
public final class ReadyNames implements ScenarioFunctions {
  @Override
  public void addTo(FunctionNames names) {
    for (ReadyScenario ready : ReadyScenarios.all()) {
      names.scenario(ready.name(), () -> ready.scenario(ready.settings()));
    }
  }
}
