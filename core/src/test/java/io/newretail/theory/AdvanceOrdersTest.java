package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the closed form of R. Hariharan and P. Zipkin, Management Science 41 (1995), computed independently. */
final class AdvanceOrdersTest {
  private static final Percentage SIX_DIGITS = withPercentage(1e-4);

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0, 2, 1, 19, 20, 28, 9.76551303, 8.08827565, 0.0882756515, 0.947519287",
    "0, 10, 1, 2, 1, 19, 10, 15, 7.0695736, 5.10347868, 0.10347868, 0.916541527",
    "0, 10, 2, 2, 1, 19, 0, 0, 0, 0, 0, 1",
    "30, 170, 2, 3, 1, 24, 260, 289, 35.3605318, 29.2544213, 0.254421274, 0.959660116"
  })
  void theBestLevelWhenOrdersAreNamedAhead(
      double urgent,
      double ahead,
      double lead,
      double supply,
      double h,
      double p,
      double outstanding,
      int level,
      double cost,
      double onHand,
      double owed,
      double onTime) {
    AdvanceOrders item = new AdvanceOrders(urgent, ahead, lead, supply);
    AdvanceOrders.Result best = item.optimum(h, p);

    assertThat(item.outstanding().mean()).isCloseTo(outstanding, SIX_DIGITS);
    assertThat(best.level()).isEqualTo(level);
    assertThat(best.cost()).isCloseTo(cost, SIX_DIGITS);
    assertThat(best.onHand()).isCloseTo(onHand, SIX_DIGITS);
    assertThat(best.backorders()).isCloseTo(owed, SIX_DIGITS);
    assertThat(best.onTime()).isCloseTo(onTime, SIX_DIGITS);
  }

  @Test
  void anOrderNamedTheWholeLeadTimeAheadBringsItsOwnUnit() {
    AdvanceOrders.Result mixed = new AdvanceOrders(1, 3, 2, 2).evaluate(3, 1, 1);

    assertThat(mixed.aheadOnTime()).isCloseTo(new DemandLaw.Poisson(2).cdf(3), SIX_DIGITS);
    assertThat(mixed.urgentOnTime()).isCloseTo(new DemandLaw.Poisson(2).cdf(2), SIX_DIGITS);
    assertThat(mixed.onTime())
        .isCloseTo((mixed.urgentOnTime() + 3 * mixed.aheadOnTime()) / 4, SIX_DIGITS);
  }

  @Test
  void aDemandLeadTimeOffsetsASupplyLeadTimeOneForOne() {
    AdvanceOrders ahead = new AdvanceOrders(0, 4, 2, 5);
    AdvanceOrders atOnce = new AdvanceOrders(4, 0, 0, 3);

    assertThat(ahead.outstanding()).isEqualTo(atOnce.outstanding());
    for (int level = 0; level < 40; level++) {
      AdvanceOrders.Result one = ahead.evaluate(level, 1, 9);
      AdvanceOrders.Result other = atOnce.evaluate(level, 1, 9);
      assertThat(one.cost()).isEqualTo(other.cost());
      assertThat(one.onHand()).isEqualTo(other.onHand());
      assertThat(one.backorders()).isEqualTo(other.backorders());
      assertThat(one.onTime()).isEqualTo(other.onTime());
    }
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> new AdvanceOrders(1, 1, 3, 2)).hasMessageContaining("lead");
    assertThatThrownBy(() -> new AdvanceOrders(0, 0, 1, 2)).hasMessageContaining("urgent");
    assertThatThrownBy(() -> new AdvanceOrders(1, 0, 0, 2).optimum(0, 1))
        .hasMessageContaining("holding");
  }
}
