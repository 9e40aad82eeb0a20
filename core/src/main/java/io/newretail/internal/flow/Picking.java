package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.OpsRules;
import io.newretail.internal.state.LineTable;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.policy.PickTime;
import org.jspecify.annotations.Nullable;

/** Gives released baskets to pickers, one or several on a trip, and takes the units off the shelf when the trip is done. */
final class Picking {
  private final Shard shard;
  private final OpsRules ops;
  private final ServerTable pickers;
  private final boolean plain;
  private final @Nullable PickSubstituting substituting;

  Picking(Shard shard) {
    this.shard = shard;
    ops = shard.plan.rules.ops;
    pickers = shard.pickers;
    plain = ops.pickBaskets == 1 && ops.pickLines == null;
    substituting = shard.pickSubstituting;
  }

  /** Puts a released basket in the queue. */
  void enqueue(int order) {
    int store = shard.orders.store(order);
    shard.orders.move(order, OrderTable.RELEASED);
    pickers.enqueue(store, order);
    shard.series.add(shard.now, SeriesTally.PICKS, 1);
    dispatch(store);
    if (shard.orders.state(order) == OrderTable.RELEASED) {
      shard.tally.one(store, Count.PICK_WAITED);
    }
    shard.tally.pickQueue(store, pickers.waiting(store));
  }

  /** Gives waiting baskets to idle pickers. */
  void dispatch(int store) {
    if (!plain) {
      dispatchTrips(store);
      return;
    }
    int order = pickers.start(store);
    while (order >= 0) {
      shard.series.start(shard.now, SeriesTally.PICKS, 1, SeriesTally.PICKERS, 1);
      shard.orders.move(order, OrderTable.PICKING);
      long key = RandomStream.part(shard.orders.key(order), Step.PICKING);
      long ticks = shard.plan.rules.picking.ticks(shard.orders.units(order), shard.random, key);
      shard.orders.setMark(order, shard.now);
      shard.queue.push(shard.now + ticks, EventKind.PICKED, order);
      order = pickers.start(store);
    }
  }

  /** Baskets of a trip are linked, the first of them stands for the trip. */
  private void dispatchTrips(int store) {
    int zones = ops.pickLines == null ? 1 : ops.pickLines.zones().count();
    int servers = Math.max(1, Math.min(zones, pickers.staffed(store)));
    int first = pickers.start(store, servers);
    while (first >= 0) {
      OrderTable orders = shard.orders;
      int units = 0;
      int lines = 0;
      int baskets = 0;
      int split = 0;
      int last = -1;
      int order = first;
      while (order >= 0) {
        orders.move(order, OrderTable.PICKING);
        orders.setMark(order, shard.now);
        orders.setNext(order, -1);
        if (last >= 0) {
          orders.setNext(last, order);
        }
        last = order;
        units += orders.units(order);
        lines += orders.lines(order);
        split += orders.lines(order) > 1 ? 1 : 0;
        order = ++baskets < ops.pickBaskets ? pickers.take(store) : -1;
      }
      orders.setServers(first, servers);
      shard.series.start(shard.now, SeriesTally.PICKS, baskets, SeriesTally.PICKERS, servers);
      shard.tally.one(store, Count.PICK_TRIPS);
      long ticks = ops.pickLines == null
          ? tripTicks(first, units, baskets)
          : baskets * shard.plan.rules.picking.fixed()
              + lineTicks(ops.pickLines, store, lines, split, servers);
      shard.queue.push(shard.now + ticks, EventKind.PICKED, first);
      first = pickers.start(store, servers);
    }
  }

  private long tripTicks(int first, int units, int baskets) {
    long key = RandomStream.part(shard.orders.key(first), Step.PICKING);
    long setups = (baskets - 1) * shard.plan.rules.picking.fixed();
    return setups + shard.plan.rules.picking.ticks(units, shard.random, key);
  }

  /** Each of the pickers walks its zones for all baskets of the trip; those of several lines are put together. */
  private long lineTicks(PickTime time, int store, int lines, int split, int servers) {
    Crowd crowd = shard.crowd;
    double density = crowd == null ? 0 : crowd.density(store, shard.now);
    int fullest = (lines + servers - 1) / servers;
    double seconds = fullest * time.secondsPerLine(Math.max(1, lines), density);
    if (time.zones().count() > 1) {
      seconds += split * time.zones().consolidationSeconds();
    }
    return Math.round(seconds * 1e6);
  }

  /** Frees the pickers of a trip, or of a basket. */
  void finishTrip(int first) {
    OrderTable orders = shard.orders;
    int store = orders.store(first);
    int servers = plain ? 1 : orders.servers(first);
    pickers.finish(store, servers);
    shard.series.add(shard.now, SeriesTally.PICKERS, -servers);
    shard.tally.add(store, Count.PICKER_BUSY, servers * (shard.now - orders.mark(first)));
    if (!plain) {
      orders.setServers(first, 0);
    }
  }

  /** The next basket of a trip, or -1. */
  int next(int order) {
    return plain ? -1 : shard.orders.next(order);
  }

  /** Ends the picking of a basket; whether anything is in it. */
  boolean finish(int order) {
    OrderTable orders = shard.orders;
    int store = orders.store(order);
    int picked = takeLines(order, store);
    int missing = orders.units(order) - picked;
    orders.setUnits(order, picked);
    shard.tally.add(store, Count.UNITS_PICKED, picked);
    shard.tally.stock(store, shard.now, -picked);
    if (missing > 0) {
      orders.fallShort(order);
      shard.tally.add(store, Count.UNITS_SHORT_AT_PICK, missing);
      shard.series.add(shard.now, SeriesTally.SHORT_AT_PICK, missing);
    }
    if (picked > 0) {
      shard.tally.one(store, Count.PICKED);
      orders.move(order, missing > 0 ? OrderTable.SHORTED : whole(order));
    }
    return picked > 0;
  }

  private int whole(int order) {
    boolean replaced = substituting != null && substituting.has(order);
    return replaced ? OrderTable.SUBSTITUTED : OrderTable.PICKED;
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
        int missing = units - taken;
        lines.set(i, item, taken);
        int price = shard.pricesOf(order).unit[item];
        refund += (long) (units - taken) * price;
        if (substituting != null) {
          int replaced = substituting.replace(order, item, missing);
          picked += replaced;
          missing -= replaced;
          refund -= substituting.paid();
        }
        shard.shortages.pick(store, item, missing, price);
      }
    }
    if (substituting != null) {
      substituting.goFor(store, end - block);
    }
    if (refund > 0) {
      shard.tally.add(store, Count.AMOUNT_REFUNDED, refund);
      orders.setAmount(order, orders.amount(order) - refund);
    }
    return picked;
  }
}
