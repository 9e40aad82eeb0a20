package io.newretail.examples.cli;

import io.newretail.parquet.Column;
import io.newretail.parquet.ParquetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** In which formats tables are written. */
final class Formats {
  /** A format. */
  enum Format {
    /** Comma-separated values. */
    CSV,
    /** Apache Parquet. */
    PARQUET
  }

  @Option(
      names = "--format",
      paramLabel = "csv|parquet",
      split = ",",
      description =
          "What tables are written as; both with csv,parquet (default: csv). docs/results.md says"
              + " what is in them.")
  private Set<Format> formats = EnumSet.of(Format.CSV);

  /** Finds out before the work whether its results can be written. */
  void check() {
    if (formats.contains(Format.PARQUET)) {
      try {
        ParquetFile.check();
      } catch (IOException e) {
        throw new IllegalStateException("--format: " + e.getMessage(), e);
      }
    }
  }

  /** The files of a table. */
  List<String> names(String table) {
    return formats.stream()
        .sorted()
        .map(f -> table + "." + f.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Adds the files of tables to others. */
  void add(List<ResultTable> tables, Map<String, OutputFolder.Content> files) {
    for (ResultTable table : tables) {
      if (formats.contains(Format.CSV)) {
        files.put(table.name() + ".csv", table::csv);
      }
      if (formats.contains(Format.PARQUET)) {
        files.put(table.name() + ".parquet", table::parquet);
      }
    }
  }

  /** Adds the files of a table that stands in a CSV file already. */
  void add(String table, List<Column> columns, Path csv, Map<String, OutputFolder.Content> files) {
    if (formats.contains(Format.CSV)) {
      files.put(table + ".csv", file -> Files.copy(csv, file));
    }
    if (formats.contains(Format.PARQUET)) {
      files.put(table + ".parquet", file -> ParquetFile.fromCsv(csv, columns, file));
    }
  }
}
