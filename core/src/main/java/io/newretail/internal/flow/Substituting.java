package io.newretail.internal.flow;

import io.newretail.demand.Substitution;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.CategoryPlan;
import io.newretail.internal.tally.Count;

/**
 * Offers a shopper other articles of the category for units that cannot be promised. The draws belong to the basket and the article
 * that is missing, so what else is short moves none of them. Allocates nothing; one thread at a time.
 */
final class Substituting {
  private final Shard shard;
  private final Substitution behaviour;
  private final CategoryPlan categories;
  private final Promising promising;

  Substituting(Shard shard, Substitution behaviour, CategoryPlan categories, Promising promising) {
    this.shard = shard;
    this.behaviour = behaviour;
    this.promising = promising;
    this.categories = categories;
  }

  /** Reserves others for the missing units of a line and adds them to the draft; gives how many units were taken. */
  int order(Draft draft, int missingItem, int missing, int store, boolean due) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(RandomStream.part(draft.key, Step.SUBSTITUTE), missingItem));
    int at = missingItem;
    int left = missing;
    for (int k = 0; k < behaviour.attempts() && left > 0; k++) {
      boolean tries = random.nextUniform() < behaviour.acceptance().value();
      double u = random.nextUniform();
      int other =
          tries ? (behaviour.sees() ? seen(at, u, store, due) : categories.named(at, u)) : -1;
      if (other < 0) {
        break;
      }
      int given = Math.max(0, Math.min(left, promising.available(store, other, due)));
      if (given > 0) {
        promising.claim(store, other, given, due);
        draft.substitute(other, given);
        left -= given;
      }
      at = other;
    }
    count(store, missing, left);
    return missing - left;
  }

  private void count(int store, int missing, int left) {
    shard.tally.one(store, Count.LINES_OFFERED_OTHERS);
    if (left < missing) {
      shard.tally.one(store, Count.LINES_SUBSTITUTED);
      shard.tally.add(store, Count.UNITS_SUBSTITUTED, missing - left);
    }
  }

  /** One of those available, by popularity, or -1 for nothing. */
  private int seen(int item, double u, int store, boolean due) {
    int[] beside = categories.beside(item);
    double total = behaviour.nothing();
    for (int other : beside) {
      total += available(other, item, store, due) ? categories.weight(other) : 0;
    }
    double left = u * total - behaviour.nothing();
    if (left < 0) {
      return -1;
    }
    int last = -1;
    for (int other : beside) {
      if (available(other, item, store, due)) {
        last = other;
        left -= categories.weight(other);
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }

  private boolean available(int other, int item, int store, boolean due) {
    return other != item
        && categories.weight(other) > 0
        && promising.available(store, other, due) > 0;
  }
}
