package io.newretail.fit;

import io.newretail.internal.plan.BasketSampler;
import java.util.Arrays;

/** How many baskets hold both of two articles, for the articles that stand in most baskets (at most {@value #MOST}). */
final class PairCounts {
  private static final int MOST = 3_000;
  private final int[] rank;
  private final int[] byRank;
  private final int[] count;
  private final int[] ranks = new int[PairLifts.LARGEST];

  /** Takes a pair and its count. */
  interface Use {
    void accept(int first, int second, int count);
  }

  PairCounts(double[] items) {
    int kept = Math.min(MOST, items.length);
    byRank = java.util.stream.IntStream.range(0, items.length)
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(i -> -items[i]))
        .limit(kept)
        .mapToInt(i -> i)
        .toArray();
    rank = new int[items.length];
    Arrays.fill(rank, -1);
    for (int r = 0; r < kept; r++) {
      rank[byRank[r]] = r;
    }
    count = new int[kept * (kept - 1) / 2];
  }

  private PairCounts(PairCounts like) {
    rank = like.rank;
    byRank = like.byRank;
    count = new int[like.count.length];
  }

  /** Counts of the same articles, all zero. */
  PairCounts empty() {
    return new PairCounts(this);
  }

  void add(BasketData data, int basket) {
    int n = 0;
    for (int line = 0; line < data.size(basket); line++) {
      int r = rank[data.item(basket, line)];
      if (r >= 0) {
        ranks[n++] = r;
      }
    }
    count(n);
  }

  void add(BasketSampler basket, int lines) {
    int n = 0;
    for (int line = 0; line < lines; line++) {
      int r = rank[basket.item(line)];
      if (r >= 0) {
        ranks[n++] = r;
      }
    }
    count(n);
  }

  private void count(int n) {
    Arrays.sort(ranks, 0, n);
    for (int b = 1; b < n; b++) {
      int row = ranks[b] * (ranks[b] - 1) / 2;
      for (int a = 0; a < b; a++) {
        count[row + ranks[a]]++;
      }
    }
  }

  /** Adds other counts of the same articles. */
  void add(PairCounts other) {
    for (int i = 0; i < count.length; i++) {
      count[i] += other.count[i];
    }
  }

  int count(int first, int second) {
    int a = Math.min(rank[first], rank[second]);
    int b = Math.max(rank[first], rank[second]);
    return a < 0 ? 0 : count[b * (b - 1) / 2 + a];
  }

  /** Goes through all pairs in a fixed order. */
  void forEach(Use use) {
    for (int b = 1; b < byRank.length; b++) {
      for (int a = 0; a < b; a++) {
        use.accept(byRank[a], byRank[b], count[b * (b - 1) / 2 + a]);
      }
    }
  }
}
