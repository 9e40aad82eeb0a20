package io.newretail.internal.stock;

import io.newretail.stock.Rationing;

/** Shares what a point has among the lanes it supplies, when it is not enough. */
final class Sharing {
  private Sharing() {}

  /** How many units each lane gets; they add up to the stock or to what is wanted, whichever is less. */
  static void share(Cell cell, int[] granted) {
    LaneState[] lanes = cell.supplied;
    int left = cell.onHand;
    long wanted = 0;
    for (LaneState lane : lanes) {
      wanted += Math.max(0, lane.wanted);
    }
    if (wanted <= left || cell.spec.rationing() == Rationing.FIRST_COME) {
      for (int i = 0; i < lanes.length; i++) {
        granted[i] = Math.min(lanes[i].wanted, left);
        left -= granted[i];
      }
      return;
    }
    switch (cell.spec.rationing()) {
      case PROPORTIONAL -> proportional(lanes, left, wanted, granted);
      case PRIORITY -> byRank(lanes, left, granted);
      default -> fairly(lanes, left, granted);
    }
  }

  private static void proportional(LaneState[] lanes, int stock, long wanted, int[] granted) {
    int left = stock;
    for (int i = 0; i < lanes.length; i++) {
      granted[i] = (int) (Math.max(0L, lanes[i].wanted) * stock / wanted);
      left -= granted[i];
    }
    while (left > 0) {
      int best = -1;
      long most = -1;
      for (int i = 0; i < lanes.length; i++) {
        long rest = Math.max(0L, lanes[i].wanted) * stock - granted[i] * wanted;
        if (granted[i] < lanes[i].wanted && rest > most) {
          most = rest;
          best = i;
        }
      }
      granted[best]++;
      left--;
    }
  }

  private static void byRank(LaneState[] lanes, int stock, int[] granted) {
    int left = stock;
    java.util.Arrays.fill(granted, 0, lanes.length, 0);
    for (int round = 0; round < lanes.length && left > 0; round++) {
      int best = -1;
      for (int i = 0; i < lanes.length; i++) {
        boolean open = lanes[i].wanted > 0 && granted[i] == 0;
        if (open && (best < 0 || lanes[i].spec.rank() < lanes[best].spec.rank())) {
          best = i;
        }
      }
      if (best >= 0) {
        granted[best] = Math.min(lanes[best].wanted, left);
        left -= granted[best];
      }
    }
  }

  /** Unit by unit to the point with the least net stock and pipeline. */
  private static void fairly(LaneState[] lanes, int stock, int[] granted) {
    java.util.Arrays.fill(granted, 0, lanes.length, 0);
    for (int left = stock; left > 0; left--) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < lanes.length; i++) {
        if (granted[i] < lanes[i].wanted) {
          Cell to = lanes[i].to;
          double cover = (to.onHand - to.backlog + lanes[i].inTransit + granted[i])
              / Math.max(1e-9, to.fairWeight());
          if (cover < least) {
            least = cover;
            best = i;
          }
        }
      }
      granted[best]++;
    }
  }
}
