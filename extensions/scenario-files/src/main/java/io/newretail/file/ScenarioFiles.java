package io.newretail.file;

import io.newretail.scenario.Scenario;
import java.nio.file.Path;
import java.util.Map;

/**
 * Scenarios as files in YAML 1.2 and JSON: what a program can describe, except code, which a file names (see {@link
 * ScenarioFunctions}).
 *
 * <p>Files may come from strangers: they hold no types and no code, name no files outside their folder, and what they may hold is
 * bounded, so that reading takes seconds and some hundred megabytes at most.
 */
public final class ScenarioFiles {
  private ScenarioFiles() {}

  /**
   * Reads a scenario.
   *
   * @param file a file whose name ends in .yaml, .yml or .json
   * @return the scenario, checked
   * @throws ScenarioFileException naming every mistake with file and line
   */
  public static Scenario read(Path file) {
    return read(file, Map.of());
  }

  /**
   * Reads a scenario with some values set.
   *
   * @param file a file whose name ends in .yaml, .yml or .json
   * @param settings values by their paths, such as {@code network.catchments[0].stores[*].pickers}, written as in the file; set in
   *     the order of the map
   * @return the scenario, checked
   * @throws ScenarioFileException naming every mistake with file and line, or with the setting that brought it
   */
  public static Scenario read(Path file, Map<String, String> settings) {
    return new ScenarioReader().read(file, settings);
  }

  /**
   * The texts of the files that a scenario is written as.
   *
   * @param scenario the scenario
   * @param main the name of the main file, ending in .yaml, .yml or .json
   * @return texts by the names of their files, the main file first, then the tables beside it
   * @throws io.newretail.scenario.ScenarioException if the scenario holds code that no {@link ScenarioFunctions} names
   */
  public static Map<String, String> texts(Scenario scenario, String main) {
    return new ScenarioWriter(scenario, main).texts();
  }

  /**
   * The JSON Schema (2020-12) of scenario files, by which editors complete and check.
   *
   * @return its text, the same in every release of one version of the library
   */
  public static String schema() {
    return SchemaFile.text();
  }
}
