package io.newretail.file;

import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.Kind;
import io.newretail.file.Shape.ListOf;
import io.newretail.file.Shape.MapOf;
import io.newretail.file.Shape.OneOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of scenario files, made of the same description by which they are read. Each type stands there twice:
 * whole, and as a part that is put over a base and may leave out what must be given. For one use.
 */
final class SchemaTree {
  static final String ID = "urn:newretail:scenario:1";
  private static final String PART = "-part";
  private final Shapes shapes;
  private final Descriptions descriptions = Descriptions.load();
  private final Map<String, Object> defs = new TreeMap<>();

  SchemaTree(Shapes shapes) {
    this.shapes = shapes;
  }

  Map<String, Object> tree() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", ID);
    root.put("title", "NewRetail scenario");
    root.put("description", "An online-to-offline chain under some demand over some days.");
    root.put("type", "object");
    root.put("if", Map.of("required", List.of(Sources.EXTENDS)));
    root.put("then", Map.of("$ref", ref("Scenario" + PART)));
    root.put("else", Map.of("$ref", ref("Scenario")));
    Keys keys = keysOfScenario();
    defs.put("Scenario", scenario(keys, false));
    defs.put("Scenario" + PART, scenario(keys, true));
    defs.put("table", table());
    defs.put("files", described(files(), "Files with keys that these are put over."));
    root.put("$defs", defs);
    return cast(ordered(root));
  }

  /** The same in one order: maps that keep none are put in that of their keys. */
  private static Object ordered(Object part) {
    if (part instanceof Map<?, ?> map) {
      Map<String, Object> same =
          map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
      map.forEach((key, value) -> same.put((String) key, ordered(value)));
      return same;
    }
    return part instanceof List<?> list ? list.stream().map(SchemaTree::ordered).toList() : part;
  }

  private Keys keysOfScenario() {
    OneOf scenario = (OneOf) shapes.scenario();
    return Objects.requireNonNull(scenario.kinds().get(scenario.usual())).keys();
  }

  private static String ref(String name) {
    return "#/$defs/" + name;
  }

  private Map<String, Object> scenario(Keys keys, boolean part) {
    Map<String, Object> object = object(keys, part, "");
    @SuppressWarnings("unchecked") // made below
    Map<String, Object> properties =
        (Map<String, Object>) Objects.requireNonNull(object.get("properties"));
    properties.put(
        "$schema", described(Map.of("type", "string"), "The schema that editors check by."));
    properties.put(
        Sources.EXTENDS,
        described(files(), "The scenario that this one is put over: a file or a ready scenario."));
    return object;
  }

  private static Map<String, Object> files() {
    Map<String, Object> name = Map.of("type", "string");
    return Map.of("anyOf", List.of(name, Map.of("type", "array", "items", name)));
  }

  private static Map<String, Object> described(Map<String, Object> schema, String text) {
    Map<String, Object> described = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      described.put("description", text);
    }
    described.putAll(sorted(schema));
    return described;
  }

  private static Map<String, Object> sorted(Map<String, Object> schema) {
    return schema instanceof LinkedHashMap ? schema : new TreeMap<>(schema);
  }

  private static Map<String, Object> table() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("description", "A table in a file beside this one, in the place of a list.");
    table.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        Tables.CSV,
        described(
            Map.of("type", "string", "pattern", "^[^/\\\\:][^\\\\:]*$"),
            "The CSV file, with a line of column names, in the folder of this file or below."));
    properties.put(
        Tables.COLUMN,
        described(Map.of("type", "string"), "The column, where the list is one of values."));
    table.put("properties", properties);
    table.put("required", List.of(Tables.CSV));
    table.put("additionalProperties", false);
    return table;
  }

  private Map<String, Object> object(Keys keys, boolean part, String kind) {
    Map<String, Object> object = new LinkedHashMap<>();
    String text = descriptions.of(keys.type());
    if (!text.isEmpty()) {
      object.put("description", text);
    }
    object.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (!kind.isEmpty()) {
      properties.put(Binder.KIND, Map.of("const", kind));
    }
    for (Field field : keys.fields()) {
      properties.put(field.name(), property(keys, field, part));
      if (field.required() && !part) {
        required.add(field.name());
      }
    }
    if (Expanding.counted(keys)) {
      properties.put(
          Expanding.COUNT,
          described(
              Map.of("type", "integer", "minimum", 1, "maximum", Limits.VALUES),
              "How many of these, each with its number where the name has a #."));
    }
    properties.put(Sources.INCLUDE, Map.of("$ref", ref("files")));
    object.put("properties", properties);
    object.put("additionalProperties", false);
    if (!required.isEmpty()) {
      object.put("if", Map.of("not", Map.of("required", List.of(Sources.INCLUDE))));
      object.put("then", Map.of("required", required));
    }
    return object;
  }

  private Map<String, Object> property(Keys keys, Field field, boolean part) {
    Map<String, Object> shape = schema(field.shape(), part);
    Map<String, Object> ranged = Ranges.of(keys.type(), field.name(), shape);
    if (field.nullable()) {
      ranged = Map.of("anyOf", List.of(ranged, Map.of("type", "null")));
    }
    Map<String, Object> property =
        new LinkedHashMap<>(described(ranged, descriptions.of(keys.type(), field.name())));
    Object usual = field.usual();
    if (usual != null && field.shape() instanceof Scalar scalar) {
      property.put("default", JsonText.tree(scalar.writer().write(usual)));
    }
    return property;
  }

  private Map<String, Object> schema(Shape shape, boolean part) {
    if (shape instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (shape instanceof ListOf list) {
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("type", "array");
      array.put("items", schema(list.element(), false));
      return Map.of("anyOf", List.of(array, Map.of("$ref", ref("table"))));
    }
    if (shape instanceof MapOf map) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("type", "object");
      object.put("additionalProperties", schema(map.value(), part));
      return object;
    }
    return Map.of("$ref", ref(named(shape, part)));
  }

  /** Quantities have a definition of their own, with an example. */
  private Map<String, Object> scalar(Scalar scalar) {
    if (!scalar.schema().containsKey("pattern")) {
      return sorted(scalar.schema());
    }
    String name = scalar.name().replaceFirst("^an? ", "").replace(' ', '-');
    defs.computeIfAbsent(name, n -> {
      Map<String, Object> def = new LinkedHashMap<>(sorted(scalar.schema()));
      def.put("examples", List.of(scalar.example()));
      return def;
    });
    return Map.of("$ref", ref(name));
  }

  /** The name of a type's definition, which is added where it is not there yet. */
  private String named(Shape shape, boolean part) {
    Class<?> type = shape instanceof Keys keys ? keys.type() : ((OneOf) shape).type();
    String name = Descriptions.name(type).replace('$', '.') + (part ? PART : "");
    if (!defs.containsKey(name)) {
      defs.put(name, Map.of());
      defs.put(
          name, shape instanceof Keys keys ? object(keys, part, "") : oneOf((OneOf) shape, part));
    }
    return name;
  }

  private Map<String, Object> oneOf(OneOf shape, boolean part) {
    List<Object> ways = new ArrayList<>();
    List<String> words = new ArrayList<>(shape.words().keySet());
    shape.kinds().forEach((name, kind) -> {
      boolean alone = kind.keys().fields().stream().noneMatch(Field::required);
      if (shape.told() && alone && !words.contains(name)) {
        words.add(name);
      }
    });
    if (!words.isEmpty()) {
      ways.add(Map.of("enum", words));
    }
    if (shape.bare() != null) {
      ways.add(schema(shape.bare().shape(), part));
    }
    for (Map.Entry<String, Kind> e : shape.kinds().entrySet()) {
      ways.add(kind(shape, e.getKey(), e.getValue(), part));
    }
    if (shape.open()) {
      ways.add(described(Map.of("type", "string"), "What a ScenarioFunctions provider names."));
      Map<String, Object> other = new LinkedHashMap<>();
      other.put("type", "object");
      other.put("required", List.of(Binder.KIND));
      Map<String, Object> unknown = Map.of("not", Map.of("enum", List.copyOf(shape.names())));
      other.put("properties", Map.of(Binder.KIND, unknown));
      ways.add(other);
    }
    Map<String, Object> one = new LinkedHashMap<>();
    String text = descriptions.of(shape.type());
    if (!text.isEmpty()) {
      one.put("description", text);
    }
    if (ways.size() == 1) {
      one.putAll(cast(ways.get(0)));
    } else {
      one.put("anyOf", ways);
    }
    return one;
  }

  @SuppressWarnings("unchecked") // made here
  private static Map<String, Object> cast(Object schema) {
    return (Map<String, Object>) schema;
  }

  private Map<String, Object> kind(OneOf shape, String name, Kind kind, boolean part) {
    Map<String, Object> object = object(kind.keys(), part, shape.told() ? name : "");
    if (shape.told() && !name.equals(shape.usual())) {
      object.put("required", List.of(Binder.KIND));
    }
    return object;
  }
}
