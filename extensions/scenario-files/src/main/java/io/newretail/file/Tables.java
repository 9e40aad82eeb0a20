package io.newretail.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.ListOf;
import io.newretail.network.Catchment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tables beside a scenario file, in the place of lists. For one scenario. */
final class Tables {
  static final String CSV = "csv";
  static final String COLUMN = "column";
  static final String CATCHMENT = "catchment";
  static final String DEPOT = "depot";
  static final String STORES = "stores";
  private final Sources sources;
  private final Findings findings;
  private final Budget budget;

  Tables(Sources sources, Findings findings, Budget budget) {
    this.sources = sources;
    this.findings = findings;
    this.budget = budget;
  }

  private record Table(Place place, List<String> header, List<CsvRecord> rows) {}

  /** The rows as a list of groups, or the cells of a column as a list of values; the node itself where it is wrong. */
  Node rows(MapNode asked, ListOf shape, String path) {
    for (Map.Entry<String, Entry> e : asked.entries().entrySet()) {
      if (!e.getKey().equals(CSV) && !e.getKey().equals(COLUMN)) {
        findings.add(
            e.getValue().key(),
            path + "." + e.getKey(),
            e.getKey(),
            "is no key of this place",
            "a table has csv, and column for a list of values");
      }
    }
    Table table = table(asked, path);
    if (shape.element() instanceof Scalar) {
      return column(asked, table, path);
    }
    Keys keys = Expanding.keys(new MapNode(asked.place(), Map.of()), shape.element());
    if (keys == null) {
      findings.add(asked.place(), path, "a table", "must be a list here", "of values with kinds");
      return new ListNode(asked.place(), List.of());
    }
    return keys.type() == Catchment.class
        ? catchments(table, keys, path)
        : groups(table, keys, path);
  }

