package io.newretail.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The schema that comes with the library. */
final class SchemaFile {
  static final String NAME = "scenario.schema.json";

  private SchemaFile() {}

  /** Made of the description; what the resource holds, as a test sees to. */
  static String generated() {
    SchemaTree tree = new SchemaTree(new Shapes(new FunctionNames()));
    return JsonText.pretty(JsonMapper.builder().build().valueToTree(tree.tree())) + "\n";
  }

  static String text() {
    try (InputStream in = SchemaFile.class.getResourceAsStream(NAME)) {
      return new String(Objects.requireNonNull(in, NAME).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Loaded {
    static final Schema SCHEMA =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text());
  }

  /** What the schema has against a file's values. */
  static List<Error> errors(Node root) {
    return Loaded.SCHEMA.validate(JsonText.exact(root));
  }
}
