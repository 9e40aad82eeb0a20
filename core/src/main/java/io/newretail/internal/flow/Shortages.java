package io.newretail.internal.flow;

import io.newretail.internal.state.StockTable;
import io.newretail.internal.tally.Count;
import io.newretail.report.LossCause;
import java.util.Arrays;

/**
 * Says why units that somebody wanted were not there. The cause is read off the records at the moment of the loss; the
 * depot's stock is that of the last exchange. What is lost is worth the price that the shopper would have paid. One thread at a time.
 */
final class Shortages {
  private final Shard shard;
  private final int[] blocked;
  private final long[] blockedSince;

  Shortages(Shard shard) {
    this.shard = shard;
    int cells = shard.plan.rules.holds ? shard.stores.length * shard.plan.items : 0;
    blocked = new int[cells];
    blockedSince = new long[cells];
  }

  void reset() {
    Arrays.fill(blocked, 0);
  }

  /** Books units that a basket wants and cannot be promised; reserved is what it already holds of the article. */
  void promise(int store, int item, int units, int price, boolean due) {
    int row = shard.stock.row(store, item);
    shard.stock.fallShort(row, units);
    int wrong = notPromised(store, item, units);
    lose(store, LossCause.RECORD_WRONG, wrong, price);
    int rest = units - wrong;
    int hidden = Math.max(0, Math.min(rest, shard.offer.beforeThreshold(store, item, due)));
    int kept = Math.min(hidden, shard.offer.threshold(store, item));
    shard.tally.add(store, Count.LOST_TO_THRESHOLD, kept);
    lose(store, LossCause.THRESHOLD, kept, price);
    if (rest > kept) {
      boolean elsewhere = place(store, item, rest - kept);
      LossCause cause = elsewhere ? LossCause.STOCK_ELSEWHERE : LossCause.NO_STOCK;
      lose(store, cause, rest - kept, price);
    }
    worth(store, units, price);
    block(store, item, units);
  }

  /** Books units that a walk-in shopper did not find on a shelf that is empty now. */
  void shelf(int store, int item, int units, int price) {
    int gap = shard.stock.gap(shard.stock.row(store, item));
    int wrong = gap > 0 ? charge(store, item, units, gap) : 0;
    lose(store, LossCause.SHELF_RECORD_WRONG, wrong, price);
    if (units > wrong) {
      place(store, item, units - wrong);
      lose(store, LossCause.SHELF_EMPTY, units - wrong, price);
    }
    worth(store, units, price);
    if (gap > 0 && shard.records != null) {
      shard.records.findEmpty(store, item);
    }
  }

  /** A picker found less than the record showed; books the units that stay missing, as far as the record was wrong. */
  void pick(int store, int item, int missing, int price) {
    int gap = shard.stock.gap(shard.stock.row(store, item));
    int wrong = gap > 0 && shard.records != null ? Math.min(missing, gap) : 0;
    lose(store, LossCause.RECORD_WRONG, wrong, price);
    lose(store, LossCause.SHORT_AT_PICK, missing - wrong, price);
    if (gap > 0 && shard.records != null) {
      shard.tally.add(store, Count.LOST_RECORD_WRONG, wrong);
      worth(store, wrong, price);
      shard.records.pickShort(store, item);
    }
  }

  /**
   * Of units that cannot be promised, those that could be if the record did not hide them, or that would have been ordered if
   * the record of an empty shelf did not show them.
   */
  private int notPromised(int store, int item, int units) {
    int row = shard.stock.row(store, item);
    int gap = shard.stock.gap(row);
    boolean frozen = gap > 0 && shard.stock.onHand(row) == 0;
    return frozen || gap < 0 ? charge(store, item, units, Math.abs(gap)) : 0;
  }

  private int charge(int store, int item, int units, int wrongBy) {
    if (shard.records == null) {
      return 0;
    }
    int wrong = shard.records.charge(store, item, units, wrongBy);
    shard.tally.add(store, Count.LOST_RECORD_WRONG, wrong);
    return wrong;
  }

  /** Books units that were free and are lost for another reason. */
  void other(int store, int item, int units, int price, LossCause cause) {
    shard.stock.fallShort(shard.stock.row(store, item), units);
    shard.tally.add(store, count(cause), units);
    lose(store, cause, units, price);
    worth(store, units, price);
  }

  /** Books units that were reserved and are lost with their basket; what was only a substitute was not wanted of its article. */
  void withBasket(int store, int item, int units, int price, boolean wanted) {
    if (wanted) {
      shard.stock.fallShort(shard.stock.row(store, item), units);
    }
    shard.tally.add(store, Count.LOST_WITH_BASKET, units);
    lose(store, LossCause.WITH_BASKET, units, price);
    worth(store, units, price);
  }

  private void worth(int store, int units, int price) {
    shard.tally.add(store, Count.AMOUNT_LOST, (long) units * price);
  }

  private static int count(LossCause cause) {
    return switch (cause) {
      case NO_SLOT -> Count.LOST_TO_SLOT;
      case NO_PLACE -> Count.LOST_TO_PLACE;
      case RULE -> Count.LOST_TO_RULE;
      case OVERSOLD -> Count.LOST_TO_OVERSELL;
      default -> Count.LOST_IN_PLACE;
    };
  }

  private void lose(int store, LossCause cause, int units, int price) {
    if (units > 0) {
      shard.tally.lose(store, cause, units, (long) units * price);
    }
  }

  /** Books units that are not here; whether they are elsewhere. */
  private boolean place(int store, int item, int units) {
    boolean elsewhere = inDepot(item) || inSister(store, item);
    shard.tally.add(store, elsewhere ? Count.LOST_IN_PLACE : Count.LOST_IN_NETWORK, units);
    return elsewhere;
  }

  private boolean inDepot(int item) {
    return shard.depotStock.length == 0 || shard.depotStock[item] > 0;
  }

  private boolean inSister(int store, int item) {
    StockTable stock = shard.stock;
    for (int s = 0; s < shard.stores.length; s++) {
      if (s != store && stock.free(stock.row(s, item), false) > 0) {
        return true;
      }
    }
    return false;
  }

  private void block(int store, int item, int units) {
    if (blocked.length > 0) {
      int cell = store * shard.plan.items + item;
      blocked[cell] += units;
      blockedSince[cell] = shard.now;
    }
  }

  /** Notes that units which nobody paid for are free again: so many of the units lost meanwhile were lost to the hold. */
  void released(int store, int item, int units, long held) {
    if (blocked.length == 0) {
      return;
    }
    int cell = store * shard.plan.items + item;
    if (blocked[cell] > 0) {
      if (blockedSince[cell] >= held) {
        int lost = Math.min(units, blocked[cell]);
        blocked[cell] -= lost;
        shard.tally.add(store, Count.LOST_TO_HOLD, lost);
      } else {
        blocked[cell] = 0;
      }
    }
  }
}
