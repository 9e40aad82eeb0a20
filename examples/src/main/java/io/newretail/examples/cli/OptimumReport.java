package io.newretail.examples.cli;

import io.newretail.experiment.optimise.Constraint;
import io.newretail.experiment.optimise.Evaluation;
import io.newretail.experiment.optimise.Optimum;
import io.newretail.experiment.optimise.SearchProblem;
import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.parquet.Column;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a search found, for the terminal and for files. */
final class OptimumReport {
  private final SearchProblem problem;
  private final List<Varied> varied;
  private final Map<String, String> units;
  private final Optimum optimum;

  OptimumReport(
      SearchProblem problem, List<Varied> varied, Map<String, String> units, Optimum optimum) {
    this.problem = problem;
    this.varied = varied;
    this.units = units;
    this.optimum = optimum;
  }

  /** The page of the search, with a run of the chosen point. */
  ReportPage page(Choice base, PageRun best, String command) {
    return ReportPage.optimise(
            base.shown(), problem, optimum, units, p -> Varied.rounded(varied, p))
        .run(best)
        .version(Main.version())
        .notice(base.scenario().notice())
        .command(command)
        .build();
  }

  int spent() {
    return optimum.spent();
  }

  int points() {
    return optimum.trace().size();
  }

  private String unit(String kpi) {
    return units.getOrDefault(kpi, "");
  }

  private List<String> values(Evaluation evaluation) {
    return Varied.rounded(varied, evaluation.point());
  }

  void print(Screen screen) {
    List<String> best = values(optimum.best());
    for (int v = 0; v < varied.size(); v++) {
      screen.field("best", varied.get(v).path() + " = " + best.get(v));
    }
    screen.blank();
    Table table = Table.of("figure", "in the search", "new shoppers", "95 %", "bound<");
    table.row(
        row(problem.objective(), optimum.best().objective(), optimum.fresh().objective(), ""));
    for (int c = 0; c < problem.constraints().size(); c++) {
      Constraint bound = problem.constraints().get(c);
      table.row(row(
          bound.output() + (bound.atMost() ? " <= " : " >= ") + Numbers.show(bound.bound()),
          optimum.best().constraints().get(c),
          optimum.fresh().constraints().get(c),
          optimum.verdicts().get(c).name().toLowerCase(Locale.ROOT)));
    }
    screen.table(table);
    if (optimum.verdicts().contains(Constraint.Verdict.FAILS)) {
      screen.blank();
      screen.warning(
          "Bounds", "no point of the range keeps every bound: this one breaks them least");
    }
  }

  private static List<String> row(String name, Estimate search, Estimate fresh, String verdict) {
    return List.of(name, Numbers.mean(search), Numbers.mean(fresh), Numbers.spread(fresh), verdict);
  }

  Map<String, OutputFolder.Content> files(Map<String, Object> tree, Formats formats) {
    Map<String, Object> best = new LinkedHashMap<>();
    List<String> values = values(optimum.best());
    for (int v = 0; v < varied.size(); v++) {
      best.put(varied.get(v).path(), values.get(v));
    }
    tree.put("best", best);
    tree.put("objective", figure(problem.objective(), optimum.fresh().objective()));
    List<Map<String, Object>> bounds = new ArrayList<>();
    for (int c = 0; c < problem.constraints().size(); c++) {
      Constraint bound = problem.constraints().get(c);
      Map<String, Object> one =
          figure(bound.output(), optimum.fresh().constraints().get(c));
      one.put(bound.atMost() ? "atMost" : "atLeast", bound.bound());
      one.put("verdict", optimum.verdicts().get(c).name().toLowerCase(Locale.ROOT));
      bounds.add(one);
    }
    tree.put("constraints", bounds);
    tree.put("replicationsSpent", optimum.spent());
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    formats.add(List.of(trace()), files);
    files.put("optimise.json", f -> ReportFiles.json(f, tree));
    return files;
  }

  private Map<String, Object> figure(String kpi, Estimate estimate) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("kpi", kpi);
    figure.put("unit", unit(kpi));
    figure.put("mean", estimate.mean());
    figure.put("halfWidth95", estimate.halfWidth95());
    figure.put("n", estimate.n());
    return figure;
  }

  private ResultTable trace() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.integer("step"), Column.integer("replications_spent")));
    varied.forEach(v -> columns.add(Column.number(v.column())));
    List<String> figures = new ArrayList<>(List.of(problem.objective()));
    problem.constraints().forEach(bound -> figures.add(bound.output()));
    for (String figure : new LinkedHashSet<>(figures)) {
      columns.add(Column.number(figure));
      columns.add(Column.number(figure + ".half_width_95"));
    }
    columns.add(Column.flag("keeps_bounds"));
    columns.add(Column.flag("best_so_far"));
    return new ResultTable("optimise", columns, rows -> {
      for (int s = 0; s < optimum.trace().size(); s++) {
        rows.accept(step(s, optimum.trace().get(s)));
      }
    });
  }

  private List<String> step(int number, Optimum.Step step) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(number + 1));
    row.add(Integer.toString(step.spent()));
    Evaluation e = step.evaluation();
    List<String> values = values(e);
    for (int v = 0; v < varied.size(); v++) {
      row.add(varied.get(v).number(values.get(v)));
    }
    Map<String, Estimate> figures = new LinkedHashMap<>();
    figures.put(problem.objective(), e.objective());
    for (int c = 0; c < problem.constraints().size(); c++) {
      figures.put(problem.constraints().get(c).output(), e.constraints().get(c));
    }
    for (Estimate figure : figures.values()) {
      row.add(ReportFiles.number(figure.mean()));
      row.add(ReportFiles.number(figure.halfWidth95()));
    }
    row.add(Boolean.toString(e.isFeasible()));
    row.add(Boolean.toString(step.best().equals(e)));
    return row;
  }
}
