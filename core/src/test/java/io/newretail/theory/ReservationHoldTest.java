package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Validation family queues_pickup_and_picking, records reservation-ttl: Little (1961), Sevastyanov (1957). */
final class ReservationHoldTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  @Test
  void exponentialPickup() {
    var lockers = ReservationHold.exponential(6, 8, 24);
    assertThat(lockers.expired()).isCloseTo(0.0497870684, EIGHT_DIGITS);
    assertThat(lockers.meanHolding()).isCloseTo(7.60170345, EIGHT_DIGITS);
    assertThat(lockers.meanPlaces()).isCloseTo(45.6102207, EIGHT_DIGITS);
    assertThat(lockers.placesQuantile(0.95)).isEqualTo(57);
    assertThat(lockers.blocking(60)).isCloseTo(0.00664806796, EIGHT_DIGITS);
    assertThat(lockers.meanPlaces(60)).isCloseTo(45.3070009, EIGHT_DIGITS);

    var carts = ReservationHold.exponential(120, 0.25, 0.25);
    assertThat(carts.expired()).isCloseTo(0.367879441, EIGHT_DIGITS);
    assertThat(carts.meanHolding()).isCloseTo(0.15803014, EIGHT_DIGITS);
    assertThat(carts.meanPlaces()).isCloseTo(18.9636168, EIGHT_DIGITS);
    assertThat(carts.placesQuantile(0.95)).isEqualTo(26);
  }

  @Test
  void otherPickup() {
    assertThat(ReservationHold.deterministic(6, 8, 24)).isEqualTo(new ReservationHold(6, 0, 8));
    assertThat(ReservationHold.deterministic(6, 30, 24)).isEqualTo(new ReservationHold(6, 1, 24));
    var exponential = ReservationHold.exponential(6, 8, 24);
    var gamma = ReservationHold.gamma(6, 8, 8, 24);
    assertThat(gamma.expired()).isCloseTo(exponential.expired(), EIGHT_DIGITS);
    assertThat(gamma.meanHolding()).isCloseTo(exponential.meanHolding(), EIGHT_DIGITS);
    assertThat(ReservationHold.lognormal(6, 8, 0.001, 24).meanHolding()).isCloseTo(8, EIGHT_DIGITS);
    assertThatThrownBy(() -> ReservationHold.gamma(6, 8, 8, 0)).hasMessageContaining("timeToLive");
  }

  /** Golden values of the project's reference of models: 2 units a second, 85 % pay after 4 minutes on average. */
  @Test
  void unitsHeldForPayment() {
    var half = ReservationHold.payment(2, 0.85, 240, 1_800);
    assertThat(half.meanHolding() / 60).isCloseTo(7.8981, offset(5e-5));
    assertThat(half.meanPlaces()).isCloseTo(947.77, offset(0.005));
    assertThat(half.expired()).isCloseTo(0.15047, offset(5e-6));
    var ten = ReservationHold.payment(2, 0.85, 240, 600);
    assertThat(ten.meanHolding() / 60).isCloseTo(4.6209, offset(5e-5));
    assertThat(ten.meanPlaces()).isCloseTo(554.51, offset(0.005));
    assertThat(ten.expired()).isCloseTo(0.21977, offset(5e-6));
    assertThat(ReservationHold.payment(2, 1, 240, 600))
        .isEqualTo(ReservationHold.exponential(2, 240, 600));
  }

  /** The mean of the smaller of delay and time-to-live is the integral of the probability of a longer delay. */
  @Test
  void lognormalPickupByIntegration() {
    var held = ReservationHold.lognormal(6, 8, 5, 12);
    double variance = Math.log(1 + 25.0 / 64);
    var law = new DemandLaw.LogNormal(Math.log(8) - variance / 2, Math.sqrt(variance));
    double sum = 0;
    for (int i = 0; i < 120_000; i++) {
      sum += (1 - law.cdf((i + 0.5) / 10_000)) / 10_000;
    }
    assertThat(held.meanHolding()).isCloseTo(sum, EIGHT_DIGITS);
    assertThat(held.expired()).isCloseTo(1 - law.cdf(12), EIGHT_DIGITS);
  }
}
