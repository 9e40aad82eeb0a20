package io.newretail.internal.flow;

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
 * level of the day or of its periods, by exact inversion of the cumulative rate (Cinlar 1975). One exponential draw an arrival, whatever the
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
  private final int periods;
  private final int cells;
  private final int[] cell;
  private final double[] low;
  private final double[] span;
  private final long[] levelKey;
  private final double[] factor;
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
    periods = channel.level().periods;
    cells = days * periods;
    mass = new double[stores.length * cells];
    low = new double[stores.length];
    span = new double[stores.length];
    levelKey = new long[stores.length];
    factor = new double[periods];
    passed = new double[stores.length];
    cell = new int[stores.length];
    segment = new int[stores.length];
    position = new long[stores.length];
  }

  void reset(long seed, int replication) {
    Arrays.fill(passed, 0);
    Arrays.fill(cell, 0);
    Arrays.fill(segment, 0);
    for (int s = 0; s < stores.length; s++) {
      position[s] = RandomStream.key(seed, replication, times, stores[s].entity());
      levelKey[s] = RandomStream.key(seed, replication, levels, levelOwner(s));
      setMass(s);
      enter(s, 0);
    }
  }

  private long levelOwner(int store) {
    return switch (channel.level().scope) {
      case CHAIN -> 0;
      case CATCHMENT -> shard.entity();
      case STORE -> stores[store].entity();
    };
  }

  private void setMass(int store) {
    for (int d = 0; d < days; d++) {
      channel.level().draw(random, levelKey[store], d, factor);
      ArrivalCurve curve = channel.curve()[stores[store].hours()][d];
      for (int p = 0; p < periods; p++) {
        double span = share(curve, p + 1) - share(curve, p);
        mass[(store * days + d) * periods + p] = curve.isEmpty()
            ? 0
            : channel.mass()[d] * stores[store].size() * factor[p] * span * curve.boost();
      }
    }
  }

  /** The share of a day that has come as a period starts. */
  private double share(ArrivalCurve curve, int period) {
    return period == 0
        ? 0
        : period == periods ? 1 : curve.shareAt(channel.level().start(period));
  }

  /** How busy a day is at a store: the mean of its factors, weighted by what is expected of its periods. */
  double level(int store, int onDay) {
    channel.level().draw(random, levelKey[store], onDay, factor);
    ArrivalCurve curve = channel.curve()[stores[store].hours()][onDay];
    double level = 0;
    for (int p = 0; p < periods; p++) {
      level += factor[p] * (share(curve, p + 1) - share(curve, p));
    }
    return level;
  }

  /** The tick of the next arrival at a store, or -1 if no more come. */
  long next(int store) {
    random.seek(position[store]);
    while (true) {
      long tick = candidate(store);
      long ofDay = tick % Ticks.DAY;
      if (tick < 0 || curve(store, (int) (tick / Ticks.DAY)).keeps(ofDay, random)) {
        position[store] = random.position();
        return tick;
      }
    }
  }

  private ArrivalCurve curve(int store, int day) {
    return channel.curve()[stores[store].hours()][day];
  }

  private long candidate(int store) {
    double at = passed[store] + random.nextExponential();
    int c = cell[store];
    int row = store * cells;
    while (at >= mass[row + c]) {
      at -= mass[row + c];
      if (++c == cells) {
        cell[store] = c - 1;
        passed[store] = Double.POSITIVE_INFINITY;
        return -1;
      }
      enter(store, c);
    }
    cell[store] = c;
    passed[store] = at;
    int d = c / periods;
    ArrivalCurve curve = channel.curve()[stores[store].hours()][d];
    double share = low[store] + at / mass[row + c] * span[store];
    int place = curve.segment(segment[store], share);
    segment[store] = place;
    return d * Ticks.DAY + curve.tickAt(place, share);
  }

  private void enter(int store, int c) {
    int p = c % periods;
    ArrivalCurve curve = channel.curve()[stores[store].hours()][c / periods];
    if (p == 0) {
      segment[store] = 0;
    }
    low[store] = share(curve, p);
    span[store] = share(curve, p + 1) - low[store];
  }
}
