package io.newretail.internal.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The verb before the solver. */
final class LinearProgrammeTest {
  @Test
  void aTransportationProblemHasItsKnownCostAndPrices() {
    // two plants of 20 and 30, markets of 10, 25 and 15; costs 2, 4, 6 and 3, 1, 5: 10 * 2 + 25 * 1
    // + 10 * 6 + 5 * 5 = 130
    LinearProgramme programme = new LinearProgramme();
    double[][] cost = {{2, 4, 6}, {3, 1, 5}};
    double[] market = {10, 25, 15};
    int[] plants = {programme.atMost(20), programme.atMost(30)};
    for (int m = 0; m < 3; m++) {
      int served = programme.atLeast(market[m]);
      for (int p = 0; p < 2; p++) {
        int way = programme.variable(cost[p][m]);
        programme.set(plants[p], way, 1);
        programme.set(served, way, 1);
      }
    }
    LinearProgramme.Solution solution = programme.minimise();

    assertThat(solution.value()).isCloseTo(130, within(1e-9));
    assertThat(solution.prices()[plants[1]] - solution.prices()[plants[0]])
        .as("a unit more at the second plant saves 6 - 5")
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void whatCannotBeIsTold() {
    LinearProgramme programme = new LinearProgramme();
    int x = programme.variable(1);
    programme.set(programme.atMost(1), x, 1);
    programme.set(programme.atLeast(2), x, 1);
    assertThatThrownBy(programme::minimise)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 variables and 2 rows");
  }
}
