package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.Kind;
import io.newretail.file.Shape.ListOf;
import io.newretail.file.Shape.MapOf;
import io.newretail.file.Shape.OneOf;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values of nodes and says everything that is wrong with them. For one file. */
final class Binder {
  /** Stands for a value that could not be made; what is wrong with it has been said. */
  static final Object FAILED = new Object();

  static final String KIND = "kind";
  private final Findings findings;
  private final PartChecks checks;

  Binder(Findings findings, PartChecks checks) {
    this.findings = findings;
    this.checks = checks;
  }

  /** A value, or {@link #FAILED}. */
  Object bind(Node node, Shape shape, String path) {
    if (findings.full()) {
      return FAILED;
    }
    if (node instanceof ScalarNode scalar && scalar.isNull() && !(shape == Scalars.TEXT)) {
      return fail(node, path, "must have a value", "leave the key out for what is usual");
    }
    if (shape instanceof Scalar scalar) {
      return scalar(node, scalar, path);
    }
    if (shape instanceof ListOf list) {
      return list(node, list, path);
    }
    if (shape instanceof MapOf map) {
      return map(node, map, path);
    }
    if (shape instanceof Keys keys) {
      return node instanceof MapNode map
          ? record(map, keys, path, Set.of())
          : fail(node, path, "must be a group of keys", "its keys are " + names(keys));
    }
    return oneOf(node, (OneOf) shape, path);
  }

  private Object fail(Node node, String path, String rule, String suggestion) {
    findings.add(node.place(), path, node.shown(), rule, suggestion);
    return FAILED;
  }

  private Object scalar(Node node, Scalar scalar, String path) {
    if (!(node instanceof ScalarNode written)) {
      return fail(node, path, scalar.expected(), "");
    }
    try {
      return scalar.reader().read(written);
    } catch (BadValue e) {
      return fail(node, path, e.rule(), e.suggestion());
    }
  }

  private Object list(Node node, ListOf shape, String path) {
    if (!(node instanceof ListNode list)) {
      return fail(node, path, "must be a list", "such as [a, b]");
    }
    List<Object> values = new ArrayList<>(list.items().size());
    boolean failed = false;
    for (int i = 0; i < list.items().size(); i++) {
      Object value = bind(list.items().get(i), shape.element(), path + "[" + i + "]");
      failed |= value == FAILED;
      values.add(value);
    }
    if (failed) {
      checks.ofList(values, path);
    }
    return failed ? FAILED : values;
  }

