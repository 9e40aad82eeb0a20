package io.newretail.internal.station;

import io.newretail.internal.clock.EventQueue;
import io.newretail.internal.clock.RandomStream;
import io.newretail.report.StationCount;
import io.newretail.station.ServiceLaw;
import io.newretail.station.Station;
import java.util.Arrays;

/**
 * A station, event by event. Those who wait stand in a ring; who gives up is only marked and passed over later. One thread.
 */
public final class StationLoop {
  private static final double UNIT = 1e7;
  private static final int END = 0;
  private static final int PATIENCE = 1;
  private static final int WATCH = 2;
  private static final int BEGIN = 3;
  private static final int ARRIVAL = 4;
  private final Station station;
  private final RandomStream arrivals = new RandomStream();
  private final RandomStream services = new RandomStream();
  private final RandomStream patience = new RandomStream();
  private final ArrivalSteps times;
  private final double[] f;
  private EventQueue queue = new EventQueue(64);
  private long[] since = new long[64];
  private boolean[] gone = new boolean[64];
  private long head;
  private long tail;
  private int waiting;
  private int busy;
  private long now;
  private long seen;

  /** The loop of a station. */
  public StationLoop(Station station) {
    this.station = station;
    times = new ArrivalSteps(station.rates(), station.step());
    f = new double[StationCount.values().length + 3 * station.watchedTimes().size()];
  }

  /** Runs one replication. */
  public double[] run(long seed, int replication, double warmUp, double length) {
    long entity = RandomStream.entity("station");
    arrivals.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DEMAND, entity));
    services.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_LEAD, entity));
    patience.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_SHORTAGE, entity));
    queue = new EventQueue(64);
    head = 0;
    tail = 0;
    waiting = 0;
    busy = 0;
    now = 0;
    seen = 0;
    Arrays.fill(f, 0);
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

  private static long ticks(double time) {
    return Math.round(time * UNIT);
  }

  private void handle(int kind, int row) {
    switch (kind) {
      case END -> ended();
      case PATIENCE -> giveUp(row);
      case WATCH -> watch(row);
      case BEGIN -> Arrays.fill(f, 0);
      default -> {
        arrive();
        int peak = StationCount.PEAK.place();
        f[peak] = Math.max(f[peak], busy + waiting);
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
    add(StationCount.PRESENT_TIME, time * (busy + waiting));
    add(StationCount.QUEUE_TIME, time * waiting);
    add(StationCount.EMPTY_TIME, busy + waiting == 0 ? time : 0);
    add(StationCount.BUSY_TIME, busy == station.servers() ? time : 0);
  }

  private void add(StationCount count, double value) {
    f[count.place()] += value;
  }

  private void watch(int index) {
    int at = StationCount.values().length + 3 * index;
    f[at] = busy + waiting;
    f[at + 1] = waiting;
    f[at + 2] = busy == station.servers() ? 1 : 0;
  }

  private void arrive() {
    add(StationCount.ARRIVED, 1);
    if (busy < station.servers()) {
      over(0);
      begin();
    } else if (station.places() > 0 && busy + waiting >= station.places()) {
      add(StationCount.REFUSED, 1);
    } else {
      add(StationCount.DELAYED, 1);
      join();
    }
  }

  private void join() {
    if (tail - head == since.length) {
      grow();
    }
    int at = (int) (tail & (since.length - 1));
    since[at] = now;
    gone[at] = false;
    waiting++;
    if (station.patience() > 0) {
      long limit = ticks(patience.nextExponential() / station.patience());
      queue.push(now + limit, PATIENCE, (int) tail);
    }
    tail++;
  }

  private void grow() {
    int larger = 2 * since.length;
    long[] moved = new long[larger];
    boolean[] marks = new boolean[larger];
    for (long i = head; i < tail; i++) {
      moved[(int) (i & (larger - 1))] = since[(int) (i & (since.length - 1))];
      marks[(int) (i & (larger - 1))] = gone[(int) (i & (since.length - 1))];
    }
    since = moved;
    gone = marks;
  }

  /** The row is the low half of a place in the queue that may be over. */
  private void giveUp(int row) {
    long place = (head & 0xFFFF_FFFF_0000_0000L) | (row & 0xFFFF_FFFFL);
    if (place < head || place >= tail) {
      return;
    }
    int at = (int) (place & (since.length - 1));
    if (!gone[at]) {
      gone[at] = true;
      waiting--;
      add(StationCount.ABANDONED, 1);
      over(now - since[at]);
    }
  }

  private void over(long ticks) {
    add(StationCount.WAITS, 1);
    add(StationCount.WAITED, ticks / UNIT);
    add(StationCount.LONG_WAITS, ticks > station.watchedWait() * UNIT ? 1 : 0);
  }

  private void begin() {
    busy++;
    double time = ServiceDraw.of(station.service(), services);
    add(StationCount.STAYED, time);
    add(StationCount.ENDED, 1);
    if (station.service() instanceof ServiceLaw.Limited l && time >= l.limit()) {
      add(StationCount.EXPIRED, 1);
    }
    queue.push(now + ticks(time), END, 0);
  }

  private void ended() {
    busy--;
    while (head < tail) {
      int at = (int) (head & (since.length - 1));
      head++;
      if (!gone[at]) {
        waiting--;
        over(now - since[at]);
        begin();
        return;
      }
    }
  }
}
