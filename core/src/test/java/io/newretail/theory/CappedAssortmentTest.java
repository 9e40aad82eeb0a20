package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CappedAssortmentTest {

  @Test
  void theSetIsTheBestOfAllSetsOfAtMostSoManyItems() {
    SplittableRandom random = new SplittableRandom(5);
    for (int instance = 0; instance < 200; instance++) {
      int items = 1 + random.nextInt(9);
      int most = 1 + random.nextInt(5);
      double[] attraction = random.doubles(items, 0, 3).toArray();
      double[] margin = random.doubles(items, -1, 5).toArray();
      double nothing = random.nextDouble(0.1, 4);
      CappedAssortment finder = new CappedAssortment(items, most);
      int size = finder.find(attraction, margin, nothing);
      assertThat(size).isLessThanOrEqualTo(most);
      assertThat(finder.value()).isCloseTo(best(attraction, margin, nothing, most), within(1e-12));
      assertThat(worth(attraction, margin, nothing, mask(finder.items())))
          .isCloseTo(finder.value(), within(1e-12));
    }
  }

  @Test
  void withoutALimitItIsTheBestAssortmentOfTalluriAndVanRyzin() {
    double[] utilities = {0.3, -0.2, 0.8, -1, 0.1, 0.5};
    double[] margins = {4, 6, 2.5, 9, 3, 1};
    double[] attraction = new double[utilities.length];
    for (int i = 0; i < attraction.length; i++) {
      attraction[i] = Math.exp(utilities[i]);
    }
    CappedAssortment finder = new CappedAssortment(6, 6);
    finder.find(attraction, margins, 1);
    Choice.Assortment best = Choice.bestAssortment(utilities, margins);
    assertThat(finder.items())
        .containsExactly(best.items().stream().mapToInt(i -> i).toArray());
    assertThat(finder.value()).isCloseTo(best.value(), within(1e-12));
  }

  @Test
  void rankingTakesTheGreatestScoresAndOfEqualsTheFirst() {
    CappedAssortment finder = new CappedAssortment(6, 3);
    assertThat(finder.rank(new double[] {1, 5, 2, 2, -1, 2})).isEqualTo(3);
    assertThat(finder.items()).containsExactly(1, 2, 3);
    assertThat(finder.rank(new double[] {0, 0, -1, 0, 0.5, 0})).isEqualTo(1);
    assertThat(finder.items()).containsExactly(4);
  }

  @Test
  void aWrongNumberOfItemsIsNamed() {
    CappedAssortment finder = new CappedAssortment(2, 1);
    assertThatThrownBy(() -> finder.find(new double[1], new double[2], 1))
        .hasMessage("attraction: 1: one for each item");
  }

  private static int mask(int... items) {
    int mask = 0;
    for (int item : items) {
      mask |= 1 << item;
    }
    return mask;
  }

  private static double best(double[] attraction, double[] margin, double nothing, int most) {
    double best = 0;
    for (int set = 0; set < 1 << attraction.length; set++) {
      if (Integer.bitCount(set) <= most) {
        best = Math.max(best, worth(attraction, margin, nothing, set));
      }
    }
    return best;
  }

  private static double worth(double[] attraction, double[] margin, double nothing, int set) {
    double sum = nothing;
    double money = 0;
    for (int i = 0; i < attraction.length; i++) {
      if ((set >> i & 1) == 1) {
        sum += attraction[i];
        money += attraction[i] * margin[i];
      }
    }
    return money / sum;
  }
}
