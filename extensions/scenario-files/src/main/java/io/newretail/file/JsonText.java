package io.newretail.file;

import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes as JSON. */
final class JsonText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonText() {}

  static String of(Node root) {
    return pretty(tree(root)) + "\n";
  }

  static String pretty(JsonNode tree) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree).replace("\r\n", "\n");
  }

  /** The same values: bare words are what the core schema of YAML 1.2 makes of them. */
  static JsonNode tree(Node node) {
    if (node instanceof ListNode list) {
      ArrayNode array = NODES.arrayNode();
      list.items().forEach(item -> array.add(tree(item)));
      return array;
    }
    if (node instanceof MapNode map) {
      ObjectNode object = NODES.objectNode();
      map.entries().forEach((key, e) -> object.set(key, tree(e.value())));
      return object;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.text();
    if (scalar.style() == Style.QUOTED) {
      return NODES.stringNode(text);
    }
    if (scalar.isNull()) {
      return NODES.nullNode();
    }
    if (text.equals("true") || text.equals("false")) {
      return NODES.booleanNode(text.equals("true"));
    }
    try {
      BigDecimal number = Quantity.number(text);
      return number == null ? NODES.stringNode(text) : number(number);
    } catch (BadValue e) {
      return NODES.stringNode(text);
    }
  }

  private static JsonNode number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= 18;
    return whole ? NODES.numberNode(plain.longValueExact()) : NODES.numberNode(plain);
  }
}
