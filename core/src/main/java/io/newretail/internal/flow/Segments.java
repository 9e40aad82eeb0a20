package io.newretail.internal.flow;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.plan.SegmentPlan;
import io.newretail.internal.tally.Count;

/**
 * Fills drafts as shoppers of segments do. A shopper is a key: her segment and her habits are drawn from it whenever they are
 * needed, so millions of shoppers take no memory. Reused; one thread at a time.
 */
final class Segments {
  private final Shard shard;
  private final SegmentPlan plan;

  Segments(Shard shard, SegmentPlan plan) {
    this.shard = shard;
    this.plan = plan;
  }

  /** Draws the basket of the draft's key; the stream of the store names its regulars. Gives how many units were re-orders. */
  int fill(Draft draft, long storeStream) {
    RandomStream random = shard.random;
    long shopper = shopper(draft.key, storeStream);
    random.seek(RandomStream.part(shopper, Step.SEGMENT));
    int segment = plan.who.draw(random.nextLong());
    draft.segment = segment;
    random.seek(draft.key);
    int units = plan.size[segment].draw(random.nextLong()) + 1;
    int reorders = 0;
    for (int u = 0; u < units; u++) {
      int item;
      if (plan.reorder[segment] > 0 && random.nextUniform() < plan.reorder[segment]) {
        item = habit(shopper, segment, random);
        reorders++;
      } else {
        item = plan.popularity[segment].draw(random.nextLong());
      }
      draft.add(item);
    }
    return reorders;
  }

  private long shopper(long key, long storeStream) {
    if (plan.regulars == 0) {
      return key;
    }
    shard.random.seek(RandomStream.part(key, Step.SHOPPER));
    long number = (long) (shard.random.nextUniform() * plan.regulars);
    return RandomStream.part(RandomStream.part(storeStream, Step.SHOPPER), number);
  }

  /** One of the shopper's articles; the place in the basket's draws is kept. */
  private int habit(long shopper, int segment, RandomStream random) {
    int place = (int) (random.nextUniform() * plan.habits[segment]);
    long position = random.position();
    random.seek(RandomStream.part(shopper, place));
    int item = plan.popularity[segment].draw(random.nextLong());
    random.seek(position);
    return item;
  }

  /** Counts the draft's visit to its segment. */
  void count(int reorders) {
    Draft draft = shard.draft;
    shard.tally.one(draft.store, Count.SEGMENT + draft.segment);
    if (reorders > 0) {
      shard.tally.add(draft.store, Count.UNITS_REORDERED, reorders);
    }
  }
}
