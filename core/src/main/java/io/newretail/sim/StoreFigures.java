package io.newretail.sim;

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

  void write(Map<String, Double> to) {
    to.put("baskets_placed", mean(Count.PLACED));
    to.put("baskets_promised", mean(Count.PROMISED));
    to.put(
        "baskets_refused",
        mean(Count.REFUSED_STOCK) + mean(Count.REFUSED_SLOT) + mean(Count.REFUSED_RULE));
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
  }

  private double mean(int count) {
    return outcomes.stream().mapToLong(o -> o.counts[store][count]).average().orElse(0);
  }

  private double ratio(int part, int whole) {
    double total = mean(whole);
    return total == 0 ? Double.NaN : mean(part) / total;
  }
}
