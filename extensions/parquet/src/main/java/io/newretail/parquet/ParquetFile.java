package io.newretail.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes tables as Parquet files, compressed with Zstandard, through an in-memory DuckDB. The same table gives the same bytes. A table is
 * read and written row by row: memory does not grow with it. Safe for several threads.
 */
public final class ParquetFile {
  private static final String SETTINGS =
      "SET threads = 1; SET preserve_insertion_order = true; SET temp_directory = '';"
          + " SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;"
          + " SET memory_limit = '512MB'";

  private static final Pattern LINE = Pattern.compile("Error on Line: ([0-9]+)");

  /** The line of DuckDB's message that says what is wrong with a line of the file. */
  private static final Predicate<String> WHY =
      Pattern.compile("^(Error when|Expected Number|Value with)").asPredicate();

  private ParquetFile() {}

  /**
   * Finds out whether files can be written here: DuckDB has a native library for each platform, which must load. Takes a fraction of a second the
   * first time.
   *
   * @throws IOException if it does not load, in one line
   */
  public static void check() throws IOException {
    try (Connection database = open()) {
      database.createStatement().close();
    } catch (SQLException e) {
      throw new IOException("Parquet: " + oneLine(e), e);
    }
  }

  private static Connection open() throws SQLException, IOException {
    try {
      return DriverManager.getConnection("jdbc:duckdb:");
    } catch (LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "Parquet: the library of DuckDB does not load: " + cause.getMessage(), e);
    }
  }

  /**
   * Writes the table of a CSV file (RFC 4180, UTF-8, names in the first line) as a Parquet file, values and rows in the same order.
   *
   * @param csv the file to read
   * @param columns the columns, all that the file has and in its order
   * @param parquet the file to write; one that is there is replaced. If this fails, none is left
   * @throws IOException if a file cannot be read or written, or the CSV file does not hold what the columns say: in one line, with
   *     the line or the column
   * @throws IllegalArgumentException if there is no column, or two have the same name
   */
  public static void fromCsv(Path csv, List<Column> columns, Path parquet) throws IOException {
    check(columns);
    if (!Files.isReadable(csv)) {
      throw new IOException(csv + ": cannot be read");
    }
    boolean complete = false;
    try (Connection database = open();
        Statement statement = database.createStatement()) {
      statement.execute(SETTINGS);
      checkHeader(statement, csv, columns);
      statement.execute("COPY (SELECT * FROM " + reading(csv, columns, true) + ") TO "
          + quoted(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
      complete = true;
    } catch (SQLException e) {
      throw new IOException(csv.getFileName() + ": " + oneLine(e), e);
    } finally {
      if (!complete) {
        Files.deleteIfExists(parquet);
      }
    }
  }

  private static void check(List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns: must name one");
    }
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("columns: " + column.name() + ": is there twice");
      }
    }
  }

  private static void checkHeader(Statement statement, Path csv, List<Column> columns)
      throws SQLException, IOException {
    List<Column> texts = columns.stream().map(c -> Column.text(c.name())).toList();
    String first = "SELECT * FROM " + reading(csv, texts, false) + " LIMIT 1";
    try (ResultSet row = statement.executeQuery(first)) {
      if (!row.next()) {
        throw new IOException(
            csv.getFileName() + ": line 1: empty: must hold the names of columns");
      }
      for (int i = 0; i < columns.size(); i++) {
        String name = row.getString(i + 1);
        if (!columns.get(i).name().equals(name)) {
          throw new IOException(csv.getFileName() + ": column " + (i + 1) + ": " + name
              + ": must be " + columns.get(i).name());
        }
      }
    }
  }

  private static String reading(Path csv, List<Column> columns, boolean header) {
    String types = columns.stream()
        .map(c -> quoted(c.name()) + ": " + quoted(c.type().sql()))
        .collect(Collectors.joining(", ", "{", "}"));
    List<String> texts = new ArrayList<>();
    for (Column column : columns) {
      if (column.type() == Column.Type.TEXT) {
        texts.add(quoted(column.name()));
      }
    }
    String options = texts.isEmpty() ? "" : ", force_not_null = [" + String.join(", ", texts) + "]";
    return "read_csv(" + quoted(literal(csv)) + ", auto_detect = false, header = " + header
        + ", delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = " + types + options
        + ")";
  }

  /** A path that means itself, though it may hold what stands for other letters in a pattern. */
  private static String literal(Path path) {
    return path.toString().replaceAll("([\\[*?])", "[$1]");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** What went wrong and where, without the query and the advice that follow. */
  private static String oneLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    String what = message.lines().findFirst().orElse("cannot be written").strip();
    Matcher line = LINE.matcher(what);
    if (!line.find()) {
      return what;
    }
    return "line " + line.group(1) + ": "
        + message.lines().skip(1).filter(WHY).findFirst().orElse(what);
  }
}
