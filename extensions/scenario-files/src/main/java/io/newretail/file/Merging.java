package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts one file over another: groups of keys key by key, all else replaces. Lists are replaced whole. A group that says a kind that
 * the base does not say replaces it. {@code null} takes a key away.
 */
final class Merging {
  private Merging() {}

  static Node over(Node base, Node upper) {
    if (!(base instanceof MapNode low)
        || !(upper instanceof MapNode high)
        || otherKind(low, high)) {
      return upper;
    }
    Map<String, Entry> merged = new LinkedHashMap<>(low.entries());
    high.entries().forEach((key, entry) -> {
      Node below = low.get(key);
      if (below == null) {
        merged.put(key, entry);
      } else if (entry.value() instanceof ScalarNode scalar && scalar.isNull()) {
        merged.remove(key);
      } else {
        merged.put(key, new Entry(entry.key(), over(below, entry.value())));
      }
    });
    return new MapNode(high.place(), merged);
  }

  private static boolean otherKind(MapNode low, MapNode high) {
    return high.get(Binder.KIND) instanceof ScalarNode said
        && !(low.get(Binder.KIND) instanceof ScalarNode before
            && before.text().equals(said.text()));
  }
}
