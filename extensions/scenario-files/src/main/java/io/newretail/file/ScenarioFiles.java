package io.newretail.file;

import io.newretail.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
   * Writes a scenario, with its schema and its tables beside it. Each file is written whole before it takes its place.
   *
   * @param scenario the scenario
   * @param file the main file, whose name ends in .yaml, .yml or .json; files that are there are replaced
   * @throws IOException if a file cannot be written; then none has been replaced, unless the last step failed
   * @throws io.newretail.scenario.ScenarioException if the scenario holds code that no {@link ScenarioFunctions} names
   */
  public static void write(Scenario scenario, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path folder = Objects.requireNonNull(whole.getParent(), "file");
    Map<Path, Path> halves = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> text :
          texts(scenario, whole.getFileName().toString()).entrySet()) {
        Path half = Files.createTempFile(folder, ".newretail-", ".part");
        halves.put(half, folder.resolve(text.getKey()));
        Files.writeString(half, text.getValue());
        half.toFile().setReadable(true, false);
      }
      for (Map.Entry<Path, Path> half : halves.entrySet()) {
        Files.move(half.getKey(), half.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path half : halves.keySet()) {
        Files.deleteIfExists(half);
      }
    }
  }

  /**
   * The numbers of a scenario, with the paths by which settings reach them; those too that a file leaves out because they are usual.
   *
   * @param scenario the scenario
   * @return the numbers in the order of the file
   */
  public static List<ScenarioValue> numbers(Scenario scenario) {
    return List.copyOf(Tree.numbers(new Shapes(FunctionNames.found()), scenario));
  }

  /**
   * The texts of the files that a scenario is written as.
   *
   * @param scenario the scenario
   * @param main the name of the main file, ending in .yaml, .yml or .json
   * @return texts by the names of their files: the main file, the tables beside it, the schema
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
