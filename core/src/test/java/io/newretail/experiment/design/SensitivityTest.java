package io.newretail.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class SensitivityTest {
  private static final Offset<Double> HUNDREDTH = Offset.offset(0.01);

  /** Ishigami and Homma (1990) with a 7, b 0.1. */
  private static double ishigami(double[] u) {
    double x = Math.PI * (2 * u[0] - 1);
    double y = Math.PI * (2 * u[1] - 1);
    double z = Math.PI * (2 * u[2] - 1);
    return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * z * z * z * z * Math.sin(x);
  }

  @Test
  void indicesOfIshigamiComeOutWithinAHundredth() {
    for (long seed : new long[] {1, 2, 3}) {
      SobolIndices indices = SobolIndices.of(SensitivityTest::ishigami, 3, 1 << 14, 1, seed);

      assertThat(indices.first().get(0).mean()).isCloseTo(0.313905, HUNDREDTH);
      assertThat(indices.first().get(1).mean()).isCloseTo(0.442411, HUNDREDTH);
      assertThat(indices.first().get(2).mean()).isCloseTo(0, HUNDREDTH);
      assertThat(indices.total().get(0).mean()).isCloseTo(0.557589, HUNDREDTH);
      assertThat(indices.total().get(1).mean()).isCloseTo(0.442411, HUNDREDTH);
      assertThat(indices.total().get(2).mean()).isCloseTo(0.243684, HUNDREDTH);
    }
  }

  @Test
  void severalShiftsGiveIntervalsThatHoldTheIndices() {
    // six 95 % intervals with 9 degrees of freedom, four half-widths wide: error below 6 * 1e-5
    SobolIndices indices = SobolIndices.of(SensitivityTest::ishigami, 3, 1 << 9, 10, 5);

    double[] first = {0.313905, 0.442411, 0};
    double[] total = {0.557589, 0.442411, 0.243684};
    for (int f = 0; f < 3; f++) {
      assertThat(indices.first().get(f).mean())
          .isCloseTo(first[f], Offset.offset(4 * indices.first().get(f).halfWidth95()));
      assertThat(indices.total().get(f).mean())
          .isCloseTo(total[f], Offset.offset(4 * indices.total().get(f).halfWidth95()));
      assertThat(indices.first().get(f).halfWidth95()).isLessThan(0.05);
    }
  }

  @Test
  void aSumHasNoInteractions() {
    SobolIndices indices = SobolIndices.of(u -> 2 * u[0] + u[1], 2, 1 << 12, 1, 1);

    assertThat(indices.first().get(0).mean()).isCloseTo(0.8, HUNDREDTH);
    assertThat(indices.total().get(1).mean()).isCloseTo(0.2, HUNDREDTH);
    assertThatThrownBy(() -> SobolIndices.of(u -> 1, 2, 8, 1, 1)).hasMessageContaining("vary");
  }

  @Test
  void elementaryEffectsTellWhatMattersAndWhatBends() {
    Morris effects = Morris.of(u -> 5 * u[0] - 2 * u[1] + 8 * u[2] * u[3], 5, 400, 4, 1);

    assertThat(effects.mean()[0]).isCloseTo(5, Offset.offset(1e-9));
    assertThat(effects.mean()[1]).isCloseTo(-2, Offset.offset(1e-9));
    assertThat(effects.meanMagnitude()[1]).isCloseTo(2, Offset.offset(1e-9));
    assertThat(effects.deviation()[0]).isCloseTo(0, Offset.offset(1e-9));
    assertThat(effects.meanMagnitude()[4]).isZero();
    // the other factor of the product is 0, 1/3, 2/3 or 1: mean 4, deviation 8 sqrt(5)/6 = 2.98;
    // four standard errors
    assertThat(effects.mean()[2]).isCloseTo(4, Offset.offset(4 * 2.98 / 20));
    assertThat(effects.deviation()[3]).isCloseTo(2.98, Offset.offset(0.4));
  }

  @Test
  void screeningTakesFactorsPlusOneRunsATrajectory() {
    int[] runs = {0};
    Morris.of(
        u -> {
          runs[0]++;
          assertThat(java.util.Arrays.stream(u)).allMatch(x -> x >= 0 && x <= 1);
          return u[0];
        },
        7,
        10,
        6,
        3);
    assertThat(runs[0]).isEqualTo(80);
  }
}
