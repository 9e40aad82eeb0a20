package io.newretail.page;

import io.newretail.experiment.optimise.Optimum;
import io.newretail.experiment.optimise.SearchProblem;
import io.newretail.report.Comparison;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.worth.AllianceReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results as one self-contained HTML page: charts, tables and words in English, Chinese and French, without a request to any
 * network. The same input gives the same bytes. Immutable; any thread. Memory: about three times the page, a few megabytes.
 */
public final class ReportPage {
  private final Map<String, @Nullable Object> data;
  private final String title;
  private final boolean served;

  private ReportPage(Builder b) {
    title = b.title;
    served = b.live != null;
    data = b.tree();
  }

  /**
   * A page of one run.
   *
   * @param run the run
   * @return a builder, for what else is to stand on the page
   */
  public static Builder run(PageRun run) {
    Builder builder = new Builder("run", run.label());
    builder.runs.add(run);
    return builder;
  }

  /**
   * A page of several runs of the same shoppers.
   *
   * @param runs the runs, the reference first; at least two, of the same seed and replications
   * @return a builder
   * @throws IllegalArgumentException if the shoppers are not the same
   */
  public static Builder compare(List<PageRun> runs) {
    if (runs.size() < 2) {
      throw new IllegalArgumentException("runs: " + runs.size() + ": must be at least 2");
    }
    Builder builder = new Builder("compare", runs.get(0).label());
    builder.runs.addAll(runs);
    Report first = runs.get(0).report();
    for (int i = 1; i < runs.size(); i++) {
      builder.difference(i, runs.get(i).report().comparedWith(first));
    }
    return builder;
  }

  /**
   * A page of a sweep over settings.
   *
   * @param label how the reader knows what was swept
   * @param points what was found
   * @return a builder
   */
  public static Builder sweep(String label, SweptPoints points) {
    Builder builder = new Builder("sweep", label);
    builder.more.put("sweep", new SweepTree(points).tree());
    return builder;
  }

  /**
   * A page of a search for the best settings.
   *
   * @param label how the reader knows what was searched
   * @param problem what was asked for
   * @param optimum what was found
   * @param units the units of the figures, by name
   * @param written writes the values of a point as a user would
   * @return a builder
   */
  public static Builder optimise(
      String label,
      SearchProblem problem,
      Optimum optimum,
      Map<String, String> units,
      Function<List<Double>, List<String>> written) {
    Builder builder = new Builder("optimise", label);
    builder.more.put("optimum", new OptimumTree(problem, optimum, units, written).tree());
    return builder;
  }

  /**
   * A page of what an alliance is worth. Costs what computing all splits costs.
   *
   * @param report what was found
   * @return a builder
   */
  public static Builder alliance(AllianceReport report) {
    Builder builder = new Builder("alliance", report.scenario().name());
    builder.notice(report.scenario().notice());
    builder.more.put("alliance", new AllianceTree(report).tree());
    return builder;
  }

  /**
   * The data of the page as a tree of maps, lists and values, as they stand in it as JSON.
   *
   * @return the tree; read only
   */
  public Map<String, @Nullable Object> data() {
    return java.util.Collections.unmodifiableMap(data);
  }

  /**
   * The data as JSON, for a page that is open already.
   *
   * @return JSON without line breaks
   */
  public String json() {
    return JsonMapper.shared().writeValueAsString(data);
  }

  /**
   * The page.
   *
   * @return HTML
   */
  public String html() {
    return Template.page(title, json(), served);
  }

  /**
   * Writes the page.
   *
   * @param file where to, as UTF-8; what stands there is overwritten
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, html(), StandardCharsets.UTF_8);
  }

  /** Gathers what is to stand on a page. Not safe for several threads. */
  public static final class Builder {
    private final String kind;
    private final List<PageRun> runs = new ArrayList<>();
    private final List<Map<String, Object>> differences = new ArrayList<>();
    private final Map<String, Object> more = new LinkedHashMap<>();
    private String title;
    private Standard standard = Standard.usual();
    private String version = "";
    private String command = "";
    private String notice = "";
    private @Nullable Map<String, Object> live;

    private Builder(String kind, String title) {
      this.kind = kind;
      this.title = title;
    }

    private void difference(int run, Comparison comparison) {
      Map<String, Estimate> kpis = new LinkedHashMap<>();
      comparison.differences().forEach((name, d) -> kpis.put(name, d.estimate()));
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("from", 0);
      tree.put("to", run);
      tree.put("kpis", Shown.estimates(kpis));
      differences.add(tree);
    }

    /**
     * Sets the page's title.
     *
     * @param value plain text
     * @return this
     */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /**
     * Sets what a store must keep, else it has failed.
     *
     * @param value the standard
     * @return this
     */
    public Builder standard(Standard value) {
      standard = value;
      return this;
    }

    /**
     * Adds a run that the page of a study shows in full, such as that of the chosen point.
     *
     * @param value the run
     * @return this
     */
    public Builder run(PageRun value) {
      runs.add(value);
      return this;
    }

    /**
     * Sets the version of the program, told at the page's end.
     *
     * @param value the version; empty for none
     * @return this
     */
    public Builder version(String value) {
      version = value;
      return this;
    }

    /**
     * Sets the command that makes the page again, told at its end.
     *
     * @param value the command; empty for none
     * @return this
     */
    public Builder command(String value) {
      command = value;
      return this;
    }

    /**
     * Sets what a reader must know before the figures of a study; a run brings its own.
     *
     * @param value plain text; empty for none
     * @return this
     */
    public Builder notice(String value) {
      notice = value;
      return this;
    }

    /**
     * Says that the work goes on. Such a page may talk to the server that it came from.
     *
     * @param done how many replications are in the figures
     * @param total how many there will be
     * @return this
     */
    public Builder live(int done, int total) {
      live = new LinkedHashMap<>();
      live.put("done", done);
      live.put("total", total);
      return this;
    }

    /**
     * Finishes.
     *
     * @return the page
     */
    public ReportPage build() {
      return new ReportPage(this);
    }

    private Map<String, @Nullable Object> tree() {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("format", 1);
      tree.put("kind", kind);
      tree.put("title", title);
      tree.put("version", version);
      tree.put("command", command);
      tree.put("notice", notice);
      tree.put("live", live == null ? false : live);
      tree.put("standard", standard.tree());
      tree.put("runs", runs.stream().map(r -> new RunTree(r).tree()).toList());
      tree.put("differences", differences);
      tree.putAll(more);
      return tree;
    }
  }
}
