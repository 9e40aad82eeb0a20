package io.newretail.internal.station;

import io.newretail.internal.clock.EventQueue;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.report.FleetReport;
import io.newretail.report.FleetReport.Count;
import io.newretail.station.RiderFleet;
import java.util.Arrays;

/**
 * Riders, trip by trip. Every order draws place, preparation and hand-over on arrival, so more riders move no draw. One thread.
 */
public final class RiderLoop {
  private static final double HOUR = 3.6e9;
  private static final double MINUTE = 6e7;
  private static final long FOREVER = Long.MAX_VALUE >> 6;
  private static final int BACK = 0;
  private static final int READY = 1;
  private static final int ARRIVAL = 2;
  private final RiderFleet fleet;
  private final ArrivalSteps times;
  private final RandomStream arrivals = new RandomStream();
  private final RandomStream places = new RandomStream();
  private final RandomStream services = new RandomStream();
  private final Parcels parcels = new Parcels();
  private final int[] trip;
  private EventQueue queue = new EventQueue(64);
  private double[] f = new double[0];
  private int free;
  private long now;
  private long begin;
  private long end;

  /** The loop of a fleet. */
  public RiderLoop(RiderFleet fleet) {
    this.fleet = fleet;
    times = new ArrivalSteps(fleet.rates(), fleet.step());
    trip = new int[fleet.batch()];
  }

  /** Runs one replication until the last order of the measured time is at its door. */
  public double[] run(long seed, int replication, double warmUp, double length) {
    seek(arrivals, seed, replication, Purpose.STOCK_DEMAND);
    seek(places, seed, replication, Purpose.STOCK_LOSS);
    seek(services, seed, replication, Purpose.STOCK_LEAD);
    queue = new EventQueue(64);
    f = new double[Count.values().length + FleetReport.TENTHS];
    parcels.clear();
    free = fleet.riders();
    now = 0;
    begin = Math.round(warmUp * HOUR);
    end = Math.round((warmUp + length) * HOUR);
    schedule();
    while (queue.pollBefore(FOREVER)) {
      now = queue.tick();
      switch (queue.kind()) {
        case BACK -> free++;
        case READY -> parcels.ready(queue.row());
        default -> arrive();
      }
      while (free > 0 && parcels.waiting() > 0) {
        dispatch();
      }
    }
    return f;
  }

  private static void seek(RandomStream stream, long seed, int replication, Purpose purpose) {
    long entity = RandomStream.entity("riders");
    stream.seek(RandomStream.key(seed, replication, purpose, entity));
  }

  private void schedule() {
    double next = times.after(now / HOUR, arrivals.nextExponential());
    long tick = next < 1e9 ? Math.max(now, Math.round(next * HOUR)) : FOREVER;
    if (tick < end) {
      queue.push(tick, ARRIVAL, 0);
    }
  }

  private void arrive() {
    double distance = fleet.radius() * StrictMath.sqrt(places.nextUniform());
    double angle = 2 * StrictMath.PI * places.nextUniform();
    double preparation = ServiceDraw.of(fleet.preparation(), services);
    double handover = ServiceDraw.of(fleet.handover(), services);
    int row = parcels.open(now, Math.round(handover * MINUTE));
    parcels.place(row, distance * StrictMath.cos(angle), distance * StrictMath.sin(angle));
    queue.push(now + Math.round(preparation * MINUTE), READY, row);
    schedule();
  }

