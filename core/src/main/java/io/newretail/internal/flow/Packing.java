package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.Service;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;

/** Gives picked baskets to packers, where there are any. */
final class Packing {
  private final Shard shard;
  private final Service time;
  private final OrderTable orders;
  private final ServerTable packers;

  Packing(Shard shard, Service time) {
    this.shard = shard;
    this.time = time;
    orders = shard.orders;
    packers = shard.packers;
  }

  /** Lets a picked basket wait for a packer. */
  void enqueue(int order) {
    int store = orders.store(order);
    packers.enqueue(store, order);
    shard.series.add(shard.now, SeriesTally.PACKS, 1);
    dispatch(store);
  }

  /** Gives waiting baskets to idle packers. */
  void dispatch(int store) {
    int order = packers.start(store);
    while (order >= 0) {
      shard.series.start(shard.now, SeriesTally.PACKS, 1, SeriesTally.PACKERS, 1);
      long key = RandomStream.part(orders.key(order), Step.PACKING);
      long ticks = time.ticks(orders.units(order), shard.random, key);
      shard.tally.add(store, Count.PACKER_BUSY, ticks);
      shard.queue.push(shard.now + ticks, EventKind.PACKED, order);
      order = packers.start(store);
    }
  }

  /** Frees the packer of a basket. */
  void finish(int order) {
    packers.finish(orders.store(order));
    shard.series.add(shard.now, SeriesTally.PACKERS, -1);
  }
}
