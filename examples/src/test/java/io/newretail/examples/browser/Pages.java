package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.examples.cli.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages as the command line really writes them; each command runs once. */
final class Pages implements AutoCloseable {
  /** A run of a small city with an event, several replications. */
  static final List<String> QUICKSTART =
      List.of("run", "quickstart", "--replications", "3", "--quiet");

  private final Path folder;
  private final Map<List<String>, Path> made = new LinkedHashMap<>();

  Pages() {
    try {
      folder = Files.createTempDirectory("newretail-pages");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of files that a command writes with {@code --out}. */
  Path of(List<String> command) {
    return made.computeIfAbsent(command, this::make);
  }

  /** The page of a command. */
  Path page(List<String> command) {
    return of(command).resolve("report.html");
  }

  private Path make(List<String> command) {
    Path out = folder.resolve(Integer.toString(made.size()));
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--out", out.toString()));
    Cli called = Cli.run(all.toArray(String[]::new));
    assertThat(called.status()).as("%s: %s", command, called.err()).isZero();
    return out;
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  /** Deletes a folder and all in it. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
