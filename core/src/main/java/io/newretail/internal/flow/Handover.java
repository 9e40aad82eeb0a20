package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.state.LineTable;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.report.BasketState;

/** Keeps picked baskets on the ready shelf, serves shoppers at the counters, returns what nobody fetched. */
final class Handover {
  private static final int RETAILER_CANCELLED = BasketState.RETAILER_CANCELLED.number();
  private static final int NO_SHOW = BasketState.NO_SHOW.number();
  private static final int RESTOCKED = BasketState.RESTOCKED.number();
  private final Shard shard;
  private final BasketRules rules;
  private final OrderTable orders;
  private final ServerTable counters;

  Handover(Shard shard) {
    this.shard = shard;
    rules = shard.plan.rules;
    orders = shard.orders;
    counters = shard.counters;
  }

  /** Puts a picked basket on the shelf. */
  void ready(int order) {
    int store = orders.store(order);
    orders.move(order, OrderTable.PACKED);
    orders.move(order, OrderTable.STAGED);
    shard.tally.one(store, Count.READY);
    shard.series.add(shard.now, SeriesTally.READY, 1);
    shard.tally.clickToReady(store, shard.now - orders.placed(order));
    if (shard.tally.onShelf(store) >= shard.stores[store].shelfSpaces()) {
      shard.tally.one(store, Count.SHELF_OVERFLOW);
    }
    shard.tally.shelf(store, 1);
    orders.move(order, OrderTable.READY);
    long late = shard.now - shard.slots.start(store, orders.slot(order));
    shard.tally.lateness(Math.max(0, late));
    if (late <= 0) {
      shard.tally.one(store, Count.READY_IN_TIME);
    }
    if (orders.lapsed(order)) {
      putBack(order);
    } else if (orders.came(order)) {
      queueUp(order);
    } else if (rules.visitOnceReady) {
      callShopper(order);
    }
  }

  private void callShopper(int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(orders.key(order), Step.VISIT));
    if (random.nextUniform() < rules.noShow) {
      shard.queue.push(shard.now + rules.keepFor, EventKind.LAPSE, order);
      return;
    }
    long delay = (long) (rules.visitDelay * random.nextExponential());
    shard.queue.push(shard.now + delay, EventKind.SHOPPER, order);
  }

  /** Ends a basket in which nothing was found: the money goes back at once, the row stays until its shopper's event. */
  void cancel(int order) {
    shard.tally.one(orders.store(order), Count.CANCELLED);
    orders.move(order, RETAILER_CANCELLED);
    if (rules.visitOnceReady || orders.came(order) || orders.lapsed(order)) {
      close(order);
    }
  }

  /** A shopper comes. */
  void come(int order) {
    int state = orders.state(order);
    if (state == RETAILER_CANCELLED) {
      close(order);
    } else if (state == OrderTable.READY) {
      queueUp(order);
    } else {
      orders.come(order);
    }
  }

  private void queueUp(int order) {
    int store = orders.store(order);
    orders.move(order, OrderTable.ARRIVED);
    orders.setMark(order, shard.now);
    counters.enqueue(store, order);
    dispatch(store);
  }

  /** Calls waiting shoppers to idle counters. */
  void dispatch(int store) {
    int order = counters.start(store);
    while (order >= 0) {
      shard.tally.counterWait(store, shard.now - orders.mark(order));
      long key = RandomStream.part(orders.key(order), Step.COUNTER);
      long ticks = rules.counter.ticks(orders.units(order), shard.random, key);
      shard.tally.add(store, Count.COUNTER_BUSY, ticks);
      shard.queue.push(shard.now + ticks, EventKind.HANDED_OVER, order);
      order = counters.start(store);
    }
  }

  /** Hands a basket over. */
  void finish(int order) {
    int store = orders.store(order);
    counters.finish(store);
    shard.tally.shelf(store, -1);
    shard.tally.one(store, Count.COLLECTED);
    shard.tally.add(store, Count.UNITS_COLLECTED, orders.units(order));
    shard.tally.add(store, Count.AMOUNT_RECOGNISED, orders.amount(order));
    shard.series.add(shard.now, SeriesTally.COLLECTED, 1);
    if (!orders.isShort(order)) {
      shard.tally.one(store, Count.FULL);
      if (!orders.came(order)) {
        shard.tally.one(store, Count.ON_TIME_IN_FULL);
      }
    }
    orders.move(order, OrderTable.COLLECTED);
    close(order);
  }

  /** The time to fetch a basket has run out. */
  void lapse(int order) {
    int state = orders.state(order);
    if (state == RETAILER_CANCELLED) {
      close(order);
    } else if (state == OrderTable.READY) {
      putBack(order);
    } else {
      orders.lapse(order);
    }
  }

  private void putBack(int order) {
    int store = orders.store(order);
    orders.move(order, NO_SHOW);
    orders.move(order, RESTOCKED);
    LineTable lines = shard.lines;
    int block = orders.block(order);
    for (int i = block; i < block + orders.lines(order); i++) {
      shard.stock.putBack(shard.stock.row(store, lines.item(i)), lines.units(i));
    }
    shard.tally.shelf(store, -1);
    shard.tally.one(store, Count.LAPSED);
    shard.tally.add(store, Count.UNITS_RETURNED, orders.units(order));
    shard.tally.stock(store, shard.now, orders.units(order));
    shard.tally.add(store, Count.AMOUNT_REFUNDED, orders.amount(order));
    close(order);
  }

  private void close(int order) {
    shard.lines.close(orders.block(order), orders.lines(order));
    orders.close(order);
  }
}
