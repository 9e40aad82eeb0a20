package io.newretail.examples.files;

import io.newretail.demand.Demand;
import io.newretail.examples.cli.Cli;
import io.newretail.file.ScenarioFiles;
import io.newretail.network.Catchment;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.scenario.Scenario;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Takes files through the command line inside the test and says what must not have happened. */
final class Trial implements AutoCloseable {
  static final Duration MOST = Duration.ofSeconds(10);
  private static final Duration HANGS = Duration.ofSeconds(90);
  /** A line of a stack trace, or an exception by its name. */
  private static final Pattern TRACE = Pattern.compile(
      "\\tat"
          + " |[a-z]\\.[A-Z]\\w+(Exception|Error)\\b|(Pointer|Bounds|Cast|State|Argument|Access)Exception");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  /** Baskets and stock rows of a file that is run, not only checked. */
  private static final double SMALL = 20_000;
  /** Of a file whose books are checked after every event. */
  private static final double TINY = 500;

  private ExecutorService worker = worker();

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "trial");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * What came of a file.
   *
   * @param status the exit status; 2 of the check, or the run's
   * @param ran whether it was run
   * @param millis how long it took
   * @param fault what must not happen, or empty
   * @param text what was written
   */
  record Outcome(int status, boolean ran, long millis, String fault, String text) {}

  /** Checks a file and, if it is sound and small, runs it. */
  Outcome of(Path file) {
    Outcome check = call("check", file.toString());
    if (check.status() != 0 || !check.fault().isEmpty()) {
      return check;
    }
    double work = work(ScenarioFiles.read(file));
    if (work > SMALL) {
      return check;
    }
    List<String> args =
        new ArrayList<>(List.of("run", file.toString(), "--replications", "1", "--threads", "1"));
    if (work < TINY) {
      args.add("--check");
    }
    Outcome run = call(args.toArray(String[]::new));
    long millis = check.millis() + run.millis();
    return new Outcome(run.status(), true, millis, run.fault(), run.text());
  }

  /** One call. Its time is the processor's, so that other work on the machine does not count; a call that waits is given up. */
  Outcome call(String... args) {
    long[] spent = new long[1];
    Future<Cli> call = worker.submit(() -> {
      long start = THREADS.getCurrentThreadCpuTime();
      try {
        return Cli.run(args);
      } finally {
        spent[0] = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
      }
    });
    try {
      Cli done = call.get(HANGS.toMillis(), TimeUnit.MILLISECONDS);
      String slow = spent[0] > MOST.toMillis() ? "took " + spent[0] + " ms" : "";
      String fault = fault(done);
      return new Outcome(
          done.status(), false, spent[0], fault.isEmpty() ? slow : fault, done.out() + done.err());
    } catch (TimeoutException e) {
      String where = Thread.getAllStackTraces().entrySet().stream()
          .filter(t -> t.getKey().getName().equals("trial"))
          .map(t -> Arrays.toString(t.getValue()))
          .findFirst()
          .orElse("");
      worker.shutdownNow();
      worker = worker();
      return new Outcome(-1, false, HANGS.toMillis(), "longer than " + HANGS + " in " + where, "");
    } catch (ExecutionException e) {
      String thrown = e.getCause() + " at "
          + Arrays.stream(e.getCause().getStackTrace()).limit(12).toList();
      return new Outcome(-1, false, spent[0], "thrown: " + thrown, "");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fault(Cli done) {
    String text = done.out() + done.err();
    if (done.status() != 0 && done.status() != 2) {
      return "status " + done.status() + ": " + done.err();
    }
    if (TRACE.matcher(text).find()) {
      return "a stack trace: " + text;
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      return "control characters: " + text;
    }
    if (done.status() == 2 && (done.err().isBlank() || done.out().contains(": ok"))) {
      return "no reason given: " + text;
    }
    return done.status() == 0 && !done.err().isBlank() ? "a message with 0: " + text : "";
  }

  /** Baskets, counts and stock rows of a run, by what the file itself says. */
  private static double work(Scenario s) {
    double size = 0;
    double stores = 0;
    for (Catchment c : s.network().catchments()) {
      size += c.zones().isEmpty()
          ? c.stores().stream().mapToDouble(Store::size).sum()
          : c.zones().stream().mapToDouble(Zone::size).sum();
      stores += c.stores().size();
    }
    double days = s.to().toEpochDay() - s.from().toEpochDay();
    double items = s.network().assortment().size();
    Demand d = s.demand();
    double spike = d.spikes().stream().mapToDouble(p -> p.multiplier()).max().orElse(1);
    double baskets = 0;
    if (d.online() != null) {
      double factor = 1 / Math.max(1e-3, 1 - d.online().sources().excitement().branching());
      baskets += d.online().baskets().perDay() * Math.max(1, spike) * factor * days;
      baskets +=
          d.online().sources().carts().stream().mapToDouble(c -> c.carts()).sum();
    }
    if (d.walkIn() != null) {
      baskets += d.walkIn().baskets().perDay() * Math.max(1, spike) * days;
    }
    double counts = d.items() == null
        ? 0
        : days
            * items
            * stores
            * (1
                + Duration.ofDays(1).toSeconds()
                    / Math.max(1, d.items().period().toSeconds()));
    return baskets * size + counts + stores * items + 100 * days * stores;
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
