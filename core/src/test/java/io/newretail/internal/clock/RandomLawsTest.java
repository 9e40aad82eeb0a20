package io.newretail.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Draws follow their laws over their whole range, not only in mean and variance, and the extreme bits stay inside. Seeds
 * are fixed; under right code and another seed, a moment would fail with a probability of 6e-7 (five standard errors) and
 * a Kolmogorov-Smirnov test with one of 1e-6.
 */
final class RandomLawsTest {
  private static final int DRAWS = 400_000;
  private static final double STANDARD_ERRORS = 5;
  private static final double KOLMOGOROV = 2.69;
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private final RandomStream random = new RandomStream();

  @Test
  void uniformsLieInTheHalfOpenUnitIntervalAtBothExtremes() {
    seekBefore(0);
    assertThat(random.nextUniform()).isZero();

    seekBefore(-1L);
    assertThat(random.nextUniform()).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
  }

  @Test
  void exponentialsAreFiniteAndNeverNegativeAtBothExtremes() {
    seekBefore(0);
    assertThat(random.nextExponential()).isEqualTo(53 * StrictMath.log(2), within(1e-13));

    for (long below = 0; below < 1_000; below++) {
      seekBefore(-1L - (below << 12));
      assertThat(random.nextExponential()).isBetween(0.0, 1e-12);
    }
  }

  @Test
  void uniformsAreUniform() {
    fits(random::nextUniform, x -> x, 0.5, 1.0 / 12, 1.0 / 80);
  }

  @Test
  void exponentialsAreExponential() {
    fits(random::nextExponential, ExponentialDistribution.of(1)::cumulativeProbability, 1, 1, 9);
  }

  @Test
  void normalsAreNormal() {
    fits(random::nextNormal, NormalDistribution.of(0, 1)::cumulativeProbability, 0, 1, 3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.7, 1, 1.9, 25, 10_000})
  void gammasAreGamma(double shape) {
    fits(
        () -> random.nextGamma(shape),
        GammaDistribution.of(shape, 1)::cumulativeProbability,
        shape,
        shape,
        3 * shape * shape + 6 * shape);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.4, 3, 9.999, 10, 11, 60, 1_000, 250_000})
  void poissonsArePoisson(double mean) {
    double[] sample = sample(() -> random.nextPoisson(mean));

    moments(sample, mean, mean, mean + 3 * mean * mean);
    PoissonDistribution law = PoissonDistribution.of(mean);
    double worst = 0;
    for (int i = 0; i < DRAWS; i++) {
      if (i + 1 == DRAWS || sample[i + 1] > sample[i]) {
        double expected = law.cumulativeProbability((int) sample[i]);
        worst = Math.max(worst, Math.abs((i + 1.0) / DRAWS - expected));
      }
    }
    assertThat(worst * Math.sqrt(DRAWS)).isLessThan(KOLMOGOROV);
  }

  @Test
  void aPoissonOfNothingIsNothing() {
    random.seek(5);
    for (int i = 0; i < 1_000; i++) {
      assertThat(random.nextPoisson(0)).isZero();
    }
  }

  @Test
  void aPoissonOfABillionStaysNearIt() {
    random.seek(6);
    for (int i = 0; i < 1_000; i++) {
      assertThat((double) random.nextPoisson(1e9)).isEqualTo(1e9, within(6 * Math.sqrt(1e9)));
    }
  }

  private void fits(
      DoubleSupplier draw, DoubleUnaryOperator law, double mean, double variance, double fourth) {
    double[] sample = sample(draw);
    moments(sample, mean, variance, fourth);
    double worst = 0;
    for (int i = 0; i < DRAWS; i++) {
      double expected = law.applyAsDouble(sample[i]);
      worst =
          Math.max(worst, Math.max(expected - i / (double) DRAWS, (i + 1.0) / DRAWS - expected));
    }
    assertThat(worst * Math.sqrt(DRAWS)).as("Kolmogorov-Smirnov").isLessThan(KOLMOGOROV);
  }

  private double[] sample(DoubleSupplier draw) {
    random.seek(20171111);
    double[] sample = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      sample[i] = draw.getAsDouble();
    }
    Arrays.sort(sample);
    return sample;
  }

  /** Checks mean and variance against their laws; {@code fourth} is the law's fourth central moment. */
  private static void moments(double[] sample, double mean, double variance, double fourth) {
    double sum = 0;
    double squares = 0;
    for (double x : sample) {
      sum += x - mean;
      squares += (x - mean) * (x - mean);
    }
    double ofMean = Math.sqrt(variance / DRAWS);
    double ofVariance = Math.sqrt((fourth - variance * variance) / DRAWS);
    assertThat(sum / DRAWS).as("mean").isEqualTo(0, within(STANDARD_ERRORS * ofMean));
    assertThat(squares / DRAWS)
        .as("variance")
        .isEqualTo(variance, within(STANDARD_ERRORS * ofVariance));
  }

  /** Goes to where the next 64 bits are given ones: SplitMix64 backwards. */
  private void seekBefore(long bits) {
    long z = bits ^ bits >>> 31 ^ bits >>> 62;
    z *= 0x3196_42B2_D24D_8EC3L;
    z ^= z >>> 27 ^ z >>> 54;
    z *= 0x96DE_1B17_3F11_9089L;
    z ^= z >>> 30 ^ z >>> 60;
    random.seek(z - GOLDEN);
    assertThat(random.nextLong()).isEqualTo(bits);
    random.seek(z - GOLDEN);
  }
}
