package io.newretail.file;

/** Text of a file as it may stand in a message: one line, of a sane length, without control characters. */
final class Shown {
  private static final int MOST = 80;
  private static final int MOST_OF_A_RULE = 400;

  private Shown() {}

  static String text(String text) {
    return shown(text, MOST);
  }

  static String rule(String text) {
    return shown(text, MOST_OF_A_RULE);
  }

  private static String shown(String text, int most) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < text.length() && shown.length() < most) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (harmless(point)) {
        shown.appendCodePoint(point);
      } else {
        shown.append(String.format("\\u%04x", point));
      }
    }
    return at < text.length() ? shown.append("...").toString() : shown.toString();
  }

  /** Neither a control nor one of the marks that turn the direction of what follows. */
  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
