package io.newretail.examples.cli;

import io.newretail.examples.data.OrderLogFile;
import io.newretail.report.Report;
import io.newretail.sim.Progress;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.sim.TraceRequest;
import io.newretail.sim.TraceSelection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: the main job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a ready scenario or a file: a table here, and files in --out.",
    footerHeading = "%nFor example:%n",
    footer = {
      "  ./newretail run quickstart --set stores.pickers=12 --seed 7",
      "  ./newretail run singles-day-2017 --out out",
      "  ./newretail run quickstart --until 'ready.in.time<=0.5'",
      "  ./newretail run quickstart --trace store-1:100 --json"
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      completionCandidates = ScenarioNames.class,
      description = "A ready scenario or a file, also as NAME:PATH=VALUE,PATH=VALUE.")
  private String name;

  @Option(
      names = "--trace",
      paramLabel = "STORE:N",
      description =
          "Tells the story of the N-th basket of a store, or, as a state's name such as no_show,"
              + " of the first that comes to it (default: none).")
  private @Nullable String trace;

  @Option(
      names = "--traces",
      paramLabel = "N|STORE",
      description =
          "Writes the stories of the first N baskets of every store, or of every basket of a store,"
              + " of the first replication: orders.csv, order-lines.csv (default: none).")
  private @Nullable String traces;

  @Option(
      names = "--replay",
      paramLabel = "FILE.csv",
      description =
          "Replays a log of orders in the place of the online baskets that would be drawn: one row"
              + " a line, columns order_id, timestamp, store, article, units and, if there is one,"
              + " channel (collect, deliver or walk_in), in the order of time (default: none).")
  private @Nullable Path replay;

  @Option(
      names = "--until",
      paramLabel = "KPI<=x",
      description =
          "Goes on until half the 95 %% interval of a figure is at most x, in its unit, or x%% of"
              + " the figure with 'KPI<=x%%rel'; may be repeated. --replications is then the most"
              + " (default: 1000).")
  private List<String> until = new ArrayList<>();

  @Mixin
  private RunSettings settings;

  @Mixin
  private WatchSettings watching;

  @Mixin
  private Output output;

  @Override
  public Integer call() {
    Choice chosen = Choice.of(name, settings.assignments());
    Choice choice = replay == null ? chosen : chosen.replaying(OrderLogFile.read(replay));
    settings.options(choice.ready().replications(), Progress.none());
    @Nullable OutputFolder folder = settings.folder();
    @Nullable
    TraceRequest request = trace == null ? null : Traces.request(choice.scenario(), trace);
    stories(choice, folder);
    Until goal = until.isEmpty() ? null : Until.of(until, choice);
    try (Watch watch = watching.open(choice.label(), 1)) {
      Report report =
          goal == null ? run(choice, settings, watch) : goal.run(choice, settings, watch);
      watch.finish(() -> new ReportFiles(choice, report, settings).reportPage());
      tell(choice, report, goal, request, folder);
      return watch.stay() ? Main.done() : Main.INTERRUPTED;
    }
  }

  private void tell(
      Choice choice,
      Report report,
      @Nullable Until goal,
      @Nullable TraceRequest request,
      @Nullable OutputFolder folder) {
    Screen screen = output.screen();
    new ReportTable(choice, report).print(screen);
    if (goal != null) {
      screen.blank();
      goal.print(screen);
    }
    String story = request == null ? "" : Traces.story(choice.scenario(), settings.seed(), request);
    if (request != null) {
      screen.blank();
      screen.text(story);
    }
    ReportFiles files = new ReportFiles(choice, report, settings);
    if (folder != null) {
      write(screen, choice, files, folder);
    }
    screen.json(() -> {
      Map<String, Object> tree = files.summary();
      if (request != null) {
        tree.put("trace", story.lines().toList());
      }
      return tree;
    });
  }

  /** The baskets whose stories are wanted; null for none. */
  private @Nullable TraceSelection stories(Choice choice, @Nullable OutputFolder folder) {
    if (traces == null) {
      return null;
    }
    if (folder == null) {
      throw new UserError("--traces: needs --out, the folder for orders.csv");
    }
    return TraceTables.selection(choice.scenario(), traces);
  }

  private void write(Screen screen, Choice choice, ReportFiles report, OutputFolder folder) {
    @Nullable TraceSelection stories = stories(choice, folder);
    Map<String, OutputFolder.Content> files = report.all();
    if (stories == null) {
      folder.write(files);
    } else {
      try (TraceTables tables = TraceTables.of(choice.scenario(), settings.seed(), stories)) {
        tables.add(settings.formats(), files);
        folder.write(files);
      }
    }
    screen.files(files.keySet(), folder.path());
  }

  /** Runs a chosen scenario, with a progress bar where somebody watches. */
  static Report run(Choice choice, RunSettings settings, Watch watch) {
    try (Bar bar = Bar.on(choice.label(), settings.quiet())) {
      RunOptions options = settings.options(choice.ready().replications(), bar);
      bar.counting("replications", options.replications());
      return run(choice, settings, watch, bar);
    }
  }

  /** The same for somebody else's progress. */
  static Report run(Choice choice, RunSettings settings, Watch watch, Progress progress) {
    try {
      RunOptions options =
          settings.withFiles(settings.options(choice.ready().replications(), progress));
      return Simulator.run(choice.scenario(), watch.over(choice, options, options.replications()));
    } catch (OutOfMemoryError e) {
      throw tooLarge(e);
    }
  }

  static IllegalStateException tooLarge(OutOfMemoryError e) {
    return new IllegalStateException(
        "not enough memory: try fewer --threads, a wider --bucket, --set stores.count=..., or"
            + " NEWRETAIL_JAVA_OPTS=-Xmx2g",
        e);
  }
}
