package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.state.ShipmentTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;
import io.newretail.policy.RestockDesk;
import io.newretail.policy.RestockPolicy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reviews a store's stock, sends its orders to the depot, and receives what the depot shipped. */
final class Restocking implements RestockDesk {
  private final Shard shard;
  private final StockTable stock;
  private final RestockPolicy.@Nullable Periodic policy;
  private final long every;
  private final boolean builtIn;
  private final int[] shortBefore;
  private int store;
  private int item;
  private int row;
  private int ordered;

  Restocking(Shard shard) {
    this.shard = shard;
    stock = shard.stock;
    policy = shard.plan.restock instanceof RestockPolicy.Periodic periodic ? periodic : null;
    every = policy == null ? 0 : Ticks.of(policy.every());
    shortBefore = new int[policy == null ? 0 : shard.stores.length * shard.plan.items];
    builtIn = policy != null && policy.builtIn();
  }

  void reset() {
    Arrays.fill(shortBefore, 0);
    if (policy != null) {
      for (int s = 0; s < shard.stores.length; s++) {
        shard.queue.push(policy.first().toNanoOfDay() / 1_000, EventKind.REVIEW, s);
      }
    }
  }

  /** Reviews every article of a store. */
  void review(int atStore) {
    if (policy == null) {
      return;
    }
    shard.queue.push(shard.now + every, EventKind.REVIEW, atStore);
    store = atStore;
    if (shard.records != null) {
      shard.records.review(store);
    }
    ShipmentTable shipments = shard.shipments;
    int shipment = shipments.open(store, shard.now);
    long units = 0;
    int cyclesShort = 0;
    int empty = 0;
    int cell = store * shard.plan.items;
    for (item = 0; item < shard.plan.items; item++) {
      row = stock.row(store, item);
      int shortNow = stock.shortOf(row);
      cyclesShort += shortNow > shortBefore[cell + item] ? 1 : 0;
      empty += stock.onHand(row) == 0 ? 1 : 0;
      shortBefore[cell + item] = shortNow;
      ordered = 0;
      if (builtIn) {
        ordered = stock.belowLevel(row);
      } else {
        policy.rule().accept(this);
      }
      if (ordered > 0) {
        shipments.add(shipment, item, ordered);
        stock.order(row, ordered);
        units += ordered;
      }
    }
    shard.tally.add(store, Count.CYCLES, shard.plan.items);
    shard.tally.add(store, Count.CYCLES_SHORT, cyclesShort);
    shard.tally.add(store, Count.EMPTY_AT_REVIEW, empty);
    if (units == 0) {
      shipments.close(shipment);
      return;
    }
    shipments.send(shipment);
    shard.tally.one(store, Count.RESTOCK_ORDERS);
    shard.tally.add(store, Count.UNITS_ORDERED, units);
  }

  /** Puts a shipment on the shelves. */
  void receive(int shipment) {
    ShipmentTable shipments = shard.shipments;
    int at = shipments.store(shipment);
    long units = 0;
    for (int i = 0; i < shipments.lines(shipment); i++) {
      int shipped = shipments.units(shipment, i);
      stock.receive(stock.row(at, shipments.item(shipment, i)), shipped);
      if (shard.records != null) {
        shard.records.receive(at, shipments.item(shipment, i), shipped);
      }
      units += shipped;
    }
    shipments.close(shipment);
    shard.tally.add(at, Count.UNITS_RECEIVED, units);
    shard.tally.stock(at, shard.now, units);
  }

  @Override
  public int item() {
    return item;
  }

  @Override
  public String store() {
    return shard.stores[store].name();
  }

  @Override
  public int recorded() {
    return stock.recorded(row);
  }

  @Override
  public int reserved() {
    return stock.reserved(row);
  }

  @Override
  public int onOrder() {
    return stock.onOrder(row);
  }

  @Override
  public int presold() {
    return shard.presold.length == 0 ? 0 : shard.presold[store * shard.plan.items + item];
  }

  @Override
  public double dailyDemand() {
    return shard.plan.dailyDemand(shard.stores[store], item);
  }

  @Override
  public int baseStock() {
    return stock.level(row);
  }

  @Override
  public void order(int units) {
    long position = (long) stock.recorded(row) + stock.onOrder(row);
    if (units < 0 || units + position > 1 << 30) {
      throw new IllegalArgumentException("restock rule: order: " + units
          + ": must be 0 to 2^30, less the " + position + " units on hand and on order");
    }
    ordered = units;
  }
}
