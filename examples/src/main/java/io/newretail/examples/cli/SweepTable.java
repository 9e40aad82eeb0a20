package io.newretail.examples.cli;

import io.newretail.report.Comparison;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a sweep found: estimates by point and figure. */
final class SweepTable {
  /** What a planner looks at first. */
  private static final List<String> USUAL = List.of(
      "ready.in.time",
      "fill.online",
      "baskets.refused.slot",
      "click.to.ready.p95",
      "pickers.busy",
      "pickers.staffed");

  private final Study study;
  private final List<Varied> varied;
  private final List<List<String>> values;
  private final List<String> names;
  private final int replications;

  SweepTable(
      Study study,
      List<Varied> varied,
      List<List<String>> values,
      List<String> names,
      int replications) {
    this.study = study;
    this.varied = varied;
    this.values = values;
    this.names = names;
    this.replications = replications;
  }

  /** The figures that a planner looks at first, of those that there are. */
  static List<String> usual(Map<String, String> units) {
    return USUAL.stream().filter(units::containsKey).toList();
  }

  int size() {
    return names.size();
  }

  int replications() {
    return replications;
  }

  List<Varied> varied() {
    return varied;
  }

  List<String> values(int point) {
    return values.get(point);
  }

  Estimate estimate(int point, String kpi, String unit) {
    return study.estimate(names.get(point), kpi, unit, replications);
  }

  /** A point's figure less that of the first point, replication by replication. */
  Comparison.Difference lessFirst(int point, String kpi, String unit) {
    return Comparison.Difference.of(
        unit,
        study.samples(names.get(point), kpi, replications),
        study.samples(names.get(0), kpi, replications));
  }

  /** The table for a terminal: a line for each point, beside each other as many figures as fit. */
  Table text(List<String> wanted, Map<String, String> units) {
    List<String> kpis = wanted.isEmpty() ? usual(units) : wanted;
    List<String> headers = new ArrayList<>();
    varied.forEach(v -> headers.add(v.path()));
    for (String kpi : kpis) {
      headers.add(kpi + " (" + units.get(kpi) + ")");
      headers.add("95 %");
    }
    Table table = Table.of(headers).parted(varied.size(), 2);
    for (int p = 0; p < names.size(); p++) {
      List<String> row = new ArrayList<>(values.get(p));
      for (String kpi : kpis) {
        Estimate estimate = estimate(p, kpi, units.getOrDefault(kpi, ""));
        row.add(Numbers.mean(estimate));
        row.add(Numbers.spread(estimate));
      }
      table.row(row);
    }
    return table;
  }
}
