package io.newretail.file;

import io.newretail.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files of a test, in a folder of its own. */
final class Read {
  /** A small chain that is sound. */
  static final String SOUND = """
      name: small
      from: 2017-11-10
      to: 2017-11-12
      network:
        assortment: {kind: zipf, count: 50, exponent: 1}
        depots: [{name: depot, leadTime: 12 h}]
        catchments:
          - name: city
            depot: depot
            stores: [{name: "store-#", count: 3, pickers: 4}]
      demand:
        online: {baskets: 40/day}
      """;

  private final Path folder;

  Read(Path folder) {
    this.folder = folder;
  }

  Read with(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Scenario scenario(String name) {
    return ScenarioFiles.read(folder.resolve(name));
  }

  Scenario scenario(String name, Map<String, String> settings) {
    return ScenarioFiles.read(folder.resolve(name), settings);
  }

  /** What is wrong with a file, with the names of files alone. */
  List<String> wrong(String name) {
    return wrong(name, Map.of());
  }

  List<String> wrong(String name, Map<String, String> settings) {
    try {
      ScenarioFiles.read(folder.resolve(name), settings);
      return List.of();
    } catch (ScenarioFileException e) {
      String there = folder + "/";
      return e.problems().stream().map(p -> p.toString().replace(there, "")).toList();
    }
  }

  /** What is wrong with a text. */
  List<String> wrongText(String text) {
    return with("a.yaml", text).wrong("a.yaml");
  }

  Scenario text(String text) {
    return with("a.yaml", text).scenario("a.yaml");
  }
}
