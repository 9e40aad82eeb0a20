package io.newretail.internal.stock;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import io.newretail.report.StreamCount;
import io.newretail.stock.Customers;
import java.util.Map;

/** A stream of customers in a run. One thread. */
final class Stream {
  final Customers spec;
  final Cell[] cells;
  private final AliasTable[] sizes;
  final RandomStream random = new RandomStream();
  final double[] within;
  long placed;
  long atOnce;
  long complete;
  long lostOrders;
  long lines;
  long linesMet;
  double waited;
  final long[] inTime;

  Stream(Customers spec, Map<String, Cell> byName) {
    this.spec = spec;
    cells = spec.lines().stream().map(l -> byName.get(l.point())).toArray(Cell[]::new);
    sizes = spec.lines().stream()
        .map(l -> AliasTable.of(l.sizes().stream().mapToDouble(x -> x).toArray()))
        .toArray(AliasTable[]::new);
    within = spec.within().stream().mapToDouble(x -> x).toArray();
    inTime = new long[within.length];
  }

  void start(long seed, int replication) {
    long entity = RandomStream.entity(spec.name());
    random.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DEMAND, entity));
    reset();
  }

  void reset() {
    placed = 0;
    atOnce = 0;
    complete = 0;
    lostOrders = 0;
    lines = 0;
    linesMet = 0;
    waited = 0;
    java.util.Arrays.fill(inTime, 0);
  }

  /** Units of a line. */
  int size(int line) {
    return sizes[line].size() == 1 ? 1 : 1 + sizes[line].draw(random.nextLong());
  }

  /** The time of the next customer after one, by the integrated rate; never if all rates are 0. */
  double next(double time) {
    double left = random.nextExponential();
    int n = spec.rates().size();
    if (n == 1) {
      double rate = spec.rates().get(0);
      return rate == 0 ? Double.POSITIVE_INFINITY : time + left / rate;
    }
    double step = spec.step();
    long k = (long) Math.floor(time / step);
    double at = time;
    for (int idle = 0; idle <= n; k++) {
      double rate = spec.rates().get((int) (k % n));
      double end = (k + 1) * step;
      if (rate > 0 && left <= rate * (end - at)) {
        return at + left / rate;
      }
      left -= rate * (end - at);
      idle = rate == 0 ? idle + 1 : 0;
      at = end;
    }
    return Double.POSITIVE_INFINITY;
  }

  double[] figures() {
    double[] f = new double[StreamCount.values().length + within.length];
    f[StreamCount.PLACED.place()] = (double) placed;
    f[StreamCount.AT_ONCE.place()] = (double) atOnce;
    f[StreamCount.COMPLETE.place()] = (double) complete;
    f[StreamCount.LOST.place()] = (double) lostOrders;
    f[StreamCount.LINES.place()] = (double) lines;
    f[StreamCount.LINES_AT_ONCE.place()] = (double) linesMet;
    f[StreamCount.WAITED.place()] = waited;
    for (int i = 0; i < within.length; i++) {
      f[StreamCount.values().length + i] = (double) inTime[i];
    }
    return f;
  }
}
