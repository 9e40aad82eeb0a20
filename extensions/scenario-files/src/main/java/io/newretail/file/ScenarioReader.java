package io.newretail.file;

import io.newretail.scenario.Scenario;
import java.nio.file.Path;
import java.util.Map;

/** Takes a scenario file through all steps: files, what stands for many, settings, values, checks. For one thread. */
final class ScenarioReader {
  private final FunctionNames names = FunctionNames.found();
  private final Shapes shapes = new Shapes(names);

  Scenario read(Path file, Map<String, String> settings) {
    Findings findings = new Findings();
    Budget budget = new Budget(findings);
    Sources sources = new Sources(file, shapes, names, findings, budget);
    Node written = sources.main(file);
    Node root = written;
    Expanding expanding = new Expanding(findings, budget, new Tables(sources, findings, budget));
    root = expanding.expanded(root, shapes.scenario(), "");
    if (!settings.isEmpty()) {
      Overrides overrides = new Overrides(findings, budget);
      for (Map.Entry<String, String> set : settings.entrySet()) {
        root = overrides.set(root, set.getKey(), set.getValue());
      }
      root = expanding.expanded(root, shapes.scenario(), "");
    }
    Scenario scenario = new ScenarioBinder(shapes, findings).bind(root);
    SchemaCheck.tell(written, findings);
    if (scenario == null || !findings.isEmpty()) {
      throw findings.exception();
    }
    return scenario;
  }
}
