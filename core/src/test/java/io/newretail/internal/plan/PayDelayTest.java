package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.PaymentDelay;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.Ticks;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PayDelayTest {
  private static final int DRAWS = 100_000;

  static Stream<PaymentDelay> laws() {
    return Stream.of(
        PaymentDelay.exponential(Duration.ofMinutes(3)),
        PaymentDelay.lognormal(Duration.ofSeconds(90), 0.8),
        PaymentDelay.singlesDay2017(),
        PaymentDelay.atLeast(Duration.ofSeconds(30), Duration.ofMinutes(1)));
  }

  /** Shares of 100,000 draws have a standard error of at most 0.0016; 20 comparisons at five of them: error probability 2e-5. */
  @ParameterizedTest
  @MethodSource("laws")
  void drawsFollowTheLaw(PaymentDelay law) {
    PayDelay delay = PayDelay.of(law);
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(5, 0, Purpose.ONLINE_BASKETS, 1));
    long[] ticks = new long[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      ticks[i] = delay.ticks(random);
    }
    for (int seconds : new int[] {10, 45, 120, 400, 3_000}) {
      int sooner = 0;
      for (long t : ticks) {
        sooner += t <= seconds * Ticks.SECOND ? 1 : 0;
      }
      assertThat(sooner / (double) DRAWS)
          .isCloseTo(law.within(Duration.ofSeconds(seconds)), within(0.008));
    }
  }

  @Test
  void theLawsHaveTheirMoments() {
    assertThat(PaymentDelay.lognormal(Duration.ofSeconds(100), 1).mean().toMillis())
        .isEqualTo(164_872);
    assertThat(PaymentDelay.lognormal(Duration.ofSeconds(100), 1).within(Duration.ofSeconds(100)))
        .isEqualTo(0.5);
    assertThat(
            PaymentDelay.atLeast(Duration.ofSeconds(30), Duration.ofMinutes(1)).mean())
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(PaymentDelay.atLeast(Duration.ofSeconds(30), Duration.ZERO)
            .within(Duration.ofSeconds(29)))
        .isZero();
  }

  @Test
  void aTimeOfOneLengthIsDrawnAsItIs() {
    PayDelay delay = PayDelay.of(PaymentDelay.atLeast(Duration.ofSeconds(30), Duration.ZERO));

    assertThat(delay.ticks(new RandomStream())).isEqualTo(30 * Ticks.SECOND);
    assertThat(delay.none()).isFalse();
    assertThat(PayDelay.of(PaymentDelay.exponential(Duration.ZERO)).none()).isTrue();
  }
}
