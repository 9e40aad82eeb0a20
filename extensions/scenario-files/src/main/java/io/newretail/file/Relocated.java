package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes that say they come from another place. */
final class Relocated {
  private Relocated() {}

  static Node to(Place place, Node node) {
    if (node instanceof ScalarNode scalar) {
      return new ScalarNode(place, scalar.text(), scalar.style());
    }
    if (node instanceof ListNode list) {
      List<Node> items = list.items().stream().map(i -> to(place, i)).toList();
      return new ListNode(place, items);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    ((MapNode) node)
        .entries()
        .forEach((key, e) -> entries.put(key, new Entry(place, to(place, e.value()))));
    return new MapNode(place, entries);
  }
}
