package io.newretail.internal.flow;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StorePlan;
import io.newretail.policy.SlotPlan;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** The instants of a run at which slots of limited stores start, numbered in their order. Immutable; any thread. */
public final class SlotStarts {
  private final long[] ofDay;
  private final int count;

  private SlotStarts() {
    ofDay = new long[0];
    count = 0;
  }

  /** No starts. */
  static SlotStarts none() {
    return new SlotStarts();
  }

  /** The starts of a plan. */
  public SlotStarts(Plan plan) {
    SortedSet<Long> starts = new TreeSet<>();
    for (ShardPlan shard : plan.shards) {
      for (StorePlan store : shard.stores()) {
        if (store.slotCapacity() != SlotPlan.UNLIMITED) {
          for (int i = 0; i < store.slots().length; i += 2) {
            starts.add(store.slots()[i]);
          }
        }
      }
    }
    ofDay = starts.stream().mapToLong(Long::longValue).toArray();
    count = ofDay.length * Math.toIntExact(plan.end / Ticks.DAY);
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The tick of a start. */
  public long tick(int place) {
    return place / ofDay.length * Ticks.DAY + ofDay[place % ofDay.length];
  }

  /** The place of a start, or a number beyond all places if it comes after the run. */
  int place(long tick) {
    return (int) (tick / Ticks.DAY) * ofDay.length + Arrays.binarySearch(ofDay, tick % Ticks.DAY);
  }
}
