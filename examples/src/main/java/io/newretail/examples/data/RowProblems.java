package io.newretail.examples.data;

import io.newretail.unit.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of a file: the first {@value #MOST} of them, and how many there were. One thread. */
final class RowProblems {
  /** How many problems are kept. */
  static final int MOST = 20;

  private static final int LONGEST = 60;
  private final String file;
  private final List<At> kept = new ArrayList<>();
  private long count;

  private record At(long line, Problem problem) {}

  RowProblems(String file) {
    this.file = file;
  }

  void add(long line, String column, String value, String rule, String suggestion) {
    count++;
    if (kept.size() < MOST) {
      String path = file + ":" + line + (column.isEmpty() ? "" : ": " + column);
      kept.add(new At(line, new Problem(path, shown(value), rule, suggestion)));
    }
  }

  /** What is shown of a value: no line break, nothing that moves the cursor, not too long. */
  static String shown(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.codePoints().limit(LONGEST).forEach(c -> {
      if (c == CsvLines.MALFORMED) {
        text.append("\\?");
      } else if (Character.isISOControl(c)) {
        text.append(String.format("\\u%04x", c));
      } else {
        text.appendCodePoint(c);
      }
    });
    return text.append(value.length() > LONGEST ? "...\"" : "\"").toString();
  }

  long count() {
    return count;
  }

  boolean full() {
    return count >= MOST;
  }

  /** The problems kept, by line. */
  List<Problem> sorted() {
    return kept.stream()
        .sorted(Comparator.comparingLong(At::line))
        .map(At::problem)
        .toList();
  }
}
