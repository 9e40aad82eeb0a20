package io.newretail.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a file with its place. Immutable, so that parts may be shared. */
sealed interface Node {
  /** {@return where it stands} */
  Place place();

  /** How a scalar was written. */
  enum Style {
    /** Bare, so that true, null and numbers mean themselves. */
    PLAIN,
    /** In quotes, so that it is text. */
    QUOTED,
    /** A cell of a table, which does not tell. */
    CELL
  }

  /** A key with its value. */
  record Entry(Place key, Node value) {}

  /** Keys and values, in their order. */
  record MapNode(Place place, Map<String, Entry> entries) implements Node {
    public MapNode {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Nullable
    Node get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    MapNode with(String key, Node value) {
      Map<String, Entry> more = new LinkedHashMap<>(entries);
      more.put(key, new Entry(value.place(), value));
      return new MapNode(place, more);
    }

    MapNode without(String key) {
      Map<String, Entry> less = new LinkedHashMap<>(entries);
      less.remove(key);
      return new MapNode(place, less);
    }
  }

  /** Values in their order. */
  record ListNode(Place place, List<Node> items) implements Node {
    public ListNode {
      items = List.copyOf(items);
    }
  }

  /** Text, a number, true, false or nothing. */
  record ScalarNode(Place place, String text, Style style) implements Node {
    boolean isNull() {
      return style == Style.PLAIN
          && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** How it is shown in a message. */
  default String shown() {
    if (this instanceof ScalarNode scalar) {
      return scalar.isNull() ? "nothing" : scalar.text();
    }
    return this instanceof ListNode list ? "a list of " + list.items().size() : "a group of keys";
  }
}
