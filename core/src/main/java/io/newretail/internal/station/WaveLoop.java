package io.newretail.internal.station;

import io.newretail.internal.clock.RandomStream;
import io.newretail.report.WaveReport;
import io.newretail.station.WaveStation;

/** A day of waves, order by order. One thread. */
public final class WaveLoop {
  private final WaveStation station;
  private final RandomStream arrivals = new RandomStream();
  private long came;

  /** The loop of a station. */
  public WaveLoop(WaveStation station) {
    this.station = station;
  }

  /** Runs one day. */
  public double[] run(long seed, int replication) {
    long entity = RandomStream.entity("waves");
    arrivals.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DEMAND, entity));
    double[] f = new double[WaveReport.FIGURES];
    came = 0;
    double order = next(0);
    double done = 0;
    double slack = 1e-9 * station.deadline();
    for (double start : station.waveTimes()) {
      double begin = Math.max(start, done);
      long taken = 0;
      for (; order <= begin + slack && order <= station.closing() + slack; order = next(order)) {
        taken++;
      }
      done = begin + taken / station.pickRate();
      f[WaveReport.ORDERS] += taken;
      f[WaveReport.ON_TIME] += done <= station.deadline() + slack ? taken : 0;
      f[WaveReport.PICKING] += done - begin;
    }
    for (; order <= station.closing() + slack; order = next(order)) {
      f[WaveReport.ORDERS]++;
    }
    f[WaveReport.LAST] = done;
    return f;
  }

  /** Even orders come at 1/rate, 2/rate, and so on. */
  private double next(double last) {
    came++;
    return station.even()
        ? came / station.rate()
        : last + arrivals.nextExponential() / station.rate();
  }
}
