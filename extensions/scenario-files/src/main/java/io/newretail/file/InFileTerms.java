package io.newretail.file;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Messages of the library in the terms of a file: times as people write them, not as Java does. */
final class InFileTerms {
  private static final Pattern TIME =
      Pattern.compile("\\bP(?:\\d+D)?T(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?");

  private InFileTerms() {}

  static String of(String text) {
    return TIME.matcher(text).replaceAll(time -> {
      try {
        return Amounts.duration(Duration.parse(time.group()));
      } catch (DateTimeParseException e) {
        return time.group();
      }
    });
  }
}
