package io.newretail.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newretail.unit.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvTableTest {
  @TempDir
  private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("sales.csv"), text);
  }

  /** Reads day, item, units and price; the days may not go back. */
  private static CsvTable.Summary read(Path file, boolean skipBad, List<String> rows) {
    try (CsvTable table = CsvTable.open(file, skipBad)) {
      int day = table.column("day");
      int item = table.column("item", "sku");
      int units = table.column("units");
      int price = table.optional("price");
      LocalDate[] last = {LocalDate.MIN};
      return table.read(row -> {
        LocalDate date = row.date(day);
        row.require(!date.isBefore(last[0]), day, "must not go back in time", "sort by day");
        String text = date + " " + row.text(item) + " " + row.count(units)
            + (price < 0 ? "" : " " + row.notNegative(price));
        last[0] = date;
        rows.add(text);
      });
    }
  }

  private List<String> problems(String text) throws IOException {
    Path file = file(text);
    DataException e =
        catchThrowableOfType(DataException.class, () -> read(file, false, new ArrayList<>()));
    return e.problems().stream()
        .map(Problem::toString)
        .map(s -> s.replace(file.toString(), "sales.csv"))
        .toList();
  }

  @Test
  void goodRowsAreReadWithQuotesAByteOrderMarkAndBlankLines() throws IOException {
    List<String> rows = new ArrayList<>();

    CsvTable.Summary summary = read(
        file("\uFEFFday, units ,sku,price\r\n2017-11-10,3,\"tea, \"\"green\"\"\",1.5\r\n\r\n"
            + "2017-11-11,0,5\" pot,12"),
        false,
        rows);

    assertThat(rows)
        .containsExactly("2017-11-10 tea, \"green\" 3 1.5", "2017-11-11 5\" pot 0 12.0");
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.skipped()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2017-11-10,tea,-3,1 | units: \"-3\": must be >= 0",
        "2017-11-10,tea,three,1 | units: \"three\": must be a whole number (write it like 12)",
        "2017-11-10,tea,1.5,1 | units: \"1.5\": must be a whole number",
        "2017-11-10,tea,99999999999,1 | units: \"99999999999\": must be a whole number",
        "2017-11-10,tea,3,cheap | price: \"cheap\": must be a number",
        "2017-11-10,tea,3,NaN | price: \"NaN\": must be a number",
        "2017-11-10,tea,3,1e999 | price: \"1e999\": must be a number",
        "2017-11-10,tea,3,1f | price: \"1f\": must be a number",
        "2017-11-10,,3,1 | item: \"\": must not be empty",
        "11/10/2017,tea,3,1 | day: \"11/10/2017\": must be a date (write it like 2017-11-11)",
        "2017-11-08,tea,3,1 | day: \"2017-11-08\": must not go back in time (sort by day)",
        "2017-11-10,tea,3 | must have 4 fields, has 3",
        "2017-11-10,tea, green,3,1 | must have 4 fields, has 5 (put fields with commas in quotes)",
        "2017-11-10,\"tea,3,1 | must close its quote on the same line",
        "2017-11-10,\"tea\" green,3,1 | must not go on after a closing quote",
      })
  void aBadRowIsToldWithFileLineValueAndRuleOrSkippedAndCounted(String bad, String message)
      throws IOException {
    String text = "day,item,units,price\n2017-11-09,tea,1,1\n" + bad + "\n2017-11-12,pot,2,3\n";

    assertThat(problems(text)).hasSize(1);
    assertThat(problems(text).get(0)).startsWith("sales.csv:3: ").contains(message);

    List<String> rows = new ArrayList<>();
    CsvTable.Summary summary = read(file(text), true, rows);
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(rows).containsExactly("2017-11-09 tea 1 1.0", "2017-11-12 pot 2 3.0");
  }

  @Test
  void bytesThatAreNoUtf8AreToldWithTheirLine() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(
        file,
        "day,item,units\n2017-11-10,th\u00e9,1\n2017-11-10,tea,1\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    DataException e =
        catchThrowableOfType(DataException.class, () -> read(file, false, new ArrayList<>()));

    assertThat(e).hasMessageContaining("latin.csv:2: ").hasMessageContaining("must be UTF-8");
    assertThat(read(file, true, new ArrayList<>()).skipped()).isEqualTo(1);
  }

  @Test
  void aHeaderThatLacksOrRepeatsColumnsIsToldWithTheNearestNames() throws IOException {
    assertThat(problems("date,itme,units,units\n2017-11-10,tea,1,1\n"))
        .hasSize(3)
        .anyMatch(p -> p.contains("\"units\": must stand in the header once"))
        .anyMatch(p -> p.contains("must have a column day (is date meant?)"))
        .anyMatch(p -> p.contains("must have a column item or sku (is itme meant?)"));
  }

  @ParameterizedTest
  @CsvSource({"'', must hold a header line", "'day,item,units\n', must hold rows below"})
  void anEmptyFileIsTold(String text, String message) throws IOException {
    assertThat(problems(text)).hasSize(1);
    assertThat(problems(text).get(0)).contains(message);
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    DataException e =
        catchThrowableOfType(DataException.class, () -> CsvTable.open(folder.resolve("no"), true));

    assertThat(e).hasMessageContaining("is not there: must be a CSV file");
  }

  @Test
  void onlyTheFirstTwentyProblemsAreListedAndSkippingOnlyBadRowsIsNoSuccess() throws IOException {
    String text = "day,item,units\n" + "2017-11-10,tea,-1\n".repeat(1_000);

    assertThat(problems(text)).hasSize(21);
    assertThat(problems(text).get(19)).startsWith("sales.csv:21: ");
    assertThat(catchThrowableOfType(
            DataException.class, () -> read(file(text), true, new ArrayList<>())))
        .isNotNull();
  }

  @Test
  void aLineWithoutEndIsToldAndNotKeptInMemory() throws IOException {
    String text = "day,item,units\n2017-11-10," + "x".repeat(CsvLines.LONGEST) + ",1\n";

    assertThat(problems(text)).singleElement().asString().contains("must not be longer than");
  }

  @Test
  void aLongFileIsReadWithoutKeepingItsRows() throws IOException {
    Path file = folder.resolve("long.csv");
    int rows = 300_000;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("day,item,units\n");
      for (int i = 0; i < rows; i++) {
        out.write("2017-11-11,item" + i % 1_000 + "," + (i % 100_000 == 7 ? -1 : i % 9) + "\n");
      }
    }
    long[] sum = new long[1];

    try (CsvTable table = CsvTable.open(file, true)) {
      int units = table.column("units");
      CsvTable.Summary summary = table.read(row -> sum[0] += row.count(units));

      assertThat(summary.rows()).isEqualTo(rows - 3);
      assertThat(summary.skipped()).isEqualTo(3);
    }
    long expected = 0;
    for (int i = 0; i < rows; i++) {
      expected += i % 100_000 == 7 ? 0 : i % 9;
    }
    assertThat(sum[0]).isEqualTo(expected);
  }

  @Test
  void aFileIsWrittenWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("deep/out.csv");
    WholeFile.write(file, out -> out.write("first"));

    assertThat(catchThrowableOfType(
            DataException.class,
            () -> WholeFile.write(file, out -> {
              out.write("second");
              throw new IOException("disk full");
            })))
        .hasMessageContaining("disk full");

    assertThat(file).hasContent("first");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
  }
}
