package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.ListOf;
import io.newretail.file.Shape.MapOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nodes as people would write them: copies of one thing counted, long lists in tables beside. For one scenario. */
final class Shortened {
  private static final Pattern NUMBERED = Pattern.compile("([^#]*?)([1-9][0-9]{0,8})([^0-9#]*)");
  private static final Place NOWHERE = Place.of("");
  private final WrittenTables tables;

  Shortened(WrittenTables tables) {
    this.tables = tables;
  }

  Node of(Node node, Shape shape, String key) {
    if (shape instanceof ListOf list && node instanceof ListNode values) {
      return list(values, list, key);
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    Keys keys = Expanding.keys(map, shape);
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries().forEach((name, e) -> {
      Field field = keys == null ? null : keys.field(name);
      Shape part = field != null ? field.shape() : shape instanceof MapOf m ? m.value() : null;
      entries.put(name, part == null ? e : new Entry(NOWHERE, of(e.value(), part, name)));
    });
    return new MapNode(NOWHERE, entries);
  }

  private Node list(ListNode list, ListOf shape, String key) {
    Keys keys =
        list.items().isEmpty() ? null : Expanding.keys(list.items().get(0), shape.element());
    List<Node> items =
        keys != null && Expanding.counted(keys) ? counted(list.items()) : list.items();
    Node table = tables.of(items, shape, key);
    if (table != null) {
      return table;
    }
    List<Node> shorter = new ArrayList<>();
    items.forEach(item -> shorter.add(of(item, shape.element(), key)));
    return new ListNode(NOWHERE, shorter);
  }

  /** Neighbours that differ in the number in their names only, from 1 on, as one with a count. */
  private static List<Node> counted(List<Node> items) {
    List<Node> shorter = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      int copies = copies(items, at);
      shorter.add(copies > 1 ? group((MapNode) items.get(at), copies) : items.get(at));
      at += Math.max(1, copies);
    }
    return shorter;
  }

  private static int copies(List<Node> items, int from) {
    Matcher first = numbered(items.get(from));
    if (first == null || !first.group(2).equals("1")) {
      return 1;
    }
    Node template = unnamed(items.get(from));
    int count = 1;
    while (from + count < items.size()) {
      Node next = items.get(from + count);
      Matcher name = numbered(next);
      boolean follows = name != null
          && name.group(1).equals(first.group(1))
          && name.group(2).equals(Integer.toString(count + 1))
          && name.group(3).equals(first.group(3));
      if (!follows || !unnamed(next).equals(template)) {
        return count;
      }
      count++;
    }
    return count;
  }

  private static @Nullable Matcher numbered(Node item) {
    if (item instanceof MapNode map && map.get(Expanding.NAME) instanceof ScalarNode name) {
      Matcher matcher = NUMBERED.matcher(name.text());
      return matcher.matches() ? matcher : null;
    }
    return null;
  }

  private static Node unnamed(Node item) {
    return ((MapNode) item).without(Expanding.NAME);
  }

  private static MapNode group(MapNode first, int count) {
    Matcher name = Objects.requireNonNull(numbered(first));
    Map<String, Entry> entries = new LinkedHashMap<>();
    String pattern = name.group(1) + "#" + name.group(3);
    entries.put(Expanding.NAME, new Entry(NOWHERE, new ScalarNode(NOWHERE, pattern, Style.QUOTED)));
    entries.put(Expanding.COUNT, new Entry(NOWHERE, Scalar.plain(Integer.toString(count))));
    first.without(Expanding.NAME).entries().forEach(entries::put);
    return new MapNode(NOWHERE, entries);
  }
}
