package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.plan.ChoicePlan;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;
import java.util.Arrays;

/**
 * The books of a shard: every unit, basket and minor unit of money that came in is somewhere. A residual is what came in
 * less what is there and what went out; it must be zero. One thread at a time.
 *
 * <p>Declared exception: walk-in shoppers may take units that were promised online. Each such unit is counted when it is
 * taken ({@link Count#OVERTAKEN}); so is each unit that a hold policy promises beyond what is free ({@link
 * Count#UNITS_OVERSOLD}); only then may an article have more reserved than recorded and due.
 */
public final class Books {
  private final Shard shard;
  private final Arrivals arrivals;
  private final int[] promised;
  private final long[] staged;
  private long open;
  private long owed;
  private long owedFees;

  Books(Shard shard, Arrivals arrivals) {
    this.shard = shard;
    this.arrivals = arrivals;
    promised = new int[shard.stores.length * shard.plan.items];
    staged = new long[shard.stores.length];
  }

  /**
   * Units of a store: opening + received + brought back + found = on the shelves + in ready baskets + handed over + sold to
   * walk-ins + sent + wasted + lost (vanished or misplaced).
   */
  public long units(int store) {
    long there = 0;
    for (int item = 0; item < shard.plan.items; item++) {
      there += shard.stock.onHand(shard.stock.row(store, item));
    }
    return units(store, there);
  }

  private long units(int store, long onShelves) {
    scanOrders();
    return residual(store, onShelves);
  }

  /** As of the last scan of the orders. */
  private long residual(int store, long onShelves) {
    return shard.openingUnits[store]
        + shard.tally.total(store, Count.UNITS_RECEIVED)
        - shard.tally.total(store, Count.UNITS_COLLECTED)
        + shard.tally.total(store, Count.UNITS_BROUGHT_BACK)
        - shard.tally.total(store, Count.UNITS_WASTED)
        - shard.tally.total(store, Count.WALK_IN_UNITS)
        - shard.tally.total(store, Count.UNITS_SENT)
        - shard.tally.total(store, Count.UNITS_SHRUNK)
        - shard.tally.total(store, Count.UNITS_MISPLACED)
        + shard.tally.total(store, Count.UNITS_FOUND)
        - onShelves
        - staged[store];
  }

  private long total(int count) {
    long sum = 0;
    for (int s = 0; s < shard.stores.length; s++) {
      sum += shard.tally.total(s, count);
    }
    return sum;
  }

  /** Visits = choices; baskets placed = refused + promised = ended + open; the residuals in absolute value. */
  public long baskets() {
    scanOrders();
    return basketResidual();
  }

  private long basketResidual() {
    long refused = total(Count.REFUSED_STOCK)
        + total(Count.REFUSED_SLOT)
        + total(Count.REFUSED_PLACE)
        + total(Count.REFUSED_RULE);
    long first = total(Count.PLACED)
        - total(Count.ABANDONED)
        - shard.carts
        - refused
        - total(Count.PROMISED);
    long ended = total(Count.EXPIRED)
        + total(Count.CANCELLED)
        + total(Count.CUSTOMER_CANCELLED)
        + total(Count.DELIVERED)
        + total(Count.UNDELIVERED)
        + total(Count.REFUSED_PAID)
        + total(Count.LAPSED)
        + total(Count.COLLECTED);
    long left = total(Count.VISITS);
    for (int c = 0; c < ChoicePlan.CHANNELS; c++) {
      left -= total(Count.CHOSE + c);
    }
    return Math.abs(left) + Math.abs(first) + Math.abs(total(Count.PROMISED) - ended - open);
  }

  /** Baskets promised and not ended. */
  public long openBaskets() {
    scanOrders();
    return open;
  }

  /** Filled carts that are not ordered yet. */
  public long openCarts() {
    return shard.carts;
  }

  /** Money paid = refunded + earned + owed to shoppers of open baskets; fees and deposits: see there; in absolute value. */
  public long money() {
    scanOrders();
    return Math.abs(moneyResidual()) + Math.abs(feeResidual()) + Math.abs(depositResidual());
  }

  /** Fees paid = given back + earned + of open baskets. */
  private long feeResidual() {
    return total(Count.FEES_PAID)
        - total(Count.FEES_REFUNDED)
        - total(Count.FEES_EARNED)
        - owedFees;
  }

  /** Deposits paid = credited + given back + forfeit + held. */
  private long depositResidual() {
    return total(Count.AMOUNT_DEPOSITED)
        - total(Count.AMOUNT_CREDITED)
        - total(Count.AMOUNT_DEPOSIT_REFUNDED)
        - total(Count.AMOUNT_FORFEITED)
        - arrivals.depositsHeld();
  }

