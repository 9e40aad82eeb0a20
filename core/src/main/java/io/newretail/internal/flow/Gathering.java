package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.state.ShipmentTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;

/**
 * Has other stores of the catchment send what the store of a basket lacks, if the parts come before the basket is released to the
 * pickers. A part leaves the shelf of its store at once and is due at the other until it comes. One thread at a time.
 */
final class Gathering {
  private final Shard shard;
  private final BasketRules rules;
  private final StorePreference preference;
  private int[] missing = new int[64];

  Gathering(Shard shard, StorePreference preference) {
    this.shard = shard;
    this.preference = preference;
    rules = shard.plan.rules;
  }

  /** Sends the parts that a draft lacks, as far as they are to be had; whether there are any, written to the draft. */
  boolean gather(Draft draft, int store, int slot, boolean due) {
    long arrival = shard.now + rules.between;
    long release =
        rules.releaseTick(shard.now, slot < 0 ? shard.now : shard.slots.start(store, slot));
    if (arrival > release || !lacks(draft, store, due)) {
      return false;
    }
    int others = preference.others(draft);
    if (shard.plan.promise.wholeBaskets() && !coverable(draft, store, others)) {
      return false;
    }
    boolean any = false;
    if (rules.fewestParts) {
      int next = richest(draft, store, others);
      while (next >= 0) {
        send(draft, next, store, arrival);
        any = true;
        next = richest(draft, store, others);
      }
    } else {
      for (int i = 0; i < others; i++) {
        int other = preference.other(draft, i);
        if (other != store && units(draft, other) > 0) {
          send(draft, other, store, arrival);
          any = true;
        }
      }
    }
    shard.tally.add(store, Count.SPLIT, any ? 1 : 0);
    return any;
  }

  private boolean lacks(Draft draft, int store, boolean due) {
    if (missing.length < draft.lines) {
      missing = new int[draft.item.length];
    }
    int sum = 0;
    for (int i = 0; i < draft.lines; i++) {
      int shown = Math.max(0, shard.offer.units(store, draft.item[i], due));
      missing[i] = Math.max(0, draft.want[i] - shown);
      draft.gathered[i] = 0;
      sum += missing[i];
    }
    return sum > 0;
  }

  /** What a store agrees to send of a line: what its record offers, as far as it finds that on its shelf when asked. */
  private int free(int other, int item) {
    int found = shard.stock.onHand(shard.stock.row(other, item));
    return Math.max(0, Math.min(found, shard.offer.units(other, item, false)));
  }

  private int units(Draft draft, int other) {
    int sum = 0;
    for (int i = 0; i < draft.lines; i++) {
      sum += missing[i] == 0 ? 0 : Math.min(missing[i], free(other, draft.item[i]));
    }
    return sum;
  }

  private boolean coverable(Draft draft, int store, int others) {
    for (int i = 0; i < draft.lines; i++) {
      int left = missing[i];
      for (int o = 0; o < others && left > 0; o++) {
        int other = preference.other(draft, o);
        left -= other == store ? 0 : free(other, draft.item[i]);
      }
      if (left > 0) {
        return false;
      }
    }
    return true;
  }

  private int richest(Draft draft, int store, int others) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < others; i++) {
      int other = preference.other(draft, i);
      int units = other == store ? 0 : units(draft, other);
      if (units > most) {
        most = units;
        best = other;
      }
    }
    return best;
  }

  private void send(Draft draft, int from, int to, long arrival) {
    StockTable stock = shard.stock;
    ShipmentTable shipments = shard.shipments;
    int shipment = shipments.open(to, shard.now);
    int sum = 0;
    for (int i = 0; i < draft.lines; i++) {
      int item = draft.item[i];
      int units = missing[i] == 0 ? 0 : Math.min(missing[i], free(from, item));
      if (units > 0) {
        stock.send(stock.row(from, item), units);
        stock.expect(stock.row(to, item), units);
        shipments.add(shipment, item, units);
        missing[i] -= units;
        draft.gathered[i] += units;
        sum += units;
      }
    }
    shard.lastDue[to] = Math.max(shard.lastDue[to], arrival);
    shard.queue.push(arrival, EventKind.RECEIPT, shipment);
    shard.tally.one(from, Count.PARTS);
    shard.tally.add(from, Count.UNITS_SENT, sum);
    shard.tally.stock(from, shard.now, -sum);
  }
}
