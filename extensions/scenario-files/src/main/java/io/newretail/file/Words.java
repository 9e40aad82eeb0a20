package io.newretail.file;

import java.util.Locale;

/** Names of Java as words of a file. */
final class Words {
  private Words() {}

  /** A constant or a class: SPLIT_NEAREST and SplitNearest are split-nearest. */
  static String of(String name) {
    String spaced = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
        ? name.replace('_', '-')
        : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
    return spaced.toLowerCase(Locale.ROOT);
  }
}
