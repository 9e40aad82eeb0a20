package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where in a file the value at a path of the library stands: the deepest place on the way that there is. */
final class Locator {
  private Locator() {}

  static Place place(Node root, String path) {
    return deepest(root, path).place();
  }

  /** What is written at a path, or something else where no single value is. */
  static String written(Node root, String path, String otherwise) {
    Step step = deepest(root, path);
    return step.rest().isEmpty() && step.node() instanceof ScalarNode scalar
        ? scalar.text()
        : otherwise;
  }

  private static Step deepest(Node root, String path) {
    Step best = new Step(root, root.place(), path);
    while (!best.rest().isEmpty()) {
      Node node = best.node();
      Step step = node instanceof MapNode map ? key(map, best.rest()) : element(node, best.rest());
      if (step == null) {
        return best;
      }
      best = step;
    }
    return best;
  }

  private record Step(Node node, Place place, String rest) {}

  /** The longest key that the path goes on with. */
  private static @Nullable Step key(MapNode map, String rest) {
    Step best = null;
    for (Map.Entry<String, Entry> e : map.entries().entrySet()) {
      String key = e.getKey();
      if (!key.isEmpty() && rest.startsWith(key) && ends(rest, key.length())) {
        String left = rest(rest, key.length());
        if (best == null || left.length() < best.rest().length()) {
          Node value = e.getValue().value();
          Place place =
              value instanceof ScalarNode ? value.place() : e.getValue().key();
          best = new Step(value, place, left);
        }
      }
    }
    return best;
  }

  private static boolean ends(String text, int at) {
    return text.length() == at || text.charAt(at) == '.' || text.charAt(at) == '[';
  }

  private static String rest(String text, int at) {
    return text.length() > at && text.charAt(at) == '.'
        ? text.substring(at + 1)
        : text.substring(at);
  }

  /** An element by its place or, as in {@code items.milk}, by its name. */
  private static @Nullable Step element(Node node, String rest) {
    if (!(node instanceof ListNode list)) {
      return null;
    }
    int close = rest.indexOf(']');
    if (rest.startsWith("[") && close > 1 && rest.substring(1, close).matches("[0-9]{1,9}")) {
      int index = Integer.parseInt(rest.substring(1, close));
      if (index >= list.items().size()) {
        return null;
      }
      Node item = list.items().get(index);
      return new Step(item, item.place(), rest(rest, close + 1));
    }
    for (Node item : list.items()) {
      if (item instanceof MapNode map
          && map.get("name") instanceof ScalarNode name
          && rest.startsWith(name.text())
          && ends(rest, name.text().length())) {
        return new Step(item, item.place(), rest(rest, name.text().length()));
      }
    }
    return null;
  }
}
