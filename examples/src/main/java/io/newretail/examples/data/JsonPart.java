package io.newretail.examples.data;

import io.newretail.examples.ready.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of a JSON file under a strict reader: what is missing, of another kind or unknown is told with its path. */
final class JsonPart {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private final JsonNode node;
  private final String path;

  private JsonPart(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** The root of a file of a format. */
  static JsonPart read(Path file, String format) {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new DataException(file.toString(), "is not UTF-8", "must be a JSON file", "");
    } catch (IOException e) {
      String what = Files.isDirectory(file)
          ? "is a folder"
          : Files.exists(file) ? "cannot be read" : "is not there";
      throw new DataException(file.toString(), what, "must be a JSON file", "");
    } catch (JacksonException e) {
      throw new DataException(
          file + ":" + e.getLocation().getLineNr(),
          String.valueOf(e.getOriginalMessage()).replaceFirst("(?s) \\(start marker.*", ""),
          "must be JSON",
          "");
    }
    String found = root.path("format").asString("none");
    if (!found.equals(format)) {
      throw new DataException(
          file + ": format", found, "must be " + format, "is it the right file, of this version?");
    }
    return new JsonPart(root, file + ": ");
  }

  /** This part, which may hold these names and no others. */
  JsonPart only(String... names) {
    Set<String> known = Set.of(names);
    if (!node.isObject()) {
      throw wrong("must be an object");
    }
    node.propertyNames().forEach(name -> {
      if (!known.contains(name)) {
        throw new DataException(
            path + name,
            "is unknown here",
            "must be one of " + String.join(", ", names),
            "is " + Nearest.of(name, known) + " meant?");
      }
    });
    return this;
  }

  private DataException wrong(String rule) {
    String value = node.isMissingNode() ? "is missing" : node.toString();
    return new DataException(
        path, value.length() > 60 ? value.substring(0, 60) + "..." : value, rule, "");
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonPart part(String name) {
    String dot = path.endsWith(": ") ? "" : ".";
    return new JsonPart(node.path(name), path + dot + name);
  }

  List<JsonPart> parts(String name) {
    JsonPart list = part(name);
    if (!list.node.isArray()) {
      throw list.wrong("must be a list");
    }
    List<JsonPart> parts = new ArrayList<>();
    for (JsonNode each : list.node) {
      parts.add(new JsonPart(each, list.path + "[" + parts.size() + "]"));
    }
    return parts;
  }

  String text(String name) {
    JsonPart part = part(name);
    if (!part.node.isString()) {
      throw part.wrong("must be a text");
    }
    return part.node.asString();
  }

  double number(String name) {
    return part(name).number();
  }

  private double number() {
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      throw wrong("must be a number");
    }
    return node.asDouble();
  }

  List<Double> numbers(String name) {
    return parts(name).stream().map(JsonPart::number).toList();
  }

  List<Integer> wholes(String name) {
    return parts(name).stream().map(JsonPart::whole).toList();
  }

  private int whole() {
    double value = number();
    if (value != Math.rint(value) || Math.abs(value) > 1e9) {
      throw wrong("must be a whole number");
    }
    return (int) value;
  }

  List<String> texts(String name) {
    return parts(name).stream()
        .map(p -> {
          if (!p.node.isString()) {
            throw p.wrong("must be a text");
          }
          return p.node.asString();
        })
        .toList();
  }
}
