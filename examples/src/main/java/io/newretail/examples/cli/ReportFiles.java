package io.newretail.examples.cli;

import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as files: {@code summary.json}, its tables, and the page. */
final class ReportFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Choice choice;
  private final Report report;
  private final int threads;
  private final Formats formats;
  private final String command;

  ReportFiles(Choice choice, Report report, RunSettings settings) {
    this.choice = choice;
    this.report = report;
    this.threads = settings.options(1, io.newretail.sim.Progress.none()).threads();
    formats = settings.formats();
    command = settings.command("run " + choice.shown(), report.replications());
  }

  /** What to write, by file name. */
  Map<String, OutputFolder.Content> all() {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("summary.json", file -> json(file, summary()));
    formats.add(new ReportTables(report).all(), files);
    files.put("report.html", reportPage()::write);
    return files;
  }

  /** The run's page. */
  ReportPage reportPage() {
    return ReportPage.run(page()).version(Main.version()).command(command).build();
  }

  /** The run as a page shows it. */
  PageRun page() {
    return new PageRun(
        choice.shown(), choice.scenario(), report, choice.settings().changed(), null);
  }

  /** Writes a tree of maps, lists and values. */
  static void json(Path file, Object tree) {
    JSON.writeValue(file, tree);
  }

  /** A tree of maps, lists and values as text. */
  static String json(Object tree) {
    return JSON.writeValueAsString(tree);
  }

  /** What {@code summary.json} holds. */
  Map<String, Object> summary() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("scenario", report.scenario());
    tree.put("seed", report.seed());
    tree.put("replications", report.replications());
    tree.put("threads", threads);
    tree.put("version", Main.version());
    tree.put("digest", report.digest());
    tree.put("wallSeconds", report.wallSeconds());
    tree.put("basketsSimulated", report.basketsSimulated());
    tree.put("linesSimulated", report.linesSimulated());
    tree.put("kpis", kpis());
    tree.put("conservation", conservation());
    tree.put("notice", report.notice());
    tree.put("settings", choice.settings().changed());
    tree.put("from", choice.scenario().from().toString());
    tree.put("to", choice.scenario().to().toString());
    tree.put("warmUpDays", choice.scenario().warmUpDays());
    tree.put("spikeDay", choice.scenario().spikeDay().toString());
    tree.put("eventsSimulated", report.eventsSimulated());
    return tree;
  }

  private Map<String, Object> kpis() {
    Map<String, Object> kpis = new LinkedHashMap<>();
    report.kpis().forEach((name, estimate) -> kpis.put(name, estimate(estimate)));
    return kpis;
  }

  /** An estimate as a tree; what does not exist is null. */
  static Map<String, @Nullable Object> estimate(Estimate estimate) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("mean", orNull(estimate.mean()));
    tree.put("halfWidth95", orNull(estimate.halfWidth95()));
    tree.put("n", estimate.n());
    tree.put("unit", estimate.unit());
    return tree;
  }

  /** A number, or null if it is none. */
  static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private Map<String, Object> conservation() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("units", report.conservation().units());
    tree.put("baskets", report.conservation().baskets());
    tree.put("money", report.conservation().money());
    return tree;
  }

  /** Ten significant digits without an exponent; empty for what does not exist. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }
}
