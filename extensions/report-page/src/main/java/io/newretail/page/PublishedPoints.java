package io.newretail.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was published on how the amount of 11 November piled up over the day, with the page of each figure. */
final class PublishedPoints {
  private static final String FILE = "singles-day-intraday.csv";

  private PublishedPoints() {}

  /** The points of a year, as shares of its day; empty if there are none. */
  static List<Map<String, Object>> of(int year) {
    List<Map<String, Object>> points = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(PublishedPoints.class.getResourceAsStream(FILE), FILE);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.stream()
          .filter(r -> r.getField("year").equals(Integer.toString(year)))
          .forEach(r -> points.add(point(r)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return points;
  }

  private static Map<String, Object> point(NamedCsvRecord row) {
    Map<String, Object> point = new LinkedHashMap<>();
    point.put("t", Integer.parseInt(row.getField("t_seconds")));
    point.put("share", Double.parseDouble(row.getField("share_of_day")));
    point.put("kind", row.getField("point_kind"));
    point.put("tUncertainty", Integer.parseInt(row.getField("t_uncertainty_s")));
    point.put("source", row.getField("source_title"));
    point.put("url", row.getField("source_url"));
    return point;
  }
}
