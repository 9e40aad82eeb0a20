package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.internal.clock.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BasketSamplerTest {
  private static final List<Double> WEIGHTS = List.of(4.0, 3.0, 2.0, 1.0, 1.0, 0.5);

  private static BasketModel.Builder model(int lines) {
    return BasketModel.builder(List.of("a", "b", "c", "d", "e", "f"), BasketSize.fixed(lines))
        .mission("any", 1, WEIGHTS);
  }

  /** The exact probability of each set of a size, by enumeration. */
  private static double[] exact(int lines, int first, int second, double lift) {
    double[] p = new double[64];
    double total = 0;
    for (int set = 0; set < 64; set++) {
      if (Integer.bitCount(set) == lines) {
        p[set] = (set >> first & 1) == 1 && (set >> second & 1) == 1 ? lift : 1;
        for (int i = 0; i < 6; i++) {
          p[set] *= (set >> i & 1) == 1 ? WEIGHTS.get(i) : 1;
        }
        total += p[set];
      }
    }
    for (int set = 0; set < 64; set++) {
      p[set] /= total;
    }
    return p;
  }

  private static double[] drawn(BasketModel model, int baskets) {
    BasketSampler sampler = new BasketSampler(new BasketTables(model));
    RandomStream random = new RandomStream();
    double[] share = new double[64];
    for (int b = 0; b < baskets; b++) {
      random.seek(RandomStream.part(99, b));
      int set = 0;
      int lines = sampler.draw(random);
      for (int line = 0; line < lines; line++) {
        set |= 1 << sampler.item(line);
      }
      assertThat(Integer.bitCount(set)).isEqualTo(lines);
      share[set] += 1.0 / baskets;
    }
    return share;
  }

  /**
   * The sweeps start from another law and come near theirs; with so few and so uneven articles the distance that is left
   * is largest. Counting noise over 200,000 baskets adds about 0.003.
   */
  @Test
  void setsComeWithTheProductOfTheirWeightsAndLifts() {
    for (double lift : new double[] {1, 3, 0.2}) {
      BasketModel model = (lift == 1 ? model(3) : model(3).lift("b", "c", lift)).build();
      double[] exact = exact(3, 1, 2, lift);
      double[] drawn = drawn(model, 200_000);
      double distance = 0;
      for (int set = 0; set < 64; set++) {
        distance += 0.5 * Math.abs(exact[set] - drawn[set]);
      }
      assertThat(distance).as("lift " + lift).isLessThan(0.03);
    }
  }

  @Test
  void aBasketLargerThanTheRangeHoldsEveryArticleOnce() {
    BasketModel model = model(20).build();
    BasketSampler sampler = new BasketSampler(new BasketTables(model));
    RandomStream random = new RandomStream();

    assertThat(sampler.draw(random)).isEqualTo(6);
    assertThat(drawn(model, 10)[63]).isCloseTo(1, within(1e-12));
  }

  @Test
  void theShareOfATripTypeDependsOnTheSizeClass() {
    BasketModel model = BasketModel.builder(
            List.of("a", "b", "c", "d"), new BasketSize(List.of(0.5, 0.0, 0.5)))
        .sizeClasses(List.of(1, 3))
        .type(new io.newretail.demand.TripType(
            "snack", List.of(1.0, 0.0), List.of(1.0, 0.0, 0.0, 0.0)))
        .type(new io.newretail.demand.TripType(
            "meal", List.of(0.0, 1.0), List.of(0.0, 1.0, 1.0, 1.0)))
        .build();

    double[] share = drawn(model, 10_000);

    assertThat(share[0b0001] + share[0b1110]).isCloseTo(1, within(1e-9));
    assertThat(share[0b0001]).isCloseTo(0.5, within(0.02));
  }
}
