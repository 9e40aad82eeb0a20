package io.newretail.examples.validate;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A published or independently computed case.
 *
 * @param family which model
 * @param id unique in the family
 * @param parameters what goes in
 * @param expected what must come out
 * @param tolerance how near
 */
record Case(
    String family,
    String id,
    Parameters parameters,
    Parameters expectations,
    JsonNode expected,
    JsonNode tolerance) {

  /** The expected numbers by path, as the file has them; notes and the precision of references left out. */
  Map<String, Double> quantities() {
    Map<String, Double> all = new LinkedHashMap<>();
    flatten("", expected, all);
    all.keySet().removeIf(k -> k.contains("95pct_half_width") && !family.equals("output_analysis"));
    return all;
  }

  private static void flatten(String path, JsonNode node, Map<String, Double> all) {
    if (node.isNumber()) {
      all.put(path, node.asDouble());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), all);
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> part : node.properties()) {
        flatten(path.isEmpty() ? part.getKey() : path + "." + part.getKey(), part.getValue(), all);
      }
    }
  }

  double tolerance(String name) {
    return tolerance.path(name).asDouble(0);
  }
}
