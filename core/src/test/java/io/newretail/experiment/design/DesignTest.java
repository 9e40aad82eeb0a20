package io.newretail.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class DesignTest {
  @Test
  void aFactorialDesignHasEveryCombinationOnce() {
    int[][] rows = Design.levelsOf(2, 3, 4);

    assertThat(rows).hasDimensions(24, 3);
    assertThat(Arrays.stream(rows).map(Arrays::toString).distinct()).hasSize(24);
    assertThat(rows[23]).containsExactly(1, 2, 3);
    assertThat(Design.factorial(2, 3).point(4)).containsExactly(1, 0.5);
  }

  @Test
  void aLatinHypercubeHasOnePointInEveryStratum() {
    for (int n : new int[] {1, 2, 7, 100, 1_000}) {
      Design design = Design.latinHypercube(n, 5, 7);
      for (int f = 0; f < 5; f++) {
        int factor = f;
        int[] strata = Arrays.stream(design.points())
            .mapToInt(p -> (int) Math.floor(p[factor] * n))
            .sorted()
            .toArray();
        for (int i = 0; i < n; i++) {
          assertThat(strata[i]).isEqualTo(i);
        }
      }
    }
  }

  @Test
  void theMaximinHypercubeKeepsItsPointsFurtherApart() {
    Design best = Design.maximinLatinHypercube(20, 3, 5, 200);

    assertThat(best.leastDistance())
        .isGreaterThan(1.3 * Design.latinHypercube(20, 3, 5).leastDistance());
    assertThat(Arrays.stream(best.points())
            .mapToInt(p -> (int) (p[1] * 20))
            .distinct()
            .count())
        .isEqualTo(20);
  }

  @Test
  void sobolPointsAreThoseOfJoeAndKuo() {
    // the first eight of three dimensions, as published with the direction numbers
    double[][] points = Design.sobol(8, 3).points();

    assertThat(points[0]).containsExactly(0, 0, 0);
    assertThat(points[1]).containsExactly(0.5, 0.5, 0.5);
    assertThat(points[2]).containsExactly(0.75, 0.25, 0.25);
    assertThat(points[3]).containsExactly(0.25, 0.75, 0.75);
    assertThat(points[4]).containsExactly(0.375, 0.375, 0.625);
    assertThat(points[7]).containsExactly(0.125, 0.625, 0.375);
  }

  @Test
  void aDigitalShiftKeepsTheNet() {
    Design design = Design.shiftedSobol(1 << 8, 6, 3);

    for (int f = 0; f < 6; f++) {
      int factor = f;
      assertThat(Arrays.stream(design.points())
              .mapToInt(p -> (int) (p[factor] * 256))
              .distinct()
              .count())
          .isEqualTo(256);
    }
    int[] boxes = new int[256];
    for (double[] p : design.points()) {
      boxes[16 * (int) (p[0] * 16) + (int) (p[1] * 16)]++;
    }
    assertThat(boxes).as("one point in each 1/16 by 1/16 box of the first two").containsOnly(1);
    assertThat(Design.shiftedSobol(8, 2, 3).points())
        .isNotEqualTo(Design.shiftedSobol(8, 2, 4).points());
  }

  @Test
  void discrepancyFallsWithThePointsAndFromChanceToHypercubeToSobol() {
    assertThat(Design.sobol(256, 4).discrepancy())
        .isLessThan(Design.sobol(64, 4).discrepancy() / 2);
    assertThat(Design.shiftedSobol(256, 4, 1).discrepancy())
        .isLessThan(Design.latinHypercube(256, 4, 1).discrepancy());
    // one point in the middle of the unit interval: 13/12 - 2 + 1 (Hickernell 1998)
    assertThat(new Design(new double[][] {{0.5}}).discrepancy())
        .isCloseTo(Math.sqrt(1.0 / 12), Offset.offset(1e-12));
  }

  @Test
  void pointsAreLaidOntoRanges() {
    assertThat(Design.factorial(2, 2).scaled(new double[] {10, -1}, new double[] {20, 1})[1])
        .containsExactly(10, 1);
    assertThatThrownBy(() -> Design.latinHypercube(0, 2, 1)).hasMessageContaining("points: 0");
    assertThatThrownBy(() -> Design.levelsOf(1 << 13, 1 << 13)).hasMessageContaining("points");
  }

  @Test
  void aHalfFractionHasResolutionFiveAndItsEffectsAreFreeOfPairs() {
    FractionalFactorial design = FractionalFactorial.of("a", "b", "c", "d", "abcd");

    assertThat(design.size()).isEqualTo(16);
    assertThat(design.resolution()).isEqualTo(5);
    assertThat(design.aliases(List.of(0, 1))).isEmpty();
    double[] y = new double[16];
    for (int i = 0; i < 16; i++) {
      y[i] = 10
          + 3 * design.level(i, 1)
          - 2 * design.level(i, 4)
          + design.level(i, 0) * design.level(i, 2);
    }
    assertThat(design.effect(y, List.of(1))).isEqualTo(6);
    assertThat(design.effect(y, List.of(4))).isEqualTo(-4);
    assertThat(design.effect(y, List.of(0, 2))).isEqualTo(2);
    assertThat(design.effect(y, List.of(0))).isZero();
  }

  @Test
  void aSaturatedFractionMixesMainEffectsWithPairs() {
    FractionalFactorial design = FractionalFactorial.of("a", "b", "c", "ab", "ac", "bc", "abc");

    assertThat(design.resolution()).isEqualTo(3);
    assertThat(design.aliases(List.of(0)))
        .containsExactly(List.of(1, 3), List.of(2, 4), List.of(5, 6));
    assertThat(FractionalFactorial.of("a", "b", "c", "d", "abc", "bcd").resolution())
        .isEqualTo(4);
    assertThat(FractionalFactorial.of("a", "b").resolution()).isEqualTo(3);
    assertThatThrownBy(() -> FractionalFactorial.of("a", "a")).hasMessageContaining("twice");
    assertThatThrownBy(() -> FractionalFactorial.of("a", "c")).hasMessageContaining("gap");
  }
}
