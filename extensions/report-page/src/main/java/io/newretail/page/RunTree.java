package io.newretail.page;

import io.newretail.report.Conservation;
import io.newretail.report.DayReport;
import io.newretail.report.OrderTrace;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as a tree of maps, lists and values. Nothing in it depends on clocks or threads. */
final class RunTree {
  private static final MonthDay ELEVENTH = MonthDay.of(11, 11);
  private final PageRun run;
  private final Scenario scenario;
  private final Report report;

  RunTree(PageRun run) {
    this.run = run;
    scenario = run.scenario();
    report = run.report();
  }

  Map<String, @Nullable Object> tree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("label", run.label());
    tree.put("scenario", report.scenario());
    tree.put("notice", report.notice());
    tree.put("seed", Long.toString(report.seed()));
    tree.put("replications", report.replications());
    tree.put("digest", report.digest());
    tree.put("from", scenario.from().toString());
    tree.put("to", scenario.to().toString());
    tree.put("warmUpDays", scenario.warmUpDays());
    tree.put("spikeDay", scenario.spikeDay().toString());
    tree.put("event", hasEvent());
    tree.put("currency", report.currency());
    tree.put("settings", run.settings());
    tree.put("kpis", Shown.estimates(report.kpis()));
    tree.put("conservation", conservation());
    tree.put("simulated", simulated());
    SeriesTree series = new SeriesTree(report.series());
    tree.put("series", series.whole());
    tree.put("eventDay", series.eventDay());
    tree.put("published", published());
    tree.put("stores", new StoresTree(report.stores()).tree());
    WayTree way = new WayTree(report);
    tree.put("funnel", way.funnel());
    tree.put("losses", way.losses());
    tree.put("slots", way.slots());
    tree.put("storeSeries", way.stores());
    tree.put("days", days());
    tree.put("story", story());
    return tree;
  }

  private boolean hasEvent() {
    return scenario.demand().spikeOn(scenario.spikeDay()) != null;
  }

  private Map<String, Object> conservation() {
    Conservation books = report.conservation();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("units", books.units());
    tree.put("baskets", books.baskets());
    tree.put("money", books.money());
    return tree;
  }

  private Map<String, Object> simulated() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("baskets", report.basketsSimulated());
    tree.put("lines", report.linesSimulated());
    tree.put("events", report.eventsSimulated());
    return tree;
  }

  private @Nullable Map<String, Object> published() {
    LocalDate day = scenario.spikeDay();
    boolean eleventh = hasEvent() && MonthDay.from(day).equals(ELEVENTH);
    List<Map<String, Object>> points = eleventh ? PublishedPoints.of(day.getYear()) : List.of();
    return points.isEmpty()
        ? null
        : Map.of("year", day.getYear(), "unit", "share of day", "points", points);
  }

  private List<Map<String, @Nullable Object>> days() {
    List<Map<String, @Nullable Object>> days = new ArrayList<>();
    for (DayReport day : report.days()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("date", day.date().toString());
      one.put("placed", Shown.rounded(day.basketsPlaced()));
      days.add(one);
    }
    return days;
  }

  private @Nullable Map<String, Object> story() {
    OrderTrace trace = run.story() == null ? report.story() : run.story();
    if (trace == null) {
      return null;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("store", trace.store());
    tree.put("number", trace.number());
    tree.put("steps", trace.steps().stream().map(RunTree::step).toList());
    tree.put("lines", trace.lines().stream().map(RunTree::line).toList());
    return tree;
  }

  private static Map<String, Object> step(OrderTrace.Step step) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", step.at().toString());
    tree.put("state", step.state().name().toLowerCase(Locale.ROOT));
    tree.put("what", step.what());
    return tree;
  }

  private static Map<String, Object> line(OrderTrace.Line line) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("article", line.article());
    tree.put("wanted", line.wanted());
    tree.put("promised", line.promised());
    tree.put("picked", line.picked());
    return tree;
  }
}
