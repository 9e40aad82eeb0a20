package io.newretail.examples.cli;

import com.google.common.primitives.Doubles;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.examples.study.Journal;
import io.newretail.experiment.Model;
import io.newretail.experiment.optimise.Effort;
import io.newretail.experiment.optimise.Optimiser;
import io.newretail.experiment.optimise.Optimum;
import io.newretail.experiment.optimise.Search;
import io.newretail.experiment.optimise.SearchProblem;
import io.newretail.experiment.optimise.Variable;
import io.newretail.page.PageRun;
import io.newretail.report.Report;
import io.newretail.sim.Replicator;
import io.newretail.sim.RunInterruptedException;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code optimise}: the best values of some parameters. */
@Command(
    name = "optimise",
    mixinStandardHelpOptions = true,
    description = {
      "Looks for the values of parameters at which a figure is best while others keep their bounds:"
          + " the same shoppers at every point, then new shoppers for an honest interval.",
      "A search that was stopped, in whatever way, goes on when it is called again; nothing is lost"
          + " or run twice."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail optimise quickstart --vary stores.pickers=2..12 --out best \\",
      "      --minimise pickers.staffed --subject-to 'ready.in.time>=95%%'"
    })
final class OptimiseCommand implements Callable<Integer> {
  private static final int POINTS = 40;
  private static final int USUAL_REPLICATIONS = 10;
  private static final Duration STORE_BUCKET = Duration.ofMinutes(15);

  /** How points are searched. */
  enum Method {
    CMAES,
    BOBYQA,
    INTEGER,
    SPSA,
    KRIGING,
    RETROSPECTIVE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is best. */
  static final class Objective {
    @Option(
        names = "--minimise",
        paramLabel = "KPI",
        required = true,
        description = "The least of a figure.")
    private @Nullable String minimise;

    @Option(
        names = "--maximise",
        paramLabel = "KPI",
        required = true,
        description = "The greatest of a figure.")
    private @Nullable String maximise;

    boolean least() {
      return minimise != null;
    }

    String figure() {
      String figure = minimise != null ? minimise : maximise;
      return figure == null ? "" : figure;
    }
  }

  @Parameters(
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description = "A ready scenario or a file, also as NAME:PATH=VALUE,PATH=VALUE.")
  private String scenario;

  @Option(
      names = "--vary",
      paramLabel = "PATH=lo..hi",
      required = true,
      description = "A parameter and the range to search; may be repeated.")
  private List<String> varies;

  @ArgGroup(multiplicity = "1")
  private Objective objective;

