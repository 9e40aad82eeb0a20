package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Validation family choice_and_price_response: McFadden (1974), Train (2009), Talluri and van Ryzin (2004). */
final class ChoiceTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  private static void same(List<Double> actual, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).isCloseTo(expected[i], EIGHT_DIGITS);
    }
  }

  private static double[] utilities(double[] intercepts, double coefficient, double[] prices) {
    double[] utilities = new double[prices.length];
    Arrays.setAll(utilities, i -> intercepts[i] - coefficient * prices[i]);
    return utilities;
  }

  @Test
  void threeItems() {
    double[] prices = {5, 4, 3};
    double[] u = utilities(new double[] {1.5, 1.0, 0.5}, 0.2, prices);
    var shares = Choice.logit(u);
    double[] own = {-0.654715271, -0.595365425, -0.486302234};
    double[] cross = {0.345284729, 0.204634575, 0.113697766};

    same(shares.items(), 0.345284729, 0.255793219, 0.189496277);
    assertThat(shares.none()).isCloseTo(0.209425775, EIGHT_DIGITS);
    assertThat(shares.value(prices)).isCloseTo(3.31808535, EIGHT_DIGITS);
    for (int i = 0; i < 3; i++) {
      double share = shares.items().get(i);
      assertThat(Choice.ownElasticity(0.2, prices[i], share)).isCloseTo(own[i], EIGHT_DIGITS);
      assertThat(Choice.crossElasticity(0.2, prices[i], share)).isCloseTo(cross[i], EIGHT_DIGITS);
    }
    same(Choice.without(0, u).items(), 0, 0.390693833, 0.28943311);
    assertThat(Choice.without(0, u).none()).isCloseTo(0.319873056, EIGHT_DIGITS);
    assertThat(Choice.recapture(0, u)).isCloseTo(0.680126944, EIGHT_DIGITS);
  }

  @Test
  void fiveItems() {
    double[] prices = {3, 3, 4, 5, 6};
    double[] u = utilities(new double[] {0.5, 0.4, 0.3, 0.2, 0.1}, 0.05, prices);
    var shares = Choice.logit(u);
    double[] own = {-0.117641702, -0.120721001, -0.16639911, -0.213849307, -0.262661773};
    double[] cross = {0.0323582977, 0.0292789985, 0.0336008901, 0.0361506926, 0.0373382274};

    same(shares.items(), 0.215721984, 0.195193323, 0.16800445, 0.144602771, 0.124460758);
    assertThat(shares.none()).isCloseTo(0.152016713, EIGHT_DIGITS);
    assertThat(shares.value(prices)).isCloseTo(3.37454213, EIGHT_DIGITS);
    for (int i = 0; i < 5; i++) {
      double share = shares.items().get(i);
      assertThat(Choice.ownElasticity(0.05, prices[i], share)).isCloseTo(own[i], EIGHT_DIGITS);
      assertThat(Choice.crossElasticity(0.05, prices[i], share)).isCloseTo(cross[i], EIGHT_DIGITS);
    }
    same(Choice.without(0, u).items(), 0, 0.248882819, 0.214215428, 0.184376927, 0.158694692);
    assertThat(Choice.without(0, u).none()).isCloseTo(0.193830134, EIGHT_DIGITS);
    assertThat(Choice.recapture(0, u)).isCloseTo(0.806169866, EIGHT_DIGITS);
  }

  @Test
  void nests() {
    double[][] utilities = {{1.0, 0.5}, {0.8, 0.2, 0.1}};
    var shares = Choice.nested(utilities, new double[] {0.5, 0.7}, 0);

    same(shares.nests(), 0.422349097, 0.444803466);
    same(shares.items().get(0), 0.308761931, 0.113587167);
    same(shares.items().get(1), 0.24818128, 0.105321396, 0.0913007906);
    assertThat(shares.none()).isCloseTo(0.132847436, EIGHT_DIGITS);

    var plain = Choice.nested(utilities, new double[] {1, 1}, 0.3);
    var flat = Choice.logitAgainst(0.3, 1.0, 0.5, 0.8, 0.2, 0.1);
    assertThat(plain.none()).isCloseTo(flat.none(), EIGHT_DIGITS);
    assertThat(plain.items().get(1).get(2)).isCloseTo(flat.items().get(4), EIGHT_DIGITS);
  }

  @Test
  void nestsOfExtremeUtility() {
    double gone = Double.NEGATIVE_INFINITY;
    var shares =
        Choice.nested(new double[][] {{60, 61}, {gone, gone}, {}}, new double[] {1, 0.5, 1}, 60);
    assertThat(shares.items().get(0).get(0) / shares.none()).isCloseTo(1, EIGHT_DIGITS);
    assertThat(shares.items().get(1)).containsExactly(0.0, 0.0);
    assertThat(shares.nests().get(2)).isZero();
    assertThat(Choice.nested(new double[][] {{-800, -800}}, new double[] {0.5}, -800)
            .none())
        .isCloseTo(1 / (1 + Math.sqrt(2)), EIGHT_DIGITS);
  }

  @Test
  void promotions() {
    var strong = Choice.promotion(120, 10, 7.5, -2.4, 1.3, 1.15);
    assertThat(strong.units()).isCloseTo(357.828894, EIGHT_DIGITS);
    assertThat(strong.uplift()).isCloseTo(2.98190745, EIGHT_DIGITS);
    assertThat(strong.revenueChange()).isCloseTo(1_483.71671, EIGHT_DIGITS);
    var weak = Choice.promotion(1_000, 3.99, 2.99, -1.2);
    assertThat(weak.units()).isCloseTo(1_413.7156, EIGHT_DIGITS);
    assertThat(weak.uplift()).isCloseTo(1.4137156, EIGHT_DIGITS);
    assertThat(weak.revenueChange()).isCloseTo(237.009629, EIGHT_DIGITS);
    assertThatThrownBy(() -> Choice.promotion(1, 1, 0, -1)).hasMessageContaining("promoPrice");
  }

  @Test
  void assortment() {
    var best = Choice.bestAssortment(
        new double[] {1.0, 0.6, 0.4, 0.9, 0.2}, new double[] {10, 14, 9, 6, 20});
    assertThat(best.items()).containsExactly(1, 4);
    assertThat(best.value()).isCloseTo(12.3500562, EIGHT_DIGITS);
    assertThat(Choice.bestAssortment(new double[] {1}, new double[] {-1}).items())
        .isEmpty();
  }

  @Test
  void noOtherAssortmentIsBetter() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      double[] u = random.doubles(8, -2, 2).toArray();
      double[] margins = random.doubles(8, -1, 9).toArray();
      double most = 0;
      for (int set = 0; set < 256; set++) {
        double[] offered = u.clone();
        for (int i = 0; i < 8; i++) {
          offered[i] = (set & (1 << i)) == 0 ? Double.NEGATIVE_INFINITY : u[i];
        }
        most = Math.max(most, Choice.logit(offered).value(margins));
      }
      assertThat(Choice.bestAssortment(u, margins).value()).isCloseTo(most, EIGHT_DIGITS);
    }
  }
}
