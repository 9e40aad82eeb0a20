package io.newretail.internal.plan;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The articles of each category by popularity, for those who look for another. Immutable; any thread. */
public final class CategoryPlan {
  private final int[] classOf;
  private final int[][] items;
  private final int[] place;
  private final double[] weight;

  CategoryPlan(int[] classOf, int classes, double[] weight) {
    this.classOf = classOf;
    this.weight = weight;
    place = new int[weight.length];
    int[] count = new int[classes];
    for (int c : classOf) {
      count[c]++;
    }
    items = new int[classes][];
    for (int c = 0; c < classes; c++) {
      items[c] = new int[count[c]];
    }
    int[] falling = IntStream.range(0, weight.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -weight[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    int[] next = new int[classes];
    for (int item : falling) {
      int category = classOf[item];
      place[item] = next[category];
      items[category][next[category]++] = item;
    }
  }

  /** The articles of an article's category, the article among them, the most popular first. */
  public int[] beside(int item) {
    return items[classOf[item]];
  }

  /** The place of an article in its category. */
  public int place(int item) {
    return place[item];
  }

  /** The popularity of an article, as described. */
  public double weight(int item) {
    return weight[item];
  }

  /** Any other of the category by popularity, for a uniform draw; -1 if there is none. */
  public int named(int item, double u) {
    int[] beside = beside(item);
    double total = 0;
    for (int other : beside) {
      total += other == item ? 0 : weight[other];
    }
    double left = u * total;
    int last = -1;
    for (int other : beside) {
      if (other != item && weight[other] > 0) {
        last = other;
        left -= weight[other];
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }
}
