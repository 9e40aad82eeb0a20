package io.newretail.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.RandomStream.Step;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are tested on 400,000 draws of a fixed seed, within five standard errors. */
final class RandomStreamTest {
  private static final int DRAWS = 400_000;
  private final RandomStream random = new RandomStream();

  @Test
  void theGeneratorIsSplitMix64() {
    random.seek(1234567);

    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("4593380528125082431");
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("16408922859458223821");
  }

  @Test
  void aSequenceGoesOnFromItsPosition() {
    random.seek(5);
    random.nextLong();
    long position = random.position();
    long next = random.nextLong();
    random.seek(position);

    assertThat(random.nextLong()).isEqualTo(next);
  }

  @Test
  void everythingThatNamesAStreamChangesItsKey() {
    Set<Long> keys = new HashSet<>();
    for (long seed = -2; seed < 3; seed++) {
      for (int replication = 0; replication < 5; replication++) {
        for (Purpose purpose : Purpose.values()) {
          for (String name : new String[] {"a", "b", "ab", "", "Schanghai"}) {
            long key = RandomStream.key(seed, replication, purpose, RandomStream.entity(name));
            keys.add(key);
            for (Step step : Step.values()) {
              keys.add(RandomStream.part(key, step));
            }
            keys.add(RandomStream.part(key, 0));
            keys.add(RandomStream.part(key, 1));
          }
        }
      }
    }

    assertThat(keys).hasSize(5 * 5 * Purpose.values().length * 5 * (3 + Step.values().length));
  }

  @Test
  void uniformsAndExponentialsHaveTheirMoments() {
    moments(random::nextUniform, 0.5, 1.0 / 12);
    moments(random::nextExponential, 1, 1);
    moments(random::nextNormal, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4, 44.4})
  void gammasHaveTheirMoments(double shape) {
    moments(() -> random.nextGamma(shape), shape, shape);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.7, 9.9, 10, 30, 3_000, 1e6})
  void poissonCountsHaveTheirMoments(double mean) {
    moments(() -> random.nextPoisson(mean), mean, mean);
  }

  private void moments(DoubleSupplier draw, double mean, double variance) {
    random.seek(77);
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    for (int i = 0; i < DRAWS; i++) {
      double d = draw.getAsDouble() - mean;
      sum += d;
      squares += d * d;
      fourth += d * d * d * d;
    }
    double error = Math.sqrt(variance / DRAWS);
    double errorOfVariance = Math.sqrt((fourth / DRAWS - variance * variance) / DRAWS);
    assertThat(sum / DRAWS).as("mean").isCloseTo(0, within(5 * error));
    assertThat(squares / DRAWS).as("variance").isCloseTo(variance, within(5 * errorOfVariance));
  }

  @Test
  void theLogarithmFromTheTableIsExactToTheLastDigits() {
    random.seek(3);
    double worst = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = Math.scalb(random.nextUniform() + 1e-300, (int) (random.nextLong() >> 58));
      double log = StrictMath.log(x);
      worst = Math.max(worst, Math.abs(TableLog.log(x) - log) / Math.max(1, Math.abs(log)));
    }

    assertThat(worst).isLessThan(4e-16);
    assertThat(TableLog.log(1)).isCloseTo(0, within(1e-17));
  }
}
