package io.newretail.internal.flow;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.CountPlan;
import io.newretail.internal.plan.Plan;
import java.util.Arrays;

/**
 * Counts of articles by period that vary with hour, weekday and day. A day of an article in a store is split over its periods
 * by a Dirichlet law, drawn period by period: of what is left of the day, a beta-distributed part falls now.
 */
final class VariedCounts {
  private final Shard shard;
  private final CountPlan counts;
  private final DayFactors factors;
  private final long[] stream;
  private final double[] rest;
  private final double[] dayMass;

  VariedCounts(Shard shard, CountPlan counts) {
    this.shard = shard;
    this.counts = counts;
    factors = new DayFactors(shard, counts);
    stream = new long[shard.stores.length];
    rest = new double[counts.concentration > 0 ? shard.stores.length * shard.plan.items : 0];
    dayMass =
        Arrays.stream(counts.mass).mapToDouble(d -> Arrays.stream(d).sum()).toArray();
  }

  void reset(long seed, int replication) {
    for (int s = 0; s < stream.length; s++) {
      long entity = shard.stores[s].entity();
      stream[s] = RandomStream.key(seed, replication, Purpose.ITEM_COUNTS, entity);
    }
    factors.reset(seed, replication);
  }

  /** Draws and sells the counts of the period whose last tick it is at a store. */
  void count(int store, WalkIns walkIns) {
    Plan plan = shard.plan;
    int day = (int) (shard.now / Ticks.DAY);
    int period = (int) (shard.now % Ticks.DAY / plan.countPeriod);
    factors.advance(day);
    RandomStream random = shard.random;
    double size = plan.countedUnits * shard.stores[store].size();
    double left = left(day, period);
    for (int item = 0; item < plan.items; item++) {
      long key = RandomStream.part(stream[store], counts.itemEntity[item]);
      random.seek(RandomStream.part(key, shard.now / plan.countPeriod));
      double mass = counts.concentration > 0
          ? scattered(store * plan.items + item, day, period, left)
          : counts.mass[day][period];
      double mean = size * plan.share[item] * factors.of(store, item) * mass;
      walkIns.sell(store, item, random.nextPoisson(mean));
    }
  }

  private double left(int day, int period) {
    double sum = 0;
    for (int p = period; p < counts.mass[day].length; p++) {
      sum += counts.mass[day][p];
    }
    return sum / dayMass[day];
  }

  /** The part of a day that falls into a period, in demands of a mean day. */
  private double scattered(int row, int day, int period, double left) {
    if (period == 0) {
      rest[row] = 1;
    }
    double now = counts.mass[day][period] / dayMass[day];
    if (!(now > 0)) {
      return 0;
    }
    double part = rest[row];
    if (left - now > 1e-9) {
      double a = shard.random.nextGamma(counts.concentration * now);
      double b = shard.random.nextGamma(counts.concentration * (left - now));
      part = a + b > 0 ? rest[row] * a / (a + b) : rest[row] * now / left;
    }
    rest[row] -= part;
    return part * dayMass[day];
  }
}
