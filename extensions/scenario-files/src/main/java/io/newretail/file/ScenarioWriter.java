package io.newretail.file;

import io.newretail.file.Node.MapNode;
import io.newretail.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a scenario as a main file with tables beside it. For one scenario. */
final class ScenarioWriter {
  private final String main;
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final MapNode root;

  ScenarioWriter(Scenario scenario, String main) {
    this.main = main;
    this.root = Tree.of(new Shapes(FunctionNames.found()), scenario);
  }

  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(main, main.endsWith(".json") ? JsonText.of(root) : YamlText.of(root));
    texts.putAll(tables);
    return texts;
  }
}
