package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CategoryPlanTest {
  private static final int[] CLASS = {0, 1, 0, 0, 1};
  private static final double[] WEIGHT = {1, 5, 3, 1, 0};
  private final CategoryPlan plan = new CategoryPlan(CLASS, 2, WEIGHT);

  @Test
  void theArticlesOfACategoryStandByPopularityEqualsInTheirOrder() {
    assertThat(plan.beside(3)).containsExactly(2, 0, 3);
    assertThat(plan.beside(1)).containsExactly(1, 4);
    for (int item = 0; item < 5; item++) {
      assertThat(plan.beside(item)[plan.place(item)]).isEqualTo(item);
    }
  }

  /** Four standard errors of 10,000 draws: wrong in less than 1e-4 of seeds. */
  @Test
  void anotherIsNamedByPopularityAndNeverTheSame() {
    SplittableRandom random = new SplittableRandom(1);
    int[] named = new int[5];
    for (int i = 0; i < 10_000; i++) {
      named[plan.named(0, random.nextDouble())]++;
    }
    assertThat(named[2]).isBetween(7_500 - 174, 7_500 + 174);
    assertThat(named[2] + named[3]).isEqualTo(10_000);
    assertThat(plan.named(1, 0.5)).isEqualTo(-1);
    assertThat(plan.named(4, 0.999_999)).isEqualTo(1);
  }
}
