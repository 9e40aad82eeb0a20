package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Validation family rq_normal_approximations: Snyder and Shen (2019), example 5.1 and those after it. */
final class NormalReorderTest {
  private static final Percentage SEVEN_DIGITS = withPercentage(1e-5);
  private static final NormalReorder BOOK = new NormalReorder(8, 0.225, 7.5, 1_300, 150, 1 / 12.0);

  private static void same(NormalReorder.Policy policy, double r, double q, double cost) {
    assertThat(policy.reorder()).isCloseTo(r, SEVEN_DIGITS);
    assertThat(policy.quantity()).isCloseTo(q, SEVEN_DIGITS);
    assertThat(policy.cost()).isCloseTo(cost, SEVEN_DIGITS);
  }

  @Test
  void approximations() {
    same(BOOK.expectedInventoryLevel(), 213.970442, 318.590181, 95.4511402);
    same(BOOK.economicOrderWithBackorders(), 128.637814, 308.57378, 78.2024319);
    same(BOOK.economicOrderAndSafetyStock(), 190.336997, 304.04678, 87.04837);
    same(BOOK.lossFunctions(), 126.867064, 328.449141, 78.0711463);
  }

  @Test
  void exactCost() {
    assertThat(BOOK.cost(126.8, 328.5)).isCloseTo(78.0711625, SEVEN_DIGITS);
    assertThat(BOOK.cost(100, 250)).isCloseTo(87.346478, SEVEN_DIGITS);
  }

  @Test
  void optimum() {
    var best = BOOK.optimum();
    assertThat(best.cost()).isLessThanOrEqualTo(BOOK.lossFunctions().cost() * (1 + 1e-13));
    for (int dr = -2; dr <= 2; dr++) {
      for (int dq = -2; dq <= 2; dq++) {
        assertThat(BOOK.cost(best.reorder() + dr, best.quantity() + dq))
            .isGreaterThanOrEqualTo(best.cost() * (1 - 1e-13));
      }
    }
    NormalReorder cheap = new NormalReorder(8, 0.225, 0.05, 1_300, 150, 1 / 12.0);
    assertThatThrownBy(cheap::expectedInventoryLevel).hasMessageContaining("too low");
    NormalReorder rare = new NormalReorder(8, 0.225, 0.001, 1_300, 150, 1 / 12.0);
    assertThat(rare.optimum().cost())
        .isLessThanOrEqualTo(rare.economicOrderWithBackorders().cost() * (1 + 1e-13));
  }
}
