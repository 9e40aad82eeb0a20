package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.FiniteHorizon.Costs;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** L. V. Snyder and Z.-J. M. Shen, Fundamentals of Supply Chain Theory, 2nd edition: problem 4.29 and algorithm 4.1. */
final class FiniteHorizonTest {
  @Test
  void aStationaryProblemWithoutFixedCost() {
    FiniteHorizon plan = FiniteHorizon.solve(
        Collections.nCopies(10, new Normal(18, 3)), new Costs(0, 1, 1, 25, 1, 25, 0.98), 0);

    assertThat(plan.orderUpTo()).containsOnly(23).hasSize(10);
    assertThat(plan.reorderPoints()).containsOnly(22);
    assertThat(plan.cost()).isCloseTo(234.796226, withPercentage(3e-7));
  }

  @Test
  void aFestivalInTheSixthPeriod() {
    int[] mean = {40, 40, 45, 60, 90, 400, 220, 60, 35, 35};
    int[] sd = {8, 8, 9, 12, 20, 110, 60, 14, 8, 8};
    List<Normal> demand =
        IntStream.range(0, 10).mapToObj(t -> new Normal(mean[t], sd[t])).toList();
    Costs costs = new Costs(30, 3, 1, 12, 2, 12, 1);
    FiniteHorizon plan = FiniteHorizon.solve(demand, costs, 20);

    assertThat(plan.reorderPoints()).containsExactly(39, 39, 44, 61, 98, 496, 257, 64, 34, 34);
    assertThat(plan.orderUpTo()).containsExactly(51, 51, 58, 77, 119, 543, 285, 85, 46, 41);
    assertThat(plan.cost()).isCloseTo(3880.55978, withPercentage(1e-4));
    assertThat(FiniteHorizon.solve(demand, costs, 20, 0, 840)).isEqualTo(plan);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> new Costs(0, 1, 1, 25, 1, 25, 1.1)).hasMessageContaining("discount");
    Costs costs = new Costs(0, 1, 1, 25, 1, 25, 1);
    assertThatThrownBy(() -> FiniteHorizon.solve(List.of(), costs, 0))
        .hasMessageContaining("demand");
    assertThatThrownBy(() -> FiniteHorizon.solve(List.of(new Normal(1, 1)), costs, 0, 3, 2))
        .hasMessageContaining("low");
  }
}
