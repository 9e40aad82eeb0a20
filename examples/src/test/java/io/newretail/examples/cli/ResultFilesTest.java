package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that commands write are those that the page of results describes, and both formats say the same. */
final class ResultFilesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "results.md");

  @TempDir
  private static Path folder;

  @BeforeAll
  static void runEveryCommand() {
    write("run", "quickstart", "--set", "deals.count=2", "--traces", "20", "--replications", "2");
    write("run", "channel-choice", "--replications", "1", "--store-bucket", "0s");
    write(
        "run",
        "singles-day-2017",
        "--set",
        "stores.count=8",
        "--replications",
        "1",
        "--bucket",
        "1h");
    write(
        "compare",
        "quickstart",
        "quickstart:stores.pickers=9",
        "--replications",
        "2",
        "--bucket",
        "1h");
    write("sweep", "store-day-ordinary", "--vary", "pickers=8,11", "--replications", "2");
    write(
        "optimise",
        "store-day-ordinary",
        "--vary",
        "pickers=4..14",
        "--minimise",
        "pickers.staffed",
        "--subject-to",
        "ready.in.time>=70%",
        "--replications",
        "2",
        "--budget",
        "6");
    write(
        "alliance",
        "alliance-auchan-alibaba-sunart:sample.cities=1,assortment.items=100",
        "--replications",
        "2");
  }

  private static void write(String... call) {
    List<String> all = new ArrayList<>(List.of(call));
    Path out = folder.resolve(String.join("-", call).replaceAll("[^a-z0-9.-]+", "-"));
    all.addAll(List.of("--quiet", "--format", "csv,parquet", "--out", out.toString()));
    Cli done = Cli.run(all.toArray(String[]::new));
    assertThat(done.status()).as(done.err()).isZero();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<CsvRecord> rows(Path csv) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  /** By file, the columns that the page describes, in their order. */
  private static Map<String, List<String>> described() throws IOException {
    Map<String, List<String>> described = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("### ")) {
        columns = new ArrayList<>();
        if (line.endsWith(".csv")) {
          described.put(line.substring(4), columns);
        }
      }
      Matcher row = Pattern.compile("\\| (\\S+) \\| .* \\|").matcher(line);
      if (row.matches() && !row.group(1).equals("column") && !row.group(1).equals("---")) {
        columns.add(row.group(1));
      }
    }
    return described;
  }

  /** A described name; what stands in brackets is any text. */
  private static Pattern pattern(String name) {
    return Pattern.compile(Pattern.quote(name).replaceAll("<[a-z]+>", "\\\\E.+\\\\Q"));
  }

  @Test
  void everyColumnThatIsWrittenIsDescribedAndTheOtherWayRound() throws IOException {
    Map<String, Set<String>> unseen = new TreeMap<>();
    Map<String, List<String>> described = described();
    described.forEach((file, columns) -> unseen.put(file, new LinkedHashSet<>(columns)));
    for (Path csv : files(".csv")) {
      String file = csv.getFileName().toString();
      assertThat(described).containsKey(file);
      for (String column : rows(csv).get(0).getFields()) {
        List<String> fits = described.get(file).stream()
            .filter(name -> pattern(name).matcher(column).matches())
            .toList();
        assertThat(fits).as("%s: %s", file, column).isNotEmpty();
        unseen.get(file).removeAll(fits.contains(column) ? List.of(column) : fits);
      }
    }
    unseen.values().removeIf(Set::isEmpty);
    assertThat(unseen).isEmpty();
  }

  @Test
  void everyTableIsThereInBothFormatsAndTheyHoldTheSame() throws Exception {
    List<Path> tables = files(".csv");
    assertThat(tables).hasSizeGreaterThan(35);
    Set<String> types = new TreeSet<>();
    long values = 0;
    for (Path csv : tables) {
      Path parquet = Path.of(csv.toString().replaceAll("csv$", "parquet"));
      values += assertSame(csv, parquet, types);
    }
    assertThat(values).isGreaterThan(200_000);
    assertThat(types)
        .containsExactlyInAnyOrder("BIGINT", "BOOLEAN", "DATE", "DOUBLE", "TIMESTAMP", "VARCHAR");
    assertThat(files(".parquet")).hasSameSizeAs(tables);
  }

  private static long assertSame(Path csv, Path parquet, Set<String> types) throws Exception {
    List<CsvRecord> rows = rows(csv);
    int row = 1;
    long values = 0;
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet read = statement.executeQuery(
            "SELECT * FROM '" + parquet.toString().replace("'", "''") + "'")) {
      List<String> names = rows.get(0).getFields();
      for (int c = 0; c < names.size(); c++) {
        assertThat(read.getMetaData().getColumnName(c + 1)).isEqualTo(names.get(c));
        types.add(read.getMetaData().getColumnTypeName(c + 1));
      }
      assertThat(read.getMetaData().getColumnCount()).isEqualTo(names.size());
      while (read.next()) {
        List<String> fields = rows.get(row++).getFields();
        for (int c = 0; c < fields.size(); c++) {
          assertSame(fields.get(c), read, c + 1, csv + ": " + names.get(c) + ", row " + row);
          values++;
        }
      }
    }
    assertThat(row).as(csv.toString()).isEqualTo(rows.size());
    return values;
  }

  private static void assertSame(String text, ResultSet read, int column, String where)
      throws SQLException {
    String type = read.getMetaData().getColumnTypeName(column);
    Object value = read.getObject(column);
    if (text.isEmpty() && !type.equals("VARCHAR")) {
      assertThat(value).as(where).isNull();
      return;
    }
    Object expected = switch (type) {
      case "BIGINT" -> Long.valueOf(text);
      case "DOUBLE" -> Double.valueOf(text);
      case "BOOLEAN" -> Boolean.valueOf(text);
      case "TIMESTAMP" -> LocalDateTime.parse(text);
      case "DATE" -> java.time.LocalDate.parse(text);
      default -> text;
    };
    Object got = value instanceof java.sql.Timestamp time ? time.toLocalDateTime() : value;
    assertThat(got).as(where).isEqualTo(expected);
  }

  @Test
  void theExampleForDuckDbNamesTheStoresThatWereBehindAtThePeak() throws Exception {
    Matcher block =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
    assertThat(block.find()).isTrue();
    Path out = files("orders.csv").get(0).getParent();
    String query = block.group(1).replace("out/", out.toString().replace("'", "''") + "/");
    List<String> stores = new ArrayList<>();
    List<Double> waiting = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet read = statement.executeQuery(query)) {
      while (read.next()) {
        stores.add(read.getString("store"));
        waiting.add(read.getDouble("picks_waiting"));
      }
    }
    assertThat(stores).hasSize(3).allMatch(s -> s.startsWith("store-"));
    assertThat(waiting).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(waiting.get(0)).isGreaterThan(10);
  }
}