  private Object map(Node node, MapOf shape, String path) {
    if (!(node instanceof MapNode map)) {
      return fail(node, path, "must be a group of names with values", "");
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    boolean failed = false;
    for (Map.Entry<String, Entry> e : map.entries().entrySet()) {
      String at = path + "." + e.getKey();
      ScalarNode name = new ScalarNode(e.getValue().key(), e.getKey(), Node.Style.CELL);
      Object key = bind(name, shape.key(), at);
      Object value = bind(e.getValue().value(), shape.value(), at);
      failed |= key == FAILED || value == FAILED;
      values.put(key, value);
    }
    return failed ? FAILED : values;
  }

  private Object oneOf(Node node, OneOf shape, String path) {
    Shape.Bare bare = shape.bare();
    if (node instanceof MapNode map && !shape.kinds().isEmpty()) {
      return kind(map, shape, path);
    }
    if (node instanceof ScalarNode scalar) {
      Object word = shape.words().get(scalar.text());
      if (word != null) {
        return word;
      }
      Kind kind = shape.kinds().get(scalar.text());
      if (kind != null && shape.told()) {
        return built(new MapNode(node.place(), Map.of()), kind, path, Set.of());
      }
    }
    boolean bareFits =
        bare != null && (bare.shape() instanceof Scalar) == (node instanceof ScalarNode);
    if (bare != null && bareFits) {
      Object value = bind(node, bare.shape(), path);
      return value == FAILED ? FAILED : bare.build().apply(value);
    }
    return fail(node, path, expected(shape), known(node, shape));
  }

  private static String expected(OneOf shape) {
    List<String> ways = new ArrayList<>();
    if (!shape.words().isEmpty()) {
      ways.add("one of " + String.join(", ", shape.words().keySet()));
    }
    if (shape.told() && !shape.kinds().isEmpty()) {
      ways.add("a group of keys with kind: " + String.join(" | ", shape.names()));
    } else if (!shape.kinds().isEmpty()) {
      ways.add("a group of keys");
    }
    if (shape.bare() != null) {
      ways.add(shape.bare().shape() instanceof Scalar s ? s.name() : "a list");
    }
    return ways.isEmpty()
        ? "needs a function that a ScenarioFunctions provider on the class path names; there is"
            + " none"
        : "must be " + String.join(", or ", ways);
  }

  private static String known(Node node, OneOf shape) {
    Set<String> names = new LinkedHashSet<>(shape.words().keySet());
    names.addAll(shape.told() ? shape.names() : Set.of());
    return node instanceof ScalarNode scalar ? Nearest.suggest(scalar.text(), names) : "";
  }

  private Object kind(MapNode map, OneOf shape, String path) {
    Node said = shape.told() ? map.get(KIND) : null;
    String name = said instanceof ScalarNode scalar ? scalar.text() : shape.usual();
    Kind kind = shape.kinds().get(name);
    if (kind == null) {
      Node at = said == null ? map : said;
      String value = said == null ? "nothing" : said.shown();
      findings.add(
          at.place(),
          path + "." + KIND,
          value,
          "must be one of " + String.join(", ", shape.names()),
          Nearest.guess(value, shape.names()));
      return FAILED;
    }
    return built(map, kind, path, shape.told() ? Set.of(KIND) : Set.of());
  }

  private Object built(MapNode map, Kind kind, String path, Set<String> besides) {
    Object record = record(map, kind.keys(), path, besides);
    if (record == FAILED) {
      return FAILED;
    }
    try {
      return kind.build().apply((Record) record);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return fail(map, path, "cannot be: " + e.getMessage(), "");
    }
  }

  private Object record(MapNode map, Keys keys, String path, Set<String> besides) {
    unknown(map, keys, path, besides);
    List<Field> fields = keys.fields();
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    boolean failed = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = field(map, fields.get(i), path);
      failed |= values[i] == FAILED;
    }
    if (failed) {
      checks.ofFields(fields, values, path);
      return FAILED;
    }
    try {
      return construct(keys.type(), values);
    } catch (IllegalArgumentException e) {
      return fail(map, path, "cannot be: " + e.getMessage(), "");
    }
  }

  void unknown(MapNode map, Keys keys, String path, Set<String> besides) {
    for (Map.Entry<String, Entry> e : map.entries().entrySet()) {
      if (findings.full()) {
        return;
      }
      if (keys.field(e.getKey()) == null && !besides.contains(e.getKey())) {
        Set<String> known = new LinkedHashSet<>(besides);
        keys.fields().forEach(f -> known.add(f.name()));
        boolean merge = e.getKey().equals("<<");
        findings.add(
            e.getValue().key(),
            at(path, e.getKey()),
            e.getKey(),
            "is no key of this place",
            merge ? "use include: FILE" : Nearest.suggest(e.getKey(), known));
      }
    }
  }

  /** The value of a key, what is usual where it is left out, or {@link #FAILED}. */
  @Nullable
  Object field(MapNode map, Field field, String path) {
    String at = at(path, field.name());
    Node node = map.get(field.name());
    if (node == null) {
      if (field.required()) {
        findings.add(map.place(), at, "nothing", "must be given", example(field.shape()));
        return FAILED;
      }
      return field.usual();
    }
    boolean none = node instanceof ScalarNode scalar && scalar.isNull();
    return none && field.nullable() ? null : bind(node, field.shape(), at);
  }

  private static String example(Shape shape) {
    return shape instanceof Scalar scalar ? "such as " + scalar.example() : "";
  }

  static String at(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String names(Keys keys) {
    return String.join(", ", keys.fields().stream().map(Field::name).toList());
  }

  static Record construct(Class<? extends Record> type, @Nullable Object[] values) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IllegalStateException(type + ": cannot be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + ": cannot be made", e);
    }
  }
}
