package io.newretail.examples.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.newretail.examples.ready.Nearest;
import io.newretail.unit.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header line, read row by row: UTF-8 (with or without a byte order mark), commas, quotes as in RFC 4180,
 * one record a line. Memory does not grow with the number of rows.
 *
 * <p>Either all rows are good or the first 20 bad ones are told and nothing is used; or, when asked for, bad rows are
 * skipped and counted. Use: open, ask for the columns, read once, close. One thread.
 */
public final class CsvTable implements AutoCloseable {
  private final String file;
  private final boolean skipBad;
  private final RowProblems problems;
  private final List<Problem> headerProblems = new ArrayList<>();
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header = new ArrayList<>();

  /**
   * What came of reading.
   *
   * @param rows how many rows were used
   * @param skipped how many were skipped
   * @param problems what was wrong with the first 20 of them
   */
  public record Summary(long rows, long skipped, List<Problem> problems) {
    /** Copies the list. */
    public Summary {
      problems = List.copyOf(problems);
    }
  }

  private CsvTable(Path file, boolean skipBad) throws IOException {
    this.file = file.toString();
    this.skipBad = skipBad;
    problems = new RowProblems(this.file);
    reader = CsvReader.builder()
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new CsvLines(file, problems));
    records = reader.iterator();
    readHeader();
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file the file
   * @param skipBad whether bad rows are skipped and counted; the header must be good in any case
   * @return the table
   * @throws DataException if there is no such file, it is empty or its header is no header
   */
  public static CsvTable open(Path file, boolean skipBad) {
    if (!Files.isRegularFile(file)) {
      String what = Files.isDirectory(file) ? "is a folder" : "is not there";
      throw new DataException(file.toString(), what, "must be a CSV file", "");
    }
    try {
      return new CsvTable(file, skipBad);
    } catch (IOException | UncheckedIOException e) {
      throw new DataException(
          file.toString(), String.valueOf(e.getMessage()), "must be readable", "");
    }
  }

  private void readHeader() {
    CsvRecord first = nextRecord();
    if (problems.count() > 0 && (first == null || first.getStartingLineNumber() > 1)) {
      throw new DataException(problems.sorted());
    }
    if (first == null) {
      throw new DataException(
          file + ":1", "empty", "must hold a header line and rows", "is it the right file?");
    }
    Set<String> seen = new HashSet<>();
    for (String name : first.getFields()) {
      header.add(name.strip());
      if (!seen.add(name.strip())) {
        headerProblems.add(new Problem(
            file + ":" + first.getStartingLineNumber(),
            "column " + RowProblems.shown(name),
            "must stand in the header once",
            "rename one of the two"));
      }
    }
  }

  private @Nullable CsvRecord nextRecord() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new DataException(file, String.valueOf(e.getMessage()), "must be a CSV file", "");
    }
  }

  /**
   * The header.
   *
   * @return the names of the columns, without blanks around
   */
  public List<String> columns() {
    return List.copyOf(header);
  }

  /**
   * A column that must be there. If it is not, {@link #read} tells, together with all others that lack.
   *
   * @param names its name, then other names under which it will do
   * @return its number
   */
  public int column(String... names) {
    int column = optional(names);
    if (column < 0) {
      headerProblems.add(new Problem(
          file + ":1",
          "header " + RowProblems.shown(String.join(",", header)),
          "must have a column " + String.join(" or ", names),
          "is " + Nearest.of(names[0], header) + " meant?"));
    }
    return column;
  }

  /**
   * A column that may be there.
   *
   * @param names its name, then other names under which it will do
   * @return its number, or -1
   */
  public int optional(String... names) {
    for (String name : names) {
      int column = header.indexOf(name);
      if (column >= 0) {
        return column;
      }
    }
    return -1;
  }

  /**
   * Reads all rows.
   *
   * @param use takes a row; asks for all its fields before it uses any of them
   * @return what came of it
   * @throws DataException if the header lacks a column, if no row is good, or, unless bad rows are skipped, if a row is bad
   */
  public Summary read(Consumer<CsvRow> use) {
    if (!headerProblems.isEmpty()) {
      throw new DataException(headerProblems);
    }
    CsvRow row = new CsvRow(header, problems);
    long good = 0;
    for (CsvRecord next = nextRecord(); next != null; next = nextRecord()) {
      row.at(next);
      good += took(row, next, use) ? 1 : 0;
      if (!skipBad && problems.full()) {
        break;
      }
    }
    if (problems.count() > 0 && (!skipBad || good == 0)) {
      throw new DataException(told());
    }
    if (good == 0) {
      throw new DataException(file + ":2", "no row", "must hold rows below the header", "");
    }
    return new Summary(good, problems.count(), problems.sorted());
  }

  private List<Problem> told() {
    List<Problem> told = new ArrayList<>(problems.sorted());
    if (problems.full()) {
      told.add(new Problem(file, "more may follow", "only 20 problems are listed", ""));
    }
    return told;
  }

  private boolean took(CsvRow row, CsvRecord record, Consumer<CsvRow> use) {
    if (record.getFieldCount() != header.size()) {
      problems.add(
          record.getStartingLineNumber(),
          "",
          String.join(",", record.getFields()),
          "must have " + header.size() + " fields, has " + record.getFieldCount(),
          record.getFieldCount() > header.size() ? "put fields with commas in quotes" : "");
      return false;
    }
    try {
      use.accept(row);
      return true;
    } catch (BadRow e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
