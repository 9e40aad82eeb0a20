package io.newretail.sim;

import io.newretail.demand.Channel;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.flow.Outcome;
import io.newretail.internal.tally.Count;
import java.util.List;
import java.util.Map;

/** The figures of one store over all replications. */
final class StoreFigures {
  private final List<Outcome> outcomes;
  private final int store;
  private final double major;

  StoreFigures(List<Outcome> outcomes, int store, double major) {
    this.outcomes = outcomes;
    this.store = store;
    this.major = major;
  }

  /** What became of the visits of a store whose shoppers choose. */
  void writeChoices(Map<String, Double> to) {
    to.put("visits", mean(Count.VISITS));
    for (Channel channel : Channel.values()) {
      to.put("chose_" + ShopperFigures.figureName(channel), mean(Count.CHOSE + channel.number()));
    }
  }

  /** What a store whose shoppers pay fees earns by them. */
  void writeFees(Map<String, Double> to) {
    to.put("fees_earned", mean(Count.FEES_EARNED) / major);
  }

  void write(Map<String, Double> to) {
    to.put("baskets_placed", mean(Count.PLACED));
    to.put("baskets_promised", mean(Count.PROMISED));
    to.put(
        "baskets_refused",
        mean(Count.REFUSED_STOCK)
            + mean(Count.REFUSED_SLOT)
            + mean(Count.REFUSED_PLACE)
            + mean(Count.REFUSED_RULE));
    to.put("baskets_expired", mean(Count.EXPIRED));
    to.put("baskets_ready", mean(Count.READY));
    to.put("baskets_collected", mean(Count.COLLECTED));
    to.put("baskets_lapsed", mean(Count.LAPSED));
    to.put("fill_online", ratio(Count.UNITS_PROMISED, Count.UNITS_WANTED));
    to.put("units_short_at_pick", mean(Count.UNITS_SHORT_AT_PICK));
    to.put("baskets_full", ratio(Count.FULL, Count.COLLECTED));
    to.put("ready_in_time", ratio(Count.READY_IN_TIME, Count.READY));
    to.put("click_to_ready_min", ratio(Count.CLICK_TO_READY, Count.READY) / 60e6);
    to.put(
        "pick_queue_peak",
        outcomes.stream().mapToInt(o -> o.pickPeak[store]).average().orElse(0));
    to.put("pickers_busy", ratio(Count.PICKER_BUSY, Count.PICKER_STAFFED));
    to.put("counter_wait_s", ratio(Count.COUNTER_WAIT, Count.COUNTER_SERVED) / 1e6);
    to.put("shelf_overflow", mean(Count.SHELF_OVERFLOW));
    to.put("walkin_baskets", mean(Count.WALK_INS));
    to.put("fill_walkin", ratio(Count.WALK_IN_UNITS, Count.WALK_IN_UNITS_WANTED));
    to.put("gmv_online", mean(Count.GMV) / major);
    to.put("sales_online", mean(Count.AMOUNT_RECOGNISED) / major);
    to.put("sales_walkin", mean(Count.WALK_IN_SALES) / major);
    to.put("units_received", mean(Count.UNITS_RECEIVED));
    to.put("cycle_service", 1 - ratio(Count.CYCLES_SHORT, Count.CYCLES));
    to.put("stock_empty", ratio(Count.EMPTY_AT_REVIEW, Count.CYCLES));
    to.put("stock_cover_days", cover());
    to.put("restock_orders", mean(Count.RESTOCK_ORDERS));
    to.put("lost_in_network", mean(Count.LOST_IN_NETWORK));
    to.put("lost_in_place", mean(Count.LOST_IN_PLACE));
    to.put("lost_to_threshold", mean(Count.LOST_TO_THRESHOLD));
    to.put("lost_to_slot", mean(Count.LOST_TO_SLOT));
    to.put("lost_to_rule", mean(Count.LOST_TO_RULE));
    to.put("lost_with_basket", mean(Count.LOST_WITH_BASKET));
    to.put("lost_to_hold", mean(Count.LOST_TO_HOLD));
    to.put("lost_worth", mean(Count.AMOUNT_LOST) / major);
  }

  private double cover() {
    double sold = mean(Count.UNITS_COLLECTED) + mean(Count.WALK_IN_UNITS);
    return mean(Count.STOCK_TICKS) / Ticks.DAY / sold;
  }

  private double mean(int count) {
    return outcomes.stream().mapToLong(o -> o.counts[store][count]).average().orElse(0);
  }

  private double ratio(int part, int whole) {
    double total = mean(whole);
    return total == 0 ? Double.NaN : mean(part) / total;
  }
}
