package io.newretail.examples.cli;

import io.newretail.file.ScenarioFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a scenario as a file, which runs to the same digest. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a scenario as a file that runs to the same digest, with its tables and its schema"
          + " beside it."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail export quickstart --out my/quickstart.yaml",
      "  ./newretail run my/quickstart.yaml"
    })
final class ExportCommand implements Callable<Integer> {
  /** The forms of a file. */
  enum Format {
    YAML,
    JSON
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description = "A ready scenario or a file, also as NAME:PATH=VALUE,PATH=VALUE.")
  private String name;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a value before writing; may be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "yaml or json (default: as --out ends, else yaml).")
  private Format format = Format.YAML;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE_or_DIR",
      description = "The file, ending in .yaml, .yml or .json, or the folder for it.")
  private Path out;

  @Override
  public Integer call() {
    Choice choice = Choice.of(name, assignments);
    boolean given = spec.commandLine().getParseResult().hasMatchedOption("--format");
    boolean file = FileChoice.isFile(out.toString());
    if (file && given && out.toString().endsWith(".json") != (format == Format.JSON)) {
      throw new UserError("--out: " + out + ": must end as --format says, or leave --format out");
    }
    Path folder = file ? out.toAbsolutePath().getParent() : out;
    String end = format == Format.JSON ? ".json" : ".yaml";
    String main = file ? out.getFileName().toString() : choice.fileName() + end;
    Path shown = file ? out : out.resolve(main);
    OutputFolder target = OutputFolder.checked(folder == null ? Path.of("") : folder);
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    ScenarioFiles.texts(choice.scenario(), main)
        .forEach((part, text) ->
            files.put(part, f -> Files.writeString(f, text, StandardCharsets.UTF_8)));
    target.write(files);
    Screen screen = Screen.of(spec);
    screen.field("files", String.join(", ", files.keySet()) + " in " + target.path());
    screen.line("Run it with ./newretail run " + shown);
    return Main.done();
  }
}
