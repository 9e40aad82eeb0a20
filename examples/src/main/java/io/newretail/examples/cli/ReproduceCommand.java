package io.newretail.examples.cli;

import io.newretail.examples.ready.Nearest;
import io.newretail.examples.reproduce.Finding;
import io.newretail.examples.reproduce.Paper;
import io.newretail.examples.reproduce.Papers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reproduce}: published results, found again. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description = {
      "Finds a published result again: published, ours, 95 % interval, verdict. Without a name it"
          + " lists what can be found.",
      "Exit status 1 if a figure fails or is missed.",
      "For example:",
      "  ./newretail reproduce law-inventory",
      "  ./newretail reproduce all --out papers"
    })
final class ReproduceCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A paper, or all.")
  private @Nullable String name;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random draws (default: ${DEFAULT-VALUE}).")
  private long seed = 11;

  @Option(
      names = "--effort",
      paramLabel = "X",
      description = "How much is simulated; 1 is usual, 4 halves the intervals (default: 1).")
  private double effort = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for reproduce.json.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    PrintWriter text = spec.commandLine().getOut();
    if (name == null) {
      text.println(Tables.of(
          List.of("paper", "kind", "source"),
          Papers.all().stream().map(p -> List.of(p.name(), kind(p), p.source())).toList()));
      return Main.done();
    }
    if (!(effort > 0 && effort <= 100)) {
      throw new UserError("--effort: " + effort + ": must be above 0, at most 100");
    }
    OutputFolder folder = out == null ? null : OutputFolder.checked(out);
    boolean agrees = true;
    List<Map<String, Object>> tree = new ArrayList<>();
    for (Paper paper : papers(name)) {
      List<Finding> findings = paper.findings().apply(new Paper.Effort(seed, effort));
      text.println(paper.name() + ": " + paper.source() + " (" + kind(paper) + ")");
      text.println(table(findings));
      text.println();
      text.flush();
      agrees &= findings.stream().allMatch(Finding::agrees);
      tree.add(tree(paper, findings));
    }
    if (folder != null) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("version", Main.version());
      all.put("seed", seed);
      all.put("effort", effort);
      all.put("papers", tree);
      folder.write(Map.of("reproduce.json", f -> ReportFiles.json(f, all)));
      text.println("files      reproduce.json in " + folder.path());
    }
    return agrees ? Main.done() : 1;
  }

  private static List<Paper> papers(String wanted) {
    List<Paper> all = Papers.all();
    if (wanted.equals("all")) {
      return all;
    }
    List<Paper> found = all.stream().filter(p -> p.name().equals(wanted)).toList();
    if (found.isEmpty()) {
      List<String> names = all.stream().map(Paper::name).toList();
      throw new UserError(wanted + ": is no paper (did you mean " + Nearest.of(wanted, names)
          + "? ./newretail reproduce lists them)");
    }
    return found;
  }

  private static String kind(Paper paper) {
    return paper.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String table(List<Finding> findings) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding f : findings) {
      rows.add(List.of(
          f.what(),
          f.published(),
          Finding.show(f.ours()),
          Double.isNaN(f.halfWidth95()) ? "" : "+- " + Finding.show(f.halfWidth95()),
          f.verdict().name().toLowerCase(Locale.ROOT)));
    }
    return Tables.of(List.of("figure", "published", "ours", "95 %", "verdict"), rows);
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
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("paper", paper.name());
    tree.put("source", paper.source());
    tree.put("kind", kind(paper));
    tree.put("findings", rows);
    return tree;
  }
}
