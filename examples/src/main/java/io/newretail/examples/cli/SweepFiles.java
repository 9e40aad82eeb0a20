package io.newretail.examples.cli;

import io.newretail.parquet.Column;
import io.newretail.report.Comparison.Difference;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a sweep; they depend on what was asked for alone, not on threads or stops. */
final class SweepFiles {
  private final SweepTable table;
  private final List<String> kpis;
  private final Map<String, String> units;
  private final Formats formats;

  SweepFiles(SweepTable table, List<String> kpis, Map<String, String> units, Formats formats) {
    this.table = table;
    this.kpis = kpis;
    this.units = units;
    this.formats = formats;
  }

  Map<String, OutputFolder.Content> all(Map<String, Object> tree) {
    tree.put("points", table.size());
    Map<String, Object> used = new LinkedHashMap<>();
    kpis.forEach(k -> used.put(k, unit(k)));
    tree.put("kpis", used);
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    formats.add(List.of(points(), differences()), files);
    files.put("sweep.json", f -> ReportFiles.json(f, tree));
    return files;
  }

  /** The tree of {@code sweep.json} with the figures of every point. */
  Map<String, Object> withResults(Map<String, Object> tree) {
    Map<String, Object> whole = new LinkedHashMap<>(tree);
    List<Object> points = new ArrayList<>();
    for (int p = 0; p < table.size(); p++) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int v = 0; v < table.varied().size(); v++) {
        values.put(table.varied().get(v).path(), table.values(p).get(v));
      }
      Map<String, Object> figures = new LinkedHashMap<>();
      for (String kpi : kpis) {
        figures.put(kpi, ReportFiles.estimate(table.estimate(p, kpi, unit(kpi))));
      }
      Map<String, Object> point = new LinkedHashMap<>();
      point.put("values", values);
      point.put("kpis", figures);
      points.add(point);
    }
    whole.put("results", points);
    return whole;
  }

  private String unit(String kpi) {
    return units.getOrDefault(kpi, "");
  }

  private List<String> lead(int point) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(point + 1));
    for (int v = 0; v < table.varied().size(); v++) {
      row.add(table.varied().get(v).number(table.values(point).get(v)));
    }
    return row;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.integer("point"));
    table.varied().forEach(v -> columns.add(Column.number(v.column())));
    return columns;
  }

  private ResultTable points() {
    List<Column> columns = columns();
    columns.add(Column.integer("n"));
    for (String kpi : kpis) {
      columns.add(Column.number(kpi));
      columns.add(Column.number(kpi + ".half_width_95"));
      columns.add(Column.integer(kpi + ".n"));
    }
    return new ResultTable("sweep", columns, rows -> {
      for (int p = 0; p < table.size(); p++) {
        List<String> row = lead(p);
        row.add(Integer.toString(table.replications()));
        for (String kpi : kpis) {
          Estimate e = table.estimate(p, kpi, unit(kpi));
          row.add(ReportFiles.number(e.mean()));
          row.add(ReportFiles.number(e.halfWidth95()));
          row.add(Integer.toString(e.n()));
        }
        rows.accept(row);
      }
    });
  }

  private ResultTable differences() {
    List<Column> columns = columns();
    columns.add(Column.text("kpi"));
    columns.add(Column.number("less_point_1"));
    columns.add(Column.number("half_width_95"));
    columns.add(Column.integer("n"));
    columns.add(Column.number("variance_factor"));
    columns.add(Column.text("unit"));
    return new ResultTable("sweep-differences", columns, rows -> {
      for (int p = 1; p < table.size(); p++) {
        for (String kpi : kpis) {
          Difference d = table.lessFirst(p, kpi, unit(kpi));
          List<String> row = lead(p);
          row.addAll(List.of(
              kpi,
              ReportFiles.number(d.estimate().mean()),
              ReportFiles.number(d.estimate().halfWidth95()),
              Integer.toString(d.estimate().n()),
              ReportFiles.number(d.varianceFactor()),
              unit(kpi)));
          rows.accept(row);
        }
      }
    });
  }
}
