package io.newretail.sim;

import io.newretail.internal.station.RiderLoop;
import io.newretail.internal.station.SlotLoop;
import io.newretail.internal.station.StaffedLoop;
import io.newretail.internal.station.StationLoop;
import io.newretail.internal.station.WaveLoop;
import io.newretail.report.FleetReport;
import io.newretail.report.StationReport;
import io.newretail.report.WaveReport;
import io.newretail.station.RiderFleet;
import io.newretail.station.SlotStation;
import io.newretail.station.StaffedStation;
import io.newretail.station.Station;
import io.newretail.station.WaveStation;
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
    return all(run, station.watchedTimes().size(), () -> {
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
    return all(run, 0, () -> {
      SlotLoop loop = new SlotLoop(station);
      return r -> loop.run(run.seed(), r, run.warmUp(), run.length());
    });
  }

  /**
   * Runs a station whose staff changes.
   *
   * @param station what to run
   * @param run how; times are the station's
   * @return what came out; the same for any number of threads
   */
  public static StationReport run(StaffedStation station, StockRun run) {
    return all(run, station.watchedTimes().size(), () -> {
      StaffedLoop loop = new StaffedLoop(station);
      return r -> loop.run(run.seed(), r, run.warmUp(), run.length());
    });
  }

  /**
   * Runs the picking of a day in waves.
   *
   * @param station what to run
   * @param run how; its lengths do not matter, a replication is a day
   * @return what came out; the same for any number of threads
   */
  public static WaveReport run(WaveStation station, StockRun run) {
    return new WaveReport(figures(run, () -> {
      WaveLoop loop = new WaveLoop(station);
      return r -> loop.run(run.seed(), r);
    }));
  }

  /**
   * Runs a fleet of riders.
   *
   * @param fleet what to run
   * @param run how; times are hours
   * @return what came out; the same for any number of threads
   */
  public static FleetReport run(RiderFleet fleet, StockRun run) {
    return new FleetReport(run.length(), fleet.riders(), figures(run, () -> {
      RiderLoop loop = new RiderLoop(fleet);
      return r -> loop.run(run.seed(), r, run.warmUp(), run.length());
    }));
  }

  /**
   * Single replications of a station in any order, for one thread; tables are kept from one to the next.
   *
   * @param station what to run
   * @param run its seed, warm-up and length; the rest does not matter
   * @return from the number of a replication to its report: that of one replication, drawn as number n of {@link #run}
   */
  public static IntFunction<StationReport> replicator(Station station, StockRun run) {
    StationLoop loop = new StationLoop(station);
    int watched = station.watchedTimes().size();
    return r -> new StationReport(
        run.length(), watched, new double[][] {loop.run(run.seed(), r, run.warmUp(), run.length())
        });
  }

  private static StationReport all(
      StockRun run, int watched, Supplier<IntFunction<double[]>> loops) {
    return new StationReport(run.length(), watched, figures(run, loops));
  }

  private static double[][] figures(StockRun run, Supplier<IntFunction<double[]>> loops) {
    double[][] figures = new double[run.replications()][];
    int threads = Math.min(run.threads(), run.replications());
    StockSimulator.onThreads(threads, first -> {
      IntFunction<double[]> loop = loops.get();
      IntStream.iterate(first, r -> r < figures.length, r -> r + threads)
          .forEach(r -> figures[r] = loop.apply(r));
    });
    return figures;
  }
}
