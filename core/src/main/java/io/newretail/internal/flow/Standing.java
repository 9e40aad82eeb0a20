package io.newretail.internal.flow;

import io.newretail.internal.state.OrderTable;
import io.newretail.report.BasketState;
import java.util.Arrays;

/** The baskets of a shard that have come and not ended, by how far they are: counted row by row when asked. One thread at a time. */
public final class Standing {
  /** In a cart, not ordered yet. */
  public static final int CART = 0;

  /** Promised, not paid. */
  public static final int PROMISED = 1;

  /** Paid, not picked. */
  public static final int PAID = 2;

  /** Picked, not ready. */
  public static final int PICKED = 3;

  /** Ready, not handed over. */
  public static final int READY = 4;

  /** How many stages there are. */
  public static final int STAGES = 5;

  private final long[] baskets = new long[STAGES];
  private long units;

  /** Forgets everything. */
  void clear() {
    Arrays.fill(baskets, 0);
    units = 0;
  }

  /** Adds the baskets of a shard as of now. */
  void count(Shard shard) {
    baskets[CART] += shard.carts;
    units += shard.cartUnits;
    OrderTable orders = shard.orders;
    for (int order = 0; order < orders.bound(); order++) {
      int state = orders.state(order);
      if (state >= 0 && state < OrderTable.COLLECTED) {
        baskets[stage(BasketState.of(state))]++;
        units += orders.units(order);
      }
    }
  }

  private static int stage(BasketState state) {
    return switch (state) {
      case PROMISED, RESERVED -> PROMISED;
      case PAID, RELEASED, PICKING -> PAID;
      case PICKED, SUBSTITUTED, SHORTED, PACKED, STAGED -> PICKED;
      default -> READY;
    };
  }

  /** Adds those of another shard. */
  void add(Standing other) {
    for (int stage = 0; stage < STAGES; stage++) {
      baskets[stage] += other.baskets[stage];
    }
    units += other.units;
  }

  /** The baskets at a stage. */
  public long baskets(int stage) {
    return baskets[stage];
  }

  /** The units in all of them. */
  public long units() {
    return units;
  }
}
