package io.newretail.internal.flow;

import io.newretail.report.BasketLife;
import io.newretail.report.BasketState;
import java.util.Arrays;

/**
 * Holds every basket of a shard to the table of its life: no other transition, no row given back before an end, and the times in its states
 * add up to its age. For checked runs.
 */
final class LifeCheck implements Watch {
  private final Shard shard;
  private long[] since = new long[64];
  private long[] spent = new long[64];

  LifeCheck(Shard shard) {
    this.shard = shard;
  }

  @Override
  public void reset(int replication) {
    Arrays.fill(spent, 0);
  }

  @Override
  public void placed() {
    step(BasketState.DRAFT, BasketState.PLACED);
  }

  @Override
  public void refused() {
    step(BasketState.PLACED, BasketState.REFUSED);
  }

  @Override
  public void opened(int row) {
    if (row >= since.length) {
      since = Arrays.copyOf(since, 2 * row);
      spent = Arrays.copyOf(spent, 2 * row);
    }
    step(BasketState.PLACED, BasketState.of(shard.orders.state(row)));
    since[row] = shard.now;
    spent[row] = 0;
  }

  @Override
  public void moved(int row, int from, int to) {
    BasketState next = BasketState.of(to);
    step(BasketState.of(from), next);
    spent[row] += shard.now - since[row];
    since[row] = shard.now;
    if (BasketLife.ends(next) && spent[row] != shard.now - shard.orders.placed(row)) {
      throw broken("a basket is %d ticks old, and was %d in its states"
          .formatted(shard.now - shard.orders.placed(row), spent[row]));
    }
  }

  @Override
  public void closed(int row, int state) {
    if (!BasketLife.ends(BasketState.of(state))) {
      throw broken("a basket is given up in state " + BasketState.of(state));
    }
  }

  private void step(BasketState from, BasketState to) {
    if (!BasketLife.allows(from, to)) {
      throw broken("a basket moves from " + from + " to " + to);
    }
  }

  private IllegalStateException broken(String what) {
    return new IllegalStateException("the life of a basket breaks off at %s, tick %d: %s"
        .formatted(shard.shardPlan.name(), shard.now, what));
  }
}
