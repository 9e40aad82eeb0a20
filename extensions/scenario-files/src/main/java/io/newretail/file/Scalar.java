package io.newretail.file;

import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import java.util.Map;

/**
 * A type whose values are one word or number.
 *
 * @param name what such a value is, such as a time
 * @param example how one is written
 * @param schema keywords of JSON Schema
 * @param reader makes a value of what was written
 * @param writer says how a value is written
 */
record Scalar(String name, String example, Map<String, Object> schema, Reader reader, Writer writer)
    implements Shape {
  /** Makes a value. */
  interface Reader {
    Object read(ScalarNode node) throws BadValue;
  }

  /** Writes a value. */
  interface Writer {
    ScalarNode write(Object value);
  }

  static ScalarNode plain(String text) {
    return new ScalarNode(Place.of(""), text, Style.PLAIN);
  }

  static ScalarNode quoted(String text) {
    return new ScalarNode(Place.of(""), text, Style.QUOTED);
  }

  String expected() {
    return "must be " + name + " such as " + example;
  }
}
