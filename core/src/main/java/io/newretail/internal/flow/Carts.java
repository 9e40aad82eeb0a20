package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.BasketRules;
import io.newretail.internal.tally.Count;
import io.newretail.report.LossCause;

/**
 * Keeps filled carts until they are ordered, where the hold starts later. Nothing is promised to them; what is in them is drawn
 * again from their key.
 */
final class Carts {
  private final Shard shard;
  private final BasketRules rules;

  Carts(Shard shard) {
    this.shard = shard;
    rules = shard.plan.rules;
  }

  /** Keeps the draft until its order, or counts it as left behind. */
  void keep() {
    Draft draft = shard.draft;
    RandomStream random = shard.random;
    random.seek(RandomStream.part(draft.key, Step.CHECKOUT));
    if (random.nextUniform() >= rules.cartShare) {
      shard.tally.one(draft.store, Count.ABANDONED);
      shard.tally.lose(draft.store, LossCause.CART_LEFT, draft.units, draft.amount);
      return;
    }
    long delay = (long) (rules.cartDelay * random.nextExponential());
    int source = draft.source << 1 | draft.channel;
    int row = shard.visits.open(draft.store, source, draft.key, draft.drawn);
    shard.queue.push(shard.now + delay, EventKind.ORDERED, row);
    shard.carts++;
    shard.cartUnits += draft.units;
  }

  /** Where the visit arose that filled a cart. */
  int source(int row) {
    return shard.visits.source(row) >> 1;
  }

  /** Gives a cart back, which has become the draft again: it is ordered now, by the channel that was chosen. */
  void close(int row) {
    shard.draft.channel = shard.visits.source(row) & 1;
    shard.visits.close(row);
    shard.carts--;
    shard.cartUnits -= shard.draft.units;
  }
}
