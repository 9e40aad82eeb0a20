package io.newretail.examples.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The parameters of a case by name; what is missing is told with its path. */
final class Parameters {
  private final JsonNode node;
  private final String path;

  Parameters(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  JsonNode all() {
    return node;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonNode node(String name) {
    JsonNode found = node.path(name);
    if (found.isMissingNode() || found.isNull()) {
      throw new CaseProblem(path + "." + name + ": is missing");
    }
    return found;
  }

  double number(String name) {
    JsonNode found = node(name);
    if (!found.isNumber()) {
      throw new CaseProblem(path + "." + name + ": " + found + ": must be a number");
    }
    return found.asDouble();
  }

  double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  /** The first of several names that is there. */
  double numberOf(String... names) {
    for (String name : names) {
      if (has(name)) {
        return number(name);
      }
    }
    throw new CaseProblem(path + "." + String.join(" or ", names) + ": is missing");
  }

  int whole(String name) {
    return whole(number(name), name);
  }

  private int whole(double value, String name) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new CaseProblem(
          path + "." + name + ": " + value + ": must be a whole number below 2^31");
    }
    return (int) value;
  }

  String text(String name) {
    return node(name).asString().toLowerCase(Locale.ROOT);
  }

  List<Double> numbers(String name) {
    JsonNode found = node(name);
    List<Double> values = new ArrayList<>();
    for (JsonNode part : found) {
      if (!part.isNumber()) {
        throw new CaseProblem(path + "." + name + ": " + part + ": must be a number");
      }
      values.add(part.asDouble());
    }
    if (values.isEmpty()) {
      throw new CaseProblem(path + "." + name + ": must be a list of numbers");
    }
    return values;
  }

  double[] array(String name) {
    return numbers(name).stream().mapToDouble(x -> x).toArray();
  }

  int[] wholes(String name) {
    List<Double> values = numbers(name);
    int[] wholes = new int[values.size()];
    for (int i = 0; i < wholes.length; i++) {
      wholes[i] = whole(values.get(i), name);
    }
    return wholes;
  }
}
