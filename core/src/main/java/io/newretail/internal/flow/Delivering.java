package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.OpsRules;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.report.BasketState;

/**
 * Gives ready baskets to riders, who go from the store to the nearest customer next and come back. Where a customer lives is drawn for the basket by itself,
 * evenly over the disc.
 */
final class Delivering {
  private final Shard shard;
  private final OpsRules ops;
  private final OrderTable orders;
  private final ServerTable riders;
  private final int[] trip;
  private final double[] x;
  private final double[] y;

  Delivering(Shard shard) {
    this.shard = shard;
    ops = shard.plan.rules.ops;
    orders = shard.orders;
    riders = shard.riders;
    trip = new int[ops.tripBaskets];
    x = new double[ops.tripBaskets];
    y = new double[ops.tripBaskets];
  }

  /** Lets a ready basket wait for a rider. */
  void enqueue(int order) {
    int store = orders.store(order);
    riders.enqueue(store, order);
    dispatch(store);
  }

  /** Sends idle riders off with what has been ready longest. */
  void dispatch(int store) {
    int first = riders.start(store);
    while (first >= 0) {
      int n = 0;
      int order = first;
      while (order >= 0) {
        load(n++, order);
        order = n < trip.length ? riders.take(store) : -1;
      }
      ride(store, n);
      first = riders.start(store);
    }
  }

  private void load(int place, int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(orders.key(order), Step.PLACE));
    double distance = ops.radius * StrictMath.sqrt(random.nextUniform());
    double angle = 2 * StrictMath.PI * random.nextUniform();
    trip[place] = order;
    x[place] = distance * StrictMath.cos(angle);
    y[place] = distance * StrictMath.sin(angle);
    orders.move(order, OrderTable.DELIVERING);
  }

  private void ride(int store, int n) {
    long time = shard.now;
    double fromX = 0;
    double fromY = 0;
    for (int i = 0; i < n; i++) {
      nearestFirst(i, n, fromX, fromY);
      time += (long) (distance(i, fromX, fromY) * ops.ticksPerKm);
      long key = RandomStream.part(orders.key(trip[i]), Step.COUNTER);
      time += ops.door.ticks(orders.units(trip[i]), shard.random, key);
      fromX = x[i];
      fromY = y[i];
      shard.queue.push(time, EventKind.DOOR, trip[i]);
    }
    long back = time + (long) (StrictMath.hypot(fromX, fromY) * ops.ticksPerKm);
    for (int i = 0; i < n; i++) {
      orders.setMark(trip[i], back);
    }
    shard.queue.push(back, EventKind.RIDER_BACK, store);
    shard.series.add(shard.now, SeriesTally.RIDERS, 1);
    shard.tally.one(store, Count.TRIPS);
    shard.tally.add(store, Count.TRIP_BASKETS, n);
    shard.tally.add(store, Count.RIDER_BUSY, back - shard.now);
  }

  private void nearestFirst(int from, int n, double fromX, double fromY) {
    int best = from;
    for (int j = from + 1; j < n; j++) {
      best = distance(j, fromX, fromY) < distance(best, fromX, fromY) ? j : best;
    }
    int order = trip[best];
    double bestX = x[best];
    double bestY = y[best];
    trip[best] = trip[from];
    x[best] = x[from];
    y[best] = y[from];
    trip[from] = order;
    x[from] = bestX;
    y[from] = bestY;
  }

  private double distance(int place, double fromX, double fromY) {
    double dx = x[place] - fromX;
    double dy = y[place] - fromY;
    return StrictMath.sqrt(dx * dx + dy * dy);
  }

  /** Whether the door opens, and the basket is handed over; otherwise it goes back with the rider. */
  boolean handOver(int order) {
    RandomStream random = shard.random;
    if (ops.absent > 0) {
      random.seek(RandomStream.part(orders.key(order), Step.DOOR));
      if (random.nextUniform() < ops.absent) {
        orders.move(order, BasketState.UNDELIVERED.number());
        shard.queue.push(orders.mark(order), EventKind.BROUGHT_BACK, order);
        return false;
      }
    }
    int store = orders.store(order);
    shard.tally.one(store, Count.DELIVERED);
    shard.tally.clickToDoor(store, shard.now - orders.placed(order));
    if (shard.now <= shard.promisedBy(order)) {
      shard.tally.one(store, Count.DELIVERED_IN_TIME);
    }
    return true;
  }

  /** A rider is back at a store. */
  void back(int store) {
    riders.finish(store);
    shard.series.add(shard.now, SeriesTally.RIDERS, -1);
    dispatch(store);
  }
}
