package io.newretail.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Some families of the validation cases that come along. */
final class SomeCases {
  private SomeCases() {}

  /** Writes them to a file; gives it. */
  static Path write(Path file, String... families) {
    Set<String> wanted = Set.of(families);
    String all = "/io/newretail/examples/validation/cases.json";
    try (InputStream stream = Objects.requireNonNull(SomeCases.class.getResourceAsStream(all))) {
      ArrayNode some = JsonMapper.shared().createArrayNode();
      for (JsonNode family : JsonMapper.shared().readTree(stream)) {
        if (wanted.contains(family.get("family").asString())) {
          some.add(family);
        }
      }
      JsonMapper.shared().writeValue(file, some);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
