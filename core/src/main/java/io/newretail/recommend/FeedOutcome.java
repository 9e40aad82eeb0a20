package io.newretail.recommend;

import com.google.common.collect.ImmutableList;
import io.newretail.report.Estimate;
import java.util.List;

/**
 * What comes of a recommender: means over visitors, each visitor's chances worked out exactly given her taste and what she is shown.
 *
 * @param clicks a visit
 * @param purchases a visit
 * @param money a visit
 * @param exposure how the places shown spread over the articles
 * @param sales by article, purchases a visit, in the catalogue's order
 */
public record FeedOutcome(
    Estimate clicks, Estimate purchases, Estimate money, Exposure exposure, List<Double> sales) {

  /** Copies the sales. */
  public FeedOutcome {
    sales = ImmutableList.copyOf(sales);
  }

  /**
   * How places spread over articles.
   *
   * @param articles how many different articles were shown at all
   * @param gini of the places of all articles of the catalogue: 0 if all alike, towards 1 if one has all (Gini 1912)
   * @param herfindahl the sum of the squared shares of places (Herfindahl 1950)
   * @param shares the shares of places, falling
   */
  public record Exposure(int articles, double gini, double herfindahl, List<Double> shares) {
    /** Copies the shares. */
    public Exposure {
      shares = ImmutableList.copyOf(shares);
    }

    /**
     * The share of places of the articles shown most.
     *
     * @param count how many articles
     * @return their share, in [0, 1]
     */
    public double top(int count) {
      return shares.stream().limit(count).mapToDouble(Double::doubleValue).sum();
    }
  }

  /**
   * The share of purchases outside the most popular articles.
   *
   * @param ranks by article, how popular it is; 0 is the most popular
   * @param from the first rank that counts as niche
   * @return the share, in [0, 1]
   */
  public double niche(List<Integer> ranks, int from) {
    double all = 0;
    double niche = 0;
    for (int i = 0; i < sales.size(); i++) {
      all += sales.get(i);
      niche += ranks.get(i) >= from ? sales.get(i) : 0;
    }
    return niche / all;
  }
}
