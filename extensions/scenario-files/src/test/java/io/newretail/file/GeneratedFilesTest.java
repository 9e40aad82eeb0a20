package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GeneratedFilesTest {
  private static final String HOW = "run the main method of GeneratedFiles in this module";

  @Test
  void descriptionsAreTheJavadocOfTheSources() throws IOException {
    assertThat(Files.readString(GeneratedFiles.DESCRIPTIONS))
        .as(HOW)
        .isEqualTo(GeneratedFiles.descriptions());
  }

  @Test
  void theSchemaIsMadeOfTheDescription() throws IOException {
    assertThat(Files.readString(GeneratedFiles.SCHEMA)).as(HOW).isEqualTo(SchemaFile.generated());
    assertThat(Files.readString(GeneratedFiles.PUBLISHED)).as(HOW).isEqualTo(SchemaFile.text());
    assertThat(ScenarioFiles.schema()).isEqualTo(SchemaFile.text());
  }

  /** A range that no key uses would tell editors nothing. */
  @Test
  void everyRangeBelongsToAKeyOfTheSchema() {
    Shapes shapes = new Shapes(new FunctionNames());
    for (Map.Entry<String, String> range : Ranges.all().entrySet()) {
      String name = range.getKey();
      boolean known = GeneratedFiles.types(shapes).stream()
          .filter(Class::isRecord)
          .filter(t -> name.startsWith(Descriptions.name(t) + "."))
          .anyMatch(t -> shapes
                  .keys(t.asSubclass(Record.class))
                  .field(name.substring(name.lastIndexOf('.') + 1))
              != null);
      assertThat(known).as(name).isTrue();
    }
  }
}
