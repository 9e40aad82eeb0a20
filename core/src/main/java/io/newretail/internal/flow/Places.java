package io.newretail.internal.flow;

import io.newretail.internal.state.OrderTable;
import io.newretail.policy.PlaceLimit;
import io.newretail.policy.PlaceLimit.Collect;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The places that promised baskets have: lockers and spaces of the ready shelf, and riders. Taken with the promise, given back once
 * as the basket ends. One thread at a time.
 */
final class Places {
  private static final int CHANNELS = 2;
  private final OrderTable orders;
  private final int[] capacity;
  private final int[] used;

  private Places(Shard shard, PlaceLimit limit) {
    orders = shard.orders;
    capacity = new int[CHANNELS * shard.stores.length];
    used = new int[capacity.length];
    for (int s = 0; s < shard.stores.length; s++) {
      long lockers = shard.stores[s].ops().lockers();
      long shelf = limit.collect() == Collect.LOCKER ? 0 : shard.stores[s].shelfSpaces();
      boolean any = limit.collect() == Collect.ANY;
      capacity[cell(s, OrderTable.COLLECT)] = any ? Integer.MAX_VALUE : limited(lockers + shelf);
      int perRider = limit.basketsPerRider();
      long riders = (long) shard.stores[s].ops().riders() * perRider;
      capacity[cell(s, OrderTable.DELIVER)] = perRider == 0 ? Integer.MAX_VALUE : limited(riders);
    }
  }

  /** The places of a shard; null where a promise needs none. */
  static @Nullable Places of(Shard shard) {
    PlaceLimit limit = shard.plan.promise.slots().load().places();
    return limit.equals(PlaceLimit.none()) ? null : new Places(shard, limit);
  }

  private static int limited(long places) {
    return (int) Math.min(places, Integer.MAX_VALUE - 1);
  }

  private static int cell(int store, int channel) {
    return CHANNELS * store + channel;
  }

  void clear() {
    Arrays.fill(used, 0);
  }

  /** Whether a store has a place for one more basket of a channel. */
  boolean hasRoom(int store, int channel) {
    int cell = cell(store, channel);
    return used[cell] < capacity[cell];
  }

  /** Gives a basket its place, as its channel has it. */
  void take(int order) {
    used[cell(orders.store(order), orders.channel(order))]++;
    orders.give(order);
  }

  /** Takes the place of a basket back, if it still has one. */
  void release(int order) {
    if (orders.hasPlace(order)) {
      orders.vacate(order);
      used[cell(orders.store(order), orders.channel(order))]--;
    }
  }

  /** Whether no store has promised more places than it has, and every place belongs to a basket that has not ended. */
  boolean sound() {
    int[] open = new int[used.length];
    for (int order = 0; order < orders.bound(); order++) {
      int state = orders.state(order);
      if (state >= 0 && state < OrderTable.COLLECTED && orders.hasPlace(order)) {
        open[cell(orders.store(order), orders.channel(order))]++;
      }
    }
    boolean within = true;
    for (int cell = 0; cell < used.length; cell++) {
      within &= used[cell] <= capacity[cell];
    }
    return within && Arrays.equals(open, used);
  }
}
