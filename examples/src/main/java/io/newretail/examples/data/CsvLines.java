package io.newretail.examples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The text of a CSV file, line by line, before it is split into fields. A line that would spoil what follows (a quote that
 * is not closed, bytes that are no UTF-8, no end in sight) is noted and blanked out, so that the lines after it keep their
 * meaning and their number. So a record must stand on one line, and memory is bounded by the longest line.
 */
final class CsvLines extends Reader {
  /** Stands for bytes that are no UTF-8; no text may hold this code. */
  static final char MALFORMED = '\uFFFF';

  /** The longest line, in characters. */
  static final int LONGEST = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private final BufferedReader in;
  private final RowProblems problems;
  private char[] line = new char[256];
  private int length;
  private int given;
  private long number;

  CsvLines(Path file, RowProblems problems) throws IOException {
    var decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(MALFORMED));
    in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
    this.problems = problems;
  }

  @Override
  public int read(char[] to, int from, int most) throws IOException {
    if (given == length && !fill()) {
      return -1;
    }
    int n = Math.min(most, length - given);
    System.arraycopy(line, given, to, from, n);
    given += n;
    return n;
  }

  /** Reads the next line with its line feed; false at the end of the file. */
  private boolean fill() throws IOException {
    length = 0;
    given = 0;
    boolean tooLong = false;
    int c = in.read();
    if (c == BYTE_ORDER_MARK && number == 0) {
      c = in.read();
    }
    if (c < 0) {
      return false;
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (length < LONGEST) {
        put((char) c);
      } else {
        tooLong = true;
      }
      c = in.read();
    }
    if (tooLong) {
      blank("must not be longer than " + LONGEST + " characters", "is this a CSV file?");
    } else {
      check();
    }
    put('\n');
    return true;
  }

  private void put(char c) {
    if (length == line.length) {
      line = Arrays.copyOf(line, 2 * length);
    }
    line[length++] = c;
  }

  private void blank(String rule, String suggestion) {
    problems.add(number, "", new String(line, 0, Math.min(length, 200)), rule, suggestion);
    length = 0;
  }

  private void check() {
    boolean quoted = false;
    boolean start = true;
    boolean closed = false;
    for (int i = 0; i < length; i++) {
      char c = line[i];
      if (c == MALFORMED) {
        blank("must be UTF-8", "save the file as UTF-8");
        return;
      }
      if (quoted) {
        if (c == '"' && i + 1 < length && line[i + 1] == '"') {
          i++;
        } else if (c == '"') {
          quoted = false;
          closed = true;
        }
      } else if (c == ',') {
        start = true;
        closed = false;
      } else if (closed && c != '\r') {
        blank("must not go on after a closing quote", "write a quote within a field twice");
        return;
      } else {
        quoted = start && c == '"';
        start = false;
      }
    }
    if (quoted) {
      blank("must close its quote on the same line", "write a quote within a field twice");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
