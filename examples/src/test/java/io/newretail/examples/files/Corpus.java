package io.newretail.examples.files;

import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import io.newretail.examples.ready.Settings;
import io.newretail.file.ScenarioFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Scenario files that tests start from: small ones written by hand, and the ready scenarios as they are exported. */
final class Corpus {
  /** Small files by hand, which hold nearly every key there is. */
  static final List<String> BY_HAND = List.of(
      "orders.yaml",
      "shoppers.yaml",
      "articles.yaml",
      "models.yaml",
      "partners.yaml",
      "tables.yaml",
      "store.json");

  private static final Map<String, String> SMALL = Map.of(
      "stores.count", "2",
      "assortment.items", "40",
      "online.baskets", "40",
      "walkin.sales", "3000",
      "orders", "60",
      "orders.ordinary", "40");

  private Corpus() {}

  /**
   * A file.
   *
   * @param name its name
   * @param text its text
   */
  record Text(String name, String text) {
    boolean json() {
      return name.endsWith(".json");
    }
  }

  /** Where the small files lie. */
  static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Corpus.class.getResource("/files")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String byHand(String name) {
    try {
      return Files.readString(folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some ready scenarios in their full size. */
  static List<Text> ready(String end, String... names) {
    List<Text> texts = new ArrayList<>();
    for (String name : names) {
      ReadyScenario ready = ReadyScenarios.named(name).orElseThrow();
      texts.add(text(ready, ready.settings(), end));
    }
    return texts;
  }

  /** Every ready scenario with few stores, articles and baskets. */
  static List<Text> small(String end) {
    List<Text> texts = new ArrayList<>();
    for (ReadyScenario ready : ReadyScenarios.all()) {
      Settings settings = ready.settings();
      List<String> known = ready.parameters().stream().map(p -> p.path()).toList();
      for (Map.Entry<String, String> e : SMALL.entrySet()) {
        if (known.contains(e.getKey())) {
          boolean seven = ready.name().equals("fresh-stores") && e.getKey().equals("stores.count");
          settings = settings.with(e.getKey(), seven ? "7" : e.getValue());
        }
      }
      texts.add(text(ready, settings, end));
    }
    return texts;
  }

  private static Text text(ReadyScenario ready, Settings settings, String end) {
    String name = ready.name() + end;
    return new Text(
        name,
        Objects.requireNonNull(
            ScenarioFiles.texts(ready.scenario(settings), name).get(name)));
  }

  /** Writes the small files and the tables beside them into a folder. */
  static void copyTo(Path target) throws IOException {
    Path from = folder();
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path to = target.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
