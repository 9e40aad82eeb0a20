package io.newretail.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark short, about four minutes in all, and prints one table: what the engine takes, what the yardstick
 * beside it takes in the same run, and the ratio. For decisions run JMH itself, longer: see the README of this module.
 */
public final class Short {
  private static final String ROW = "%-34s %12s %12s %8s %8s%n";
  private static final String BASKETS = "baskets";

  private Short() {}

  /** Runs all; takes no arguments. */
  public static void main(String[] args) throws RunnerException {
    System.out.printf(Locale.ROOT, "JDK %s, %d processors%n%n", Runtime.version(), processors());
    days();
    queue();
    draws();
    stock();
    threads();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static void days() throws RunnerException {
    Collection<RunResult> results = run("(EventStoreDay|OrdinaryStoreDay)", true);
    heading("Store-day, ns a basket", "engine", "floor", "ratio", "B/basket");
    for (String day : List.of("EventStoreDay", "OrdinaryStoreDay")) {
      RunResult engine = find(results, day + ".engine", "");
      RunResult floor = find(results, day + ".floor", "");
      double a = 1e9 / secondary(engine, BASKETS);
      double b = 1e9 / secondary(floor, BASKETS);
      double perDay = secondary(engine, BASKETS) / engine.getPrimaryResult().getScore();
      double bytes = secondary(engine, "gc.alloc.rate.norm") / perDay;
      row(day, a, b, a / b, String.format(Locale.ROOT, "%.3f", bytes));
    }
    RunResult all = find(results, "EventStoreDay.everything", "");
    double a = 1e9 / secondary(all, BASKETS);
    double b = 1e9 / secondary(find(results, "EventStoreDay.floor", ""), BASKETS);
    row("EventStoreDay, riders and all", a, b, a / b, "");
    System.out.println();
  }

  private static void queue() throws RunnerException {
    Collection<RunResult> results = run("EventQueueBenchmark", false, "increment", "exponential");
    heading("Event queue, ns a hold", "engine", "bare heap", "heap/eng", "");
    for (String events : List.of("100", "10000", "1000000")) {
      double a = score(results, "EventQueueBenchmark.engineQueue", events);
      double b = score(results, "EventQueueBenchmark.bareHeap", events);
      double c = score(results, "EventQueueBenchmark.branchlessHeap", events);
      row(events + " events, four-ary heap", a, b, b / a, "");
      row(events + " events, without branches", a, c, c / a, "");
    }
    System.out.println();
  }

  private static void draws() throws RunnerException {
    Collection<RunResult> results = run("AliasDraw", false);
    heading("Draw of an article, ns", "alias", "search", "sea/ali", "");
    double a = score(results, "AliasDraw.alias", "");
    double b = score(results, "AliasDraw.search", "");
    row("18,000 articles, Zipf 1.04", a, b, b / a, "");
    System.out.println();
  }

  private static void stock() throws RunnerException {
    Collection<RunResult> results = run("StockTableZipf", false);
    heading("A line in the stock table, ns", "table", "arrays", "arr/tab", "");
    for (String stores : List.of("1", "20")) {
      double a = score(results, "StockTableZipf.table", stores);
      double b = score(results, "StockTableZipf.arrays", stores);
      row("18,000 articles, stores: " + stores, a, b, b / a, "");
    }
    System.out.println();
  }

  private static void threads() throws RunnerException {
    Collection<RunResult> results = run("Threads", false);
    heading("Chain of 40 stores, million baskets/s", "1 thread", "2 threads", "ratio", "");
    double a = secondary(find(results, "Threads.replication", "1"), BASKETS) / 1e6;
    double b = secondary(find(results, "Threads.replication", "2"), BASKETS) / 1e6;
    row("two ordinary days", a, b, b / a, "");
  }

  private static void heading(String what, String a, String b, String ratio, String bytes) {
    System.out.printf(ROW, what, a, b, ratio, bytes);
  }

  private static void row(String what, double a, double b, double ratio, String bytes) {
    String format = a < 100 ? "%.2f" : "%.0f";
    System.out.printf(
        ROW,
        "  " + what,
        String.format(Locale.ROOT, format, a),
        String.format(Locale.ROOT, format, b),
        String.format(Locale.ROOT, "%.2f", ratio),
        bytes);
  }

  private static Collection<RunResult> run(String what, boolean bytes, String... parameter)
      throws RunnerException {
    System.err.println("running " + what + " ...");
    var options = new OptionsBuilder()
        .include(Short.class.getPackageName() + "\\." + what + "\\.")
        .forks(1)
        .warmupIterations(4)
        .warmupTime(TimeValue.milliseconds(700))
        .measurementIterations(4)
        .measurementTime(TimeValue.milliseconds(700))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    if (bytes) {
      options.addProfiler(GCProfiler.class);
    }
    if (parameter.length == 2) {
      options.param(parameter[0], parameter[1]);
    }
    return new Runner(options.build()).run();
  }

  private static double score(Collection<RunResult> results, String benchmark, String parameter) {
    return find(results, benchmark, parameter).getPrimaryResult().getScore();
  }

  private static RunResult find(Collection<RunResult> results, String name, String parameter) {
    return results.stream()
        .filter(r -> r.getParams().getBenchmark().endsWith(name))
        .filter(r -> parameter.isEmpty() || hasParameter(r, parameter))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " " + parameter + ": not among "
            + results.stream()
                .map(r -> r.getParams().getBenchmark())
                .collect(Collectors.joining(", "))));
  }

  private static boolean hasParameter(RunResult result, String value) {
    return result.getParams().getParamsKeys().stream()
        .anyMatch(key -> result.getParams().getParam(key).equals(value));
  }

  private static double secondary(RunResult result, String name) {
    var all = result.getSecondaryResults();
    for (String key : all.keySet()) {
      if (key.endsWith(name)) {
        return all.get(key).getScore();
      }
    }
    throw new IllegalStateException(name + ": not among " + all.keySet());
  }
}
