package io.newretail.sim;

import io.newretail.internal.station.SlotLoop;
import io.newretail.internal.station.StationLoop;
import io.newretail.report.StationReport;
import io.newretail.station.SlotStation;
import io.newretail.station.Station;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs stations. Any thread. */
public final class StationSimulator {
  private StationSimulator() {}

  /**
   * Runs a station.
   *
   * @param station what to run
   * @param run how; times are the station's
   * @return what came out; the same for any number of threads
   */
  public static StationReport run(Station station, StockRun run) {
    return all(run, () -> {
      StationLoop loop = new StationLoop(station);
      return r -> loop.run(run.seed(), r, run.warmUp(), run.length());
    });
  }

  /**
   * Runs a station of slots.
   *
   * @param station what to run
   * @param run how; lengths are slots
   * @return what came out; the same for any number of threads
   */
  public static StationReport run(SlotStation station, StockRun run) {
    return all(run, () -> {
      SlotLoop loop = new SlotLoop(station);
      return r -> loop.run(run.seed(), r, run.warmUp(), run.length());
    });
  }

  private static StationReport all(StockRun run, Supplier<IntFunction<double[]>> loops) {
    double[][] figures = new double[run.replications()][];
    int threads = Math.min(run.threads(), run.replications());
    StockSimulator.onThreads(threads, first -> {
      IntFunction<double[]> loop = loops.get();
      IntStream.iterate(first, r -> r < figures.length, r -> r + threads)
          .forEach(r -> figures[r] = loop.apply(r));
    });
    return new StationReport(run.length(), figures);
  }
}
