package io.newretail.file;

import com.networknt.schema.Error;
import java.util.regex.Pattern;

/** Says what the published schema has against a file, where nothing has been said yet: so that no file runs that an editor refuses. */
final class SchemaCheck {
  private static final Pattern INDEX = Pattern.compile("[0-9]+");

  private SchemaCheck() {}

  static void tell(Node root, Findings findings) {
    if (findings.full()) {
      return;
    }
    for (Error error : SchemaFile.errors(root)) {
      String path = path(error.getInstanceLocation().toString());
      if (!findings.covers(around(path))) {
        findings.add(
            Locator.place(root, path),
            path,
            "it",
            "must be as the schema says: " + error.getMessage(),
            "");
      }
    }
  }

  /** The group that a value stands in: where something is wrong in it, what the schema says of its other values is guesswork. */
  private static String around(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end > 0 ? path.substring(0, end) : path;
  }

  /** A pointer into a document as a path of the library. */
  private static String path(String pointer) {
    StringBuilder path = new StringBuilder();
    for (String step : pointer.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      if (INDEX.matcher(step).matches()) {
        path.append('[').append(step).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return path.toString();
  }
}
