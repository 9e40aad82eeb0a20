package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.plan.OpsRules;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.ServerTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.policy.ReadyPlaces.Turn;
import io.newretail.report.BasketState;
import io.newretail.report.LossCause;
import org.jspecify.annotations.Nullable;

/** Keeps packed baskets where they wait, serves shoppers at the counters, returns what nobody fetched. */
final class Handover {
  private static final int RETAILER_CANCELLED = BasketState.RETAILER_CANCELLED.number();
  private static final int DELIVERED = BasketState.DELIVERED.number();
  private static final int NO_SHOW = BasketState.NO_SHOW.number();
  private final Shard shard;
  private final BasketRules rules;
  private final OpsRules ops;
  private final OrderTable orders;
  private final ServerTable counters;
  private final Restoring restoring;
  private final boolean lockers;
  private final double curbside;
  private final int curbsideRank;
  private final int earlyRank;
  private final int lateRank;
  private final @Nullable PickSubstituting substituting;

  Handover(Shard shard) {
    this.shard = shard;
    rules = shard.plan.rules;
    ops = rules.ops;
    orders = shard.orders;
    counters = shard.counters;
    restoring = new Restoring(shard);
    boolean any = false;
    for (int s = 0; s < shard.stores.length; s++) {
      any |= shard.stores[s].ops().lockers() > 0;
    }
    lockers = any;
    curbside = ops.habits.curbside().value();
    curbsideRank = rank(Turn.CURBSIDE);
    earlyRank = rank(Turn.EARLY);
    lateRank = rank(Turn.LATE);
    substituting = shard.pickSubstituting;
  }

  private int rank(Turn turn) {
    int place = ops.turns.indexOf(turn);
    return place < 0 ? ops.turns.size() : place;
  }

  /** Takes a packed basket to where it waits; if there is no place for it, it waits for one. */
  void ready(int order) {
    orders.move(order, OrderTable.PACKED);
    orders.move(order, OrderTable.STAGED);
    int store = orders.store(order);
    if (orders.channel(order) == OrderTable.DELIVER) {
      orders.offShelf(order);
    } else if (ops.strictShelf && isFull(store)) {
      if (!orders.came(order) && !orders.lapsed(order)) {
        orders.setMark(order, shard.now);
        shard.staging.enqueue(store, order);
        shard.tally.one(store, Count.STAGED_WAITED);
        return;
      }
      orders.offShelf(order);
    }
    place(order);
  }

  private boolean isFull(int store) {
    return shard.tally.onShelf(store) >= shard.stores[store].shelfSpaces() && !boxFree(store);
  }

  private boolean boxFree(int store) {
    return shard.boxes[store] < shard.stores[store].ops().lockers();
  }

  /** Puts a basket in its place, and sees to its shopper if they are there. */
  private void place(int order) {
    int store = orders.store(order);
    shard.tally.one(store, Count.READY);
    shard.series.add(shard.now, SeriesTally.READY, 1);
    shard.tally.clickToReady(store, shard.now - orders.placed(order));
    if (lockers && !orders.isOffShelf(order) && !orders.came(order)) {
      box(order, store);
    }
    if (!orders.isOffShelf(order)) {
      if (shard.tally.onShelf(store) >= shard.stores[store].shelfSpaces()) {
        shard.tally.one(store, Count.SHELF_OVERFLOW);
      }
      shelf(store, 1);
    }
    orders.move(order, OrderTable.READY);
    long late = shard.now - shard.promisedFrom(order);
    shard.tally.lateness(Math.max(0, late));
    if (late <= 0) {
      shard.tally.one(store, Count.READY_IN_TIME);
    }
    if (orders.lapsed(order)) {
      putBack(order);
    } else if (orders.came(order)) {
      queueUp(order);
    } else if (rules.visitOnceReady && orders.channel(order) == OrderTable.COLLECT) {
      callShopper(order);
    }
  }

  private void box(int order, int store) {
    if (boxFree(store)) {
      shard.boxes[store]++;
      orders.box(order);
      shard.tally.one(store, Count.LOCKER_USED);
    } else {
      shard.tally.one(store, Count.LOCKER_BLOCKED);
    }
  }

