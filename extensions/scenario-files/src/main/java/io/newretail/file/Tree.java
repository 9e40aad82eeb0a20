package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.ScenarioValue.Kind;
import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.ListOf;
import io.newretail.file.Shape.MapOf;
import io.newretail.file.Shape.OneOf;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes values as nodes: what is usual is left out, and what has a shorter way takes it. */
final class Tree {
  private static final Place NOWHERE = Place.of("");
  private final Shapes shapes;
  private final boolean complete;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ScenarioValue> numbers = new ArrayList<>();

  private Tree(Shapes shapes, boolean complete) {
    this.shapes = shapes;
    this.complete = complete;
  }

  /**
   * A scenario as nodes.
   *
   * @throws io.newretail.scenario.ScenarioException if it holds code without a name
   */
  static MapNode of(Shapes shapes, Scenario scenario) {
    return written(new Tree(shapes, false), scenario);
  }

  /** A part of a scenario as nodes. */
  static Node of(Shapes shapes, Object value, Shape shape) {
    return new Tree(shapes, false).node(value, shape, "");
  }

  /** The numbers of a scenario, those that are usual too. */
  static List<ScenarioValue> numbers(Shapes shapes, Scenario scenario) {
    Tree tree = new Tree(shapes, true);
    written(tree, scenario);
    return tree.numbers;
  }

  private static MapNode written(Tree tree, Scenario scenario) {
    Node node = tree.node(scenario, tree.shapes.scenario(), "");
    if (!tree.problems.isEmpty()) {
      throw new io.newretail.scenario.ScenarioException(tree.problems);
    }
    return (MapNode) node;
  }

  private Node node(Object value, Shape shape, String path) {
    if (shape instanceof Scalar scalar) {
      note(value, path);
      return scalar.writer().write(value);
    }
    if (shape instanceof ListOf list) {
      return list((List<?>) value, list, path);
    }
    if (shape instanceof MapOf map) {
      return map((Map<?, ?>) value, map, path);
    }
    if (shape instanceof Keys keys) {
      return new MapNode(NOWHERE, entries(value, keys, path));
    }
    return oneOf(value, (OneOf) shape, path);
  }

  private void note(Object value, String path) {
    if (value instanceof Integer count) {
      numbers.add(new ScenarioValue(path, Kind.COUNT, count));
    } else if (value instanceof Double number) {
      numbers.add(new ScenarioValue(path, Kind.NUMBER, number));
    } else if (value instanceof Share share) {
      numbers.add(new ScenarioValue(path, Kind.SHARE, share.value()));
    } else if (value instanceof Duration time) {
      numbers.add(new ScenarioValue(path, Kind.TIME, time.toNanos() / 1e9));
    } else if (value instanceof Rate rate) {
      numbers.add(new ScenarioValue(path, Kind.RATE, rate.perDay()));
    }
  }

  private ListNode list(List<?> values, ListOf shape, String path) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      nodes.add(node(Objects.requireNonNull(values.get(i)), shape.element(), path + "[" + i + "]"));
    }
    return new ListNode(NOWHERE, nodes);
  }

  private MapNode map(Map<?, ?> values, MapOf shape, String path) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      String name = shape.key().writer().write(key).text();
      entries.put(name, entry(node(value, shape.value(), path + "." + name)));
    });
    return new MapNode(NOWHERE, entries);
  }

  private static Entry entry(Node node) {
    return new Entry(NOWHERE, node);
  }

  private Map<String, Entry> entries(Object record, Keys keys, String path) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Field field : keys.fields()) {
      Object value = field.of(record);
      boolean left = field.required() ? false : usual(field, value);
      if (value != null && (complete || !left)) {
        entries.put(field.name(), entry(node(value, field.shape(), Binder.at(path, field.name()))));
      } else if (value == null && !left && !complete) {
        entries.put(field.name(), entry(Scalar.plain("null")));
      }
    }
    return entries;
  }

  /** Whether a key that is left out reads as this value; values without an equality are compared by how they are written. */
  private boolean usual(Field field, @Nullable Object value) {
    Object usual = field.usual();
    if (usual == null || value == null) {
      return usual == value;
    }
    if (value.equals(usual)) {
      return true;
    }
    if (field.shape() instanceof OneOf && value.getClass() == usual.getClass()) {
      Tree here = new Tree(shapes, false);
      return same(here.node(value, field.shape(), ""), here.node(usual, field.shape(), ""))
          && here.problems.isEmpty();
    }
    return false;
  }

  static boolean same(Node a, Node b) {
    if (a instanceof ScalarNode x && b instanceof ScalarNode y) {
      return x.text().equals(y.text()) && x.style() == y.style();
    }
    if (a instanceof ListNode x && b instanceof ListNode y) {
      return x.items().size() == y.items().size() && sameItems(x, y);
    }
    if (a instanceof MapNode x && b instanceof MapNode y) {
      return x.entries().keySet().equals(y.entries().keySet())
          && x.entries().keySet().stream()
              .allMatch(
                  k -> same(Objects.requireNonNull(x.get(k)), Objects.requireNonNull(y.get(k))));
    }
    return false;
  }

  private static boolean sameItems(ListNode a, ListNode b) {
    for (int i = 0; i < a.items().size(); i++) {
      if (!same(a.items().get(i), b.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  private Node oneOf(Object value, OneOf shape, String path) {
    for (Map.Entry<String, Object> word : shape.words().entrySet()) {
      if (word.getValue() == value || word.getValue().equals(value)) {
        return Scalar.plain(word.getKey());
      }
    }
    Shape.Bare bare = shape.bare();
    Object alone = bare == null ? null : bare.unbuild().apply(value);
    if (bare != null && alone != null) {
      Node node = node(alone, bare.shape(), path);
      if (!complete || shape.kinds().isEmpty()) {
        return node;
      }
    }
    for (Map.Entry<String, Shape.Kind> e : shape.kinds().entrySet()) {
      Record record = e.getValue().unbuild().apply(value);
      if (record != null) {
        return kind(record, e.getKey(), e.getValue(), shape, path);
      }
    }
    problems.add(new Problem(
        path,
        value.getClass().getSimpleName(),
        "is code without a name, which a file cannot hold",
        "name it by a ScenarioFunctions provider"));
    return Scalar.plain("null");
  }

  private Node kind(Record record, String name, Shape.Kind kind, OneOf shape, String path) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (shape.told() && !name.equals(shape.usual())) {
      entries.put(Binder.KIND, entry(Scalar.plain(name)));
    }
    entries.putAll(entries(record, kind.keys(), path));
    return new MapNode(NOWHERE, entries);
  }
}
