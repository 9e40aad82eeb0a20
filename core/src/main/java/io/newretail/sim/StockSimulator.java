package io.newretail.sim;

import io.newretail.internal.stock.ArrivalLoop;
import io.newretail.internal.stock.PeriodLoop;
import io.newretail.internal.stock.StockLoop;
import io.newretail.report.StockReport;
import io.newretail.stock.StockSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs stock systems. Any thread; a run stops soon after its thread is interrupted. */
public final class StockSimulator {
  private StockSimulator() {}

  /**
   * Runs a system.
   *
   * @param system what to run
   * @param run how
   * @return what came out; the same for any number of threads
   * @throws RunInterruptedException if the thread was interrupted
   */
  public static StockReport run(StockSystem system, StockRun run) {
    int n = run.replications();
    double[][][] points = new double[n][][];
    double[][][] streams = new double[n][][];
    long[] imbalances = new long[n];
    AtomicInteger next = new AtomicInteger();
    Runnable work = () -> {
      StockLoop loop = system.order() == null ? new ArrivalLoop(system) : new PeriodLoop(system);
      for (int r = next.getAndIncrement(); r < n; r = next.getAndIncrement()) {
        points[r] = loop.run(run.seed(), r, run.warmUp(), run.length());
        streams[r] = loop.streams();
        imbalances[r] = loop.imbalance();
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    };
    int threads = Math.min(run.threads(), n);
    if (threads == 1) {
      work.run();
    } else {
      runOn(threads, work);
    }
    if (Thread.interrupted()) {
      throw new RunInterruptedException(0, new InterruptedException());
    }
    long imbalance = 0;
    for (long value : imbalances) {
      imbalance += value;
    }
    return new StockReport(system, run.length(), points, streams, imbalance);
  }

  private static void runOn(int threads, Runnable work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        done.add(pool.submit(work));
      }
      for (Future<?> f : done) {
        f.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
