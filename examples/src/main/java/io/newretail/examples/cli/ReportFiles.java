package io.newretail.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.report.DealReport;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.Series.Column;
import io.newretail.report.StoreReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as files: {@code summary.json}, {@code series.csv}, {@code stores.csv}, and {@code deals.csv} where shoppers follow claims. */
final class ReportFiles {
  private static final String[] NAMES = {
    "summary.json", "series.csv", "stores.csv", "deals.csv", "report.html"
  };

  private static final int DAY_SECONDS = 86_400;
  private final Choice choice;
  private final Report report;
  private final int threads;

  ReportFiles(Choice choice, Report report, RunSettings settings) {
    this.choice = choice;
    this.report = report;
    this.threads = settings.options(1, io.newretail.sim.Progress.none()).threads();
  }

  /** What to write, by file name. */
  Map<String, OutputFolder.Content> all() {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(NAMES[0], file -> json(file, summary()));
    files.put(NAMES[1], this::series);
    files.put(NAMES[2], this::stores);
    files.put(NAMES[4], ReportPage.run(page()).version(Main.version()).build()::write);
    if (!report.deals().isEmpty()) {
      files.put(NAMES[3], this::deals);
    }
    return files;
  }

  /** The run as a page shows it. */
  PageRun page() {
    return new PageRun(
        choice.label(), choice.scenario(), report, choice.settings().changed(), null);
  }

  /** Writes a tree of maps, lists and values. */
  static void json(Path file, Object tree) {
    JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file, tree);
  }

  private Map<String, Object> summary() {
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

  private void series(Path file) throws IOException {
    Series series = report.series();
    int zero = series.bucketAt(0);
    double ofDay = series.sum(Column.GMV, 0, DAY_SECONDS);
    double gmv = 0;
    double walkIn = 0;
    double waiting = 0;
    double packs = 0;
    double counters = 0;
    double riders = 0;
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "t_seconds",
          "baskets_placed",
          "baskets_ready",
          "baskets_collected",
          "walkin_baskets",
          "units_short",
          "picks_waiting",
          "gmv_cumulative",
          "gmv_share_of_day",
          "walkin_sales_cumulative",
          "packs_waiting",
          "counter_waiting",
          "riders_out",
          "baskets_paid");
      for (int b = 0; b < series.buckets(); b++) {
        csv.writeRecord(
            number(series.seconds(b)),
            number(series.count(b, Column.BASKETS_PLACED)),
            number(series.count(b, Column.BASKETS_READY)),
            number(series.count(b, Column.BASKETS_COLLECTED)),
            number(series.count(b, Column.WALKIN_BASKETS)),
            number(series.count(b, Column.UNITS_SHORT)),
            number(waiting),
            number(gmv),
            number(ofDay > 0 ? gmv / ofDay : 0),
            number(walkIn),
            number(packs),
            number(counters),
            number(riders),
            number(series.count(b, Column.BASKETS_PAID)));
        packs += series.count(b, Column.PACKS_WAITING_CHANGE);
        counters += series.count(b, Column.COUNTER_WAITING_CHANGE);
        riders += series.count(b, Column.RIDERS_OUT_CHANGE);
        waiting += series.count(b, Column.PICKS_WAITING_CHANGE);
        gmv += b >= zero ? series.count(b, Column.GMV) : 0;
        walkIn += series.count(b, Column.WALKIN_SALES);
      }
    }
  }

  private void stores(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      List<String> header = new ArrayList<>(List.of("store", "catchment", "depot"));
      header.addAll(report.stores().get(0).figures().keySet());
      csv.writeRecord(header);
      for (StoreReport store : report.stores()) {
        List<String> row =
            new ArrayList<>(List.of(store.store(), store.catchment(), store.depot()));
        store.figures().values().forEach(v -> row.add(number(v)));
        csv.writeRecord(row);
      }
    }
  }

  private void deals(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("catchment", "article", "hour", "claims");
      for (DealReport deal : report.deals()) {
        for (int h = 0; h < deal.claims().size(); h++) {
          csv.writeRecord(
              deal.catchment(),
              deal.item(),
              deal.from().plusHours(h).toString(),
              number(deal.claims().get(h)));
        }
      }
    }
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