  @Option(
      names = "--subject-to",
      paramLabel = "KPI<=x",
      description = "A bound that a figure must keep, <= or >=; may be repeated.")
  private List<String> bounds = new ArrayList<>();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "cmaes, bobyqa, integer, spsa, kriging or retrospective (default: integer where all"
              + " parameters are counts, else cmaes).")
  private @Nullable Method method;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "Replications at each point of the search (default: " + USUAL_REPLICATIONS + ").")
  private int replications = USUAL_REPLICATIONS;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Replications of the whole search (default: those of " + POINTS + " points).")
  private @Nullable Integer budget;

  @Mixin
  private StudySettings settings;

  @Mixin
  private Output output;

  @Override
  public Integer call() {
    Choice base = Choice.of(scenario, settings.assignments());
    List<Varied> varied = Varied.all(varies, base.settings(), true);
    int n = StudySettings.replications("--replications", replications, 2);
    int all = StudySettings.replications("--budget", budget == null ? POINTS * n : budget, n);
    OutputFolder folder = settings.folder();
    List<String> middle = List.of(Varied.point(varied, middle(varied)));
    Map<String, String> units = Study.figures(scenario, settings.assignments(), middle);
    SearchProblem problem = problem(varied, units);
    Effort effort = new Effort(
        n,
        all,
        n,
        4 * n,
        Replicator.inMemory(base.scenario(), settings.threads()),
        settings.seed());
    Path file = folder.path().resolve("optimise.journal");
    try (Journal journal = Journal.open(file, header(base, n, all), List.copyOf(units.keySet()))) {
      Study study = new Study(scenario, settings.assignments(), journal);
      Optimum optimum = search(problem, varied, effort, study, file);
      journal.sort(List.of());
      OptimumReport report = new OptimumReport(problem, varied, units, optimum);
      Screen screen = output.screen();
      print(screen, base, report);
      Map<String, Object> tree = tree(base, n, all);
      Map<String, OutputFolder.Content> files = report.files(tree, settings.formats());
      PageRun best = chosen(study, varied, optimum, effort, file);
      files.put("report.html", report.page(base, best, command(base))::write);
      folder.write(files);
      List<String> written = new ArrayList<>(files.keySet());
      written.add("optimise.journal");
      screen.files(written, folder.path());
      screen.json(() -> tree);
    }
    return Main.done();
  }

  private String command(Choice base) {
    StringBuilder text = new StringBuilder("optimise " + base.shown());
    varies.forEach(v -> text.append(" --vary ").append(v));
    text.append(objective.least() ? " --minimise " : " --maximise ").append(objective.figure());
    bounds.forEach(b -> text.append(" --subject-to '").append(b).append('\''));
    if (method != null) {
      text.append(" --method ").append(method.name().toLowerCase(Locale.ROOT));
    }
    if (budget != null) {
      text.append(" --budget ").append(budget);
    }
    return settings.command(text.toString(), replications);
  }

  private static double[] middle(List<Varied> varied) {
    return varied.stream().mapToDouble(v -> (v.low() + v.high()) / 2).toArray();
  }

  private SearchProblem problem(List<Varied> varied, Map<String, String> units) {
    List<String> wrong = new ArrayList<>();
    String option = objective.least() ? "--minimise" : "--maximise";
    try {
      Study.checkFigure(option, objective.figure(), units.keySet());
    } catch (UserError e) {
      wrong.addAll(e.lines());
    }
    List<Bound> read = new ArrayList<>();
    for (String bound : bounds) {
      try {
        read.add(Bound.of("--subject-to", bound, units));
      } catch (UserError e) {
        wrong.addAll(e.lines());
      }
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    List<Variable> variables = varied.stream()
        .map(v -> new Variable(v.path(), v.low(), v.high(), v.step()))
        .toList();
    return new SearchProblem(
        variables,
        objective.figure(),
        objective.least(),
        read.stream().map(Bound::constraint).toList());
  }

  private Method method(List<Varied> varied) {
    if (method != null) {
      return method;
    }
    boolean whole = varied.stream().allMatch(v -> v.parameter().kind() == Kind.COUNT);
    return whole ? Method.INTEGER : Method.CMAES;
  }

  private Search search(List<Varied> varied) {
    return switch (method(varied)) {
      case CMAES -> Search.cmaes();
      case BOBYQA -> Search.bobyqa();
      case INTEGER -> Search.integerOrdered();
      case SPSA -> Search.spsa();
      case KRIGING -> Search.kriging();
      case RETROSPECTIVE -> Search.retrospective(Search.integerOrdered());
    };
  }

  private Optimum search(
      SearchProblem problem, List<Varied> varied, Effort effort, Study study, Path file) {
    try (Bar bar = Bar.on("optimise " + scenario, settings.quiet())) {
      return Optimiser.of(problem, search(varied), effort)
          .watchedBy((done, total) -> bar.update(done, total))
          .run((point, stage) -> {
            SearchedPoint at = new SearchedPoint(study, varied, point, stage, settings.seed());
            return Model.perThread(study.journal().outputs(), at::simulation);
          });
    } catch (RunInterruptedException e) {
      throw new StudyInterrupted(study.journal().size(), file);
    }
  }

  /** The chosen point as the page shows it: once more with the new shoppers of its interval, now with all that a run tells. */
  private PageRun chosen(
      Study study, List<Varied> varied, Optimum optimum, Effort effort, Path file) {
    double[] values = Doubles.toArray(optimum.point());
    Choice choice = Study.choice(scenario, settings.assignments(), Varied.point(varied, values));
    SearchedPoint at =
        new SearchedPoint(study, varied, values, SearchedPoint.FRESH, settings.seed());
    try (Bar bar = Bar.on("the chosen point", settings.quiet())) {
      bar.counting("replications", effort.fresh());
      RunOptions options = RunOptions.seed(at.ownSeed())
          .withReplications(effort.fresh())
          .withThreads(effort.threads())
          .withStoreSeries(STORE_BUCKET)
          .withStory()
          .withProgress(bar);
      Report report = Simulator.run(choice.scenario(), options);
      return PageRun.of(choice.scenario(), report)
          .labelled(choice.shown())
          .withSettings(choice.settings().changed());
    } catch (RunInterruptedException e) {
      throw new StudyInterrupted(study.journal().size(), file);
    } catch (OutOfMemoryError e) {
      throw RunCommand.tooLarge(e);
    }
  }

  private Map<String, String> header(Choice base, int n, int all) {
    Map<String, String> header =
        Study.header("optimise", base, scenario, settings.seed(), settings.assignments());
    header.put("vary", String.join(" ", varies));
    header.put("objective", (objective.least() ? "least " : "greatest ") + objective.figure());
    header.put("bounds", bounds.isEmpty() ? "none" : String.join(" ", bounds));
    header.put("method", String.valueOf(method).toLowerCase(Locale.ROOT));
    header.put("effort", n + " of " + all);
    return header;
  }

  private void print(Screen screen, Choice base, OptimumReport report) {
    screen.heading((objective.least() ? "Least " : "Greatest ")
        + objective.figure()
        + " of "
        + base.label()
        + " (seed "
        + settings.seed()
        + ", "
        + Numbers.count(report.spent(), "replication")
        + " at "
        + Numbers.count(report.points(), "point")
        + ")");
    screen.notice(base.scenario().notice());
    screen.blank();
    report.print(screen);
  }

  private Map<String, Object> tree(Choice base, int n, int all) {
    Map<String, Object> tree = Study.tree(base, settings.seed(), n);
    tree.put("budget", all);
    tree.put("vary", varies);
    tree.put("bounds", bounds);
    return tree;
  }
}
