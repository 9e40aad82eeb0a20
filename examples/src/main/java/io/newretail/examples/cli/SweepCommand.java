package io.newretail.examples.cli;

import io.newretail.examples.study.Journal;
import io.newretail.experiment.Model;
import io.newretail.experiment.Replications;
import io.newretail.experiment.design.Design;
import io.newretail.page.ReportPage;
import io.newretail.sim.Replicator;
import io.newretail.sim.RunInterruptedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep}: the same shoppers at every point of a design. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the same shoppers through every combination of values, or through a design of points"
          + " over ranges.",
      "A sweep that was stopped, in whatever way, goes on when it is called again; nothing is lost"
          + " or run twice."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail sweep quickstart --vary stores.pickers=8,12,16 --out sweep",
      "  ./newretail sweep quickstart --design lhs --points 20 --out lhs \\",
      "      --vary stores.pickers=8..20 --vary hold.timeout=10min..1h"
    })
final class SweepCommand implements Callable<Integer> {
  private static final int MOST_POINTS = 10_000;
  private static final int LHS_TRIES = 100;

  /** How points are laid out. */
  enum Layout {
    FACTORIAL,
    LHS,
    SOBOL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description = "A ready scenario or a file, also as NAME:PATH=VALUE,PATH=VALUE.")
  private String scenario;

  @Option(
      names = "--vary",
      paramLabel = "PATH=a,b,c",
      required = true,
      description = {
        "A parameter and its values; may be repeated. Also lo..hi..step, lo..hi for whole numbers.",
        "With --design lhs or sobol a range lo..hi."
      })
  private List<String> varies;

