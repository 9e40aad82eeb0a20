package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.tally.Count;
import io.newretail.report.BasketState;

/** Holds a promised basket until it is paid or the hold expires; sends the shopper of a paid one. */
final class Paying {
  private final Shard shard;
  private final BasketRules rules;

  Paying(Shard shard) {
    this.shard = shard;
    rules = shard.plan.rules;
  }

  /** Starts the hold: the shopper will pay in time, or it will expire. */
  void hold(int order) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.PAYMENT));
    boolean willing = random.nextUniform() < rules.payShare;
    long delay = (long) (rules.payDelay * random.nextExponential());
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
    orders.move(order, OrderTable.PAID);
    shard.tally.one(store, Count.PAID);
    shard.tally.add(store, Count.AMOUNT_PAID, orders.amount(order));
    int slot = orders.slot(order);
    if (!rules.visitOnceReady) {
      sendShopper(order, store, slot);
    }
    long release = rules.releaseTick(shard.now, shard.slots.start(store, slot));
    if (release > shard.now) {
      shard.queue.push(release, EventKind.RELEASE, order);
      return false;
    }
    return true;
  }

  private void sendShopper(int order, int store, int slot) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(shard.orders.key(order), Step.VISIT));
    long start = shard.slots.start(store, slot);
    long end = shard.slots.end(store, slot);
    if (random.nextUniform() < rules.noShow) {
      shard.queue.push(Math.max(shard.now, end + rules.keepFor), EventKind.LAPSE, order);
    } else {
      long visit = start + (long) ((end - start) * random.nextUniform());
      shard.queue.push(Math.max(shard.now, visit), EventKind.SHOPPER, order);
    }
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
      shard.stock.release(shard.stock.row(store, item), units);
      shard.shortages.released(store, item, units, orders.placed(order));
    }
    shard.slots.giveBack(store, orders.slot(order));
    shard.lines.close(block, lines);
    orders.move(order, BasketState.PAYMENT_EXPIRED.number());
    orders.close(order);
    shard.tally.one(store, Count.EXPIRED);
  }
}
