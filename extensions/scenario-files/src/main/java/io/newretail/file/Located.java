package io.newretail.file;

import io.newretail.unit.Problem;

/**
 * A mistake and where it stands.
 *
 * @param file the file as the caller named it, or the setting that brought the value
 * @param line the line from 1, or 0 where there are no lines
 * @param column the column from 1, or 0 where it is not known
 * @param problem path, value, rule and suggestion; text of the file in it is cut and free of control characters
 */
public record Located(String file, int line, int column, Problem problem) {
  static Located at(Place place, String path, String value, String rule, String suggestion) {
    Problem problem =
        new Problem(Shown.text(path), Shown.text(value), Shown.rule(rule), Shown.rule(suggestion));
    return new Located(Shown.text(place.source()), place.line(), place.column(), problem);
  }

  /** {@return FILE:LINE:COLUMN: path: value: rule (suggestion), on one line} */
  @Override
  public String toString() {
    String at = line > 0 ? ":" + line : "";
    String in = line > 0 && column > 0 ? ":" + column : "";
    return file + at + in + ": " + problem;
  }
}
