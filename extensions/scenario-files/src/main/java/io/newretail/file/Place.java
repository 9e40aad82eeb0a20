package io.newretail.file;

/**
 * Where something stands.
 *
 * @param source the file as the user named it, or what was set on the command line
 * @param line the line from 1, or 0 where there are no lines
 * @param column the column from 1, or 0 where it is not known
 */
record Place(String source, int line, int column) {
  static Place of(String source) {
    return new Place(source, 0, 0);
  }
}
