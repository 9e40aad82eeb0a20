package io.newretail.internal.flow;

import io.newretail.demand.Substitution;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.plan.CategoryPlan;
import io.newretail.internal.plan.FeePlan;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.Refusal;
import io.newretail.report.LossCause;
import org.jspecify.annotations.Nullable;

/**
 * Promises a drafted basket: a store of the catchment, a slot, and a reservation of each line as far as it is available to
 * promise (recorded on hand + receipts due before picking - reserved - threshold).
 */
final class Promising {
  private final Shard shard;
  private final BasketRules rules;
  private final PromisePolicy policy;
  private final @Nullable Places places;
  private final Desk desk;
  private final StorePreference preference;
  private final @Nullable Gathering gathering;
  private final @Nullable Substituting substituting;

  Promising(Shard shard) {
    this.shard = shard;
    rules = shard.plan.rules;
    policy = shard.plan.promise;
    places = shard.places;
    desk = new Desk(shard, this);
    preference = new StorePreference(shard);
    gathering = rules.splits ? new Gathering(shard, preference) : null;
    Substitution behaviour = shard.plan.substitution;
    CategoryPlan categories = shard.plan.categories;
    substituting = behaviour == null || categories == null
        ? null
        : new Substituting(shard, behaviour, categories, this);
  }

  /** Promises the draft, or refuses it; gives the order's row, or -1. */
  int promise() {
    Draft draft = shard.draft;
    if (rules.ops.delivered > 0 && shard.plan.choice == null && !draft.channelGiven) {
      shard.random.seek(RandomStream.part(draft.key, Step.DELIVERY));
      boolean home = shard.random.nextUniform() < rules.ops.delivered;
      draft.channel = home ? OrderTable.DELIVER : OrderTable.COLLECT;
    }
    int store = rules.spill ? source(draft) : draft.store;
    int row;
    if (policy.builtIn()) {
      row = reserve(draft, store, firstSlot(draft, store));
    } else {
      row = desk.ask(policy.rule(), draft, store);
    }
    if (row >= 0 && store != draft.store) {
      shard.tally.one(draft.store, Count.SPILLED);
    }
    return row;
  }

  /** The own store if it can promise everything, else the first that can, else the own store. */
  private int source(Draft draft) {
    if (complete(draft, draft.store)) {
      return draft.store;
    }
    int others = preference.others(draft);
    for (int i = 0; i < others; i++) {
      int store = preference.other(draft, i);
      if (store != draft.store && complete(draft, store)) {
        return store;
      }
    }
    return draft.store;
  }

