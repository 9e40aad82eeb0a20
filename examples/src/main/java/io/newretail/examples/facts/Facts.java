package io.newretail.examples.facts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Figures by key, each with its unit and its source. Read once from {@code facts.csv}; immutable. */
public final class Facts {
  private static final Facts ALL = new Facts();
  private final Map<String, Fact> byKey = new LinkedHashMap<>();

  /**
   * One figure.
   *
   * @param key what it is called here
   * @param value the number
   * @param unit its unit
   * @param kind {@code published}, {@code derived} or {@code assumption}
   * @param period when it was so; may be empty
   * @param source who says so, or why we assume it
   * @param url where; may be empty
   */
  public record Fact(
      String key,
      double value,
      String unit,
      String kind,
      String period,
      String source,
      String url) {}

  private Facts() {
    for (NamedCsvRecord row : rows("facts.csv")) {
      Fact fact = new Fact(
          row.getField("key"),
          Double.parseDouble(row.getField("value")),
          row.getField("unit"),
          row.getField("kind"),
          row.getField("period"),
          row.getField("source"),
          row.getField("url"));
      byKey.put(fact.key(), fact);
    }
  }

  /**
   * A figure.
   *
   * @param key its key
   * @return the figure with its source
   * @throws IllegalArgumentException if there is no such key
   */
  public static Fact fact(String key) {
    Fact fact = ALL.byKey.get(key);
    if (fact == null) {
      throw new IllegalArgumentException("fact: " + key + ": unknown");
    }
    return fact;
  }

  /**
   * The number of a figure.
   *
   * @param key its key
   * @return the number, in the figure's unit
   */
  public static double value(String key) {
    return fact(key).value();
  }

  /**
   * All figures.
   *
   * @return the figures in the order of the file
   */
  public static List<Fact> all() {
    return List.copyOf(ALL.byKey.values());
  }

  /**
   * The rows of a table beside this class.
   *
   * @param file for example {@code provinces.csv}
   * @return its rows, with named fields
   */
  public static List<NamedCsvRecord> rows(String file) {
    InputStream stream =
        Objects.requireNonNull(Facts.class.getResourceAsStream(file), "no resource " + file);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
