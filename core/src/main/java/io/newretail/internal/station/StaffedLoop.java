package io.newretail.internal.station;

import io.newretail.internal.clock.EventQueue;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.report.StationCount;
import io.newretail.station.StaffedStation;
import java.util.Arrays;

/**
 * A station whose staff changes, event by event. Every customer draws rank, service and patience on arrival, so a change of the staff
 * moves no draw. One thread.
 */
public final class StaffedLoop {
  private static final double UNIT = 1e7;
  private static final int END = 0;
  private static final int PATIENCE = 1;
  private static final int STAFF = 2;
  private static final int WATCH = 3;
  private static final int BEGIN = 4;
  private static final int ARRIVAL = 5;
  private final StaffedStation station;
  private final ArrivalSteps times;
  private final RandomStream arrivals = new RandomStream();
  private final RandomStream services = new RandomStream();
  private final RandomStream patience = new RandomStream();
  private final RandomStream ranks = new RandomStream();
  private final double[] f;
  private final Guests guests;
  private EventQueue queue = new EventQueue(64);
  private int servers;
  private long now;
  private long seen;

  /** The loop of a station. */
  public StaffedLoop(StaffedStation station) {
    this.station = station;
    times = new ArrivalSteps(station.rates(), station.rateStep());
    guests = new Guests(station.ranks().size());
    f = new double
        [StationCount.values().length
            + 3 * station.watchedTimes().size()
            + 2 * station.ranks().size()];
  }

  /** Runs one replication. */
  public double[] run(long seed, int replication, double warmUp, double length) {
    seek(arrivals, seed, replication, Purpose.STOCK_DEMAND);
    seek(services, seed, replication, Purpose.STOCK_LEAD);
    seek(patience, seed, replication, Purpose.STOCK_SHORTAGE);
    seek(ranks, seed, replication, Purpose.STOCK_LOSS);
    queue = new EventQueue(64);
    guests.clear();
    now = 0;
    seen = 0;
    Arrays.fill(f, 0);
    staff(0);
    queue.push(ticks(warmUp), BEGIN, 0);
    for (int i = 0; i < station.watchedTimes().size(); i++) {
      queue.push(ticks(station.watchedTimes().get(i)), WATCH, i);
    }
    schedule(0);
    long end = ticks(warmUp + length);
    while (queue.pollBefore(end)) {
      now = queue.tick();
      observe();
      handle(queue.kind(), queue.row());
    }
    now = end;
    observe();
    return f.clone();
  }

  private static void seek(RandomStream stream, long seed, int replication, Purpose purpose) {
    long entity = RandomStream.entity("staffed station");
    stream.seek(RandomStream.key(seed, replication, purpose, entity));
  }

  private static long ticks(double time) {
    return Math.round(time * UNIT);
  }

  private void handle(int kind, int row) {
    switch (kind) {
      case END -> ended(row);
      case PATIENCE -> giveUp(row);
      case STAFF -> staff(row);
      case WATCH -> watch(row);
      case BEGIN -> Arrays.fill(f, 0);
      default -> {
        arrive();
        schedule(now / UNIT);
      }
    }
  }

  private void schedule(double time) {
    double next = times.after(time, arrivals.nextExponential());
    if (next < Double.POSITIVE_INFINITY) {
      queue.push(Math.max(now, ticks(next)), ARRIVAL, 0);
    }
  }

  private void observe() {
    double time = (now - seen) / UNIT;
    seen = now;
    int present = guests.busy() + guests.waiting();
    add(StationCount.PRESENT_TIME, time * present);
    add(StationCount.QUEUE_TIME, time * guests.waiting());
    add(StationCount.EMPTY_TIME, present == 0 ? time : 0);
    add(StationCount.BUSY_TIME, guests.busy() >= servers ? time : 0);
  }

  private void add(StationCount count, double value) {
    f[count.place()] += value;
  }

  private void watch(int index) {
    int at = StationCount.values().length + 3 * index;
    f[at] = guests.busy() + guests.waiting();
    f[at + 1] = guests.waiting();
    f[at + 2] = guests.busy() >= servers ? 1 : 0;
  }

  /** The number of servers of a step; the row counts steps from the start. */
  private void staff(int step) {
    servers = station.servers().get(step % station.servers().size());
    if (station.cut() == StaffedStation.Cut.AT_ONCE) {
      while (guests.busy() > servers) {
        limit(guests.interrupt(now));
      }
    }
    fill();
    if (station.servers().size() > 1) {
      queue.push(ticks((step + 1L) * station.serverStep()), STAFF, step + 1);
    }
  }

  private void arrive() {
    add(StationCount.ARRIVED, 1);
    double time = ServiceDraw.of(station.service(), services);
    int row = guests.open(rank(), now, ticks(time));
    if (guests.busy() < servers) {
      begin(row);
    } else {
      add(StationCount.DELAYED, 1);
      guests.join(row);
      limit(row);
    }
    int peak = StationCount.PEAK.place();
    f[peak] = Math.max(f[peak], guests.busy() + guests.waiting());
  }

  private int rank() {
    double u = station.ranks().size() == 1 ? 0 : ranks.nextUniform();
    int rank = 0;
    while (rank < station.ranks().size() - 1 && u >= station.ranks().get(rank)) {
      u -= station.ranks().get(rank);
      rank++;
    }
    return rank;
  }

  private void limit(int row) {
    guests.until(row, -1);
    if (station.patience() > 0) {
      long limit = now + ticks(patience.nextExponential() / station.patience());
      guests.until(row, limit);
      queue.push(limit, PATIENCE, row);
    }
  }

  private void giveUp(int row) {
    if (guests.givesUp(row, now)) {
      add(StationCount.ABANDONED, 1);
      over(row);
      guests.leave(row);
    }
  }

  private void over(int row) {
    if (guests.firstSeen(row)) {
      double wait = (now - guests.since(row)) / UNIT;
      add(StationCount.WAITS, 1);
      add(StationCount.WAITED, wait);
      int at =
          StationCount.values().length + 3 * station.watchedTimes().size() + 2 * guests.rank(row);
      f[at]++;
      f[at + 1] += wait;
    }
  }

  private void begin(int row) {
    over(row);
    queue.push(guests.serve(row, now), END, row);
  }

  private void ended(int row) {
    if (guests.ends(row, now)) {
      add(StationCount.ENDED, 1);
      guests.end(row);
      fill();
    }
  }

  private void fill() {
    while (guests.busy() < servers && guests.waiting() > 0) {
      begin(guests.first());
    }
  }
}