  private boolean complete(Draft draft, int store) {
    int slot = firstSlot(draft, store);
    if (slot == -1 || !hasPlace(draft, store)) {
      return false;
    }
    boolean due = countsDue(store, slot);
    for (int i = 0; i < draft.lines; i++) {
      if (available(store, draft.item[i], due) < draft.want[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first slot with room at or after the time that the shopper wishes. */
  int firstSlot(Draft draft, int store) {
    if (isDelivered(draft) && rules.ops.doorPromise > 0) {
      return Draft.NO_SLOT;
    }
    boolean soonest = rules.meanWish == 0;
    long earliest = shard.now + rules.slotLead;
    if (!soonest) {
      shard.random.seek(RandomStream.part(draft.key, Step.WISH));
      earliest += (long) (rules.meanWish * shard.random.nextExponential());
    }
    long lastDay = shard.now / Ticks.DAY + rules.daysAhead;
    return shard.slots.find(store, earliest, lastDay, soonest, draft.lines);
  }

  /** Whether what is due to a store arrives before a slot's baskets are released to the pickers. */
  boolean countsDue(int store, int slot) {
    long start = slot < 0 ? shard.now : shard.slots.start(store, slot);
    long release = rules.releaseTick(shard.now, start);
    return release >= shard.lastDue[store];
  }

  /** What may still be promised of an article. */
  int available(int store, int item, boolean due) {
    return shard.offer.units(store, item, due);
  }

  /** Reserves the draft for a slot as far as it can be; gives the order's row, or -1 if it had to be refused. */
  int reserve(Draft draft, int store, int slot) {
    if (slot != Draft.NO_SLOT && (slot < 0 || !hasRoom(draft, store, slot))) {
      return refuse(draft, Refusal.SLOT);
    }
    if (!hasPlace(draft, store)) {
      return refuse(draft, Refusal.PLACE);
    }
    StockTable stock = shard.stock;
    boolean due = countsDue(store, slot);
    boolean parts = gathering != null && gathering.gather(draft, store, slot, due);
    int promised = 0;
    int full = 0;
    int lines = 0;
    int wanted = draft.lines;
    for (int i = 0; i < wanted; i++) {
      int row = stock.row(store, draft.item[i]);
      int want = draft.want[i];
      int shown = Math.max(0, shard.offer.units(store, draft.item[i], due));
      int given = Math.min(want, parts && !due ? shown + draft.gathered[i] : shown);
      draft.given[i] = given;
      stock.want(row, want);
      claim(store, draft.item[i], given, due);
      if (given == want) {
        full++;
      } else {
        promised += fallShort(draft, i, store, due);
      }
      promised += given;
      lines += given > 0 ? 1 : 0;
    }
    lines += draft.lines - wanted;
    if (promised == 0 || (policy.wholeBaskets() && promised < draft.units)) {
      giveBack(draft, store);
      return refuseCounted(draft, Refusal.STOCK);
    }
    shard.slots.take(store, slot);
    shard.slots.takeLines(store, slot, lines);
    shard.tally.add(store, Count.LINES_FULL, full);
    return open(draft, store, slot, lines, promised);
  }

  /** Books what is missing of a line; gives the units of others that the shopper takes in its place. */
  private int fallShort(Draft draft, int line, int store, boolean due) {
    int item = draft.item[line];
    int missing = draft.want[line] - draft.given[line];
    int taken = substituting == null ? 0 : substituting.order(draft, item, missing, store, due);
    if (taken < missing) {
      shard.shortages.promise(store, item, missing - taken, draft.prices.unit[item], due);
    }
    if (taken > 0) {
      shard.stock.fallShort(shard.stock.row(store, item), taken);
    }
    return taken;
  }

  /** Whether a basket is brought home: without riders those who chose that fetch it, as everybody does. */
  private boolean isDelivered(Draft draft) {
    return rules.ops.delivers && draft.channel == OrderTable.DELIVER;
  }

  /** Whether a store has a locker, a ready space or a rider for the draft, where a promise needs one. */
  boolean hasPlace(Draft draft, int store) {
    int channel = isDelivered(draft) ? OrderTable.DELIVER : OrderTable.COLLECT;
    return places == null || places.hasRoom(store, channel);
  }

  private boolean hasRoom(Draft draft, int store, int slot) {
    return shard.slots.hasRoom(store, slot) && shard.slots.fits(store, slot, draft.lines);
  }

  /** Takes units out of what others are shown, as the hold policy has it. */
  void claim(int store, int item, int units, boolean due) {
    if (rules.takesAtPayment) {
      shard.offer.tokens(store, item, units);
      return;
    }
    int row = shard.stock.row(store, item);
    if (rules.oversells) {
      int beyond = units - Math.max(0, Math.min(units, shard.stock.free(row, due)));
      shard.tally.add(store, Count.UNITS_OVERSOLD, beyond);
    }
    shard.stock.reserve(row, units);
  }

  private void unclaim(int store, int item, int units) {
    if (rules.takesAtPayment) {
      shard.offer.tokens(store, item, -units);
    } else {
      shard.stock.release(shard.stock.row(store, item), units);
    }
  }

  private void giveBack(Draft draft, int store) {
    for (int i = 0; i < draft.lines; i++) {
      unclaim(store, draft.item[i], draft.given[i]);
      int item = draft.item[i];
      int price = draft.prices.unit[item];
      shard.shortages.withBasket(store, item, draft.given[i], price, draft.want[i] > 0);
    }
  }

  private int open(Draft draft, int store, int slot, int lines, int promised) {
    int block = shard.lines.open(lines);
    int row = shard.orders.open(store, slot, block, lines);
    long amount = draft.amount;
    int place = block;
    for (int i = 0; i < draft.lines; i++) {
      int given = draft.given[i];
      if (given > 0) {
        shard.lines.set(place++, draft.item[i], given);
      }
      amount -= (long) (draft.want[i] - given) * draft.prices.unit[draft.item[i]];
    }
    shard.orders.describe(row, promised, draft.key, amount, shard.now);
    if (shard.terms) {
      FeePlan fees = shard.plan.fees;
      int fee = fees == null ? 0 : fees.of(draft.channel, amount);
      shard.orders.agree(row, draft.prices.number, fee);
    }
    if (isDelivered(draft)) {
      shard.orders.deliver(row);
    }
    if (places != null) {
      places.take(row);
    }
    if (shard.watch != null) {
      shard.watch.opened(row);
    }
    if (!rules.takesAtPayment) {
      shard.orders.move(row, OrderTable.RESERVED);
    }
    if (promised < draft.units) {
      shard.orders.fallShort(row);
      shard.series.add(shard.now, SeriesTally.SHORT, draft.units - promised);
    }
    shard.tally.one(store, Count.PROMISED);
    shard.tally.add(store, Count.UNITS_PROMISED, promised);
    return row;
  }

  /** Refuses the draft before anything was counted as wanted. */
  int refuse(Draft draft, Refusal reason) {
    for (int i = 0; i < draft.lines; i++) {
      int item = draft.item[i];
      shard.stock.want(shard.stock.row(draft.store, item), draft.want[i]);
      int price = draft.prices.unit[item];
      shard.shortages.other(draft.store, item, draft.want[i], price, cause(reason));
    }
    return refuseCounted(draft, reason);
  }

  private static LossCause cause(Refusal reason) {
    return switch (reason) {
      case STOCK -> LossCause.STOCK_ELSEWHERE;
      case SLOT -> LossCause.NO_SLOT;
      case PLACE -> LossCause.NO_PLACE;
      case RULE -> LossCause.RULE;
    };
  }

  private int refuseCounted(Draft draft, Refusal reason) {
    shard.tally.one(
        draft.store,
        switch (reason) {
          case STOCK -> Count.REFUSED_STOCK;
          case SLOT -> Count.REFUSED_SLOT;
          case PLACE -> Count.REFUSED_PLACE;
          case RULE -> Count.REFUSED_RULE;
        });
    countRefused(draft.units, reason);
    if (shard.watch != null) {
      shard.watch.refused();
    }
    return -1;
  }

  private void countRefused(int units, Refusal reason) {
    int shortOf = SeriesTally.SHORT_OTHERWISE;
    int baskets = SeriesTally.REFUSED_OTHERWISE;
    if (reason == Refusal.STOCK) {
      shortOf = SeriesTally.SHORT;
      baskets = SeriesTally.REFUSED_STOCK;
    } else if (reason == Refusal.SLOT) {
      shortOf = SeriesTally.SHORT_OF_SLOT;
      baskets = SeriesTally.REFUSED_SLOT;
    }
    shard.series.refused(shard.now, shortOf, units, baskets);
  }
}
