package io.newretail.internal.flow;

import io.newretail.demand.Habits;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.report.BasketState;
import io.newretail.report.LossCause;

/** Holds a promised basket until it is paid or the hold expires; sends the shopper of a paid one. */
final class Paying {
  private final Shard shard;
  private final BasketRules rules;
  private final boolean punctuality;

  Paying(Shard shard) {
    this.shard = shard;
    rules = shard.plan.rules;
    Habits.Punctuality law = rules.ops.habits.punctuality();
    punctuality = law.early().value() + law.late().value() > 0;
  }

  /** Starts the hold: the shopper will pay in time, or it will expire. */
  void hold(int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.PAYMENT));
    boolean willing = random.nextUniform() < rules.payShare;
    long delay = rules.payDelay.ticks(random);
    hold(order, willing, delay);
  }

  /** Starts the hold of a cart that is yet to be ordered. */
  void holdCart(int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.CHECKOUT));
    boolean willing = random.nextUniform() < rules.cartShare;
    long delay = (long) (rules.cartDelay * random.nextExponential());
    if (!rules.paidAtOnce) {
      random.seek(RandomStream.part(shard.orders.key(order), Step.PAYMENT));
      willing &= random.nextUniform() < rules.payShare;
      delay += rules.payDelay.ticks(random);
    }
    hold(order, willing, delay);
  }

  /** Counts the units of a basket that is about to be paid among those of unpaid ones. */
  void expect(int order) {
    if (rules.holds) {
      shard.tally.held(shard.orders.store(order), shard.now, shard.orders.units(order));
    }
  }

  private void hold(int order, boolean willing, long delay) {
    expect(order);
    if (willing && delay < rules.holdTimeout) {
      shard.queue.push(shard.now + delay, EventKind.PAYMENT, order);
    } else {
      shard.queue.push(shard.now + rules.holdTimeout, EventKind.EXPIRY, order);
    }
  }

  /** Books the payment and sends the shopper; whether the basket may go to the pickers now. */
  boolean pay(int order) {
    OrderTable orders = shard.orders;
    int store = orders.store(order);
    if (rules.holds) {
      shard.tally.held(store, shard.now, -orders.units(order));
    }
    orders.move(order, OrderTable.PAID);
    shard.tally.one(store, Count.PAID);
    shard.series.add(shard.now, SeriesTally.PAID, 1);
    shard.tally.add(store, Count.AMOUNT_PAID, orders.amount(order));
    if (shard.fees != null) {
      shard.fees.pay(order);
    }
    int slot = orders.slot(order);
    if (rules.takesAtPayment && !take(order, store)) {
      return false;
    }
    if (rules.ops.cancels) {
      sendCancel(order);
    }
    if (!rules.visitOnceReady && orders.channel(order) == OrderTable.COLLECT) {
      sendShopper(order, store, slot);
    }
    long release = rules.releaseTick(shard.now, shard.promisedFrom(order));
    if (release > shard.now) {
      shard.expect(release, EventKind.RELEASE, order);
      return false;
    }
    return true;
  }

  /** Takes the units of a basket that has just been paid, as far as they are free; whether anything was. */
  private boolean take(int order, int store) {
    OrderTable orders = shard.orders;
    int block = orders.block(order);
    int lines = orders.lines(order);
    boolean due = rules.releaseTick(shard.now, shard.promisedFrom(order)) >= shard.lastDue[store];
    int[] price = shard.pricesOf(order).unit;
    int gone = 0;
    long refund = 0;
    for (int i = block; i < block + lines; i++) {
      int item = shard.lines.item(i);
      int units = shard.lines.units(i);
      int row = shard.stock.row(store, item);
      int taken = Math.max(0, Math.min(units, shard.stock.free(row, due)));
      shard.stock.reserve(row, taken);
      shard.offer.tokens(store, item, -units);
      if (taken < units) {
        shard.lines.set(i, item, taken);
        shard.shortages.other(store, item, units - taken, price[item], LossCause.OVERSOLD);
        gone += units - taken;
        refund += (long) (units - taken) * price[item];
      }
    }
    if (gone > 0) {
      orders.fallShort(order);
      orders.setUnits(order, orders.units(order) - gone);
      orders.setAmount(order, orders.amount(order) - refund);
      shard.tally.add(store, Count.UNITS_OVERSOLD, gone);
      shard.tally.add(store, Count.AMOUNT_REFUNDED, refund);
      shard.series.add(shard.now, SeriesTally.SHORT, gone);
    }
    if (orders.units(order) > 0) {
      return true;
    }
    shard.tally.one(store, Count.REFUSED_PAID);
    if (shard.fees != null) {
      shard.fees.refund(order);
    }
    end(order, store, BasketState.RETAILER_CANCELLED);
    return false;
  }

  /** Ends a basket that is with nobody: its slot is free again. */
  private void end(int order, int store, BasketState state) {
    OrderTable orders = shard.orders;
    shard.vacate(order);
    int lines = orders.lines(order);
    shard.slots.giveBack(store, orders.slot(order));
    shard.slots.giveBackLines(store, orders.slot(order), lines);
    shard.lines.close(orders.block(order), lines);
    orders.move(order, state.number());
    orders.close(order);
  }

  private void sendShopper(int order, int store, int slot) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.VISIT));
    long start = shard.slots.start(store, slot);
    long end = shard.slots.end(store, slot);
    if (random.nextUniform() < rules.noShow) {
      shard.expect(Math.max(shard.now, end + rules.keepFor), EventKind.LAPSE, order);
      return;
    }
    long visit = start + (long) ((end - start) * random.nextUniform());
    if (punctuality) {
      visit = visit(order, visit, start, end);
    }
    if (visit > end + rules.keepFor) {
      shard.expect(Math.max(shard.now, end + rules.keepFor), EventKind.LAPSE, order);
    } else {
      shard.expect(Math.max(shard.now, visit), EventKind.SHOPPER, order);
    }
  }

  /** When a shopper comes who may be early or late. */
  private long visit(int order, long inSlot, long start, long end) {
    Habits.Punctuality law = rules.ops.habits.punctuality();
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.PUNCTUAL));
    double draw = random.nextUniform();
    if (draw < law.early().value()) {
      return start - (long) (Ticks.of(law.meanEarly()) * random.nextExponential());
    }
    if (draw < law.early().value() + law.late().value()) {
      shard.orders.late(order);
      return end + (long) (Ticks.of(law.meanLate()) * random.nextExponential());
    }
    return inSlot;
  }

  private void sendCancel(int order) {
    Habits.Cancelling law = rules.ops.habits.cancelling();
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.CANCEL));
    if (random.nextUniform() < law.share().value()) {
      long delay = (long) (Ticks.of(law.meanDelay()) * random.nextExponential());
      shard.expect(shard.now + delay, EventKind.CANCEL, order);
    }
  }

  /** Ends a paid basket at its shopper's wish, unless a picker has it: units, slot and money are free again. */
  void cancel(int order) {
    OrderTable orders = shard.orders;
    int store = orders.store(order);
    int state = orders.state(order);
    if (state != OrderTable.PAID && state != OrderTable.RELEASED) {
      return;
    }
    if (state == OrderTable.RELEASED) {
      shard.pickers.remove(store, order);
      shard.series.add(shard.now, SeriesTally.PICKS, -1);
    }
    int block = orders.block(order);
    int lines = orders.lines(order);
    for (int i = block; i < block + lines; i++) {
      shard.stock.release(shard.stock.row(store, shard.lines.item(i)), shard.lines.units(i));
    }
    shard.slots.giveBack(store, orders.slot(order));
    shard.slots.giveBackLines(store, orders.slot(order), lines);
    shard.tally.one(store, Count.CUSTOMER_CANCELLED);
    shard.tally.add(store, Count.UNITS_CANCELLED, orders.units(order));
    shard.tally.add(store, Count.AMOUNT_REFUNDED, orders.amount(order));
    shard.tally.lose(store, LossCause.CANCELLED, orders.units(order), orders.amount(order));
    if (shard.fees != null) {
      shard.fees.refund(order);
    }
    shard.vacate(order);
    orders.move(order, BasketState.CUSTOMER_CANCELLED.number());
    shard.lines.close(block, lines);
    orders.retire(order);
  }

  /** Ends a hold that was not paid: units and slot are free again. */
  void expire(int order) {
    OrderTable orders = shard.orders;
    int store = orders.store(order);
    int block = orders.block(order);
    int lines = orders.lines(order);
    for (int i = block; i < block + lines; i++) {
      int item = shard.lines.item(i);
      int units = shard.lines.units(i);
      release(store, item, units, orders.placed(order));
    }
    shard.tally.held(store, shard.now, -orders.units(order));
    shard.tally.add(store, Count.UNITS_EXPIRED, orders.units(order));
    shard.tally.lose(store, LossCause.UNPAID, orders.units(order), orders.amount(order));
    end(order, store, BasketState.PAYMENT_EXPIRED);
    shard.tally.one(store, Count.EXPIRED);
  }

  private void release(int store, int item, int units, long since) {
    if (rules.takesAtPayment) {
      shard.offer.tokens(store, item, -units);
    } else if (rules.recycled) {
      shard.stock.release(shard.stock.row(store, item), units);
      shard.shortages.released(store, item, units, since);
    } else {
      shard.blocked[store * shard.plan.items + item] += units;
      shard.tally.add(store, Count.UNITS_BLOCKED, units);
    }
  }
}
