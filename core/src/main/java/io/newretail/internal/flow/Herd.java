package io.newretail.internal.flow;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.HerdingPlan;
import io.newretail.internal.tally.Count;
import java.util.Arrays;

/**
 * Visible claims of a catchment, and what its shoppers add to their baskets because of them. What a shopper adds is drawn from the key of
 * her basket and the deal, and follows the claims at the start of her hour: so a basket that is drawn again is the same, and no other
 * draw moves. Memory grows with deals and hours, not with baskets. One thread at a time.
 */
final class Herd {
  private final Shard shard;
  private final HerdingPlan plan;
  private final long[] claims;
  private final long[] shown;
  private final double[] excess;
  private int hour;

  Herd(Shard shard, HerdingPlan plan) {
    this.shard = shard;
    this.plan = plan;
    claims = new long[plan.deals];
    shown = new long[plan.hours];
    excess = new double[plan.hours];
  }

  void reset() {
    Arrays.fill(claims, 0);
    Arrays.fill(shown, 0);
    Arrays.fill(excess, 0);
    hour = 0;
  }

  /** Shows in each hour that has begun what was claimed before it. */
  private void show(long tick) {
    int until = (int) (tick / Ticks.HOUR);
    while (hour < until) {
      hour++;
      for (int d = 0; d < plan.deals; d++) {
        if (hour > plan.first[d] && hour <= plan.end[d]) {
          int cell = plan.column[d] + hour - plan.first[d];
          shown[cell] = claims[d];
          excess[cell] = plan.excess(d, claims[d]);
        }
      }
    }
  }

  /** Adds to the draft what its shopper adds because of the claims that she sees at a tick that has come; gives the units. */
  int add(long tick) {
    show(shard.now);
    int of = (int) (tick / Ticks.HOUR);
    int day = (int) (tick / Ticks.DAY);
    Draft draft = shard.draft;
    int added = 0;
    for (int d = 0; d < plan.deals; d++) {
      if (of >= plan.first[d] && of < plan.end[d]) {
        double more = excess[plan.column[d] + of - plan.first[d]];
        int units = draw(draft.key, d, more * plan.units(day, draft.segment, d));
        for (int u = 0; u < units; u++) {
          draft.add(plan.item[d]);
        }
        added += units;
      }
    }
    return added;
  }

  private int draw(long key, int deal, double mean) {
    RandomStream random = shard.random;
    long start = RandomStream.part(RandomStream.part(key, Step.HERD), plan.identity[deal]);
    random.seek(start);
    // Most find nothing here, and 1 - mean <= exp(-mean) says so without an exponential.
    if (random.nextUniform() < 1 - mean) {
      return 0;
    }
    random.seek(start);
    return random.nextPoisson(mean);
  }

  /** Counts the draft of now as claimed, of which so many units were added because of claims. */
  void claim(int added) {
    show(shard.now);
    int of = (int) (shard.now / Ticks.HOUR);
    Draft draft = shard.draft;
    long units = 0;
    for (int d = 0; d < plan.deals; d++) {
      if (of >= plan.first[d] && of < plan.end[d]) {
        int claimed = draft.wanted(plan.item[d]);
        claims[d] += claimed;
        units += claimed;
      }
    }
    shard.tally.add(draft.store, Count.UNITS_CLAIMED, units);
    shard.tally.add(draft.store, Count.UNITS_HERDED, added);
  }

  /** By deal and hour, the units claimed; at the end of the run. */
  long[] claimsByHour() {
    show(shard.plan.end);
    long[] byHour = new long[plan.hours];
    for (int d = 0; d < plan.deals; d++) {
      int from = plan.column[d];
      for (int h = 0; h < plan.end[d] - plan.first[d]; h++) {
        byHour[from + h] = shown[from + h + 1] - shown[from + h];
      }
    }
    return byHour;
  }
}
