package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.theory.Choice;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The engine's shares against the formulas of theory, also far from zero and with options that are not there. */
final class LogitSharesTest {
  private static final double GONE = Double.NEGATIVE_INFINITY;

  @Test
  void aloneInTheirNestsOptionsAreTheLogit() {
    SplittableRandom random = new SplittableRandom(2);
    LogitShares logit = new LogitShares(new int[] {0, 1, 2, 3}, new double[] {1, 1, 1, 1});
    double[] share = new double[4];
    for (int round = 0; round < 100; round++) {
      double[] u = random.doubles(4, -300, 300).toArray();
      if (round % 3 == 0) {
        u[round % 2] = GONE;
      }
      logit.of(u, share);
      var expected = Choice.logitAgainst(u[3], u[0], u[1], u[2]);
      for (int c = 0; c < 3; c++) {
        assertThat(share[c]).isCloseTo(expected.items().get(c), within(1e-12));
      }
      assertThat(share[3]).isCloseTo(expected.none(), within(1e-12));
    }
  }

  @Test
  void nestsAreTheNestedLogit() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 100; round++) {
      double t = 0.05 + 0.95 * random.nextDouble();
      LogitShares logit = new LogitShares(new int[] {2, 1, 2, 0}, new double[] {1, 1, t});
      double[] u = random.doubles(4, -3, 3).toArray();
      if (round % 4 == 0) {
        u[0] = GONE;
      }
      double[] share = new double[4];
      logit.of(u, share);
      var expected =
          Choice.nested(new double[][] {{u[0], u[2]}, {u[1]}}, new double[] {t, 1}, u[3]);
      assertThat(share[0]).isCloseTo(expected.items().get(0).get(0), within(1e-12));
      assertThat(share[1]).isCloseTo(expected.items().get(1).get(0), within(1e-12));
      assertThat(share[2]).isCloseTo(expected.items().get(0).get(1), within(1e-12));
      assertThat(share[3]).isCloseTo(expected.none(), within(1e-12));
    }
  }
}