  private Table table(MapNode asked, String path) {
    Node said = java.util.Objects.requireNonNull(asked.get(CSV));
    if (!(said instanceof ScalarNode name) || name.isNull()) {
      throw findings.fatal(
          said.place(), path + "." + CSV, said.shown(), "must be the name of a file", "");
    }
    Path file = sources.beside(name, path + "." + CSV, sources.root());
    String shown = sources.shown(file);
    String text = sources.text(file, shown, name.place(), Limits.TABLE_BYTES);
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder()
        .maxBufferSize(1 << 20)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        Place place = new Place(shown, (int) row.getStartingLineNumber(), 0);
        budget.values(place, path, row.getFieldCount() + 1L);
        rows.add(row);
      }
    } catch (CsvParseException | java.io.IOException e) {
      throw findings.fatal(
          Place.of(shown), path, "the table", "must be CSV: " + e.getMessage(), "");
    }
    if (rows.isEmpty()) {
      throw findings.fatal(
          Place.of(shown), path, "nothing", "must have a line of column names", "");
    }
    CsvRecord header = rows.remove(0);
    return new Table(new Place(shown, 1, 0), header.getFields(), rows);
  }

  private Node column(MapNode asked, Table table, String path) {
    Node said = asked.get(COLUMN);
    String name = said instanceof ScalarNode scalar
        ? scalar.text()
        : table.header().size() == 1 ? table.header().get(0) : last(path);
    int at = table.header().indexOf(name);
    if (at < 0) {
      findings.add(
          said == null ? table.place() : said.place(),
          path + "." + COLUMN,
          name,
          "must be a column of the table",
          Nearest.suggest(name, table.header()));
      return new ListNode(asked.place(), List.of());
    }
    List<Node> values = new ArrayList<>();
    for (CsvRecord row : table.rows()) {
      if (complete(row, table, path)) {
        values.add(cell(table, row, at));
      }
    }
    return new ListNode(asked.place(), values);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Node cell(Table table, CsvRecord row, int at) {
    return new ScalarNode(place(table, row), row.getField(at).strip(), Style.CELL);
  }

  private static Place place(Table table, CsvRecord row) {
    return new Place(table.place().source(), (int) row.getStartingLineNumber(), 0);
  }

  private boolean complete(CsvRecord row, Table table, String path) {
    if (row.getFieldCount() != table.header().size()) {
      findings.add(
          place(table, row),
          path,
          row.getFieldCount() + " cells",
          "must be as many as there are columns, " + table.header().size(),
          "");
      return false;
    }
    return true;
  }

  private Node groups(Table table, Keys keys, String path) {
    Set<String> known = columns(keys);
    checkHeader(table, known, path);
    List<Node> groups = new ArrayList<>();
    for (CsvRecord row : table.rows()) {
      if (complete(row, table, path)) {
        groups.add(group(table, row, c -> known.contains(c) ? c : ""));
      }
    }
    return new ListNode(table.place(), groups);
  }

  /** Keys that hold one value, and those of groups in them as {@code place.longitude}. */
  private static Set<String> columns(Keys keys) {
    Set<String> columns = new LinkedHashSet<>();
    for (Field field : keys.fields()) {
      Keys inner = Expanding.keys(new MapNode(Place.of(""), Map.of()), field.shape());
      if (inner != null) {
        inner.fields().forEach(f -> columns.add(field.name() + "." + f.name()));
      }
      if (!(field.shape() instanceof Keys) && !(field.shape() instanceof ListOf)) {
        columns.add(field.name());
      }
    }
    return columns;
  }

  private void checkHeader(Table table, Set<String> known, String path) {
    Set<String> seen = new LinkedHashSet<>();
    for (String column : table.header()) {
      if (findings.full()) {
        return;
      }
      if (!known.contains(column)) {
        findings.add(
            table.place(),
            path,
            column,
            "is no column of this table",
            Nearest.suggest(column, known));
      } else if (!seen.add(column)) {
        findings.add(table.place(), path, column, "must be one column", "rename one of the two");
      }
    }
  }

  /** A row; empty cells are keys left out. */
  private static MapNode group(Table table, CsvRecord row, UnaryOperator<String> keyOf) {
    Place place = place(table, row);
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < table.header().size(); i++) {
      String key = keyOf.apply(table.header().get(i));
      if (!key.isEmpty() && !row.getField(i).isBlank()) {
        put(entries, key, cell(table, row, i));
      }
    }
    return new MapNode(place, entries);
  }

  private static void put(Map<String, Entry> entries, String key, Node value) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      entries.put(key, new Entry(value.place(), value));
      return;
    }
    String outer = key.substring(0, dot);
    Entry before = entries.get(outer);
    MapNode inner = before != null && before.value() instanceof MapNode map
        ? map
        : new MapNode(value.place(), Map.of());
    MapNode more = inner.with(key.substring(dot + 1), value);
    entries.put(outer, new Entry(value.place(), more));
  }

  /** The column of a key of a catchment. */
  static String ofCatchment(String key) {
    return switch (key) {
      case Expanding.NAME -> CATCHMENT;
      case DEPOT -> DEPOT;
      default -> CATCHMENT + "." + key;
    };
  }

  /** Stores with their catchment and its depot: one row a store, the stores of a catchment in their order. */
  private Node catchments(Table table, Keys keys, String path) {
    Map<String, String> ofCatchment = new LinkedHashMap<>();
    columns(keys).forEach(key -> ofCatchment.put(ofCatchment(key), key));
    Field storesField = java.util.Objects.requireNonNull(keys.field(STORES));
    Set<String> ofStore = columns((Keys) ((ListOf) storesField.shape()).element());
    Set<String> known = new LinkedHashSet<>(ofCatchment.keySet());
    known.addAll(ofStore);
    checkHeader(table, known, path);
    Map<String, List<Node>> stores = new LinkedHashMap<>();
    Map<String, MapNode> heads = new LinkedHashMap<>();
    for (CsvRecord row : table.rows()) {
      if (complete(row, table, path)) {
        MapNode head = group(table, row, c -> ofCatchment.getOrDefault(c, ""));
        String name = text(head, Expanding.NAME);
        MapNode first = heads.computeIfAbsent(name, n -> head);
        same(first, head, name, path);
        stores
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(group(table, row, c -> ofStore.contains(c) ? c : ""));
      }
    }
    List<Node> all = new ArrayList<>();
    heads.forEach((name, head) -> all.add(
        head.with(STORES, new ListNode(head.place(), stores.getOrDefault(name, List.of())))));
    return new ListNode(table.place(), all);
  }

  private void same(MapNode first, MapNode head, String name, String path) {
    first.entries().forEach((key, e) -> {
      Node here = head.get(key);
      if (here == null || !Tree.same(e.value(), here)) {
        findings.add(
            head.place(),
            path,
            here == null ? "nothing" : here.shown(),
            "must be the " + key + " of " + name + " as in line "
                + first.place().line(),
            "all stores of a catchment have these in common");
      }
    });
  }

  private static String text(MapNode row, String key) {
    return row.get(key) instanceof ScalarNode scalar ? scalar.text() : "";
  }
}
