package io.newretail.internal.state;

import java.util.Arrays;

/**
 * One pool of servers a store (its pickers, or its counters) with a queue of baskets, first come first served. The queue
 * is linked through the order table. One thread at a time.
 */
public final class ServerTable {
  private final int[] staffed;
  private final int[] busy;
  private final int[] head;
  private final int[] tail;
  private final int[] waiting;
  private final OrderTable orders;

  /** Pools without servers. */
  public ServerTable(int stores, OrderTable orders) {
    this.orders = orders;
    staffed = new int[stores];
    busy = new int[stores];
    head = new int[stores];
    tail = new int[stores];
    waiting = new int[stores];
    clear();
  }

  /** Empties all pools. */
  public void clear() {
    Arrays.fill(staffed, 0);
    Arrays.fill(busy, 0);
    Arrays.fill(waiting, 0);
    Arrays.fill(head, -1);
    Arrays.fill(tail, -1);
  }

  /** Sets how many servers are at work; those beyond finish the basket in hand. */
  public void staff(int store, int servers) {
    staffed[store] = servers;
  }

  /** How many servers are at work. */
  public int staffed(int store) {
    return staffed[store];
  }

  /** How many servers are busy. */
  public int busy(int store) {
    return busy[store];
  }

  /** How many baskets wait. */
  public int waiting(int store) {
    return waiting[store];
  }

  /** Puts a basket at the end of the queue. */
  public void enqueue(int store, int order) {
    orders.setNext(order, -1);
    if (waiting[store]++ == 0) {
      head[store] = order;
    } else {
      orders.setNext(tail[store], order);
    }
    tail[store] = order;
  }

  /** Takes the first basket of the queue to an idle server; -1 if there is no basket or no idle server. */
  public int start(int store) {
    if (waiting[store] == 0 || busy[store] >= staffed[store]) {
      return -1;
    }
    int order = head[store];
    head[store] = orders.next(order);
    waiting[store]--;
    busy[store]++;
    return order;
  }

  /** Frees a server. */
  public void finish(int store) {
    busy[store]--;
  }
}
