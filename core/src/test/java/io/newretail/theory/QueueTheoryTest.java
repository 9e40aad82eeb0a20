package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.DemandLaw.Poisson;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values computed by independent programs from the models of D. Gross, J. Shortle, J. Thompson and C. Harris (queues), N. Bailey,
 * JRSS B 16 (1954) (slots), K. Littlewood (1972) (channels), G. Eppen (1979) (pooling), K. Talluri and G. van Ryzin (overbooking).
 */
final class QueueTheoryTest {
  private static final Percentage SIX_DIGITS = withPercentage(1e-4);

  @ParameterizedTest
  @CsvSource({
    "12, 4, 3, 6, 0.169811321, 3.50943396, 1.01886792, 0.102272727, 0.0377358491",
    "6, 5, 1, 5, 0.250588122, 3.02117238, 2.12187812, 0.471898516, 0.100705746"
  })
  void placesMayBeFew(
      double arrivals,
      double services,
      int servers,
      int places,
      double blocked,
      double there,
      double queue,
      double wait,
      double empty) {
    MarkovQueue q = MarkovQueue.withPlaces(servers, places, arrivals, services);

    assertThat(q.blocked()).isCloseTo(blocked, SIX_DIGITS);
    assertThat(q.inSystem()).isCloseTo(there, SIX_DIGITS);
    assertThat(q.inQueue()).isCloseTo(queue, SIX_DIGITS);
    assertThat(q.meanWait()).isCloseTo(wait, SIX_DIGITS);
    assertThat(q.empty()).isCloseTo(empty, SIX_DIGITS);
    assertThat(q.abandoned()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "12, 4, 3, 2, 0.646272211, 0.187267653, 1.12360592, 0.0936338265",
    "100, 1, 90, 1, 0.853653825, 0.107900433, 10.7900433, 0.107900433"
  })
  void shoppersMayLoseTheirPatience(
      double arrivals,
      double services,
      int servers,
      double patience,
      double wait,
      double abandoned,
      double queue,
      double meanWait) {
    MarkovQueue q = MarkovQueue.withPatience(servers, arrivals, services, patience);

    assertThat(q.waiting()).isCloseTo(wait, SIX_DIGITS);
    assertThat(q.abandoned()).isCloseTo(abandoned, SIX_DIGITS);
    assertThat(q.inQueue()).isCloseTo(queue, SIX_DIGITS);
    assertThat(q.meanWait()).isCloseTo(meanWait, SIX_DIGITS);
  }

