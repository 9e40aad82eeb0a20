package io.newretail.internal.flow;

import io.newretail.demand.DayLevel;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.ArrivalCurve;
import io.newretail.internal.plan.ChannelPlan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StorePlan;
import java.util.Arrays;

/**
 * The arrivals of one channel at the stores of a shard: a Poisson process whose rate follows the day curve, times a random
 * level of the day, by exact inversion of the cumulative rate (Cinlar 1975). One exponential draw an arrival, whatever the
 * policies do, so that two scenarios under one seed see the same arrivals.
 */
final class ArrivalClock {
  private final ChannelPlan channel;
  private final StorePlan[] stores;
  private final ShardPlan shard;
  private final Purpose times;
  private final Purpose levels;
  private final int days;
  private final double[] mass;
  private final double[] passed;
  private final int[] day;
  private final int[] segment;
  private final long[] position;
  private final RandomStream random = new RandomStream();

  ArrivalClock(ChannelPlan channel, ShardPlan shard, boolean online) {
    this.channel = channel;
    this.shard = shard;
    this.stores = shard.stores().toArray(new StorePlan[0]);
    this.times = online ? Purpose.ONLINE_TIMES : Purpose.WALK_IN_TIMES;
    this.levels = online ? Purpose.ONLINE_LEVEL : Purpose.WALK_IN_LEVEL;
    this.days = channel.mass().length;
    mass = new double[stores.length * days];
    passed = new double[stores.length];
    day = new int[stores.length];
    segment = new int[stores.length];
    position = new long[stores.length];
  }

  void reset(long seed, int replication) {
    Arrays.fill(passed, 0);
    Arrays.fill(day, 0);
    Arrays.fill(segment, 0);
    for (int s = 0; s < stores.length; s++) {
      position[s] = RandomStream.key(seed, replication, times, stores[s].entity());
      setMass(s, RandomStream.key(seed, replication, levels, levelOwner(s)));
    }
  }

  private long levelOwner(int store) {
    return switch (channel.level().scope()) {
      case CHAIN -> 0;
      case CATCHMENT -> shard.entity();
      case STORE -> stores[store].entity();
    };
  }

  private void setMass(int store, long levelKey) {
    DayLevel level = channel.level();
    double shape = level.cv() > 0 ? 1 / (level.cv() * level.cv()) : 0;
    for (int d = 0; d < days; d++) {
      double factor = 1;
      if (shape > 0) {
        random.seek(RandomStream.part(levelKey, d));
        factor = random.nextGamma(shape) / shape;
      }
      boolean closed = channel.curve()[stores[store].hours()][d].isEmpty();
      mass[store * days + d] = closed ? 0 : channel.mass()[d] * stores[store].size() * factor;
    }
  }

  /** The tick of the next arrival at a store, or -1 if no more come. */
  long next(int store) {
    random.seek(position[store]);
    double at = passed[store] + random.nextExponential();
    position[store] = random.position();
    int d = day[store];
    int row = store * days;
    while (at >= mass[row + d]) {
      at -= mass[row + d];
      segment[store] = 0;
      if (++d == days) {
        day[store] = d - 1;
        passed[store] = Double.POSITIVE_INFINITY;
        return -1;
      }
    }
    day[store] = d;
    passed[store] = at;
    ArrivalCurve curve = channel.curve()[stores[store].hours()][d];
    double share = at / mass[row + d];
    int place = curve.segment(segment[store], share);
    segment[store] = place;
    return d * Ticks.DAY + curve.tickAt(place, share);
  }
}
