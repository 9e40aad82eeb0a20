package io.newretail.internal.flow;

import io.newretail.internal.state.OrderTable;
import io.newretail.internal.tally.Count;

/**
 * Books fees beside the money for goods: paid with the basket; given back where the whole basket is given back before it is handed over
 * (cancelled, nothing left when it was paid, nothing found); earned at the hand-over, and where nobody fetched it or opened the door.
 */
final class Fees {
  private final Shard shard;

  Fees(Shard shard) {
    this.shard = shard;
  }

  /** The fee of a basket is paid. */
  void pay(int order) {
    add(order, Count.FEES_PAID);
  }

  /** The fee of a basket goes back. */
  void refund(int order) {
    add(order, Count.FEES_REFUNDED);
  }

  /** The fee of a basket is earned. */
  void earn(int order) {
    add(order, Count.FEES_EARNED);
  }

  private void add(int order, int count) {
    OrderTable orders = shard.orders;
    shard.tally.add(orders.store(order), count, orders.fee(order));
  }
}
