package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * The best set of at most so many items under multinomial logit: it maximises {@code sum of v r / (v0 + sum of v)} over the set. For a
 * trial value z the best set holds the items of greatest {@code v (r - z)} above 0; that z for which the set is worth z is the optimum
 * (Megiddo 1979; Rusmevichientong, Shen and Shmoys 2010). Found by Dinkelbach's iteration, which is exact and takes a handful of
 * passes over the items. Keeps its arrays between calls; for one thread at a time.
 */
public final class CappedAssortment {
  private final int most;
  private final double[] gain;
  private final int[] heap;
  private int size;
  private double value;

  /**
   * A finder.
   *
   * @param items how many items there are, at least 1
   * @param most how many may be shown, at least 1
   */
  public CappedAssortment(int items, int most) {
    checkArgument(items >= 1, "items: %s: must be at least 1", items);
    checkArgument(most >= 1, "most: %s: must be at least 1", most);
    this.most = Math.min(most, items);
    gain = new double[items];
    heap = new int[this.most];
  }

  /**
   * Finds the best set.
   *
   * @param attraction of each item, {@code exp(u)}; finite, at least 0
   * @param margin of each item
   * @param nothing the attraction of taking none, above 0
   * @return the number of items in it, see {@link #item}
   */
  public int find(double[] attraction, double[] margin, double nothing) {
    checkArgument(
        attraction.length == gain.length, "attraction: %s: one for each item", attraction.length);
    checkArgument(margin.length == gain.length, "margin: %s: one for each item", margin.length);
    Checks.positive("nothing", nothing);
    value = 0;
    while (true) {
      for (int i = 0; i < gain.length; i++) {
        gain[i] = attraction[i] * (margin[i] - value);
      }
      top();
      double better = worth(attraction, margin, nothing);
      if (better <= value * (1 + 1e-15)) {
        return size;
      }
      value = better;
    }
  }

  /**
   * Finds the items of greatest score, whatever they do to each other.
   *
   * @param score of each item; items of 0 or less are never shown
   * @return how many, see {@link #item}
   */
  public int rank(double[] score) {
    checkArgument(score.length == gain.length, "score: %s: one for each item", score.length);
    System.arraycopy(score, 0, gain, 0, gain.length);
    top();
    value = Double.NaN;
    return size;
  }

  /**
   * An item of the last set.
   *
   * @param place from 0, in no order
   * @return its number
   */
  public int item(int place) {
    checkArgument(place >= 0 && place < size, "place: %s: must be below %s", place, size);
    return heap[place];
  }

  /**
   * The items of the last set.
   *
   * @return their numbers, rising
   */
  public int[] items() {
    int[] items = Arrays.copyOf(heap, size);
    Arrays.sort(items);
    return items;
  }

  /**
   * What the last set found by {@link #find} is worth.
   *
   * @return mean margin a shopper
   */
  public double value() {
    return value;
  }

  private double worth(double[] attraction, double[] margin, double nothing) {
    double sum = nothing;
    double money = 0;
    for (int k = 0; k < size; k++) {
      sum += attraction[heap[k]];
      money += attraction[heap[k]] * margin[heap[k]];
    }
    return money / sum;
  }

  /** The items of greatest gain above 0, in a heap whose root is the least; of equals the first. */
  private void top() {
    size = 0;
    for (int i = 0; i < gain.length; i++) {
      if (gain[i] > 0) {
        offer(i);
      }
    }
  }

  private void offer(int item) {
    if (size < most) {
      int place = size++;
      while (place > 0 && gain[item] < gain[heap[(place - 1) / 2]]) {
        heap[place] = heap[(place - 1) / 2];
        place = (place - 1) / 2;
      }
      heap[place] = item;
    } else if (gain[item] > gain[heap[0]]) {
      sink(item);
    }
  }

  private void sink(int item) {
    int place = 0;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && gain[heap[child + 1]] < gain[heap[child]]) {
        child++;
      }
      if (gain[heap[child]] >= gain[item]) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = item;
  }
}
