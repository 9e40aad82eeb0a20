package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a known model's baskets hold, worked out exactly, against baskets that are drawn. */
final class BasketBackTest {
  private static final int ITEMS = 14;
  private static final int FIRST = 2;
  private static final int SECOND = 5;
  private static final double LIFT = 3;
  private static final int BASKETS = 30_000;

  private static BasketModel.Builder truth() {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      weights.add(Math.exp(-0.15 * i));
    }
    List<String> items = IntStream.range(0, ITEMS).mapToObj(i -> "a" + i).toList();
    return BasketModel.builder(items, new BasketSize(List.of(0.1, 0.2, 0.3, 0.2, 0.15, 0.05)))
        .mission("any", 1, weights);
  }

  /** By article, how often a basket holds it; last, how often it holds both of the pair: by going through all sets. */
  private static double[] exact(BasketModel model, double lift) {
    double[] rate = new double[ITEMS + 1];
    int sizes = model.lines().weights().size();
    double[] total = new double[sizes + 1];
    for (int set = 1; set < 1 << ITEMS; set++) {
      if (Integer.bitCount(set) <= sizes) {
        total[Integer.bitCount(set)] += weight(model, set, lift);
      }
    }
    for (int set = 1; set < 1 << ITEMS; set++) {
      int n = Integer.bitCount(set);
      if (n <= sizes) {
        double p = model.lines().weights().get(n - 1) * weight(model, set, lift) / total[n];
        for (int i = 0; i < ITEMS; i++) {
          rate[i] += (set >> i & 1) * p;
        }
        rate[ITEMS] += (set >> FIRST & set >> SECOND & 1) * p;
      }
    }
    return rate;
  }

  private static double weight(BasketModel model, int set, double lift) {
    double weight = (set >> FIRST & set >> SECOND & 1) == 1 ? lift : 1;
    for (int i = 0; i < ITEMS; i++) {
      weight *= (set >> i & 1) == 1 ? model.types().get(0).weights().get(i) : 1;
    }
    return weight;
  }

  private static BasketData draw(BasketModel model, long seed) {
    BasketDraw draw = BasketDraw.of(model, seed);
    BasketData.Builder data = BasketData.builder();
    for (int b = 0; b < BASKETS; b++) {
      int lines = draw.draw(b);
      data.begin();
      for (int line = 0; line < lines; line++) {
        data.add(model.items().get(draw.item(line)));
      }
    }
    return data.build();
  }

  /** As {@link #exact}, counted. */
  private static double[] seen(BasketData data) {
    double[] rate = new double[ITEMS + 1];
    for (int b = 0; b < data.baskets(); b++) {
      int pair = 0;
      for (int line = 0; line < data.size(b); line++) {
        int i = Integer.parseInt(data.items().get(data.item(b, line)).substring(1));
        rate[i] += 1.0 / data.baskets();
        pair += i == FIRST || i == SECOND ? 1 : 0;
      }
      rate[ITEMS] += pair == 2 ? 1.0 / data.baskets() : 0;
    }
    return rate;
  }

  private static double lift(double[] rate) {
    return rate[ITEMS] / (rate[FIRST] * rate[SECOND]);
  }

  /**
   * About 6,000 baskets hold both, so the log of a counted lift has a standard error of at most 1.3 %, and of two such at most 1.8 %: 5 % are too
   * far with probability below 0.006 over the choice of the seeds.
   */
  @Test
  void theLiftOfAKnownModelComesBackAfterFittingAndDrawing() {
    BasketModel truth = truth().lift("a" + FIRST, "a" + SECOND, LIFT).build();
    double expected = lift(exact(truth, LIFT));

    BasketData data = draw(truth, 1);
    BasketModel fitted = BasketFit.standard().withTypes(1).fit(data).model();

    assertThat(exact(truth, LIFT)[ITEMS]).isGreaterThan(0.1);
    assertThat(expected).isGreaterThan(1.3 * lift(exact(truth, 1)));
    assertThat(lift(seen(data))).isCloseTo(expected, within(0.05 * expected));
    assertThat(lift(seen(draw(fitted, 2)))).isCloseTo(expected, within(0.05 * expected));
  }

  /**
   * Sizes are stratified: mean and variance err by less than 0.1 %. Of 90,000 lines the four heaviest articles take some 45 %: a
   * standard error below 0.4 % of that, so 1 % is too far with probability below 0.02 over the choice of the seed.
   */
  @Test
  void meanVarianceAndTopSharesOfADrawAreThoseOfTheModel() {
    BasketModel truth = truth().build();
    double[] expected = exact(truth, 1);
    double[] drawn = seen(draw(truth, 3));
    double mean = truth.lines().mean();
    double square = 0;
    double squareDrawn = 0;
    BasketData data = draw(truth, 3);
    for (int n = 1; n <= truth.lines().weights().size(); n++) {
      square += n * n * truth.lines().weights().get(n - 1);
    }
    for (int b = 0; b < BASKETS; b++) {
      squareDrawn += data.size(b) * data.size(b) / (double) BASKETS;
    }
    double meanDrawn = data.lines() / (double) BASKETS;
    double variance = square - mean * mean;

    assertThat(meanDrawn).isCloseTo(mean, within(0.01 * mean));
    assertThat(squareDrawn - meanDrawn * meanDrawn).isCloseTo(variance, within(0.01 * variance));
    for (int top : new int[] {1, 2, 4, 8}) {
      double share = IntStream.range(0, top).mapToDouble(i -> expected[i]).sum() / mean;
      double shareDrawn = IntStream.range(0, top).mapToDouble(i -> drawn[i]).sum() / meanDrawn;
      assertThat(shareDrawn).as("top " + top).isCloseTo(share, within(0.01 * share));
    }
  }
}
