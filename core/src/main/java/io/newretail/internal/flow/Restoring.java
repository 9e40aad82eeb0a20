package io.newretail.internal.flow;

import io.newretail.demand.Habits;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.OpsRules;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.tally.Count;
import io.newretail.report.BasketState;
import io.newretail.report.LossCause;
import org.jspecify.annotations.Nullable;

/** Takes back what was not fetched, not taken in, or is brought back: to the shelf, or thrown away. */
final class Restoring {
  private static final int RESTOCKED = BasketState.RESTOCKED.number();
  private static final int WASTED = BasketState.WASTED.number();
  private static final int RETURNED_FULL = BasketState.RETURNED_FULL.number();
  private static final int RETURNED_LINE = BasketState.RETURNED_LINE.number();
  private final Shard shard;
  private final OpsRules ops;
  private final OrderTable orders;
  private final double full;
  private final double line;
  private final long delay;
  private final @Nullable PickSubstituting substituting;

  Restoring(Shard shard) {
    this.shard = shard;
    ops = shard.plan.rules.ops;
    orders = shard.orders;
    substituting = shard.pickSubstituting;
    Habits.Returning returning = ops.habits.returning();
    full = returning.full().value();
    line = returning.line().value();
    delay = Ticks.of(returning.meanDelay());
  }

  /** Puts the units of a basket back, as far as they can be sold again, and pays for all but the fee, since the work was done; the basket has moved to why. */
  void putBack(int order) {
    int store = orders.store(order);
    int units = orders.units(order);
    int fit = take(order, orders.block(order), orders.lines(order));
    if (substituting != null) {
      fit += substituting.putBack(order, this);
    }
    shard.tally.add(store, Count.UNITS_RETURNED, fit);
    shard.tally.add(store, Count.AMOUNT_REFUNDED, orders.amount(order));
    shard.tally.stock(store, shard.now, fit);
    if (units > fit) {
      shard.tally.add(store, Count.UNITS_WASTED, units - fit);
    }
    if (shard.fees != null) {
      shard.fees.earn(order);
    }
    orders.move(order, fit > 0 ? RESTOCKED : WASTED);
  }

  /** Puts lines back; gives the units that can be sold again. */
  private int take(int order, int place, int lines) {
    int store = orders.store(order);
    int fit = 0;
    if (ops.wasted > 0) {
      shard.random.seek(RandomStream.part(orders.key(order), Step.WASTE));
    }
    for (int i = place; i < place + lines; i++) {
      int units = fit(shard.lines.units(i));
      shard.stock.putBack(shard.stock.row(store, shard.lines.item(i)), units);
      fit += units;
    }
    return fit;
  }

  /** How many of some units can be sold again. */
  int fit(int units) {
    if (ops.wasted == 0) {
      return units;
    }
    int fit = 0;
    for (int u = 0; u < units; u++) {
      fit += shard.random.nextUniform() < ops.wasted ? 0 : 1;
    }
    return fit;
  }

  /** Whether something of a basket handed over now will be brought back; then the row stays until that. */
  boolean comesBack(int order) {
    if (full + line == 0) {
      return false;
    }
    RandomStream random = shard.random;
    random.seek(RandomStream.part(orders.key(order), Step.RETURN));
    if (random.nextUniform() >= full + line) {
      return false;
    }
    shard.queue.push(
        shard.now + (long) (delay * random.nextExponential()), EventKind.RETURN, order);
    return true;
  }

  /** Takes back what a shopper brings back now: the draw that said so says what. */
  void bringBack(int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(orders.key(order), Step.RETURN));
    boolean whole = random.nextUniform() < full;
    random.nextExponential();
    int lines = orders.lines(order);
    int first = whole ? 0 : (int) (random.nextUniform() * lines);
    int store = orders.store(order);
    int units = 0;
    int[] price = shard.pricesOf(order).unit;
    long worth = 0;
    int place = orders.block(order) + first;
    int count = whole ? lines : 1;
    for (int i = place; i < place + count; i++) {
      units += shard.lines.units(i);
      worth += (long) shard.lines.units(i) * price[shard.lines.item(i)];
    }
    long refund = Math.min(worth, orders.amount(order));
    int fit = take(order, place, count);
    shard.tally.one(store, whole ? Count.RETURNED_FULL : Count.RETURNED_LINE);
    shard.tally.add(store, Count.UNITS_BROUGHT_BACK, units);
    shard.tally.add(store, Count.UNITS_WASTED, units - fit);
    shard.tally.lose(store, LossCause.BROUGHT_BACK, units, refund);
    shard.tally.add(store, Count.AMOUNT_REFUNDED, refund);
    shard.tally.add(store, Count.AMOUNT_RECOGNISED, -refund);
    shard.tally.stock(store, shard.now, fit);
    orders.move(order, whole ? RETURNED_FULL : RETURNED_LINE);
  }
}
