package io.newretail.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.newretail.parquet.Column;
import io.newretail.parquet.ParquetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table of results that can be written as a file.
 *
 * @param name the file's name without its ending
 * @param columns its columns
 * @param rows writes its rows, whenever asked to
 */
record ResultTable(String name, List<Column> columns, Rows rows) {
  /** Writes rows, each with a value for every column. */
  interface Rows {
    /** Gives each row to somebody. */
    void write(Consumer<List<String>> row) throws IOException;
  }

  /** Writes it as CSV. */
  void csv(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(columns.stream().map(Column::name).toList());
      rows.write(csv::writeRecord);
    }
  }

  /** Writes it as Parquet. */
  void parquet(Path file) throws IOException {
    Path csv = Files.createTempFile(file.toAbsolutePath().getParent(), name, ".csv");
    try {
      csv(csv);
      ParquetFile.fromCsv(csv, columns, file);
    } finally {
      Files.delete(csv);
    }
  }
}
