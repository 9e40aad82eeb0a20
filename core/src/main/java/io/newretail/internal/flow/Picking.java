package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.state.LineTable;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;

/** Gives released baskets to pickers, one each at a time, and takes the units off the shelf when a basket is done. */
final class Picking {
  private final Shard shard;
  private final ServerTable pickers;

  Picking(Shard shard) {
    this.shard = shard;
    pickers = shard.pickers;
  }

  /** Puts a released basket in the queue. */
  void enqueue(int order) {
    int store = shard.orders.store(order);
    shard.orders.move(order, OrderTable.RELEASED);
    pickers.enqueue(store, order);
    shard.series.add(shard.now, SeriesTally.PICKS, 1);
    dispatch(store);
    shard.tally.pickQueue(store, pickers.waiting(store));
  }

  /** Gives waiting baskets to idle pickers. */
  void dispatch(int store) {
    int order = pickers.start(store);
    while (order >= 0) {
      shard.series.add(shard.now, SeriesTally.PICKS, -1);
      shard.orders.move(order, OrderTable.PICKING);
      long key = RandomStream.part(shard.orders.key(order), Step.PICKING);
      long ticks = shard.plan.rules.picking.ticks(shard.orders.units(order), shard.random, key);
      shard.orders.setMark(order, shard.now);
      shard.queue.push(shard.now + ticks, EventKind.PICKED, order);
      order = pickers.start(store);
    }
  }

  /** Ends the picking of a basket; whether anything is in it. */
  boolean finish(int order) {
    OrderTable orders = shard.orders;
    int store = orders.store(order);
    pickers.finish(store);
    shard.tally.add(store, Count.PICKER_BUSY, shard.now - orders.mark(order));
    int picked = takeLines(order, store);
    int missing = orders.units(order) - picked;
    orders.setUnits(order, picked);
    shard.tally.add(store, Count.UNITS_PICKED, picked);
    shard.tally.stock(store, shard.now, -picked);
    if (missing > 0) {
      orders.fallShort(order);
      shard.tally.add(store, Count.UNITS_SHORT_AT_PICK, missing);
      shard.series.add(shard.now, SeriesTally.SHORT, missing);
    }
    if (picked > 0) {
      orders.move(order, missing > 0 ? OrderTable.SHORTED : OrderTable.PICKED);
    }
    return picked > 0;
  }

  private int takeLines(int order, int store) {
    OrderTable orders = shard.orders;
    LineTable lines = shard.lines;
    int block = orders.block(order);
    int end = block + orders.lines(order);
    int picked = 0;
    long refund = 0;
    for (int i = block; i < end; i++) {
      int item = lines.item(i);
      int units = lines.units(i);
      int row = shard.stock.row(store, item);
      int taken = shard.stock.pick(row, units);
      picked += taken;
      if (taken < units) {
        shard.stock.fallShort(row, units - taken);
        lines.set(i, item, taken);
        refund += (long) (units - taken) * shard.plan.price[item];
      }
    }
    if (refund > 0) {
      shard.tally.add(store, Count.AMOUNT_REFUNDED, refund);
      orders.setAmount(order, orders.amount(order) - refund);
    }
    return picked;
  }
}
