package io.newretail.file;

import java.util.regex.Pattern;

/** What unquoted text means in the core schema of YAML 1.2, or would mean to a reader of YAML 1.1. */
final class Resolved {
  private static final Pattern OTHER = Pattern.compile(
      "true|false|null|~|yes|no|on|off|y|n|[-+]?\\.(inf|nan)|[-+]?[0-9][0-9_,.:]*(e[-+]?[0-9]+)?"
          + "|0[xob][0-9a-f_]*|[-+]?\\.[0-9]+|<<|=",
      Pattern.CASE_INSENSITIVE);

  private Resolved() {}

  /** Whether text needs quotes to be text for everybody. */
  static boolean ambiguous(String text) {
    return text.isBlank() || OTHER.matcher(text).matches();
  }
}
