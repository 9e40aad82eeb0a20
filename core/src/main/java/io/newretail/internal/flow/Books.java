package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;

/**
 * The books of a shard: every unit, basket and minor unit of money that came in is somewhere. A residual is what came in
 * less what is there and what went out; it must be zero. One thread at a time.
 *
 * <p>Declared exception: walk-in shoppers may take units that were promised online. Each such unit is counted when it is
 * taken ({@link Count#OVERTAKEN}); only then may an article have more reserved than recorded and due.
 */
public final class Books {
  private final Shard shard;
  private final int[] promised;

  Books(Shard shard) {
    this.shard = shard;
    promised = new int[shard.stores.length * shard.plan.items];
  }

  /** Units of a store: opening + received = on the shelves + in ready baskets + handed over + sold to walk-ins. */
  public long units(int store) {
    long there = 0;
    for (int item = 0; item < shard.plan.items; item++) {
      there += shard.stock.onHand(shard.stock.row(store, item));
    }
    for (int row = 0; row < shard.orders.bound(); row++) {
      if (isStaged(row) && shard.orders.store(row) == store) {
        there += shard.orders.units(row);
      }
    }
    return shard.openingUnits[store]
        + shard.tally.total(store, Count.UNITS_RECEIVED)
        - shard.tally.total(store, Count.UNITS_COLLECTED)
        - shard.tally.total(store, Count.WALK_IN_UNITS)
        - there;
  }

  private boolean isStaged(int row) {
    int state = shard.orders.state(row);
    return state == OrderTable.READY || state == OrderTable.AT_COUNTER;
  }

  private long total(int count) {
    long sum = 0;
    for (int s = 0; s < shard.stores.length; s++) {
      sum += shard.tally.total(s, count);
    }
    return sum;
  }

  /** Baskets placed = refused + promised; both residuals in absolute value. */
  public long baskets() {
    long refused =
        total(Count.REFUSED_STOCK) + total(Count.REFUSED_SLOT) + total(Count.REFUSED_RULE);
    long first = total(Count.PLACED) - refused - total(Count.PROMISED);
    long ended = total(Count.EXPIRED)
        + total(Count.CANCELLED)
        + total(Count.LAPSED)
        + total(Count.COLLECTED);
    return Math.abs(first) + Math.abs(total(Count.PROMISED) - ended - openBaskets());
  }

  /** Baskets promised and not ended. */
  public long openBaskets() {
    long open = 0;
    for (int row = 0; row < shard.orders.bound(); row++) {
      open += shard.orders.isOpen(row) && shard.orders.state(row) != OrderTable.CANCELLED ? 1 : 0;
    }
    return open;
  }

  /** Money paid = refunded + earned + owed to shoppers of open baskets. */
  public long money() {
    long owed = 0;
    for (int row = 0; row < shard.orders.bound(); row++) {
      if (shard.orders.isOpen(row) && shard.orders.state(row) != OrderTable.HELD) {
        owed += shard.orders.amount(row);
      }
    }
    return total(Count.AMOUNT_PAID)
        - total(Count.AMOUNT_REFUNDED)
        - total(Count.AMOUNT_RECOGNISED)
        - owed;
  }

  /** Units shipped by the depot and not yet received by a store. */
  public long unitsDue() {
    long due = 0;
    for (int s = 0; s < shard.stores.length; s++) {
      for (int item = 0; item < shard.plan.items; item++) {
        due += shard.stock.due(shard.stock.row(s, item));
      }
    }
    return due;
  }

  /** Units received since the start of the run. */
  public long unitsReceived() {
    return total(Count.UNITS_RECEIVED);
  }

  /**
   * Checks everything.
   *
   * @throws IllegalStateException naming the event after which something no longer balances
   */
  public void check(int kind, int row) {
    for (int s = 0; s < shard.stores.length; s++) {
      long units = units(s);
      if (units != 0) {
        throw unbalanced(kind, row, s, "units: residual " + units);
      }
      if (!shard.slots.withinCapacity(s)) {
        throw unbalanced(kind, row, s, "a slot is over capacity or below zero");
      }
    }
    long baskets = baskets();
    long money = money();
    if (baskets != 0 || money != 0) {
      throw unbalanced(
          kind, row, -1, "baskets: residual " + baskets + ", money: residual " + money);
    }
    countPromised();
    for (int s = 0; s < shard.stores.length; s++) {
      checkStock(kind, row, s);
    }
  }

  private void countPromised() {
    java.util.Arrays.fill(promised, 0);
    for (int order = 0; order < shard.orders.bound(); order++) {
      int state = shard.orders.state(order);
      if (state >= OrderTable.HELD && state <= OrderTable.PICKING) {
        int block = shard.orders.block(order);
        for (int i = block; i < block + shard.orders.lines(order); i++) {
          promised[shard.orders.store(order) * shard.plan.items + shard.lines.item(i)] +=
              shard.lines.units(i);
        }
      }
    }
  }

  private void checkStock(int kind, int row, int store) {
    StockTable stock = shard.stock;
    boolean overtaken = shard.tally.total(store, Count.OVERTAKEN) > 0;
    for (int item = 0; item < shard.plan.items; item++) {
      int at = stock.row(store, item);
      boolean sound = stock.onHand(at) >= 0
          && stock.recorded(at) == stock.onHand(at)
          && stock.due(at) >= 0
          && stock.onOrder(at) >= stock.due(at)
          && stock.reserved(at) == promised[store * shard.plan.items + item]
          && (overtaken || !stock.overtaken(at));
      if (!sound) {
        throw unbalanced(kind, row, store, "stock of item " + item + ": " + describe(at));
      }
    }
  }

  private String describe(int at) {
    StockTable stock = shard.stock;
    return "on hand %d, recorded %d, reserved %d, on order %d, due %d"
        .formatted(
            stock.onHand(at),
            stock.recorded(at),
            stock.reserved(at),
            stock.onOrder(at),
            stock.due(at));
  }

  private IllegalStateException unbalanced(int kind, int row, int store, String what) {
    String where = store < 0 ? shard.shardPlan.name() : shard.stores[store].name();
    return new IllegalStateException(
        "books do not balance at %s after event '%s' (row %d) at tick %d: %s"
            .formatted(where, EventKind.name(kind), row, shard.now, what));
  }
}
