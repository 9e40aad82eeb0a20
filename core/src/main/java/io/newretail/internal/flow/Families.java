package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import java.util.Arrays;

/**
 * Baskets that come of others: each basket draws its children from its own key, so a family is the same whatever happens around it.
 * Only children yet to come take memory. One thread at a time.
 */
final class Families {
  private static final int NONE = -1;
  private final Shard shard;
  private final double branching;
  private final double meanDelay;
  private int[] source = new int[16];
  private int[] next = new int[16];
  private long[] key = new long[16];
  private int used;
  private int free = NONE;

  Families(Shard shard) {
    this.shard = shard;
    branching = shard.plan.sources.branching;
    meanDelay = shard.plan.sources.excitementDelay;
  }

  void reset() {
    used = 0;
    free = NONE;
  }

  /** Draws the children of a basket and schedules them. */
  void found(int ofSource, long ofKey) {
    if (branching == 0) {
      return;
    }
    RandomStream random = shard.random;
    long family = RandomStream.part(ofKey, Step.FAMILY);
    random.seek(family);
    int children = random.nextPoisson(branching);
    for (int c = 0; c < children; c++) {
      long tick = shard.now + (long) (meanDelay * random.nextExponential());
      if (tick < shard.plan.end) {
        shard.queue.push(tick, EventKind.EXCITED, open(ofSource, RandomStream.part(family, c)));
      }
    }
  }

  private int open(int ofSource, long ofKey) {
    int row = free;
    if (row == NONE) {
      row = used++;
      if (row == key.length) {
        source = Arrays.copyOf(source, 2 * row);
        next = Arrays.copyOf(next, 2 * row);
        key = Arrays.copyOf(key, 2 * row);
      }
    } else {
      free = next[row];
    }
    source[row] = ofSource;
    key[row] = ofKey;
    return row;
  }

  /** Where the shopper of a row lives. */
  int source(int row) {
    return source[row];
  }

  /** The key of the basket of a row. */
  long key(int row) {
    return key[row];
  }

  /** Gives a row back. */
  void close(int row) {
    next[row] = free;
    free = row;
  }
}
