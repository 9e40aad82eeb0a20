package io.newretail.recommend;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.recommend.FeedOutcome.Exposure;
import io.newretail.report.Estimate;
import io.newretail.theory.CappedAssortment;
import java.util.Arrays;
import java.util.List;

/** Visitors one after the other: taste, what the platform knows of it, what it shows, what she does. For one thread. */
final class Viewing {
  private final Feed feed;
  private final Recommender recommender;
  private final CappedAssortment shown;
  private final RandomStream random = new RandomStream();
  private final double[] taste;
  private final double[] known;
  private final double[] utility;
  private final double[] attraction;
  private final double[] money;
  private final double[][] means;
  private final double[] sales;
  private final long[] placesOf;

  Viewing(Feed feed, Recommender recommender) {
    this.feed = feed;
    this.recommender = recommender;
    int articles = feed.catalogue.articles();
    shown = new CappedAssortment(articles, feed.places);
    taste = new double[feed.catalogue.dimensions()];
    known = new double[taste.length];
    utility = new double[articles];
    attraction = new double[articles];
    money = new double[articles];
    means = new double[feed.segments][taste.length];
    sales = new double[articles];
    placesOf = new long[articles];
  }

  FeedOutcome of(int visitors, long seed) {
    segmentMeans(seed);
    long key = RandomStream.key(seed, 0, Purpose.VISITORS, 0);
    double[] clicks = new double[visitors];
    double[] purchases = new double[visitors];
    double[] revenue = new double[visitors];
    for (int v = 0; v < visitors; v++) {
      random.seek(RandomStream.part(key, v));
      draw();
      choose();
      answer(v, clicks, purchases, revenue);
    }
    for (int i = 0; i < sales.length; i++) {
      sales[i] /= visitors;
    }
    return new FeedOutcome(
        Estimate.of("clicks a visit", clicks),
        Estimate.of("purchases a visit", purchases),
        Estimate.of("money a visit", revenue),
        exposure(),
        Arrays.stream(sales).boxed().toList());
  }

  private void segmentMeans(long seed) {
    for (int s = 0; s < means.length; s++) {
      random.seek(RandomStream.key(seed, 0, Purpose.TASTES, s));
      for (int k = 0; k < taste.length; k++) {
        means[s][k] = feed.segmentSpread * random.nextNormal();
      }
    }
  }

  /** A taste, and what is known of it: the same normal draws however much is visible. */
  private void draw() {
    double[] mean = means[(int) (random.nextUniform() * means.length)];
    TasteLaw law = feed.tastes;
    double learnt = law.learnt(recommender.visible());
    double error = learnt == 0 ? 0 : Math.sqrt(law.readingVariance(recommender.visible()));
    for (int k = 0; k < taste.length; k++) {
      double own = law.spread() * random.nextNormal();
      double reading = own + error * random.nextNormal();
      taste[k] = mean[k] + own;
      known[k] = mean[k] + learnt * reading;
    }
  }

  /** What is shown, by the utilities that the platform expects. */
  private void choose() {
    expect(known);
    switch (recommender.rule()) {
      case ASSORTMENT -> shown.find(attraction, money, StrictMath.exp(feed.noClick));
      case CLICKS -> shown.rank(attraction);
      case ALONE -> {
        double none = StrictMath.exp(feed.noClick);
        for (int i = 0; i < attraction.length; i++) {
          money[i] *= attraction[i] / (none + attraction[i]);
        }
        shown.rank(money);
      }
    }
  }

  /** Attractions and mean money a click, to a shopper of a taste. */
  private void expect(double[] of) {
    feed.catalogue.utilities(of, feed.priceWeight, utility);
    for (int i = 0; i < utility.length; i++) {
      attraction[i] = StrictMath.exp(utility[i]);
      money[i] = feed.catalogue.price(i) * buys(utility[i]);
    }
  }

  private double buys(double of) {
    return 1 / (1 + StrictMath.exp(feed.hurdle - of));
  }

  private void answer(int visitor, double[] clicks, double[] purchases, double[] revenue) {
    int[] items = shown.items();
    feed.catalogue.utilities(taste, feed.priceWeight, utility);
    double sum = StrictMath.exp(feed.noClick);
    for (int item : items) {
      sum += StrictMath.exp(utility[item]);
    }
    for (int item : items) {
      double click = StrictMath.exp(utility[item]) / sum;
      double purchase = click * buys(utility[item]);
      clicks[visitor] += click;
      purchases[visitor] += purchase;
      revenue[visitor] += purchase * feed.catalogue.price(item);
      sales[item] += purchase;
      placesOf[item]++;
    }
  }

  private Exposure exposure() {
    long all = Arrays.stream(placesOf).sum();
    long[] sorted = placesOf.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double weighted = 0;
    double squares = 0;
    int seen = 0;
    for (int i = 0; i < n; i++) {
      double share = all == 0 ? 0 : sorted[i] / (double) all;
      weighted += (2.0 * (i + 1) - n - 1) * share;
      squares += share * share;
      seen += sorted[i] > 0 ? 1 : 0;
    }
    List<Double> falling = Arrays.stream(sorted)
        .filter(p -> p > 0)
        .mapToObj(p -> -p / (double) all)
        .sorted()
        .map(p -> -p)
        .toList();
    return new Exposure(seen, weighted / n, squares, falling);
  }
}
