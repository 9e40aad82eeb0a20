package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes out what stands for many: {@code count} copies of a store or depot, and tables beside the file. Afterwards every element of
 * a list stands at its own place, as in the paths of problems. For one scenario.
 */
final class Expanding {
  static final String COUNT = "count";
  static final String NAME = "name";
  private static final String HERE = "#";
  private final Findings findings;
  private final Budget budget;
  private final Tables tables;

  Expanding(Findings findings, Budget budget, Tables tables) {
    this.findings = findings;
    this.budget = budget;
    this.tables = tables;
  }

  Node expanded(Node node, Shape shape, String path) {
    if (shape instanceof ListOf list) {
      return list(node, list, path);
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    if (shape instanceof MapOf values) {
      return each(map, path, key -> values.value());
    }
    Keys keys = keys(map, shape);
    return keys == null
        ? node
        : each(map, path, key -> {
          Field field = keys.field(key);
          return field == null ? null : field.shape();
        });
  }

  private interface ShapeOfKey {
    @Nullable
    Shape of(String key);
  }

  private MapNode each(MapNode map, String path, ShapeOfKey shapes) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries().forEach((key, e) -> {
      Shape shape = shapes.of(key);
      Node value = shape == null ? e.value() : expanded(e.value(), shape, Binder.at(path, key));
      entries.put(key, new Entry(e.key(), value));
    });
    return new MapNode(map.place(), entries);
  }

  /** The keys of a group, by the kind that it says. */
  static @Nullable Keys keys(Node node, Shape shape) {
    if (shape instanceof Keys keys) {
      return keys;
    }
    if (!(shape instanceof OneOf one) || !(node instanceof MapNode map)) {
      return null;
    }
    Node said = one.told() ? map.get(Binder.KIND) : null;
    Kind kind = one.kinds().get(said instanceof ScalarNode s ? s.text() : one.usual());
    return kind == null ? null : kind.keys();
  }

  private Node list(Node node, ListOf shape, String path) {
    Node rows = node instanceof MapNode map && map.get(Tables.CSV) != null
        ? tables.rows(map, shape, path)
        : node;
    if (rows != node || !(rows instanceof ListNode list)) {
      return rows; // rows of a table stand for nothing else
    }
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      Keys keys = keys(item, shape.element());
      boolean counted =
          keys != null && counted(keys) && item instanceof MapNode map && map.get(COUNT) != null;
      String at = path + "[" + items.size() + "]";
      if (counted) {
        copies((MapNode) item, shape.element(), at, items);
      } else {
        items.add(expanded(item, shape.element(), at));
      }
    }
    return new ListNode(list.place(), items);
  }

  private void copies(MapNode group, Shape shape, String path, List<Node> items) {
    Node written = java.util.Objects.requireNonNull(group.get(COUNT));
    int count = count(written, path);
    Node name = group.get(NAME);
    String pattern = name instanceof ScalarNode scalar ? scalar.text() : "";
    if (count > 1 && !pattern.contains(HERE)) {
      findings.add(
          name == null ? group.place() : name.place(),
          path + "." + NAME,
          name == null ? "nothing" : name.shown(),
          "must have a # where the number goes",
          "such as \"store-#\"");
      return;
    }
    MapNode one = (MapNode) expanded(group.without(COUNT), shape, path);
    budget.values(written.place(), path + "." + COUNT, (long) count * size(one));
    for (int i = 1; i <= count; i++) {
      String own = pattern.replace(HERE, Integer.toString(i));
      Place place = name == null ? group.place() : name.place();
      items.add(one.with(NAME, new ScalarNode(place, own, Style.QUOTED)));
    }
  }

  private int count(Node written, String path) {
    Object count = new Binder(findings, new PartChecks())
        .bind(written, Scalars.whole(1, Limits.VALUES, null), path + "." + COUNT);
    return count instanceof Integer number ? number : 0;
  }

  private static long size(Node node) {
    if (node instanceof ListNode list) {
      return 1 + list.items().stream().mapToLong(Expanding::size).sum();
    }
    return node instanceof MapNode map
        ? 1 + map.entries().values().stream().mapToLong(e -> size(e.value())).sum()
        : 1;
  }

  /** Whether a list may hold a count of these. */
  static boolean counted(Keys keys) {
    return keys.field(NAME) != null
        && keys.field(COUNT) == null
        && keys.type() != ScenarioForm.class;
  }
}
