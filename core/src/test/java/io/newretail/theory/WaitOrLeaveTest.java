package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

/**
 * Figures of the inventory example of A. A. B. Pritsker and J. J. O'Reilly, and of one more store, from independent simulations
 * of tens of millions of periods; allowed are three of their half-widths where these are known.
 */
final class WaitOrLeaveTest {
  @Test
  void theRadioShopWhereOneInFiveWaits() {
    WaitOrLeave figures = WaitOrLeave.solve(5, 0.2, 18, 72, 4, 3);

    assertThat(figures.onHand()).isCloseTo(28.82198, offset(3 * 0.00158));
    assertThat(figures.backorders()).isCloseTo(0.1353, withPercentage(0.2));
    assertThat(figures.position()).isCloseTo(42.40136, withPercentage(0.01));
    assertThat(figures.lost()).isCloseTo(0.085769, offset(3 * 6.5e-5));
    assertThat(figures.metAtOnce()).isCloseTo(0.892788, offset(3 * 6.5e-5 / 0.8));
    assertThat(figures.orders()).isCloseTo(0.072078, withPercentage(0.03));
    assertThat(figures.stockAtReceipt()).isCloseTo(0.67272, withPercentage(0.3));
    assertThat(figures.timeBetweenLost()).isCloseTo(2.33163, withPercentage(0.2));
  }

  @Test
  void theStoreWhereNobodyWaits() {
    WaitOrLeave figures = WaitOrLeave.solve(12, 0, 30, 60, 1, 2);

    assertThat(figures.onHand()).isCloseTo(19.67555, offset(3 * 0.00145));
    assertThat(figures.backorders()).isZero();
    assertThat(figures.position()).isCloseTo(42.07317, withPercentage(0.01));
    assertThat(figures.lost()).isCloseTo(0.066819, offset(3 * 4.1e-5));
    assertThat(figures.metAtOnce()).isCloseTo(0.933181, offset(3 * 4.1e-5));
    assertThat(figures.orders()).isCloseTo(0.310672, withPercentage(0.03));
    assertThat(figures.stockAtReceipt()).isCloseTo(2.533, withPercentage(0.3));
    assertThat(figures.timeBetweenLost()).isCloseTo(1.24708, withPercentage(0.2));
  }

  @Test
  void ifAllWaitItIsTheBacklogModel() {
    WaitOrLeave base = WaitOrLeave.solve(3, 1, 9, 10, 0.5, 1.2);

    assertThat(base.timeBetweenLost()).isInfinite();
    assertThat(base.position() - 3 * 1.2)
        .isCloseTo(base.onHand() - base.backorders(), withPercentage(1e-6));
  }

  @Test
  void severalOrdersOnTheWay() {
    WaitOrLeave figures = WaitOrLeave.solve(4, 0.5, 11, 16, 1, 2.5);

    double served = 4 * (1 - figures.lost());
    assertThat(figures.position())
        .isCloseTo(figures.onHand() - figures.backorders() + served * 2.5, withPercentage(1e-6));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> WaitOrLeave.solve(5, 2, 1, 2, 1, 1)).hasMessageContaining("wait");
    assertThatThrownBy(() -> WaitOrLeave.solve(5, 0, 2, 2, 1, 1)).hasMessageContaining("S");
  }
}
