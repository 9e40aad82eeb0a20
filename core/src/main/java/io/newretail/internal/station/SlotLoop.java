package io.newretail.internal.station;

import io.newretail.internal.clock.RandomStream;
import io.newretail.report.StationCount;
import io.newretail.station.SlotStation;

/** Orders handled slot by slot. One thread. */
public final class SlotLoop {
  private final SlotStation station;
  private final RandomStream arrivals = new RandomStream();

  /** The loop of a station. */
  public SlotLoop(SlotStation station) {
    this.station = station;
  }

  /** Runs one replication of so many slots. */
  public double[] run(long seed, int replication, double warmUp, double length) {
    long entity = RandomStream.entity("slots");
    arrivals.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DEMAND, entity));
    double[] f = new double[StationCount.values().length];
    long waiting = 0;
    for (long t = -(long) warmUp; t < length; t++) {
      int came = arrivals.nextPoisson(station.orders());
      if (t >= 0) {
        long left = Math.max(0, waiting - station.capacity());
        f[StationCount.ARRIVED.place()] += came;
        f[StationCount.PRESENT_TIME.place()] += waiting;
        f[StationCount.SQUARES.place()] += (double) waiting * waiting;
        f[StationCount.QUEUE_TIME.place()] += left;
        f[StationCount.EMPTY_TIME.place()] += left == 0 ? 1 : 0;
        f[StationCount.BUSY_TIME.place()] += waiting > 2L * station.capacity() ? 1 : 0;
      }
      waiting = Math.max(0, waiting - station.capacity()) + came;
    }
    return f;
  }
}
