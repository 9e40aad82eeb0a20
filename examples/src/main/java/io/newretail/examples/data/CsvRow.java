package io.newretail.examples.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row under the reader's eye; valid until the next. Every verb throws {@link BadRow} where the field breaks its rule:
 * let it pass, the table notes it. So ask for all fields before you use any.
 */
public final class CsvRow {
  private final List<String> header;
  private final RowProblems problems;
  private @Nullable CsvRecord row;

  CsvRow(List<String> header, RowProblems problems) {
    this.header = header;
    this.problems = problems;
  }

  void at(CsvRecord record) {
    row = record;
  }

  /**
   * Where the row stands.
   *
   * @return the line in the file, from 1
   */
  public long line() {
    return record().getStartingLineNumber();
  }

  private CsvRecord record() {
    if (row == null) {
      throw new IllegalStateException("no row yet");
    }
    return row;
  }

  /**
   * A field as it stands, without blanks around.
   *
   * @param column the column
   * @return the text, maybe empty
   */
  public String field(int column) {
    return record().getField(column).strip();
  }

  /**
   * A field that must not be empty.
   *
   * @param column the column
   * @return the text
   */
  public String text(int column) {
    String text = field(column);
    if (text.isEmpty()) {
      throw bad(column, "must not be empty", "");
    }
    return text;
  }

  /**
   * A number.
   *
   * @param column the column
   * @return the number, finite
   */
  public double number(int column) {
    String text = text(column);
    char last = text.charAt(text.length() - 1);
    if ((last >= '0' && last <= '9') || last == '.') {
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw bad(column, "must be a number", "write it like 12.5, without unit or thousands mark");
      }
    }
    throw bad(column, "must be a number", "write it like 12.5, without unit or thousands mark");
  }

  /**
   * A number that is not negative.
   *
   * @param column the column
   * @return the number, finite, at least 0
   */
  public double notNegative(int column) {
    double value = number(column);
    if (value < 0) {
      throw bad(column, "must be >= 0", "leave such rows out, or give --skip-bad");
    }
    return value;
  }

  /**
   * A whole number.
   *
   * @param column the column
   * @return the number
   */
  public int whole(int column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw bad(column, "must be a whole number", "write it like 12");
    }
  }

  /**
   * A whole number that is not negative.
   *
   * @param column the column
   * @return the number, at least 0
   */
  public int count(int column) {
    int value = whole(column);
    if (value < 0) {
      throw bad(column, "must be >= 0", "leave such rows out, or give --skip-bad");
    }
    return value;
  }

  /**
   * A date.
   *
   * @param column the column
   * @return the date
   */
  public LocalDate date(int column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeException e) {
      throw bad(column, "must be a date", "write it like 2017-11-11");
    }
  }

  /**
   * A date with a clock time.
   *
   * @param column the column
   * @return the time
   */
  public LocalDateTime time(int column) {
    String text = text(column);
    try {
      return LocalDateTime.parse(
          text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text);
    } catch (DateTimeException e) {
      throw bad(column, "must be a date and a time", "write it like 2017-11-11T08:30");
    }
  }

  /**
   * Goes on only if a rule of the reader's own holds, for example that dates do not go back.
   *
   * @param holds the rule
   * @param column the column it is about
   * @param rule the rule in words
   * @param suggestion what to do; may be empty
   */
  public void require(boolean holds, int column, String rule, String suggestion) {
    if (!holds) {
      throw bad(column, rule, suggestion);
    }
  }

  /**
   * Notes that a field breaks a rule.
   *
   * @param column the column
   * @param rule the rule
   * @param suggestion what to do; may be empty
   * @return what to throw
   */
  public BadRow bad(int column, String rule, String suggestion) {
    problems.add(line(), header.get(column), record().getField(column), rule, suggestion);
    return new BadRow(rule);
  }
}