  private void callShopper(int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(orders.key(order), Step.VISIT));
    if (random.nextUniform() < rules.noShow) {
      shard.expect(shard.now + rules.keepFor, EventKind.LAPSE, order);
      return;
    }
    long delay = (long) (rules.visitDelay * random.nextExponential());
    shard.expect(shard.now + delay, EventKind.SHOPPER, order);
  }

  /** Ends a basket in which nothing was found: the money goes back at once, the row stays until its shopper's event. */
  void cancel(int order) {
    shard.tally.one(orders.store(order), Count.CANCELLED);
    if (shard.fees != null) {
      shard.fees.refund(order);
    }
    shard.vacate(order);
    orders.move(order, RETAILER_CANCELLED);
    boolean noEvent = rules.visitOnceReady || orders.channel(order) == OrderTable.DELIVER;
    if (ops.cancels || noEvent || orders.came(order) || orders.lapsed(order)) {
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
      shard.tally.one(orders.store(order), Count.CAME_EARLY);
      leaveStaging(order, state);
    }
  }

  /** A staged basket whose wait is over, one way or the other, needs no place. */
  private void leaveStaging(int order, int state) {
    if (state == OrderTable.STAGED) {
      shard.staging.remove(orders.store(order), order);
      shard.tally.add(orders.store(order), Count.STAGED_WAIT, shard.now - orders.mark(order));
      orders.offShelf(order);
      place(order);
    }
  }

  private void queueUp(int order) {
    int store = orders.store(order);
    orders.move(order, OrderTable.ARRIVED);
    if (orders.inBox(order)) {
      handOver(order);
      return;
    }
    orders.setMark(order, shard.now);
    counters.enqueue(store, order, ops.turns.isEmpty() ? 0 : rank(order));
    shard.series.add(shard.now, SeriesTally.COUNTERS, 1);
    dispatch(store);
  }

  private int rank(int order) {
    if (curbside > 0) {
      shard.random.seek(RandomStream.part(orders.key(order), Step.CURBSIDE));
      if (shard.random.nextUniform() < curbside) {
        return curbsideRank;
      }
    }
    if (orders.came(order)) {
      return earlyRank;
    }
    return orders.isLate(order) ? lateRank : ops.turns.size();
  }

  /** Calls waiting shoppers to idle counters. */
  void dispatch(int store) {
    int order = counters.start(store);
    while (order >= 0) {
      shard.series.add(shard.now, SeriesTally.COUNTERS, -1);
      shard.tally.counterWait(store, shard.now - orders.mark(order));
      long key = RandomStream.part(orders.key(order), Step.COUNTER);
      long ticks = rules.counter.ticks(orders.units(order), shard.random, key);
      shard.tally.add(store, Count.COUNTER_BUSY, ticks);
      shard.queue.push(shard.now + ticks, EventKind.HANDED_OVER, order);
      order = counters.start(store);
    }
  }

  /** Hands a basket over at the counter. */
  void finish(int order) {
    counters.finish(orders.store(order));
    handOver(order);
  }

  private void handOver(int order) {
    int store = orders.store(order);
    leave(order, store);
    shard.tally.one(store, Count.COLLECTED);
    shard.series.add(shard.now, SeriesTally.COLLECTED, 1);
    earn(order, store, !orders.came(order));
    end(order, OrderTable.COLLECTED);
    admit(store);
  }

  /** Books a basket that a rider has handed over. */
  void delivered(int order) {
    shard.series.add(shard.now, SeriesTally.DELIVERED, 1);
    earn(order, orders.store(order), shard.now <= shard.promisedBy(order));
    end(order, DELIVERED);
  }

  private void earn(int order, int store, boolean onTime) {
    if (substituting != null) {
      substituting.handOver(order);
    }
    shard.tally.add(store, Count.UNITS_COLLECTED, orders.units(order));
    shard.tally.add(store, Count.AMOUNT_RECOGNISED, orders.amount(order));
    if (shard.fees != null) {
      shard.fees.earn(order);
    }
    if (!orders.isShort(order)) {
      shard.tally.one(store, Count.FULL);
      if (onTime) {
        shard.tally.one(store, Count.ON_TIME_IN_FULL);
      }
    }
  }

  private void end(int order, int state) {
    shard.vacate(order);
    orders.move(order, state);
    if (!restoring.comesBack(order)) {
      close(order);
    }
  }

  /** Frees the place of a basket. */
  private void leave(int order, int store) {
    if (orders.inBox(order)) {
      shard.boxes[store]--;
    } else if (!orders.isOffShelf(order)) {
      shelf(store, -1);
    }
  }

  private void shelf(int store, int change) {
    shard.tally.shelf(store, change);
    shard.series.add(shard.now, SeriesTally.SHELF, change);
  }

  /** Lets staged baskets have the places that are free. */
  private void admit(int store) {
    while (shard.staging.waiting(store) > 0 && !isFull(store)) {
      int order = shard.staging.take(store);
      shard.tally.add(store, Count.STAGED_WAIT, shard.now - orders.mark(order));
      place(order);
    }
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
      leaveStaging(order, state);
    }
  }

  private void putBack(int order) {
    int store = orders.store(order);
    orders.move(order, NO_SHOW);
    leave(order, store);
    shard.vacate(order);
    shard.tally.one(store, Count.LAPSED);
    lose(order, LossCause.NOT_FETCHED);
    restoring.putBack(order);
    close(order);
    admit(store);
  }

  private void lose(int order, LossCause cause) {
    shard.tally.lose(orders.store(order), cause, orders.units(order), orders.amount(order));
  }

  /** Takes back a basket that a rider could not hand over. */
  void broughtBack(int order) {
    shard.tally.one(orders.store(order), Count.UNDELIVERED);
    lose(order, LossCause.NOT_DELIVERED);
    shard.vacate(order);
    restoring.putBack(order);
    close(order);
  }

  /** Takes back what a shopper brings back. */
  void bringBack(int order) {
    restoring.bringBack(order);
    close(order);
  }

  private void close(int order) {
    shard.lines.close(orders.block(order), orders.lines(order));
    if (ops.cancels) {
      orders.retire(order);
    } else {
      orders.close(order);
    }
  }
}
