package io.newretail.internal.stock;

import io.newretail.internal.clock.RandomStream;
import io.newretail.stock.Issuing;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lots of a point, in the order of their receipt. One thread. */
final class Lots {
  private int[] expiry = new int[8];
  private int[] units = new int[8];
  private int count;

  void clear() {
    count = 0;
  }

  /** Adds a lot; units of the last lot's expiry join it. */
  void add(int lastPeriod, int amount) {
    if (amount == 0) {
      return;
    }
    if (count > 0 && expiry[count - 1] == lastPeriod) {
      units[count - 1] += amount;
      return;
    }
    if (count == units.length) {
      expiry = Arrays.copyOf(expiry, 2 * count);
      units = Arrays.copyOf(units, 2 * count);
    }
    expiry[count] = lastPeriod;
    units[count++] = amount;
  }

  /** Takes units out, which must be there; they go on a lane if one is given. */
  void take(int amount, Issuing issuing, RandomStream random, @Nullable LaneState lane, int due) {
    int left = amount;
    while (left > 0) {
      boolean mixed = issuing.rule() == Issuing.Rule.MIX;
      boolean freshest = mixed && random.nextUniform() < issuing.freshest();
      int i = pick(issuing.rule(), freshest);
      int x = mixed ? 1 : Math.min(left, units[i]);
      units[i] -= x;
      left -= x;
      if (lane != null) {
        lane.addLot(due, expiry[i], x);
      }
      if (units[i] == 0) {
        remove(i);
      }
    }
  }

  private int pick(Issuing.Rule rule, boolean freshest) {
    if (rule == Issuing.Rule.FIFO) {
      return 0;
    }
    if (rule == Issuing.Rule.LIFO) {
      return count - 1;
    }
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (freshest ? expiry[i] >= expiry[best] : expiry[i] < expiry[best]) {
        best = i;
      }
    }
    return best;
  }

  private void remove(int i) {
    System.arraycopy(expiry, i + 1, expiry, i, count - i - 1);
    System.arraycopy(units, i + 1, units, i, count - i - 1);
    count--;
  }

  /** Takes out what may not be sold after a period. */
  int expire(int period) {
    int wasted = 0;
    for (int i = count - 1; i >= 0; i--) {
      if (expiry[i] <= period) {
        wasted += units[i];
        remove(i);
      }
    }
    return wasted;
  }

  /** Units whose last period is this. */
  int expiringIn(int period) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += expiry[i] == period ? units[i] : 0;
    }
    return sum;
  }
}
