package io.newretail.internal.flow;

import io.newretail.demand.PickSubstitution;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.CategoryPlan;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.state.SubstituteTable;
import io.newretail.internal.tally.Count;
import io.newretail.report.LossCause;

/**
 * Puts other articles in a basket for what the picker does not find, and takes back at the handover what the shopper refuses.
 * A picker takes what stands on the shelf and is promised to nobody. The draws belong to the basket and the missing article.
 */
final class PickSubstituting {
  private final Shard shard;
  private final PickSubstitution behaviour;
  private final CategoryPlan categories;
  private final SubstituteTable table = new SubstituteTable();
  private long paid;

  PickSubstituting(Shard shard, PickSubstitution behaviour, CategoryPlan categories) {
    this.shard = shard;
    this.behaviour = behaviour;
    this.categories = categories;
  }

  void clear() {
    table.clear();
  }

  /** Notes how many lines a picker goes for. */
  void goFor(int store, int lines) {
    shard.tally.add(store, Count.LINES_AT_PICK, lines);
  }

  /** Puts another article in for missing units of one; gives the units, whose worth {@link #paid} then tells. */
  int replace(int order, int item, int missing) {
    int store = shard.orders.store(order);
    shard.tally.one(store, Count.LINES_SHORT_AT_PICK);
    paid = 0;
    int other = other(shard.orders.key(order), store, item);
    if (other < 0) {
      return 0;
    }
    int row = shard.stock.row(store, other);
    int units = Math.min(missing, spare(row));
    int[] prices = shard.pricesOf(order).unit;
    int price = Math.min(prices[item], prices[other]);
    shard.stock.take(row, units);
    table.add(order, other, units, price);
    paid = (long) units * price;
    shard.tally.one(store, Count.LINES_REPLACED);
    shard.tally.add(store, Count.UNITS_REPLACED, units);
    if (units == missing) {
      shard.tally.one(store, Count.LINES_REPLACED_WHOLE);
    }
    return units;
  }

  /** Whether something in a basket stands in for something else. */
  boolean has(int order) {
    return table.first(order) >= 0;
  }

  /** What the shopper pays for the units of the last replacement. */
  long paid() {
    return paid;
  }

  /** On the shelf and promised to nobody. */
  private int spare(int row) {
    StockTable stock = shard.stock;
    return Math.max(0, Math.min(stock.onHand(row), stock.free(row, false)));
  }

  private int other(long key, int store, int item) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(key, Step.PREFERENCE));
    double preference = random.nextUniform() - behaviour.picker().value();
    if (preference < 0) {
      return nearest(store, item);
    }
    return preference < behaviour.ownList().value() ? listed(key, store, item) : -1;
  }

  /** Of those to spare the one whose popularity is nearest; of equals the more popular. */
  private int nearest(int store, int item) {
    int[] beside = categories.beside(item);
    int up = categories.place(item) - 1;
    int down = categories.place(item) + 1;
    double here = categories.weight(item);
    while (up >= 0 || down < beside.length) {
      boolean takeUp = down >= beside.length
          || (up >= 0
              && categories.weight(beside[up]) - here <= here - categories.weight(beside[down]));
      int other = takeUp ? beside[up--] : beside[down++];
      if (spare(shard.stock.row(store, other)) > 0) {
        return other;
      }
    }
    return -1;
  }

  private int listed(long key, int store, int item) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(RandomStream.part(key, Step.OWN_LIST), item));
    for (int k = 0; k < behaviour.listLength(); k++) {
      int other = categories.named(item, random.nextUniform());
      if (other >= 0 && spare(shard.stock.row(store, other)) > 0) {
        return other;
      }
    }
    return -1;
  }

  /** Shows the substitutes to the shopper at the handover: what she refuses goes back to the shelf, its money to her. */
  void handOver(int order) {
    OrderTable orders = shard.orders;
    int store = orders.store(order);
    long key = RandomStream.part(orders.key(order), Step.ACCEPTANCE);
    int back = 0;
    long refund = 0;
    for (int row = table.first(order); row >= 0; row = table.next(row)) {
      shard.random.seek(RandomStream.part(key, table.item(row)));
      if (shard.random.nextUniform() < behaviour.acceptance().value()) {
        shard.tally.one(store, Count.REPLACEMENTS_ACCEPTED);
      } else {
        shard.tally.one(store, Count.REPLACEMENTS_REFUSED);
        shard.stock.putBack(shard.stock.row(store, table.item(row)), table.units(row));
        back += table.units(row);
        refund += (long) table.units(row) * table.price(row);
      }
    }
    table.close(order);
    if (back > 0) {
      orders.fallShort(order);
      orders.setUnits(order, orders.units(order) - back);
      orders.setAmount(order, orders.amount(order) - refund);
      shard.tally.add(store, Count.AMOUNT_REFUNDED, refund);
      shard.tally.add(store, Count.UNITS_REFUSED, back);
      shard.tally.lose(store, LossCause.SUBSTITUTE_REFUSED, back, refund);
      shard.tally.stock(store, shard.now, back);
    }
  }

  /** Puts the substitutes of a basket that nobody took back on the shelf, as far as they can be sold again; gives how many. */
  int putBack(int order, Restoring restoring) {
    int store = shard.orders.store(order);
    int fit = 0;
    for (int row = table.first(order); row >= 0; row = table.next(row)) {
      int units = restoring.fit(table.units(row));
      shard.stock.putBack(shard.stock.row(store, table.item(row)), units);
      fit += units;
    }
    table.close(order);
    return fit;
  }
}
