package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.MapNode;
import io.newretail.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a scenario as a main file with its schema and its tables beside it. For one scenario. */
final class ScenarioWriter {
  private final String main;
  private final WrittenTables tables;
  private final MapNode root;

  ScenarioWriter(Scenario scenario, String main) {
    this.main = main;
    this.tables = new WrittenTables(main);
    Shapes shapes = new Shapes(FunctionNames.found());
    this.root =
        (MapNode) new Shortened(tables).of(Tree.of(shapes, scenario), shapes.scenario(), "");
  }

  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(main, main.endsWith(".json") ? json() : yaml());
    texts.putAll(tables.texts());
    texts.put(SchemaFile.NAME, SchemaFile.text());
    return texts;
  }

  private String yaml() {
    return "# yaml-language-server: $schema=" + SchemaFile.NAME + "\n" + YamlText.of(root);
  }

  private String json() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    entries.put("$schema", new Entry(root.place(), Scalar.quoted(SchemaFile.NAME)));
    entries.putAll(root.entries());
    return JsonText.of(new MapNode(root.place(), entries));
  }
}
