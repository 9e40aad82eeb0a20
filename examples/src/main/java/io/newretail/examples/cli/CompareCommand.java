package io.newretail.examples.cli;

import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.parquet.Column;
import io.newretail.report.Comparison;
import io.newretail.report.Comparison.Difference;
import io.newretail.report.Report;
import io.newretail.sim.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code compare}: the same shoppers through several scenarios. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the same shoppers through several scenarios.",
      "Prints each one's difference from the first, with a 95 %% interval over paired"
          + " replications."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail compare quickstart quickstart:stores.pickers=20",
      "  ./newretail compare quickstart quickstart:slots.capacity=60 --out compared"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      arity = "2..*",
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description =
          "Ready scenarios or files, the reference first, also as NAME:PATH=VALUE,PATH=VALUE.")
  private List<String> names;

  @Mixin
  private RunSettings settings;

  @Mixin
  private WatchSettings watching;

  @Mixin
  private Output output;

  @Override
  public Integer call() {
    List<Choice> choices =
        names.stream().map(n -> Choice.of(n, settings.assignments())).toList();
    int usual = Math.max(2, choices.get(0).ready().replications());
    settings.options(usual, Progress.none());
    @Nullable OutputFolder folder = settings.folder();
    try (Watch watch = watching.open(String.join(" / ", names), choices.size())) {
      List<Report> reports = runs(choices, usual, watch);
      watch.finish(() -> page(choices, reports));
      tell(choices, reports, folder);
      return watch.stay() ? Main.done() : Main.INTERRUPTED;
    }
  }

  /** The page of all of them. */
  private ReportPage page(List<Choice> choices, List<Report> reports) {
    Set<String> paths = new TreeSet<>();
    choices.forEach(c -> paths.addAll(c.settings().changed().keySet()));
    List<PageRun> runs = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      Choice choice = choices.get(i);
      runs.add(new ReportFiles(choice, reports.get(i), settings)
          .page()
          .withSettings(choice.valuesOf(paths)));
    }
    return ReportPage.compare(runs)
        .version(Main.version())
        .command(command(choices, reports))
        .build();
  }

  private String command(List<Choice> choices, List<Report> reports) {
    String names = choices.stream().map(Choice::shown).collect(Collectors.joining(" "));
    return settings.command("compare " + names, reports.get(0).replications());
  }

  private void tell(List<Choice> choices, List<Report> reports, @Nullable OutputFolder folder) {
    List<Comparison> comparisons =
        reports.stream().skip(1).map(r -> r.comparedWith(reports.get(0))).toList();
    Screen screen = output.screen();
    print(screen, choices, reports, comparisons);
    if (folder != null) {
      folder.write(files(choices, reports, comparisons));
      List<String> names = new ArrayList<>(List.of("report.html", "compare.json"));
      names.addAll(settings.formats().names("compare"));
      names.add("one folder a scenario");
      screen.files(names, folder.path());
    }
    screen.json(() -> tree(choices, reports, comparisons));
  }

  /** All of them, with one bar over all. */
  private List<Report> runs(List<Choice> choices, int usual, Watch watch) {
    List<Report> reports = new ArrayList<>();
    int all = choices.size();
    try (Bar bar = Bar.on("compare", settings.quiet())) {
      bar.counting("replications", (long) all * settings.options(usual, bar).replications());
      for (Choice choice : choices) {
        int before = reports.size();
        reports.add(RunCommand.run(
            choice.withReplications(usual),
            settings,
            watch,
            (done, total) -> bar.update(before * total + done, all * total)));
      }
    }
    return reports;
  }

  private static void print(
      Screen screen, List<Choice> choices, List<Report> reports, List<Comparison> comparisons) {
    Report first = reports.get(0);
    screen.heading("Same shoppers (seed " + first.seed() + ", " + first.replications()
        + " replications) through:");
    for (int i = 0; i < choices.size(); i++) {
      String role = i == 0 ? "  the reference" : "";
      screen.line("  (" + (i + 1) + ") " + choices.get(i).label() + role);
    }
    reports.stream().map(Report::notice).distinct().forEach(screen::notice);
    screen.blank();
    screen.table(table(first, comparisons, choices.stream().anyMatch(Choice::hasEvent)));
    screen.blank();
    screen.line("* the interval does not hold 0");
    for (int i = 0; i < reports.size(); i++) {
      screen.field("Digest", "(" + (i + 1) + ") " + reports.get(i).digest());
    }
  }

  private static Table table(Report first, List<Comparison> comparisons, boolean event) {
    List<String> headers = new ArrayList<>(List.of("<", "unit<", "(1)"));
    for (int i = 0; i < comparisons.size(); i++) {
      headers.addAll(List.of("(" + (i + 2) + ") less (1)", "95 %"));
    }
    Table table = Table.of(headers).parted(3, 2);
    String group = "";
    Set<String> both = new HashSet<>(first.kpis().keySet());
    comparisons.forEach(c -> both.retainAll(c.differences().keySet()));
    for (Figure figure : Figure.of(event, both)) {
      if (!figure.group().equals(group)) {
        group = figure.group();
        table.section(group);
      }
      List<String> row = new ArrayList<>();
      row.add("  " + figure.label());
      row.add(first.kpi(figure.key()).unit());
      row.add(Numbers.mean(first.kpi(figure.key())));
      for (Comparison comparison : comparisons) {
        Difference d = Objects.requireNonNull(comparison.differences().get(figure.key()));
        boolean clear = Math.abs(d.estimate().mean()) > d.estimate().halfWidth95();
        row.add(Numbers.signed(d.estimate().mean()) + (clear ? " *" : "  "));
        row.add(Numbers.spread(d.estimate()));
      }
      table.row(row);
    }
    return table;
  }

  private Map<String, OutputFolder.Content> files(
      List<Choice> choices, List<Report> reports, List<Comparison> comparisons) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("report.html", page(choices, reports)::write);
    files.put("compare.json", f -> ReportFiles.json(f, tree(choices, reports, comparisons)));
    settings.formats().add(List.of(table(choices, comparisons)), files);
    for (int i = 0; i < reports.size(); i++) {
      String folder = (i + 1) + "-" + choices.get(i).fileName() + "/";
      new ReportFiles(choices.get(i), reports.get(i), settings)
          .all()
          .forEach((name, content) -> files.put(folder + name, content));
    }
    return files;
  }

  private static Map<String, Object> tree(
      List<Choice> choices, List<Report> reports, List<Comparison> comparisons) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seed", reports.get(0).seed());
    tree.put("replications", reports.get(0).replications());
    tree.put("reference", choices.get(0).label());
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      Map<String, Object> differences = new LinkedHashMap<>();
      comparisons.get(i).differences().forEach((name, d) -> {
        Map<String, @Nullable Object> one = ReportFiles.estimate(d.estimate());
        one.put("varianceFactor", ReportFiles.orNull(d.varianceFactor()));
        differences.put(name, one);
      });
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("scenario", choices.get(i + 1).label());
      one.put("lessReference", differences);
      all.add(one);
    }
    tree.put("scenarios", all);
    return tree;
  }

  private static ResultTable table(List<Choice> choices, List<Comparison> comparisons) {
    List<Column> columns = List.of(
        Column.text("scenario"),
        Column.text("reference"),
        Column.text("kpi"),
        Column.number("difference"),
        Column.number("half_width_95"),
        Column.integer("n"),
        Column.text("unit"));
    return new ResultTable("compare", columns, rows -> {
      for (int i = 0; i < comparisons.size(); i++) {
        for (Map.Entry<String, Difference> d : comparisons.get(i).differences().entrySet()) {
          var e = d.getValue().estimate();
          rows.accept(List.of(
              choices.get(i + 1).label(),
              choices.get(0).label(),
              d.getKey(),
              ReportFiles.number(e.mean()),
              ReportFiles.number(e.halfWidth95()),
              Integer.toString(e.n()),
              e.unit()));
        }
      }
    });
  }
}
