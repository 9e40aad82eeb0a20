package io.newretail.examples.cli;

import io.newretail.examples.ready.Nearest;
import io.newretail.examples.reproduce.Finding;
import io.newretail.examples.reproduce.Paper;
import io.newretail.examples.reproduce.Papers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reproduce}: published results, found again. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description = {
      "Finds a published result again: published, ours, 95 %% interval, verdict. Without a name it"
          + " lists what can be found.",
      "Exit status 1 if a figure fails or is missed."
    },
    footerHeading = "%nFor example:%n",
    footer = {"  ./newretail reproduce law-inventory", "  ./newretail reproduce all --out papers"})
final class ReproduceCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "A paper, or all.")
  private @Nullable String name;

  @Mixin
  private Seed seed;

  @Option(
      names = "--effort",
      paramLabel = "X",
      description = "How much is simulated; 1 is usual, 4 halves the intervals (default: 1).")
  private double effort = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for reproduce.json (default: none).")
  private @Nullable Path out;

  @Mixin
  private Output output;

  /** The names of the papers, for a shell to complete. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(Papers.all().stream().map(Paper::name).toList());
      add("all");
    }
  }

  @Override
  public Integer call() {
    Screen screen = output.screen();
    if (name == null) {
      Table table = Table.of("paper", "kind<", "source<");
      Papers.all().forEach(p -> table.row(p.name(), kind(p), p.source()));
      screen.table(table);
      screen.json(() ->
          Map.of("papers", Papers.all().stream().map(ReproduceCommand::start).toList()));
      return Main.done();
    }
    if (!(effort > 0 && effort <= 100)) {
      throw new UserError("--effort: " + effort + ": must be above 0, at most 100");
    }
    OutputFolder folder = out == null ? null : OutputFolder.checked(out);
    Map<Paper, List<Finding>> found = find(screen, papers(name));
    List<Map<String, Object>> papers = new ArrayList<>();
    found.forEach((paper, findings) -> papers.add(tree(paper, findings)));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", Main.version());
    tree.put("seed", seed.value());
    tree.put("effort", effort);
    tree.put("papers", papers);
    if (folder != null) {
      folder.write(Map.of("reproduce.json", f -> ReportFiles.json(f, tree)));
      screen.files(List.of("reproduce.json"), folder.path());
    }
    screen.json(() -> tree);
    boolean agrees = found.values().stream().flatMap(List::stream).allMatch(Finding::agrees);
    return agrees ? Main.done() : Main.FAILED;
  }

  /** Finds one after another and prints each at once, or all at the end where a bar stands in the way. */
  private Map<Paper, List<Finding>> find(Screen screen, List<Paper> papers) {
    Map<Paper, List<Finding>> found = new LinkedHashMap<>();
    boolean shown;
    try (Bar bar = Bar.on("reproduce", screen.isQuiet())) {
      shown = bar.isShown();
      bar.update(0, papers.size());
      for (Paper paper : papers) {
        List<Finding> findings = paper.findings().apply(new Paper.Effort(seed.value(), effort));
        found.put(paper, findings);
        bar.update(found.size(), papers.size());
        if (!shown) {
          print(screen, paper, findings);
        }
      }
    }
    if (shown) {
      found.forEach((paper, findings) -> print(screen, paper, findings));
    }
    return found;
  }

  private static void print(Screen screen, Paper paper, List<Finding> findings) {
    screen.heading(paper.name() + ": " + paper.source() + " (" + kind(paper) + ")");
    screen.table(table(findings));
    screen.blank();
    screen.flush();
  }

  private static List<Paper> papers(String wanted) {
    List<Paper> all = Papers.all();
    if (wanted.equals("all")) {
      return all;
    }
    List<Paper> found = all.stream().filter(p -> p.name().equals(wanted)).toList();
    if (found.isEmpty()) {
      List<String> names = all.stream().map(Paper::name).toList();
      throw new UserError("NAME: " + wanted + ": is no paper (did you mean "
          + Nearest.of(wanted, names) + "? ./newretail reproduce lists them)");
    }
    return found;
  }

  private static String kind(Paper paper) {
    return paper.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Table table(List<Finding> findings) {
    Table table = Table.of("figure<", "published<", "ours", "95 %", "verdict<");
    for (Finding f : findings) {
      table.row(
          f.what(),
          f.published(),
          Finding.show(f.ours()),
          Double.isNaN(f.halfWidth95()) ? "" : "+- " + Finding.show(f.halfWidth95()),
          f.verdict().name().toLowerCase(Locale.ROOT));
    }
    return table;
  }

  private static Map<String, Object> start(Paper paper) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("paper", paper.name());
    tree.put("source", paper.source());
    tree.put("kind", kind(paper));
    return tree;
  }

  private static Map<String, Object> tree(Paper paper, List<Finding> findings) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Finding f : findings) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("figure", f.what());
      row.put("published", f.published());
      row.put("ours", ReportFiles.orNull(f.ours()));
      row.put("halfWidth95", ReportFiles.orNull(f.halfWidth95()));
      row.put("verdict", f.verdict().name().toLowerCase(Locale.ROOT));
      rows.add(row);
    }
    Map<String, Object> tree = start(paper);
    tree.put("findings", rows);
    return tree;
  }
}
