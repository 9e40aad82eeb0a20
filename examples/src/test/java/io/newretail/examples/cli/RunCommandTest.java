package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RunCommandTest {
  @TempDir
  private Path folder;

  @Test
  void theQuickstartPrintsWhatTheRepositoryHolds() throws IOException {
    Cli call = Cli.run("run", "quickstart", "--seed", "11");

    assertThat(call.status()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(Cli.withoutWallTime(call.out()))
        .isEqualTo(Cli.withoutWallTime(resource("/quickstart.out")).stream()
            .filter(l -> !l.startsWith("files "))
            .toList()
            .subList(0, Cli.withoutWallTime(call.out()).size()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(RunCommandTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSummaryHoldsWhatTheHousePlanNames() {
    JsonNode summary = summary("run", "quickstart", "--seed", "7", "--replications", "2");

    assertThat(summary.get("scenario").asString()).isEqualTo("quickstart");
    assertThat(summary.get("seed").asLong()).isEqualTo(7);
    assertThat(summary.get("replications").asInt()).isEqualTo(2);
    assertThat(summary.get("threads").asInt()).isPositive();
    assertThat(summary.get("digest").asString()).matches("[0-9a-f]{64}");
    assertThat(summary.get("wallSeconds").asDouble()).isPositive();
    assertThat(summary.get("basketsSimulated").asLong()).isGreaterThan(100_000);
    assertThat(summary.get("linesSimulated").asLong()).isGreaterThan(1_000_000);
    JsonNode placed = summary.get("kpis").get("baskets.placed");
    assertThat(placed.get("mean").asDouble()).isGreaterThan(10_000);
    assertThat(placed.get("halfWidth95").asDouble()).isPositive();
    assertThat(placed.get("n").asInt()).isEqualTo(2);
    assertThat(placed.get("unit").asString()).isEqualTo("baskets");
    for (String book : List.of("units", "baskets", "money")) {
      assertThat(summary.get("conservation").get(book).asLong()).as(book).isZero();
    }
    assertThat(summary.get("notice").asString()).contains("nine days later");
  }

  @Test
  void theDigestHangsOnTheSeedAndTheSettingsButNotOnThreadsOrBuckets() {
    String one = digest("--threads", "1", "--replications", "2");

    assertThat(digest("--threads", "2", "--replications", "2")).isEqualTo(one);
    assertThat(digest("--threads", "8", "--replications", "2", "--bucket", "1h"))
        .isEqualTo(one);
    assertThat(digest("--seed", "12", "--replications", "2")).isNotEqualTo(one);
    assertThat(digest("--set", "stores.pickers=8", "--replications", "2")).isNotEqualTo(one);
  }

  private String digest(String... more) {
    String[] call =
        Stream.concat(Stream.of("run", "quickstart"), Stream.of(more)).toArray(String[]::new);
    return summary(call).get("digest").asString();
  }

  private JsonNode summary(String... call) {
    String[] all = Stream.concat(Stream.of(call), Stream.of("--out", folder.toString()))
        .toArray(String[]::new);
    assertThat(Cli.run(all).status()).isZero();
    return JsonMapper.shared().readTree(folder.resolve("summary.json"));
  }

  @Test
  void theSeriesAddsUpToTheSummary() throws IOException {
    JsonNode summary = summary("run", "quickstart", "--replications", "1", "--bucket", "15min");
    List<NamedCsvRecord> rows = rows("series.csv");

    assertThat(rows).hasSize(4 * 96);
    assertThat(rows.get(0).getField("t_seconds")).isEqualTo("-172800");
    int eleventh = 2 * 96;
    assertThat(rows.get(eleventh).getField("t_seconds")).isEqualTo("0");
    assertThat(rows.get(eleventh).getField("gmv_cumulative")).isEqualTo("0");
    assertThat(number(rows.get(eleventh + 96), "gmv_share_of_day")).isEqualTo(1);
    double placed = rows.stream()
        .skip(96) // the warm-up day is run but not reported
        .mapToDouble(r -> number(r, "baskets_placed"))
        .sum();
    JsonNode kpis = summary.get("kpis");
    assertThat(placed).isEqualTo(kpis.get("baskets.placed").get("mean").asDouble());
    double paid =
        rows.stream().skip(96).mapToDouble(r -> number(r, "baskets_paid")).sum();
    assertThat(paid).isEqualTo(kpis.get("baskets.paid").get("mean").asDouble());
    double last = -1;
    for (NamedCsvRecord row : rows) {
      assertThat(number(row, "picks_waiting")).isNotNegative();
      assertThat(number(row, "gmv_cumulative")).isGreaterThanOrEqualTo(last);
      last = number(row, "gmv_cumulative");
    }
  }

  @Test
  void thereIsARowForEachStore() throws IOException {
    JsonNode summary = summary("run", "quickstart", "--replications", "1");
    List<NamedCsvRecord> rows = rows("stores.csv");

    assertThat(rows).hasSize(8);
    double collected =
        rows.stream().mapToDouble(r -> number(r, "baskets_collected")).sum();
    assertThat(collected)
        .isEqualTo(summary.get("kpis").get("baskets.collected").get("mean").asDouble());
  }

  private List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return csv.stream().toList();
    }
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  @Test
  void otherFilesInTheFolderStayAndNothingElseIsLeft() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    summary("run", "quickstart", "--replications", "1");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "notes.txt",
              "summary.json",
              "series.csv",
              "stores.csv",
              "kpis.csv",
              "days.csv",
              "funnel.csv",
              "losses.csv",
              "slots.csv",
              "store-series.csv",
              "report.html");
    }
    try (Stream<Path> beside = Files.list(folder.getParent())) {
      assertThat(beside.map(f -> f.getFileName().toString()))
          .noneMatch(n -> n.startsWith(".newretail-"));
    }
  }

  @Test
  void theListNamesEveryScenarioAndItsParameters() {
    assertThat(Cli.run("list").out())
        .contains("quickstart", "singles-day-2016", "singles-day-2017", "singles-day-2018")
        .contains("singles-day-2017-stress", "ordinary-week");
    assertThat(Cli.run("list", "quickstart").out()).contains("stores.pickers", "event.multiplier");
  }
}
