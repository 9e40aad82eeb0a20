package io.newretail.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TableLogTest {
  private static final double BOUND = 3.5e-16;

  @Test
  void itAgreesWithStrictMathOnWhatExponentialsAreMadeOf() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2_000_000; i++) {
      agrees(((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52);
    }
  }

  @Test
  void itAgreesWithStrictMathOverAllNormalNumbers() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 1_000_000; i++) {
      long bits = random.nextLong(
          Double.doubleToRawLongBits(Double.MIN_NORMAL),
          Double.doubleToRawLongBits(Double.MAX_VALUE) + 1);
      agrees(Double.longBitsToDouble(bits));
    }
  }

  @Test
  void itAgreesWithStrictMathAtBothSidesOfEveryEdgeOfACell() {
    for (int exponent = -60; exponent <= 60; exponent++) {
      for (int cell = 0; cell < 256; cell++) {
        double edge = StrictMath.scalb(1 + cell / 256.0, exponent);
        agrees(edge);
        agrees(Math.nextDown(edge));
      }
    }
  }

  private static void agrees(double x) {
    double expected = StrictMath.log(x);
    double error = Math.abs(TableLog.log(x) - expected) / Math.max(1, Math.abs(expected));
    if (!(error <= BOUND)) {
      assertThat(error).as("relative error of log %s", x).isLessThanOrEqualTo(BOUND);
    }
  }
}
