package io.newretail.internal.plan;

/** The articles of each category with their popularity, for those who look for another. Immutable; any thread. */
public final class CategoryPlan {
  private final int[] classOf;
  private final int[][] items;
  private final double[] weight;

  CategoryPlan(int[] classOf, int classes, double[] weight) {
    this.classOf = classOf;
    this.weight = weight;
    int[] count = new int[classes];
    for (int c : classOf) {
      count[c]++;
    }
    items = new int[classes][];
    for (int c = 0; c < classes; c++) {
      items[c] = new int[count[c]];
    }
    for (int item = classOf.length - 1; item >= 0; item--) {
      items[classOf[item]][--count[classOf[item]]] = item;
    }
  }

  /** The articles of an article's category, the article among them, in the order of the assortment. */
  public int[] beside(int item) {
    return items[classOf[item]];
  }

  /** The popularity of an article, as described. */
  public double weight(int item) {
    return weight[item];
  }
}