  /** The orders that have been ready longest, from one customer to the nearest next. */
  private void dispatch() {
    int n = Math.min(fleet.batch(), parcels.waiting());
    for (int i = 0; i < n; i++) {
      trip[i] = parcels.take();
    }
    long time = now;
    double x = 0;
    double y = 0;
    double km = 0;
    for (int i = 0; i < n; i++) {
      nearestFirst(i, n, x, y);
      int row = trip[i];
      double leg = parcels.distance(row, x, y);
      km += leg;
      time += Math.round(leg / fleet.speed() * HOUR) + parcels.handover(row);
      x = parcels.x(row);
      y = parcels.y(row);
      delivered(row, time);
    }
    double home = StrictMath.sqrt(x * x + y * y);
    time += Math.round(home / fleet.speed() * HOUR);
    free--;
    queue.push(time, BACK, 0);
    note(n, km + home, (time - now) / HOUR);
    for (int i = 0; i < n; i++) {
      parcels.close(trip[i]);
    }
  }

  private void nearestFirst(int from, int n, double x, double y) {
    int best = from;
    for (int j = from + 1; j < n; j++) {
      best = parcels.distance(trip[j], x, y) < parcels.distance(trip[best], x, y) ? j : best;
    }
    int row = trip[best];
    trip[best] = trip[from];
    trip[from] = row;
  }

  private void delivered(int row, long time) {
    long click = parcels.click(row);
    if (click < begin || click >= end) {
      return;
    }
    double minutes = (time - click) / MINUTE;
    add(Count.ORDERS, 1);
    add(Count.ON_TIME, minutes <= fleet.promise() ? 1 : 0);
    add(Count.MINUTES, minutes);
    add(Count.DISTANCES, parcels.distance(row, 0, 0));
    int tenth = (int) Math.min(FleetReport.TENTHS - 1, Math.floor(minutes * 10));
    f[Count.values().length + tenth]++;
  }

  private void note(int orders, double km, double hours) {
    if (now >= begin && now < end) {
      add(Count.TRIPS, 1);
      add(Count.CARRIED, orders);
      add(Count.KM, km);
      add(Count.HOURS, hours);
    }
  }

  private void add(Count count, double value) {
    f[count.place()] += value;
  }

  /** Orders on their way: rows from a free list, and a ring of those that are ready. */
  private static final class Parcels {
    private long[] clicks = new long[0];
    private long[] handovers = new long[0];
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private int[] free = new int[0];
    private int[] ring = new int[0];
    private int freeCount;
    private long head;
    private long tail;

    void clear() {
      head = 0;
      tail = 0;
      freeCount = free.length;
      Arrays.setAll(free, i -> free.length - 1 - i);
    }

    int open(long click, long handover) {
      if (freeCount == 0) {
        grow();
      }
      int row = free[--freeCount];
      clicks[row] = click;
      handovers[row] = handover;
      return row;
    }

    private void grow() {
      int old = clicks.length;
      int larger = Math.max(64, 2 * old);
      clicks = Arrays.copyOf(clicks, larger);
      handovers = Arrays.copyOf(handovers, larger);
      xs = Arrays.copyOf(xs, larger);
      ys = Arrays.copyOf(ys, larger);
      free = new int[larger];
      for (int row = larger - 1; row >= old; row--) {
        free[freeCount++] = row;
      }
      int[] moved = new int[larger];
      for (long i = head; i < tail; i++) {
        moved[(int) (i & (larger - 1))] = ring[(int) (i & (ring.length - 1))];
      }
      ring = moved;
    }

    void place(int row, double x, double y) {
      xs[row] = x;
      ys[row] = y;
    }

    void close(int row) {
      free[freeCount++] = row;
    }

    void ready(int row) {
      ring[(int) (tail++ & (ring.length - 1))] = row;
    }

    int take() {
      return ring[(int) (head++ & (ring.length - 1))];
    }

    int waiting() {
      return (int) (tail - head);
    }

    double distance(int row, double x, double y) {
      double dx = xs[row] - x;
      double dy = ys[row] - y;
      return StrictMath.sqrt(dx * dx + dy * dy);
    }

    double x(int row) {
      return xs[row];
    }

    double y(int row) {
      return ys[row];
    }

    long click(int row) {
      return clicks[row];
    }

    long handover(int row) {
      return handovers[row];
    }
  }
}
