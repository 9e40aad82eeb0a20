package io.newretail.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
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
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what was there. */
final class ParquetFileTest {
  private static final List<Column> COLUMNS = List.of(
      Column.text("store"),
      Column.integer("n"),
      Column.number("value"),
      Column.flag("ok"),
      Column.date("day"),
      Column.time("at"));

  @TempDir
  private Path folder;

  private Path csv(String... lines) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, String.join("\r\n", lines) + "\r\n");
    return file;
  }

  private static List<List<Object>> rows(Path parquet) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    String path = parquet.toString().replace("'", "''").replaceAll("([\\[*?])", "[$1]");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM read_parquet('" + path + "')")) {
      int width = result.getMetaData().getColumnCount();
      List<Object> names = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        names.add(result.getMetaData().getColumnName(i) + " "
            + result.getMetaData().getColumnTypeName(i));
      }
      rows.add(names);
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void everyTypeComesBackAsItWas() throws Exception {
    Path csv = csv(
        "store,n,value,ok,day,at",
        "Shanghai-1,9007199254740993,0.1,true,2017-11-11,2017-11-11T08:30",
        "\"a \"\"b\"\", c\nd\",-1,-1.5e-300,false,2018-02-28,2017-11-11T08:30:01.000125",
        "\u5e97,,,,,",
        ",0,123456789012.25,,,2017-11-10T00:00:00");
    Path parquet = folder.resolve("table.parquet");

    ParquetFile.fromCsv(csv, COLUMNS, parquet);

    assertThat(rows(parquet))
        .containsExactly(
            List.of(
                "store VARCHAR",
                "n BIGINT",
                "value DOUBLE",
                "ok BOOLEAN",
                "day DATE",
                "at TIMESTAMP"),
            List.of(
                "Shanghai-1",
                "9007199254740993",
                "0.1",
                "true",
                "2017-11-11",
                "2017-11-11 08:30:00.0"),
            List.of(
                "a \"b\", c\nd",
                "-1",
                "-1.5E-300",
                "false",
                "2018-02-28",
                "2017-11-11 08:30:01.000125"),
            List.of("\u5e97", "null", "null", "null", "null", "null"),
            List.of("", "0", "1.2345678901225E11", "null", "null", "2017-11-10 00:00:00.0"));
  }

  @Test
  void theSameTableGivesTheSameBytesAndIsCompressed() throws Exception {
    StringBuilder text = new StringBuilder("n,value\n");
    for (int i = 0; i < 300_000; i++) {
      text.append(i).append(',').append(i % 100 / 8.0).append('\n');
    }
    Path csv = folder.resolve("long.csv");
    Files.writeString(csv, text);
    List<Column> columns = List.of(Column.integer("n"), Column.number("value"));

    ParquetFile.fromCsv(csv, columns, folder.resolve("one"));
    ParquetFile.fromCsv(csv, columns, folder.resolve("two"));

    assertThat(Files.mismatch(folder.resolve("one"), folder.resolve("two"))).isEqualTo(-1);
    assertThat(Files.size(folder.resolve("one"))).isLessThan(Files.size(csv) / 2);
    List<List<Object>> rows = rows(folder.resolve("one"));
    assertThat(rows).hasSize(300_001);
    for (int i = 0; i < 300_000; i++) {
      assertThat(rows.get(i + 1)).isEqualTo(List.of("" + i, "" + i % 100 / 8.0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"it's", "a b", "x[1]", "*", "a?b", "\u5e97", "'; DROP TABLE x; --", "{a}"})
  void anyNameOfAFolderWillDo(String name) throws Exception {
    Path inside = Files.createDirectory(folder.resolve(name));
    Path csv = inside.resolve("t.csv");
    Files.writeString(csv, "n\n1\n");
    Files.writeString(inside.resolve("u.csv"), "n\n2\n");

    ParquetFile.fromCsv(csv, List.of(Column.integer("n")), inside.resolve("t.parquet"));

    assertThat(rows(inside.resolve("t.parquet")))
        .containsExactly(List.of("n BIGINT"), List.of("1"));
  }

  @Test
  void aTableWithoutRowsHasItsColumns() throws Exception {
    ParquetFile.fromCsv(csv("store,n,value,ok,day,at"), COLUMNS, folder.resolve("t.parquet"));

    assertThat(rows(folder.resolve("t.parquet"))).hasSize(1);
  }

  @Test
  void whatDoesNotFitIsToldInOneLineAndNothingIsLeft() throws IOException {
    Path parquet = folder.resolve("t.parquet");
    List<Column> two = List.of(Column.integer("n"), Column.number("value"));

    assertThatThrownBy(() -> ParquetFile.fromCsv(csv("n,value", "1,2", "x,3"), two, parquet))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("table.csv: line 3: ")
        .hasMessageContaining("column \"n\"")
        .hasMessageContaining("\"x\"")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> ParquetFile.fromCsv(csv("n,worth", "1,2"), two, parquet))
        .hasMessage("table.csv: column 2: worth: must be value");
    assertThatThrownBy(() -> ParquetFile.fromCsv(csv("n,value", "1,2,3"), two, parquet))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("table.csv: line 2: Expected Number of Columns");
    assertThatThrownBy(() -> ParquetFile.fromCsv(folder.resolve("none.csv"), two, parquet))
        .hasMessageContaining("none.csv: cannot be read");
    assertThat(parquet).doesNotExist();
  }

  @Test
  void columnsAreChecked() {
    Path none = folder.resolve("none");
    List<Column> twice = List.of(Column.text("a"), Column.text("A"));
    assertThatThrownBy(() -> ParquetFile.fromCsv(none, List.of(), none))
        .hasMessage("columns: must name one");
    assertThatThrownBy(() -> ParquetFile.fromCsv(none, twice, none))
        .hasMessage("columns: A: is there twice");
    assertThatThrownBy(() -> Column.text(" ")).hasMessage("name: must not be blank");
  }

  /** What a process of its own prints. */
  public static void main(String[] args) {
    try {
      ParquetFile.check();
      System.out.println("loads");
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }

  private String check(String... options) throws Exception {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    call.addAll(List.of(options));
    List<String> paths = new ArrayList<>();
    for (Class<?> type : List.of(
        ParquetFile.class,
        ParquetFileTest.class,
        DuckDBDriver.class,
        Test.class,
        ParameterizedTest.class,
        Assertions.class)) {
      paths.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString());
    }
    call.addAll(
        List.of("-cp", String.join(File.pathSeparator, paths), ParquetFileTest.class.getName()));
    Process process = new ProcessBuilder(call)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(folder.resolve("out"));
  }

  @Test
  void aLibraryThatDoesNotLoadIsToldInOneLine() throws Exception {
    assertThat(check()).isEqualToIgnoringNewLines("loads");
    assertThat(check("-Djava.io.tmpdir=" + folder.resolve("missing")).strip())
        .startsWith("Parquet: the library of DuckDB does not load: ")
        .doesNotContain("\n");
  }
}
