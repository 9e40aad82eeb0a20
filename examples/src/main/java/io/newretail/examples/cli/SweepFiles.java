package io.newretail.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.newretail.report.Comparison.Difference;
import io.newretail.report.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a sweep; they depend on what was asked for alone, not on threads or stops. */
final class SweepFiles {
  private final SweepTable table;
  private final List<String> kpis;
  private final Map<String, String> units;

  SweepFiles(SweepTable table, List<String> kpis, Map<String, String> units) {
    this.table = table;
    this.kpis = kpis;
    this.units = units;
  }

  Map<String, OutputFolder.Content> all(Map<String, Object> tree) {
    tree.put("points", table.size());
    Map<String, Object> used = new LinkedHashMap<>();
    kpis.forEach(k -> used.put(k, unit(k)));
    tree.put("kpis", used);
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("sweep.csv", this::points);
    files.put("sweep-differences.csv", this::differences);
    files.put("sweep.json", f -> ReportFiles.json(f, tree));
    return files;
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

  private List<String> header(String... more) {
    List<String> header = new ArrayList<>();
    header.add("point");
    table.varied().forEach(v -> header.add(v.column()));
    header.addAll(List.of(more));
    return header;
  }

  private void points(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> header = header("n");
      for (String kpi : kpis) {
        header.addAll(List.of(kpi, kpi + ".half_width_95", kpi + ".n"));
      }
      csv.writeRecord(header);
      for (int p = 0; p < table.size(); p++) {
        List<String> row = lead(p);
        row.add(Integer.toString(table.replications()));
        for (String kpi : kpis) {
          Estimate e = table.estimate(p, kpi, unit(kpi));
          row.add(ReportFiles.number(e.mean()));
          row.add(ReportFiles.number(e.halfWidth95()));
          row.add(Integer.toString(e.n()));
        }
        csv.writeRecord(row);
      }
    }
  }

  private void differences(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          header("kpi", "less_point_1", "half_width_95", "n", "variance_factor", "unit"));
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
          csv.writeRecord(row);
        }
      }
    }
  }
}
