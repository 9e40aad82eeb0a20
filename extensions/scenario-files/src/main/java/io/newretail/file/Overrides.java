package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets values by their paths, such as {@code network.catchments[0].stores[*].pickers}. For one scenario. */
final class Overrides {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([0-9]{1,9}|\\*)\\]");
  private final Findings findings;
  private final Budget budget;

  Overrides(Findings findings, Budget budget) {
    this.findings = findings;
    this.budget = budget;
  }

  /** The node with a value set; the value is written as in a file, lists and groups in brackets. */
  Node set(Node root, String path, String value) {
    Place place = Place.of("--set");
    Node read = value.isBlank()
        ? new ScalarNode(place, "", Node.Style.PLAIN)
        : YamlSource.read("--set", value, findings, budget);
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      steps.add(matcher.group(1) == null ? "[" + matcher.group(2) + "]" : matcher.group(1));
      end = matcher.end();
    }
    if (end != path.length() || steps.isEmpty()) {
      findings.add(
          place, path, value, "must be a path", "such as network.catchments[0].stores[*].pickers");
      return root;
    }
    return set(root, steps, 0, Relocated.to(place, read), path);
  }

  private Node set(Node node, List<String> steps, int at, Node value, String path) {
    if (at == steps.size()) {
      return value;
    }
    String step = steps.get(at);
    if (step.startsWith("[")) {
      return element(node, steps, at, value, path);
    }
    if (!(node instanceof MapNode map)) {
      String whole = String.join(".", steps.subList(0, at)).replace(".[", "[");
      findings.add(
          value.place(), path, node.shown(), "has no keys to set", "set " + whole + " first");
      return node;
    }
    Node before = map.get(step);
    if (before == null && at + 1 < steps.size()) {
      before = new MapNode(value.place(), Map.of());
    }
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    Node after = before == null ? value : set(before, steps, at + 1, value, path);
    entries.put(step, new Entry(value.place(), after));
    return new MapNode(map.place(), entries);
  }

  private Node element(Node node, List<String> steps, int at, Node value, String path) {
    if (!(node instanceof ListNode list)) {
      findings.add(
          value.place(), path, node.shown(), "is no list", "leave " + steps.get(at) + " out");
      return node;
    }
    String step = steps.get(at).substring(1, steps.get(at).length() - 1);
    List<Node> items = new ArrayList<>(list.items());
    if (step.equals("*")) {
      items.replaceAll(item -> set(item, steps, at + 1, value, path));
      return new ListNode(list.place(), items);
    }
    int index = Integer.parseInt(step);
    if (index >= items.size()) {
      findings.add(
          value.place(),
          path,
          steps.get(at),
          "must be an element of the list",
          "it has " + items.size() + ", from [0]");
      return node;
    }
    items.set(index, set(items.get(index), steps, at + 1, value, path));
    return new ListNode(list.place(), items);
  }
}
