package io.newretail.examples.cli;

import io.newretail.file.ScenarioFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: the JSON Schema of scenario files, for editors. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of scenario files, by which editors complete and check.",
    footerHeading = "%nFor example:%n",
    footer = "  ./newretail schema --out my")
final class SchemaCommand implements Callable<Integer> {
  private static final String NAME = "scenario.schema.json";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes " + NAME + " into a folder (default: it is printed).")
  private @Nullable Path out;

  @Override
  public Integer call() {
    String schema = ScenarioFiles.schema();
    if (out == null) {
      spec.commandLine().getOut().print(schema);
    } else {
      OutputFolder.checked(out)
          .write(Map.of(NAME, f -> Files.writeString(f, schema, StandardCharsets.UTF_8)));
      Screen.of(spec).field("files", NAME + " in " + out);
    }
    return Main.done();
  }
}
