package io.newretail.internal.flow;

import io.newretail.demand.Channel;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.plan.TracePlan;
import org.jspecify.annotations.Nullable;

/** Replays the orders of a log at their times, one pending event a catchment. */
final class OrderLog {
  private final Shard shard;
  private final @Nullable TracePlan trace;
  private final int[] orders;
  private final long[] key;
  private final long[] number;

  OrderLog(Shard shard) {
    this.shard = shard;
    trace = shard.plan.trace;
    orders = trace == null ? new int[0] : trace.orders(shard.shardPlan);
    key = new long[shard.stores.length];
    number = new long[shard.stores.length];
  }

  void reset(long seed, int replication) {
    for (int s = 0; s < key.length; s++) {
      number[s] = 0;
      long entity = shard.stores[s].entity();
      key[s] = RandomStream.key(seed, replication, Purpose.ORDER_LOG, entity);
    }
    schedule(0);
  }

  private void schedule(int place) {
    if (trace != null && place < orders.length) {
      shard.queue.push(trace.tick(orders[place]), EventKind.LOGGED, place);
    }
  }

  /** Puts the order at a place of the log into the draft, with its channel, and schedules the next. */
  void replay(int place) {
    if (trace == null) {
      return;
    }
    schedule(place + 1);
    int order = orders[place];
    int store = trace.store(order);
    Draft draft = shard.draft;
    draft.begin(
        store, RandomStream.part(key[store], number[store]++), shard.plan.prices(shard.now));
    draft.source = store;
    draft.drawn = shard.now;
    Channel by = trace.log.channel(order);
    if (by != null) {
      draft.channel = by.number();
      draft.channelGiven = true;
    }
    for (int line = trace.log.firstLine(order); line < trace.log.firstLine(order + 1); line++) {
      int item = trace.item(line);
      for (int u = 0; u < trace.log.units(line); u++) {
        draft.add(item);
      }
    }
  }
}
