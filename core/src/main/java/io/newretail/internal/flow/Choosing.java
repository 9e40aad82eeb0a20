package io.newretail.internal.flow;

import io.newretail.demand.Channel;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.ChoicePlan;
import io.newretail.internal.plan.FeePlan;
import io.newretail.internal.plan.LogitShares;
import io.newretail.internal.plan.ZonePlan;
import io.newretail.internal.tally.Count;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the shopper whose basket is drafted choose a channel, by one uniform draw that belongs to the visit. What was posted is
 * the same whatever the policies do; what is quoted follows the slots and the records.
 */
final class Choosing {
  private static final int N = ChoicePlan.CHANNELS;

  /** Collecting and delivery cost a fee or not: combinations. */
  private static final int FREE = 4;

  private static final int COLLECT = Channel.COLLECT.number();
  private static final int DELIVER = Channel.DELIVER.number();
  private final Shard shard;
  private final ChoicePlan plan;
  private final Promising promising;
  private final LogitShares logit;
  private final List<ZonePlan> zones;
  private final @Nullable FeePlan thresholds;
  private final int rows;
  private final double[][] posted;
  private final double[][] postedShare;
  private final double[] utility = new double[N];
  private final double[] share = new double[N];

  Choosing(Shard shard, ChoicePlan plan, Promising promising) {
    this.shard = shard;
    this.plan = plan;
    this.promising = promising;
    logit = plan.shares();
    zones = shard.shardPlan.zones();
    int places = zones.isEmpty() ? 1 : zones.size() * shard.stores.length;
    FeePlan fees = shard.plan.fees;
    thresholds = fees == null || !fees.hasThresholds() ? null : fees;
    rows = plan.segments() * places;
    posted = new double[thresholds == null ? rows : FREE * rows][];
    postedShare = new double[posted.length][N];
    for (int row = 0; row < posted.length; row++) {
      int at = row % rows;
      posted[row] = posted(at / places, at % places, row / rows);
      logit.of(posted[row], postedShare[row]);
    }
  }

  private double[] posted(int segment, int place, int free) {
    int stores = shard.stores.length;
    return zones.isEmpty()
        ? plan.posted(segment, Double.NaN, free)
        : plan.posted(segment, zones.get(place / stores), place % stores, free);
  }

  /** The row of a segment, where there are zones of a zone and a store, and of what costs the basket nothing. */
  private int row(Draft draft) {
    int stores = shard.stores.length;
    int free = thresholds == null ? 0 : rows * thresholds.free(draft.amount);
    return free
        + (zones.isEmpty()
            ? draft.segment
            : (draft.segment * zones.size() + draft.source) * stores + draft.store);
  }

  /** Chooses for the draft, and counts; gives the channel. */
  int choose() {
    Draft draft = shard.draft;
    shard.random.seek(RandomStream.part(draft.key, Step.CHANNEL));
    double u = shard.random.nextUniform();
    draft.channel = drawn(plan.quoted ? quoted(draft) : postedShare[row(draft)], u);
    shard.tally.one(draft.store, Count.VISITS);
    shard.tally.one(draft.store, Count.CHOSE + draft.channel);
    return draft.channel;
  }

  /** The first channel up to which the shares exceed a uniform draw; rounding ends at the last that is on offer. */
  private static int drawn(double[] shares, double u) {
    double sum = 0;
    int last = 0;
    for (int c = 0; c < N; c++) {
      sum += shares[c];
      if (u < sum) {
        return c;
      }
      if (shares[c] > 0) {
        last = c;
      }
    }
    return last;
  }

  private double[] quoted(Draft draft) {
    System.arraycopy(posted[row(draft)], 0, utility, 0, N);
    int slot = promising.firstSlot(draft, draft.store);
    if (slot < 0) {
      utility[COLLECT] = Double.NEGATIVE_INFINITY;
      utility[DELIVER] = Double.NEGATIVE_INFINITY;
    } else {
      double wait = shard.slots.start(draft.store, slot) - shard.now;
      double shown = shown(draft, promising.countsDue(draft.store, slot));
      quote(COLLECT, draft.segment, wait, shown);
      quote(DELIVER, draft.segment, wait, shown);
    }
    logit.of(utility, share);
    return share;
  }

  private void quote(int channel, int segment, double wait, double shown) {
    utility[channel] += plan.availabilityTaste(segment) * (shown - plan.availability(channel))
        - plan.waitTaste(segment) * wait;
  }

  /** The share of the draft's units that are available to promise, by the records. */
  private double shown(Draft draft, boolean due) {
    int units = 0;
    for (int i = 0; i < draft.lines; i++) {
      int free = promising.available(draft.store, draft.item[i], due);
      units += Math.max(0, Math.min(draft.want[i], free));
    }
    return (double) units / Math.max(1, draft.units);
  }

  /** Sends the shopper of the draft to the store. */
  void send() {
    Draft draft = shard.draft;
    shard.random.seek(RandomStream.part(draft.key, Step.TRAVEL));
    long way = (long) (plan.travel * shard.random.nextExponential());
    long tick = open(draft.store, shard.now + way, way);
    shard.queue.push(
        tick,
        EventKind.IN_STORE,
        shard.visits.open(draft.store, draft.source, draft.key, shard.now));
  }

  /** A tick at which the store is open: who would come to a closed door comes so long after it opens. */
  private long open(int store, long tick, long way) {
    int hours = shard.stores[store].hours();
    long opens = plan.opens[hours];
    long span = Math.max(1, plan.closes[hours] - opens);
    long day = tick / Ticks.DAY * Ticks.DAY;
    if (tick < day + opens) {
      return day + opens + way % span;
    }
    return tick < day + plan.closes[hours] ? tick : day + Ticks.DAY + opens + way % span;
  }
}
