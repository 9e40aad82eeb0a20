package io.newretail.internal.plan;

import io.newretail.demand.TraceDemand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log of orders in numbers: for each catchment its orders in the order of the log. Immutable; any thread. */
public final class TracePlan {
  /** The log. */
  public final TraceDemand log;

  private final Map<String, int[]> ordersOfShard = new HashMap<>();
  private final int[] store;
  private final int[] item;
  private final long start;

  /** Whose stores and articles are all known. */
  TracePlan(TraceDemand log, List<ShardPlan> shards, List<String> itemNames, LocalDate from) {
    this.log = log;
    start = ChronoUnit.MICROS.between(LocalDate.EPOCH.atStartOfDay(), from.atStartOfDay());
    Map<String, Integer> itemPlace = new HashMap<>();
    for (int i = 0; i < itemNames.size(); i++) {
      itemPlace.put(itemNames.get(i), i);
    }
    item = log.items().stream().mapToInt(n -> itemPlace.getOrDefault(n, 0)).toArray();
    store = new int[log.stores().size()];
    int[] shardOf = new int[store.length];
    for (int h = 0; h < shards.size(); h++) {
      for (int s = 0; s < shards.get(h).stores().size(); s++) {
        int place = log.stores().indexOf(shards.get(h).stores().get(s).name());
        if (place >= 0) {
          store[place] = s;
          shardOf[place] = h;
        }
      }
    }
    int[] count = new int[shards.size()];
    for (int o = 0; o < log.orders(); o++) {
      count[shardOf[log.store(o)]]++;
    }
    int[][] orders = new int[shards.size()][];
    for (int h = 0; h < orders.length; h++) {
      orders[h] = new int[count[h]];
      ordersOfShard.put(shards.get(h).name(), orders[h]);
      count[h] = 0;
    }
    for (int o = 0; o < log.orders(); o++) {
      int h = shardOf[log.store(o)];
      orders[h][count[h]++] = o;
    }
  }

  /** The orders of a catchment, as places in the log, in the order of the log. */
  public int[] orders(ShardPlan shard) {
    return ordersOfShard.getOrDefault(shard.name(), new int[0]);
  }

  /** The tick of an order. */
  public long tick(int order) {
    return log.micros(order) - start;
  }

  /** The store of an order, in its catchment. */
  public int store(int order) {
    return store[log.store(order)];
  }

  /** The article of a line. */
  public int item(int line) {
    return item[log.item(line)];
  }
}
