package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares are not sampled but counted: how many of the 2^64 random longs stand for each index. */
final class AliasTableTest {
  private static final double TWO_32 = 4294967296.0;
  private static final long LOW = 0xFFFF_FFFFL;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1_000, 20_000})
  void everyIndexHasItsShareOfAllRandomBits(int size) {
    SplittableRandom random = new SplittableRandom(size);
    for (int kind = 0; kind < 3; kind++) {
      double[] weights = new double[size];
      for (int i = 0; i < size; i++) {
        weights[i] = switch (kind) {
          case 0 -> 1;
          case 1 -> StrictMath.pow(i + 1, -1.05);
          default -> i > 0 && random.nextInt(3) == 0 ? 0 : StrictMath.pow(random.nextDouble(), 9);
        };
      }
      holds(weights);
    }
  }

  @Test
  void oneWeightAboveZeroIsAlwaysDrawn() {
    double[] weights = new double[2_000];
    weights[1_337] = 1e-300;
    AliasTable table = AliasTable.of(weights);
    SplittableRandom random = new SplittableRandom(3);

    assertThat(random.longs(100_000).mapToInt(table::draw)).containsOnly(1_337);
    assertThat(table.size()).isEqualTo(2_000);
  }

  @Test
  void theExtremesOfTheBitsAreInside() {
    AliasTable table = AliasTable.of(new double[] {0, 5, 1, 0, 3, 0});

    assertThat(table.draw(0)).isIn(1, 2, 4);
    assertThat(table.draw(-1L)).isIn(1, 2, 4);
    assertThat(table.draw(Long.MIN_VALUE)).isIn(1, 2, 4);
    assertThat(table.draw(Long.MAX_VALUE)).isIn(1, 2, 4);
  }

  private static void holds(double[] weights) {
    double total = Arrays.stream(weights).sum();
    double[] shares = shares(AliasTable.of(weights), weights.length);
    double cellError = 2 / TWO_32;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        assertThat(shares[i]).as("index %d of weight 0", i).isZero();
      } else {
        assertThat(shares[i])
            .as("index %d of %d", i, weights.length)
            .isEqualTo(weights[i] / total, within(weights.length * cellError));
      }
    }
    assertThat(Arrays.stream(shares).sum()).isEqualTo(1, within(1e-12));
  }

  private static double[] shares(AliasTable table, int n) {
    double[] shares = new double[n];
    for (int cell = 0; cell < n; cell++) {
      long first = ((1L << 32) * cell + n - 1) / n;
      long end = ((1L << 32) * (cell + 1) + n - 1) / n;
      int other = table.draw(first << 32 | LOW);
      long stay = stay(table, first << 32, other);
      shares[cell] += (end - first) / TWO_32 * (stay / TWO_32);
      shares[other] += (end - first) / TWO_32 * (1 - stay / TWO_32);
    }
    return shares;
  }

  /** How many values of the low half do not go to the other index, by bisection; 0 if all are alike. */
  private static long stay(AliasTable table, long high, int other) {
    long low = 0;
    long top = LOW;
    while (low < top) {
      long middle = (low + top) >>> 1;
      if (table.draw(high | middle) == other) {
        top = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