  private long moneyResidual() {
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

  /** Units received from the depot, and from other stores less what is still on its way from there. */
  public long unitsReceived() {
    return total(Count.UNITS_RECEIVED) - total(Count.UNITS_SENT);
  }

  /**
   * Checks everything.
   *
   * @throws IllegalStateException naming the event after which something no longer balances
   */
  public void check(int kind, int row) {
    for (int s = 0; s < shard.stores.length; s++) {
      if (!shard.slots.withinCapacity(s)) {
        throw unbalanced(kind, row, s, "a slot is over capacity or below zero");
      }
    }
    if (shard.places != null && !shard.places.sound()) {
      throw unbalanced(
          kind, row, -1, "a place is promised twice, or kept for a basket that has ended");
    }
    scanOrders();
    long baskets = basketResidual();
    long money = moneyResidual();
    long fees = feeResidual();
    long deposits = depositResidual();
    if (baskets != 0 || money != 0 || fees != 0 || deposits != 0) {
      String what = "baskets: residual " + baskets + ", money: residual " + money;
      what += fees == 0 ? "" : ", fees: residual " + fees;
      throw unbalanced(
          kind, row, -1, deposits == 0 ? what : what + ", deposits: residual " + deposits);
    }
    for (int s = 0; s < shard.stores.length; s++) {
      checkStock(kind, row, s);
    }
  }

  /** Goes through the open orders once: what they promise, hold ready, and owe. */
  private void scanOrders() {
    Arrays.fill(promised, 0);
    System.arraycopy(shard.blocked, 0, promised, 0, shard.blocked.length);
    Arrays.fill(staged, 0);
    open = 0;
    owed = 0;
    owedFees = 0;
    OrderTable orders = shard.orders;
    for (int order = 0; order < orders.bound(); order++) {
      int state = orders.state(order);
      if (state < 0) {
        continue;
      }
      if (state >= OrderTable.COLLECTED) {
        continue;
      }
      open++;
      owed += state < OrderTable.PAID ? 0 : orders.amount(order);
      owedFees += state < OrderTable.PAID || shard.fees == null ? 0 : orders.fee(order);
      if (state == OrderTable.PROMISED && shard.plan.rules.takesAtPayment) {
        continue;
      }
      if (state <= OrderTable.PICKING) {
        countPromised(order);
      } else {
        staged[orders.store(order)] += orders.units(order);
      }
    }
  }

  private void countPromised(int order) {
    int cells = shard.orders.store(order) * shard.plan.items;
    int block = shard.orders.block(order);
    for (int i = block; i < block + shard.orders.lines(order); i++) {
      promised[cells + shard.lines.item(i)] += shard.lines.units(i);
    }
  }

  private void checkStock(int kind, int row, int store) {
    StockTable stock = shard.stock;
    boolean overtaken =
        shard.tally.total(store, Count.OVERTAKEN) + shard.tally.total(store, Count.UNITS_OVERSOLD)
            > 0;
    boolean exact = shard.records == null;
    long onShelves = 0;
    long gaps = 0;
    long misplaced = 0;
    for (int item = 0; item < shard.plan.items; item++) {
      int at = stock.row(store, item);
      boolean sound = stock.onHand(at) >= 0
          && (!exact || stock.gap(at) == 0)
          && stock.due(at) >= 0
          && stock.onOrder(at) >= stock.due(at)
          && stock.reserved(at) == promised[store * shard.plan.items + item]
          && (overtaken || !exact || !stock.overtaken(at));
      if (!sound) {
        throw unbalanced(kind, row, store, "stock of item " + item + ": " + describe(at));
      }
      onShelves += stock.onHand(at);
      gaps += stock.gap(at);
      misplaced += shard.records == null ? 0 : shard.records.misplaced(store, item);
    }
    checkRecords(kind, row, store, gaps, misplaced);
    long units = residual(store, onShelves);
    if (units != 0) {
      throw unbalanced(kind, row, store, "units: residual " + units);
    }
  }

  /** What records show too much = vanished + misplaced and not found + errors - corrections. */
  private void checkRecords(int kind, int row, int store, long gaps, long misplaced) {
    long away = shard.tally.total(store, Count.UNITS_MISPLACED)
        - shard.tally.total(store, Count.UNITS_FOUND);
    long drift = shard.tally.total(store, Count.UNITS_SHRUNK)
        + away
        + shard.tally.total(store, Count.RECORD_MOVES);
    if (gaps != drift || misplaced != away) {
      throw unbalanced(
          kind, row, store, "records: " + gaps + " too much, " + misplaced + " misplaced");
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
