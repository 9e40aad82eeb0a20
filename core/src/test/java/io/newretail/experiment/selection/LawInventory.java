package io.newretail.experiment.selection;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;

/**
 * Law's inventory system (Law 2015, section 1.5), month by month, with a stream of demands and a draw of the delivery lag for each month: so
 * that policies share both. Cost a month over 120 months.
 */
final class LawInventory {
  static final int[][] POLICIES = {
    {20, 40}, {20, 60}, {20, 80}, {20, 100}, {40, 60}, {40, 80}, {40, 100}, {60, 80}, {60, 100}
  };
  private static final int MONTHS = 120;
  private final RandomStream demand = new RandomStream();
  private final RandomStream lag = new RandomStream();
  private int level = 60;
  private int coming;
  private double due = Double.POSITIVE_INFINITY;
  private double held;
  private double owed;

  private LawInventory() {}

  static double cost(int s, int most, long seed, int replication) {
    return new LawInventory().run(s, most, seed, replication);
  }

  private double run(int s, int most, long seed, int replication) {
    demand.seek(RandomStream.key(seed, replication, Purpose.FIT, 1));
    long lags = RandomStream.key(seed, replication, Purpose.FIT, 2);
    double ordering = 0;
    double next = 0.1 * demand.nextExponential();
    for (int month = 0; month < MONTHS; month++) {
      if (level < s) {
        coming = most - level;
        ordering += 32 + 3 * coming;
        lag.seek(RandomStream.part(lags, month));
        due = month + 0.5 + 0.5 * lag.nextUniform();
      }
      double now = month;
      while (Math.min(next, due) < month + 1) {
        double event = Math.min(next, due);
        pass(event - now);
        now = event;
        if (due <= next) {
          level += coming;
          due = Double.POSITIVE_INFINITY;
        } else {
          level -= size();
          next += 0.1 * demand.nextExponential();
        }
      }
      pass(month + 1 - now);
    }
    return (ordering + held + 5 * owed) / MONTHS;
  }

  private int size() {
    double u = demand.nextUniform();
    return u < 1 / 6.0 ? 1 : u < 0.5 ? 2 : u < 5 / 6.0 ? 3 : 4;
  }

  private void pass(double time) {
    held += Math.max(0, level) * time;
    owed += Math.max(0, -level) * time;
  }
}
