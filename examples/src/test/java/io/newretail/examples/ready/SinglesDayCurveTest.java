package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.newretail.examples.cli.Cli;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulated day against the published points of its year (kinds crossing and snapshot), by the files that a user gets. A third of
 * the stores, few articles and no walk-in shoppers, on which the curve does not depend; some 200,000 baskets on the day leave a share
 * of the day an error of 0.1 points.
 */
final class SinglesDayCurveTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2016, 2017, 2018})
  void theSimulatedDayFollowsThePublishedPoints(int year) throws IOException {
    Cli call = Cli.run(
        "run",
        "singles-day-" + year,
        "--replications",
        "1",
        "--bucket",
        "1s",
        "--set",
        "assortment.items=100",
        "--set",
        "stores.count=150",
        "--set",
        "walkin.sales=0",
        "--out",
        folder.toString());
    assertThat(call.status()).as(call.err()).isZero();
    Map<Long, Double> share = simulated();

    List<Double> errors = new ArrayList<>();
    for (NamedCsvRecord point : points()) {
      String kind = point.getField("point_kind");
      boolean sharp = kind.equals("crossing") || kind.equals("snapshot");
      if (sharp && point.getField("year").equals(Integer.toString(year))) {
        double published = Double.parseDouble(point.getField("share_of_day"));
        errors.add(Math.abs(at(share, point.getField("t_seconds")) - published));
      }
    }
    double mean = errors.stream().mapToDouble(e -> e).average().orElseThrow();
    double worst = errors.stream().mapToDouble(e -> e).max().orElseThrow();
    double firstHour = at(share, "3600");
    System.out.printf(
        "%d: %d points, mean %.2f %%, worst %.2f %% of the day; first hour %.1f %%%n",
        year, errors.size(), 100 * mean, 100 * worst, 100 * firstHour);

    assertThat(errors).hasSizeGreaterThanOrEqualTo(8);
    assertThat(mean).isLessThan(0.015);
    assertThat(worst).isLessThan(0.05);
    assertThat(firstHour).isBetween(0.27, 0.37);
  }

  private static double at(Map<Long, Double> share, String seconds) {
    return Objects.requireNonNull(share.get(Long.parseLong(seconds)), seconds);
  }

  private Map<Long, Double> simulated() throws IOException {
    Map<Long, Double> share = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("series.csv"))) {
      for (NamedCsvRecord row : csv) {
        share.put(
            Long.parseLong(row.getField("t_seconds")),
            Double.parseDouble(row.getField("gmv_share_of_day")));
      }
    }
    return share;
  }

  private static List<NamedCsvRecord> points() throws IOException {
    var stream = Objects.requireNonNull(
        Cli.class.getResourceAsStream("/io/newretail/examples/singles-day-intraday.csv"));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    }
  }
}
