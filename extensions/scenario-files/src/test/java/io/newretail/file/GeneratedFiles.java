package io.newretail.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of this module that are made from its sources: descriptions and schema. The main method writes them anew; a test asserts
 * that they are what would be written.
 */
final class GeneratedFiles {
  private static final List<Path> SOURCES =
      List.of(Path.of("../../core/src/main/java"), Path.of("src/main/java"));
  private static final Path RESOURCES = Path.of("src/main/resources/io/newretail/file");
  static final Path DESCRIPTIONS = RESOURCES.resolve(Descriptions.RESOURCE);
  static final Path SCHEMA = RESOURCES.resolve(SchemaFile.NAME);
  static final Path PUBLISHED = Path.of("../../docs/schema/" + SchemaFile.NAME);

  private GeneratedFiles() {}

  /** The descriptions of all types and keys that a file may hold. */
  static String descriptions() {
    Shapes shapes = new Shapes(new FunctionNames());
    Map<String, String> all = Javadocs.of(SOURCES);
    Map<String, String> wanted = new TreeMap<>();
    types(shapes).forEach(type -> {
      String name = Descriptions.name(type);
      all.forEach((key, text) -> {
        if (key.equals(name) || key.startsWith(name + ".")) {
          wanted.put(key, text);
        }
      });
    });
    StringBuilder text = new StringBuilder();
    wanted.forEach((key, value) ->
        text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n'));
    return text.toString();
  }

  static List<Class<?>> types(Shapes shapes) {
    return new Types(shapes).all();
  }

  /** All types that can be met from a scenario. */
  private static final class Types {
    private final Shapes shapes;
    private final Set<Class<?>> met = new LinkedHashSet<>();
    private final Set<Class<?>> read = new LinkedHashSet<>();

    Types(Shapes shapes) {
      this.shapes = shapes;
    }

    List<Class<?>> all() {
      meet(shapes.scenario());
      return List.copyOf(met);
    }

    private void meet(Shape shape) {
      if (shape instanceof Shape.ListOf list) {
        meet(list.element());
      } else if (shape instanceof Shape.MapOf map) {
        meet(map.value());
      } else if (shape instanceof Shape.Keys keys && read.add(keys.type())) {
        met.add(keys.type());
        keys.fields().forEach(f -> meet(f.shape()));
      } else if (shape instanceof Shape.OneOf one) {
        met.add(one.type());
        one.kinds().values().forEach(kind -> meet(kind.keys()));
      }
    }
  }

  public static void main(String[] args) throws IOException {
    Files.createDirectories(RESOURCES);
    Files.writeString(DESCRIPTIONS, descriptions());
    String schema = SchemaFile.generated();
    Files.createDirectories(PUBLISHED.getParent());
    Files.writeString(SCHEMA, schema);
    Files.writeString(PUBLISHED, schema);
  }
}
