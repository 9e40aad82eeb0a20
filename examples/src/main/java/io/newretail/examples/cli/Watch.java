package io.newretail.examples.cli;

import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.page.live.LiveServer;
import io.newretail.report.Report;
import io.newretail.sim.Progress;
import io.newretail.sim.RunOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows runs while they go on, if somebody wants that; else does nothing. Watched or not, the results are the same. Used by the
 * thread that runs.
 */
final class Watch implements AutoCloseable {
  private final @Nullable LiveServer server;
  private final boolean stay;
  private final int scenarios;
  private final List<PageRun> complete = new ArrayList<>();
  private int before;
  private int done;

  /**
   * What is shown where.
   *
   * @param server where; null for nowhere
   * @param stay whether the page stays after the runs
   * @param scenarios how many there are to run, all as often
   */
  Watch(@Nullable LiveServer server, boolean stay, int scenarios) {
    this.server = server;
    this.stay = stay;
    this.scenarios = scenarios;
  }

  /** How to run the next scenario so that it is seen; replications are all that there will be, or the most. */
  RunOptions over(Choice choice, RunOptions options, int replications) {
    if (server == null) {
      return options;
    }
    int total = scenarios * replications;
    before = done;
    Progress next = options.progress();
    return options
        .withProgress((part, whole) -> {
          next.update(part, whole);
          double share = whole > 0 ? (double) part / whole : 0;
          server.progress(done, total, (before + share * replications) / total);
        })
        .withFollower(report -> show(choice, report, replications));
  }

  private void show(Choice choice, Report report, int replications) {
    done = before + report.replications();
    List<PageRun> runs = new ArrayList<>(complete);
    PageRun now = PageRun.of(choice.scenario(), report)
        .labelled(choice.shown())
        .withSettings(choice.settings().changed());
    boolean whole = report.replications() == replications;
    if (whole) {
      complete.add(now);
    }
    if (whole || runs.isEmpty()) {
      runs.add(now);
      publish(List.copyOf(runs), scenarios * replications);
    }
  }

  private void publish(List<PageRun> runs, int total) {
    int now = done;
    if (server != null) {
      server.publish(
          () -> (runs.size() == 1 ? ReportPage.run(runs.get(0)) : ReportPage.compare(runs))
              .version(Main.version())
              .live(now, total)
              .build());
    }
  }

  /** Shows the page of all that came out, after which nothing follows. */
  void finish(Supplier<ReportPage> page) {
    if (server != null) {
      server.progress(done, done, 1);
      server.publish(page);
      server.end();
    }
  }

  /** Waits until the user has seen enough, if that was asked for; false if an interruption told so. */
  boolean stay() {
    if (server == null || !stay) {
      return true;
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
