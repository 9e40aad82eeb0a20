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
    return tree(node, false);
  }

  /** The same with large whole numbers digit by digit: the validator of schemas cannot compare others. */
  static JsonNode exact(Node node) {
    return tree(node, true);
  }

  private static JsonNode tree(Node node, boolean exact) {
    if (node instanceof ListNode list) {
      ArrayNode array = NODES.arrayNode();
      list.items().forEach(item -> array.add(tree(item, exact)));
      return array;
    }
    if (node instanceof MapNode map) {
      ObjectNode object = NODES.objectNode();
      map.entries().forEach((key, e) -> object.set(key, tree(e.value(), exact)));
      return object;
    }
    return scalar((ScalarNode) node, exact);
  }

  private static JsonNode scalar(ScalarNode scalar, boolean exact) {
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
      return number == null ? NODES.stringNode(text) : number(number, exact);
    } catch (BadValue e) {
      return NODES.stringNode(text);
    }
  }

  private static JsonNode number(BigDecimal number, boolean exact) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > 0) {
      return NODES.numberNode(plain);
    }
    boolean isLong = plain.precision() - plain.scale() <= 18;
    if (isLong) {
      return NODES.numberNode(plain.longValueExact());
    }
    return exact ? NODES.numberNode(plain.toBigIntegerExact()) : NODES.numberNode(plain);
  }
}
