package io.newretail.internal.state;

import java.util.Arrays;

/**
 * One pool of servers a store (its pickers, packers, counters or riders) with queues of baskets, one a rank: the first rank first, within a
 * rank first come first served. Queues are linked through the order table. One thread at a time.
 */
public final class ServerTable {
  private final int ranks;
  private final int[] staffed;
  private final int[] busy;
  private final int[] head;
  private final int[] tail;
  private final int[] waiting;
  private final OrderTable orders;

  /** Pools without servers, one rank. */
  public ServerTable(int stores, OrderTable orders) {
    this(stores, orders, 1);
  }

  /** Pools without servers. */
  public ServerTable(int stores, OrderTable orders, int ranks) {
    this.orders = orders;
    this.ranks = ranks;
    staffed = new int[stores];
    busy = new int[stores];
    head = new int[stores * ranks];
    tail = new int[stores * ranks];
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

  /** Puts a basket at the end of the queue of the first rank. */
  public void enqueue(int store, int order) {
    enqueue(store, order, 0);
  }

  /** Puts a basket at the end of the queue of a rank. */
  public void enqueue(int store, int order, int rank) {
    int queue = store * ranks + rank;
    orders.setNext(order, -1);
    waiting[store]++;
    if (head[queue] < 0) {
      head[queue] = order;
    } else {
      orders.setNext(tail[queue], order);
    }
    tail[queue] = order;
  }

  /** Takes the first basket to an idle server; -1 if there is no basket or no idle server. */
  public int start(int store) {
    return start(store, 1);
  }

  /** Takes the first basket to several idle servers at once; -1 if there is no basket, or not so many are idle. */
  public int start(int store, int servers) {
    if (waiting[store] == 0 || busy[store] + servers > staffed[store]) {
      return -1;
    }
    busy[store] += servers;
    return take(store);
  }

  /** Takes the first basket off the queues; -1 if there is none. */
  public int take(int store) {
    if (waiting[store] == 0) {
      return -1;
    }
    int queue = store * ranks;
    while (head[queue] < 0) {
      queue++;
    }
    int order = head[queue];
    head[queue] = orders.next(order);
    waiting[store]--;
    return order;
  }

  /** Takes a basket out of its queue, wherever it stands; the time grows with the queue. */
  public void remove(int store, int order) {
    for (int queue = store * ranks; queue < (store + 1) * ranks; queue++) {
      int before = -1;
      int at = head[queue];
      while (at >= 0 && at != order) {
        before = at;
        at = orders.next(at);
      }
      if (at == order) {
        cut(queue, before, order);
        waiting[store]--;
        return;
      }
    }
    throw new IllegalStateException("basket " + order + " does not wait here");
  }

  private void cut(int queue, int before, int order) {
    int next = orders.next(order);
    if (before < 0) {
      head[queue] = next;
    } else {
      orders.setNext(before, next);
    }
    if (next < 0) {
      tail[queue] = before;
    }
  }

  /** Frees a server. */
  public void finish(int store) {
    busy[store]--;
  }

  /** Frees several servers. */
  public void finish(int store, int servers) {
    busy[store] -= servers;
  }
}
