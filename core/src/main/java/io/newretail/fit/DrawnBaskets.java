package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.BasketTables;

/** Baskets drawn from a model, counted, and held against baskets that were seen. */
final class DrawnBaskets {
  private static final double LEAST_EXPECTED = 5;
  private static final int LEAST_PAIRS = 20;
  private final BasketModel model;
  private final int baskets;
  private final long seed;

  DrawnBaskets(BasketModel model, int baskets, long seed) {
    this.model = model;
    this.baskets = baskets;
    this.seed = seed;
  }

  /** Takes each basket drawn. */
  private interface Use {
    void accept(BasketSampler basket, int lines);
  }

  private void draw(Use use) {
    BasketSampler sampler = new BasketSampler(new BasketTables(model));
    RandomStream random = new RandomStream();
    for (int b = 0; b < baskets; b++) {
      random.seek(RandomStream.part(seed, b));
      use.accept(sampler, sampler.draw(random));
    }
  }

  double sizeDistance(BasketData seen) {
    long[] sizes = seen.sizes();
    double[] drawn = new double[Math.max(sizes.length, model.lines().weights().size() + 1)];
    draw((basket, lines) -> drawn[lines] += 1.0 / baskets);
    double sum = 0;
    for (int n = 0; n < drawn.length; n++) {
      sum += Math.abs(drawn[n] - (n < sizes.length ? sizes[n] / (double) seen.baskets() : 0));
    }
    return sum / 2;
  }

  /** Over pairs that would meet five times by chance; not a number where there are too few of them to say. */
  double liftCorrelation(BasketData seen) {
    double[] items = seen.counts();
    PairCounts counted = new PairCounts(items);
    for (int b = 0; b < seen.baskets(); b++) {
      if (seen.size(b) <= PairLifts.LARGEST) {
        counted.add(seen, b);
      }
    }
    PairCounts drawn = counted.empty();
    double[] drawnItems = new double[items.length];
    draw((basket, lines) -> {
      for (int line = 0; line < lines; line++) {
        drawnItems[basket.item(line)]++;
      }
      if (lines <= PairLifts.LARGEST) {
        drawn.add(basket, lines);
      }
    });
    double[] sum = new double[6];
    counted.forEach((a, b, count) -> {
      double expected = items[a] * items[b] / seen.baskets();
      if (expected >= LEAST_EXPECTED && drawnItems[a] > 0 && drawnItems[b] > 0) {
        add(
            sum,
            Math.log((count + 0.5) / expected),
            Math.log((drawn.count(a, b) + 0.5) * baskets / (drawnItems[a] * drawnItems[b])));
      }
    });
    double n = sum[0];
    if (n < LEAST_PAIRS) {
      return Double.NaN;
    }
    return (n * sum[5] - sum[1] * sum[2])
        / Math.sqrt((n * sum[3] - sum[1] * sum[1]) * (n * sum[4] - sum[2] * sum[2]));
  }

  private static void add(double[] sum, double x, double y) {
    sum[0]++;
    sum[1] += x;
    sum[2] += y;
    sum[3] += x * x;
    sum[4] += y * y;
    sum[5] += x * y;
  }
}