  @Option(
      names = "--design",
      paramLabel = "LAYOUT",
      description =
          "factorial: all combinations; lhs: a maximin Latin hypercube; sobol: Sobol's points with"
              + " a digital shift (default: ${DEFAULT-VALUE}).")
  private Layout layout = Layout.FACTORIAL;

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "How many points, for lhs and sobol (default: none).")
  private @Nullable Integer points;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "Replications at each point (default: as the scenario says, at least 2). May be raised"
              + " later.")
  private @Nullable Integer replications;

  @Option(
      names = "--kpi",
      paramLabel = "NAME",
      description = "A figure to report; may be repeated (default: all in the files, a few here).")
  private List<String> kpis = new ArrayList<>();

  @Mixin
  private StudySettings settings;

  @Mixin
  private Output output;

  @Override
  public Integer call() {
    Choice base = Choice.of(scenario, settings.assignments());
    List<Varied> varied = Varied.all(varies, base.settings(), layout != Layout.FACTORIAL);
    List<List<String>> values = layOut(varied);
    List<String> names = values.stream().map(v -> Varied.point(varied, v)).toList();
    int usual = Math.max(2, base.ready().replications());
    int n = StudySettings.replications(
        "--replications", replications == null ? usual : replications, 1);
    int threads = Replicator.inMemory(base.scenario(), settings.threads());
    OutputFolder folder = settings.folder();
    Map<String, String> units =
        Study.figures(scenario, settings.assignments(), new LinkedHashSet<>(names));
    kpis.forEach(k -> Study.checkFigure("--kpi", k, units.keySet()));
    Path file = folder.path().resolve("sweep.journal");
    try (Journal journal = Journal.open(file, header(base), List.copyOf(units.keySet()))) {
      Study study = new Study(scenario, settings.assignments(), journal);
      run(study, new ArrayList<>(new LinkedHashSet<>(names)), n, threads, file);
      journal.sort(names);
      SweepTable table = new SweepTable(study, varied, values, names, n);
      Screen screen = output.screen();
      print(screen, base, table, units);
      List<String> wanted = kpis.isEmpty() ? List.copyOf(units.keySet()) : kpis;
      SweepFiles files = new SweepFiles(table, wanted, units, settings.formats());
      Map<String, Object> tree = tree(base, varied, n);
      Map<String, OutputFolder.Content> all = files.all(tree);
      all.put("report.html", page(base, table, units)::write);
      folder.write(all);
      List<String> written = new ArrayList<>(all.keySet());
      written.add("sweep.journal");
      screen.files(written, folder.path());
      screen.json(() -> files.withResults(tree));
    }
    return Main.done();
  }

  private ReportPage page(Choice base, SweepTable table, Map<String, String> units) {
    List<String> shown = kpis.isEmpty() ? SweepTable.usual(units) : kpis;
    return ReportPage.sweep(base.shown(), StudyPages.swept(table, shown, units))
        .version(Main.version())
        .notice(base.scenario().notice())
        .command(command(base, table.replications()))
        .build();
  }

  private String command(Choice base, int runs) {
    StringBuilder text = new StringBuilder("sweep " + base.shown());
    varies.forEach(v -> text.append(" --vary ").append(v));
    if (points != null) {
      text.append(" --design ").append(layout.name().toLowerCase(Locale.ROOT));
      text.append(" --points ").append(points);
    }
    kpis.forEach(k -> text.append(" --kpi ").append(k));
    return settings.command(text.toString(), runs);
  }

  private Map<String, String> header(Choice base) {
    Map<String, String> header =
        Study.header("sweep", base, scenario, settings.seed(), settings.assignments());
    header.put("vary", String.join(" ", varies));
    header.put("design", layout + (points == null ? "" : " " + points));
    return header;
  }

  private List<List<String>> layOut(List<Varied> varied) {
    List<List<String>> all = new ArrayList<>();
    if (layout == Layout.FACTORIAL) {
      if (points != null) {
        throw new UserError("--points: " + points + ": is for --design lhs or sobol");
      }
      check(varied.stream().mapToDouble(v -> v.values().size()).reduce(1, (a, b) -> a * b));
      int[] levels = varied.stream().mapToInt(v -> v.values().size()).toArray();
      for (int[] row : Design.levelsOf(levels)) {
        List<String> point = new ArrayList<>();
        for (int v = 0; v < row.length; v++) {
          point.add(varied.get(v).values().get(row[v]));
        }
        all.add(point);
      }
      return all;
    }
    if (points == null) {
      throw new UserError("--points: must be given for --design " + layout);
    }
    check(points);
    Design design = layout == Layout.SOBOL
        ? Design.shiftedSobol(points, varied.size(), settings.seed())
        : hypercube(points, varied.size());
    for (double[] row : design.points()) {
      List<String> point = new ArrayList<>();
      for (int v = 0; v < row.length; v++) {
        point.add(varied.get(v).at(row[v]));
      }
      all.add(point);
    }
    return all;
  }

  private Design hypercube(int n, int factors) {
    return n < 2 || n > 1_000
        ? Design.latinHypercube(n, factors, settings.seed())
        : Design.maximinLatinHypercube(n, factors, settings.seed(), LHS_TRIES);
  }

  private static void check(double count) {
    if (count < 1 || count > MOST_POINTS) {
      throw new UserError(
          String.format(Locale.ROOT, "points: %.0f: must be 1 to %d", count, MOST_POINTS));
    }
  }

  private void run(Study study, List<String> names, int n, int threads, Path file) {
    Model model = Model.perThread(
        study.journal().outputs(), () -> study.simulation(names, n, settings.seed()));
    int total = Math.multiplyExact(names.size(), n);
    try (Bar bar = Bar.on("sweep " + scenario, settings.quiet());
        Replications all = new Replications(model, threads)) {
      all.watchedBy(r -> bar.update(r.size(), total)).more(total);
    } catch (RunInterruptedException e) {
      throw new StudyInterrupted(study.journal().size(), file);
    }
  }

  private void print(Screen screen, Choice base, SweepTable table, Map<String, String> units) {
    screen.heading("Same shoppers (seed " + settings.seed() + ", "
        + Numbers.count(table.replications(), "replication") + ") at "
        + Numbers.count(table.size(), "point") + " of " + base.label());
    screen.notice(base.scenario().notice());
    screen.blank();
    screen.table(table.text(kpis, units));
  }

  private Map<String, Object> tree(Choice base, List<Varied> varied, int n) {
    Map<String, Object> tree = Study.tree(base, settings.seed(), n);
    tree.put("design", layout.toString());
    tree.put("vary", varies);
    tree.put("paths", varied.stream().map(Varied::path).toList());
    return tree;
  }
}
