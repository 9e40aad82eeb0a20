package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.BasketLostSales.Service;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of the model of J.-S. Song, S. Xu and B. Liu, Operations Research 47 (1999), by an independent linear solve. */
final class BasketLostSalesTest {
  /** The figures carry nine digits. */
  private static final Percentage NINE_DIGITS = withPercentage(3e-7);

  @ParameterizedTest
  @CsvSource({
    "TOTAL, 1, 1, 1, 3, 3, 1, 1, 0.81752181, 0.81752181, 0.671207479, 0.768750366, 0.744364644, "
        + "1.51127071, 1.51127071",
    "PARTIAL, 1, 1, 1, 3, 3, 1, 1, 0.789473684, 0.789473684, 0.64453235, 0.741159906, 0.789473684, "
        + "1.42105263, 1.42105263",
    "TOTAL, 3, 2, 0.5, 4, 4, 1.5, 1, 0.874048828, 0.857227782, 0.749953685, 0.856650708, "
        + "0.847759289, 2.00191778, 1.91056759",
    "PARTIAL, 3, 2, 0.5, 4, 4, 1.5, 1, 0.868718902, 0.850083953, 0.742922035, 0.850506478, "
        + "0.86095434, 1.97298923, 1.87479012"
  })
  void totalAndPartialService(
      Service service,
      double first,
      double second,
      double both,
      int stock1,
      int stock2,
      double rate1,
      double rate2,
      double fill1,
      double fill2,
      double fillBoth,
      double orderFill,
      double lineFill,
      double onHand1,
      double onHand2) {
    BasketLostSales figures = BasketLostSales.solve(
        List.of(
            BasketStream.of(first, 1, 0),
            BasketStream.of(second, 0, 1),
            BasketStream.of(both, 1, 1)),
        List.of(stock1, stock2),
        List.of(rate1, rate2),
        service);

    assertThat(figures.streamFill().get(0)).isCloseTo(fill1, NINE_DIGITS);
    assertThat(figures.streamFill().get(1)).isCloseTo(fill2, NINE_DIGITS);
    assertThat(figures.streamFill().get(2)).isCloseTo(fillBoth, NINE_DIGITS);
    assertThat(figures.orderFill()).isCloseTo(orderFill, NINE_DIGITS);
    assertThat(figures.lineFill()).isCloseTo(lineFill, NINE_DIGITS);
    assertThat(figures.onHand().get(0)).isCloseTo(onHand1, NINE_DIGITS);
    assertThat(figures.onHand().get(1)).isCloseTo(onHand2, NINE_DIGITS);
  }

  @Test
  void oneItemIsTheLossSystem() {
    BasketLostSales one = BasketLostSales.solve(
        List.of(BasketStream.of(8, 1)), List.of(10), List.of(2.0), Service.TOTAL);

    assertThat(one.orderFill())
        .isCloseTo(1 - MarkovQueue.withPlaces(10, 10, 8, 2).blocked(), withPercentage(1e-8));
  }

  @Test
  void badArgumentsAreNamed() {
    List<BasketStream> streams = List.of(BasketStream.of(1, 1, 1));
    assertThatThrownBy(
            () -> BasketLostSales.solve(streams, List.of(99, 99), List.of(1.0, 1.0), Service.TOTAL))
        .hasMessageContaining("states");
    assertThatThrownBy(
            () -> BasketLostSales.solve(streams, List.of(1, 1), List.of(1.0), Service.PARTIAL))
        .hasMessageContaining("replenishment");
  }
}
