package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of the model of J.-S. Song, Operations Research 46 (1998), computed independently. */
final class BasketFillTest {
  private static final BasketStream[] BATCHES = {
    BasketStream.of(1.0, 1, 0, 0),
    BasketStream.of(0.8, 1, 2, 0),
    BasketStream.of(0.6, 1, 1, 1),
    BasketStream.of(0.4, 0, 0, 3)
  };

  private static void check(IntToDoubleFunction actual, double... expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(actual.applyAsDouble(k)).as("%s", k).isCloseTo(expected[k], withPercentage(1e-4));
    }
  }

  private static void checkOverall(BasketFill fill, double expected) {
    assertThat(fill.overall(0)).isCloseTo(expected, withPercentage(1e-4));
  }

  @Test
  void twoItemsWithEqualLeadTimes() {
    BasketFill fill = new BasketFill(
        List.of(BasketStream.of(1.0, 1, 0), BasketStream.of(0.5, 0, 1), BasketStream.of(1.5, 1, 1)),
        List.of(1.0, 1.0),
        List.of(4, 4));

    check(fill::itemFillRate, 0.75757613, 0.85712346);
    check(fill::immediate, 0.75757613, 0.85712346, 0.71793644);
    check(k -> fill.independentProduct(k, 0), 0.75757613, 0.85712346, 0.64933628);
    checkOverall(fill, 0.75434751);
  }

  @Test
  void threeItemsInBatchesWithDistinctLeadTimes() {
    BasketFill fill = new BasketFill(List.of(BATCHES), List.of(1.0, 2.0, 1.5), List.of(5, 7, 6));

    check(fill::itemFillRate, 0.90413141, 0.79117478, 0.85721213);
    check(fill::immediate, 0.90413141, 0.6577608, 0.65148518, 0.67530343);
    check(k -> fill.independentProduct(k, 0), 0.90413141, 0.61929444, 0.6131861, 0.67530343);
    checkOverall(fill, 0.74691162);
    check(k -> fill.within(k, 0.5), 0.99225421, 0.82276174, 0.83776703, 0.81522084);
    check(k -> fill.within(k, 1), 1.0, 0.93382522, 0.9526886, 0.93981926);
  }

  @Test
  void twoItemsAlwaysTogether() {
    BasketFill fill =
        new BasketFill(List.of(BasketStream.of(3.0, 1, 1)), List.of(1.0, 1.0), List.of(5, 6));

    check(fill::itemFillRate, 0.81526324, 0.91608206);
    check(fill::immediate, 0.81526324);
    check(k -> fill.independentProduct(k, 0), 0.74684803);
    checkOverall(fill, 0.81526324);
  }

  @Test
  void twoItemsNeverTogether() {
    BasketFill fill = new BasketFill(
        List.of(BasketStream.of(3.0, 1, 0), BasketStream.of(3.0, 0, 1)),
        List.of(1.0, 1.0),
        List.of(5, 6));

    check(fill::itemFillRate, 0.81526324, 0.91608206);
    check(fill::immediate, 0.81526324, 0.91608206);
    check(k -> fill.independentProduct(k, 0), 0.81526324, 0.91608206);
    checkOverall(fill, 0.86567265);
  }

  @Test
  void fourItemsOfManyUnitsStayTractable() {
    List<BasketStream> streams = IntStream.range(0, 8)
        .mapToObj(k -> BasketStream.of(1 + k, 1, k % 2, k / 2 % 2, k / 4))
        .toList();
    BasketFill fill = new BasketFill(streams, List.of(0.3, 0.5, 0.7, 1.0), List.of(25, 20, 25, 30));

    double together = fill.immediate(7);
    assertThat(together).isBetween(fill.independentProduct(7, 0), fill.itemFillRate(3));
    assertThat(fill.within(7, 1)).isCloseTo(1, offset(1e-12));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> new BasketFill(List.of(BATCHES), List.of(1.0), List.of(1)))
        .hasMessageContaining("streams");
    assertThatThrownBy(() -> BasketStream.of(1, 0)).hasMessageContaining("units");
    assertThat(
            new BasketFill(List.of(BasketStream.of(1, 3)), List.of(1.0), List.of(2)).immediate(0))
        .isZero();
  }
}
