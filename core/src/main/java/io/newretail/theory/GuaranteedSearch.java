package io.newretail.theory;

import java.util.List;

/** Search through all promises of a network, suppliers first; a branch ends when it costs as much as the best plan so far. */
final class GuaranteedSearch {
  private final GuaranteedNetwork net;
  private final List<Integer> order;
  private final int[] outbound;
  private int[] best;
  private double least = Double.POSITIVE_INFINITY;

  GuaranteedSearch(GuaranteedNetwork net) {
    this.net = net;
    order = net.order();
    outbound = new int[net.size()];
    best = outbound.clone();
  }

  /** The promises given. */
  int[] solve() {
    search(0, 0);
    return best;
  }

  private void search(int at, double cost) {
    if (cost >= least) {
      return;
    }
    if (at == order.size()) {
      least = cost;
      best = outbound.clone();
      return;
    }
    int k = order.get(at);
    int inbound = net.inbound(k, outbound);
    boolean last = net.downstream(k).isEmpty();
    int most = net.mostOutbound(k, inbound);
    for (int promise = last ? most : 0; promise <= most; promise++) {
      outbound[k] = promise;
      search(at + 1, cost + net.cost(k, inbound, promise));
    }
  }
}
