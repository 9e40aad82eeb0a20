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
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

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
    onThreads(Math.min(run.threads(), n), first -> work.run());
    if (Thread.interrupted()) {
      throw new RunInterruptedException(0, new InterruptedException());
    }
    long imbalance = 0;
    for (long value : imbalances) {
      imbalance += value;
    }
    return new StockReport(system, run.length(), points, streams, imbalance);
  }

  /**
   * Single replications of a system in any order, for one thread; tables are kept from one to the next.
   *
   * @param system what to run
   * @param run its seed, warm-up and length; the rest does not matter
   * @return from the number of a replication to its report: that of one replication, drawn as number n of {@link #run}. It throws
   *     {@link RunInterruptedException} if the thread is interrupted
   */
  public static IntFunction<StockReport> replicator(StockSystem system, StockRun run) {
    StockLoop loop = system.order() == null ? new ArrivalLoop(system) : new PeriodLoop(system);
    return r -> {
      double[][][] points = {loop.run(run.seed(), r, run.warmUp(), run.length())};
      if (Thread.currentThread().isInterrupted()) {
        throw new RunInterruptedException(0, new InterruptedException());
      }
      double[][][] streams = {loop.streams()};
      return new StockReport(system, run.length(), points, streams, loop.imbalance());
    };
  }

  /** Does a part of the work on each of several threads, the first of them this one if there is only one. */
  static void onThreads(int threads, IntConsumer part) {
    if (threads == 1) {
      part.accept(0);
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int first = i;
        done.add(pool.submit(() -> part.accept(first)));
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