  @Test
  void manyPlacesAndLongPatienceAreErlangs() {
    assertThat(MarkovQueue.withPlaces(10, 10, 5, 1).blocked())
        .isCloseTo(Erlang.blocking(10, 5), SIX_DIGITS);
    assertThat(MarkovQueue.withPlaces(10, 100_000, 110, 12).waiting())
        .isCloseTo(Erlang.waiting(10, 110.0 / 12), SIX_DIGITS);
    assertThat(MarkovQueue.withPatience(10, 110, 12, 1e-9).meanWait())
        .isCloseTo(Erlang.meanWait(10, 110, 12), SIX_DIGITS);
    assertThat(MarkovQueue.withPlaces(2_000, 2_000, 1_900, 1).blocked())
        .as("weights beyond the range of doubles")
        .isCloseTo(Erlang.blocking(2_000, 1_900), SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({"8, 0.1, 0, 0.2", "8, 0.1, 1, 0.4", "0.5, 1.6, 0.333333333333, 4.26666667"})
  void oneServerOfAnyServiceTime(double arrivals, double mean, double scv, double wait) {
    assertThat(MarkovQueue.meanWaitOfOneServer(arrivals, mean, scv)).isCloseTo(wait, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 5, 5.15624, 1.15624, 1.28906, 0.61556456, 8.270243, 0.049006934",
    "9, 10, 12.101238, 3.1012385, 1.3445821, 0.4464996, 29.906651, 0.074574766",
    "27, 30, 29.252927, 2.2529268, 1.0834417, 0.6184544, 44.770086, 0.00090113741",
    "0.8, 1, 2.4, 1.6, 3.0, 0.44510819, 5.8133333, 0.36548006"
  })
  void slotsHandleSoManyBaskets(
      double orders,
      int capacity,
      double waiting,
      double left,
      double delay,
      double handled,
      double variance,
      double backlog) {
    SlottedPicking slots = SlottedPicking.of(orders, capacity);

    assertThat(slots.waiting()).isCloseTo(waiting, SIX_DIGITS);
    assertThat(slots.leftOver()).isCloseTo(left, SIX_DIGITS);
    assertThat(slots.delay()).isCloseTo(delay, SIX_DIGITS);
    assertThat(slots.allHandled()).isCloseTo(handled, SIX_DIGITS);
    assertThat(slots.variance()).isCloseTo(variance, SIX_DIGITS);
    assertThat(slots.backlog()).isCloseTo(backlog, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 6, 50, 25, 40, 24, 380.825043, 339.965213",
    "8, 4, 20, 8, 18, 8, 102.896775, 89.5432008"
  })
  void unitsAreKeptForTheBetterChannel(
      double highValue,
      double lowValue,
      int stock,
      double high,
      double low,
      int level,
      double revenue,
      double unprotected) {
    var best = Allocation.protect(new Poisson(high), highValue, new Poisson(low), lowValue, stock);

    assertThat(best.level()).isEqualTo(level);
    assertThat(best.revenue()).isCloseTo(revenue, SIX_DIGITS);
    assertThat(
            Allocation.revenue(new Poisson(high), highValue, new Poisson(low), lowValue, stock, 0))
        .isCloseTo(unprotected, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 100, 50, 5, 80, 110, 4902.02511, 4550.0, 0.328985605, 0.792114544, 1.79211454",
    "0.95, 500, 20, 0, 60, 523, 9876.1641, 9500.0, 0.236259809, 0.76044876, 3.91044876"
  })
  void presalesMayExceedTheStock(
      double confirm,
      int stock,
      double price,
      double deposit,
      double compensation,
      int sold,
      double profit,
      double plain,
      double anyShort,
      double shortage,
      double left) {
    var best = Allocation.overbooking(confirm, stock, price, deposit, compensation);

    assertThat(best.sold()).isEqualTo(sold);
    assertThat(best.profit()).isCloseTo(profit, SIX_DIGITS);
    assertThat(Allocation.presale(stock, confirm, stock, price, deposit, compensation)
            .profit())
        .isCloseTo(plain, SIX_DIGITS);
    assertThat(best.anyShort()).isCloseTo(anyShort, SIX_DIGITS);
    assertThat(best.expectedShort()).isCloseTo(shortage, SIX_DIGITS);
    assertThat(best.expectedLeft()).isCloseTo(left, SIX_DIGITS);
  }

  @Test
  void poolingSaves() {
    var alike = Allocation.pool(new double[] {10, 10, 10, 10}, 0, 1, 9);
    assertThat(alike.separate()).isCloseTo(70.1993328, SIX_DIGITS);
    assertThat(alike.pooled()).isCloseTo(35.0996664, SIX_DIGITS);
    assertThat(alike.safetySeparate()).isCloseTo(51.2620626, SIX_DIGITS);
    assertThat(alike.safetyPooled()).isCloseTo(25.6310313, SIX_DIGITS);
    var against = Allocation.pool(new double[] {15, 15}, -0.5, 2, 10);
    assertThat(against.pooled()).isCloseTo(44.9731693, SIX_DIGITS);
    var unlike = Allocation.pool(new double[] {5, 10, 20}, 0.2, 1, 4);
    assertThat(unlike.separate()).isCloseTo(48.9933361, SIX_DIGITS);
    assertThat(unlike.pooled()).isCloseTo(36.0977216, SIX_DIGITS);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> SlottedPicking.of(5, 5)).hasMessageContaining("below the capacity");
    assertThatThrownBy(() -> SlottedPicking.of(999.9, 1_000)).hasMessageContaining("too near");
    assertThatThrownBy(() -> MarkovQueue.withPlaces(3, 2, 1, 1)).hasMessageContaining("places");
    assertThatThrownBy(() -> MarkovQueue.withPatience(3, 2, 1, 0)).hasMessageContaining("patience");
    assertThatThrownBy(() -> Allocation.overbooking(0.5, 10, 5, 5, 1))
        .hasMessageContaining("no limit");
    assertThatThrownBy(() -> Allocation.pool(new double[] {1, 1}, -1.5, 1, 1))
        .hasMessageContaining("impossible");
  }
}
