package io.newretail.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.ListOf;
import io.newretail.network.Catchment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables beside a scenario file that is being written: long lists, and stores with their catchments. For one scenario. */
final class WrittenTables {
  private static final int LONG = 24;
  private static final int MANY_VALUES = 100;
  private static final Place NOWHERE = Place.of("");
  private final String stem;
  private final Map<String, String> texts = new LinkedHashMap<>();

  /** Tables of a main file. */
  WrittenTables(String main) {
    stem = main.replaceFirst("\\.[a-z]+$", "");
  }

  Map<String, String> texts() {
    return texts;
  }

  /** The table that stands for a list, or null where the list is short or no table holds it. */
  @Nullable
  Node of(List<Node> items, ListOf shape, String key) {
    if (shape.element() instanceof Scalar) {
      return items.size() > MANY_VALUES && plain(items) ? column(items, key) : null;
    }
    Keys keys = shape.element() instanceof Keys k ? k : null;
    if (items.size() <= LONG || keys == null) {
      return null;
    }
    if (keys.type() == Catchment.class) {
      List<Map<String, String>> rows = stores(items);
      return rows == null ? null : table(rows, Tables.STORES);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Node item : items) {
      Map<String, String> row = new LinkedHashMap<>();
      if (!flatten((MapNode) item, "", row) || row.containsKey(Expanding.COUNT)) {
        return null;
      }
      rows.add(row);
    }
    return table(rows, key);
  }

  private static boolean plain(List<Node> items) {
    return items.stream().allMatch(i -> i instanceof ScalarNode s && fits(s));
  }

  /** Cells lose spaces around them, and empty ones are keys left out. */
  private static boolean fits(ScalarNode scalar) {
    return !scalar.isNull()
        && !scalar.text().isBlank()
        && scalar.text().equals(scalar.text().strip());
  }

  private static boolean flatten(MapNode map, String prefix, Map<String, String> row) {
    for (Map.Entry<String, Entry> e : map.entries().entrySet()) {
      Node value = e.getValue().value();
      if (value instanceof ScalarNode scalar && fits(scalar)) {
        row.put(prefix + e.getKey(), scalar.text());
      } else if (!(value instanceof MapNode part)
          || !prefix.isEmpty()
          || !flatten(part, e.getKey() + ".", row)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable List<Map<String, String>> stores(List<Node> catchments) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Node catchment : catchments) {
      MapNode map = (MapNode) catchment;
      Map<String, String> own = new LinkedHashMap<>();
      boolean flat = flatten(map.without(Tables.STORES), "", own);
      if (!flat || !(map.get(Tables.STORES) instanceof ListNode stores)) {
        return null;
      }
      for (Node store : stores.items()) {
        Map<String, String> row = new LinkedHashMap<>();
        own.forEach((key, value) -> row.put(Tables.ofCatchment(key), value));
        if (!flatten((MapNode) store, "", row)) {
          return null;
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private Node column(List<Node> items, String key) {
    List<Map<String, String>> rows = new ArrayList<>();
    items.forEach(i -> rows.add(Map.of(key, ((ScalarNode) i).text())));
    return table(rows, key);
  }

  private MapNode table(List<Map<String, String>> rows, String key) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      for (Map<String, String> row : rows) {
        csv.writeRecord(columns.stream().map(c -> row.getOrDefault(c, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = name(key);
    texts.put(name, text.toString());
    return new MapNode(NOWHERE, Map.of(Tables.CSV, new Entry(NOWHERE, Scalar.quoted(name))));
  }

  private String name(String key) {
    String name = stem + "." + key + ".csv";
    for (int i = 2; texts.containsKey(name); i++) {
      name = stem + "." + key + "-" + i + ".csv";
    }
    return name;
  }
}
